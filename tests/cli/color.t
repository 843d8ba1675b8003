No escape codes where the output is not a terminal:

  $ echo "$CASE" > case.json
  $ escapes() { grep -c "$(printf '\033')"; }
  $ cmcalc calc case.json | escapes
  0
  [1]
  $ cmcalc calc case.json --color auto | escapes
  0
  [1]
  $ cmcalc calc case.json --color never | escapes
  0
  [1]
  $ cmcalc calc case.json --color always | head -n 4
  \x1b[1mCHILD MAINTENANCE, 2012 SCHEME                                   Great Britain\x1b[0m (esc)
  Effective date 3 June 2025
  
  \x1b[1m  £49.50 a week for 1 child, which is £214.50 a month.\x1b[0m (esc)

Colours change nothing else:

  $ cmcalc calc case.json > plain
  $ cmcalc calc case.json --color always | sed "s/$(printf '\033')\[[0-9]*m//g" | cmp - plain
  $ cmcalc calc case.json --color always -o file.txt
  $ escapes < file.txt > count

JSON and problems have none:

  $ cmcalc calc case.json --color always --format json | escapes
  0
  [1]
  $ cmcalc calc missing.json --color always 2>&1 | escapes
  0
  [1]

This test needs a terminal:

  $ $PYTHON -c 'import os; os.openpty()' 2> /dev/null || { echo "this machine has no terminal device" > "$SKIPPED"; exit 80; }

There are escape codes on a terminal, unless NO_COLOR is set or the result goes to a file:

  $ echo "$CASE" > case.json
  $ escapes() { grep -c "$(printf '\033')"; }
  $ on_terminal() { script --quiet --return --command "$1" /dev/null < /dev/null | escapes; }
  $ test "$(on_terminal 'cmcalc calc case.json')" -gt 0
  $ test "$(on_terminal 'NO_COLOR= cmcalc calc case.json')" -gt 0
  $ on_terminal 'NO_COLOR=1 cmcalc calc case.json'
  0
  [1]
  $ test "$(on_terminal 'NO_COLOR=1 cmcalc calc case.json --color always')" -gt 0
  $ on_terminal 'cmcalc calc case.json --color never'
  0
  [1]
  $ on_terminal 'cmcalc calc case.json -o file.txt'
  0
  [1]
  $ escapes < file.txt
  0
  [1]

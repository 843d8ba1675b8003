A caseload with awards, one finding a line in the same order. A case without an award has nothing to agree with, and a
refused record keeps its place:

  $ LETTER='"award": {"weekly": 49.50}, '
  $ (echo "$CASE" | sed "s/{/{\"case_id\": \"A-1\", $LETTER/"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-2\", $LETTER/; s/{}/{\"nights\": 60}/"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-3\", \"award\": {\"weekly\": 31.27}, /"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-4\", $LETTER/; s/412.50/412.505/; s/{}/{\"nigths\": 4}/"
  >  echo "$CASE"
  >  echo "$CASE" | sed "s/{/{\"case_id\": \"A-6\", \"award\": {\"weekly\": 49.50, \"gross_weekly_income\": 412.60}, /") > awards.ndjson
  $ cmcalc audit awards.ndjson --quiet

As a table:

  $ cmcalc audit awards.ndjson --quiet -o findings.csv
  $ cat findings.csv

What they come to; too much and too little are not set off against each other:

  $ cmcalc audit awards.ndjson --quiet --summary text -o findings.csv

  $ cmcalc audit awards.ndjson --quiet --summary json -o findings.csv

The line at the end, and one that counts nothing but refused records:

  $ cmcalc audit awards.ndjson 2>&1 > findings.ndjson | sed -E 's/[0-9]+\.[0-9] s, [0-9,]+ cases/SECONDS s, RATE cases/'
  $ echo '{}' | cmcalc audit - --quiet --summary text

Awards that all agree, and cases without any:

  $ head -n 1 awards.ndjson | cmcalc audit - --quiet --summary text
  $ echo "$CASE" | cmcalc audit - --quiet --summary text

An award of £0.00, and one that states only another figure than the total:

  $ echo "$CASE" | sed 's/{/{"award": {"weekly": 0}, /' | cmcalc audit - --quiet --summary text
  $ echo "$CASE" | sed 's/{/{"award": {"gross_weekly_income": 400}, /' | cmcalc audit - --quiet --summary json

From a table, which gives a table; the column award_weekly holds the award:

  $ (echo case_id,effective_date,gross_weekly,children,award_weekly
  >  echo T-1,2025-06-03,412.50,1,49.50
  >  echo '=T-2',2025-06-03,412.50,2,49.50) > awards.csv
  $ cmcalc audit awards.csv --quiet

Another day for all:

  $ cmcalc audit awards.csv --quiet --date 2026-06-03 --output-format ndjson

Refused records as they came, to be mended and read again:

  $ cmcalc audit awards.ndjson --quiet --rejects rejects.ndjson -o findings.ndjson
  $ cut -c 1-120 rejects.ndjson

The file that is read cannot be written too:

  $ cmcalc audit awards.ndjson -o awards.ndjson
  $ cmcalc audit awards.ndjson -o findings.ndjson --rejects findings.ndjson
  $ cmcalc audit
  $ cmcalc audit none.ndjson --errors json
  $ cmcalc audit awards.ndjson --worksheet

What a cause is:

  $ cmcalc explain nights-band | head -n 3

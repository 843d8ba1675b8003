Problems for people, on standard error:

  $ echo "$CASE" | sed 's/412.50/412.505/; s/{}/{"nights": 367}/' > case.json
  $ cmcalc calc case.json
  case.json:1: /paying_parent/income/gross_weekly: amount-not-whole-pence
    412.505 has 3 decimal places; an amount is pounds and whole pence.
    Write 412.50 or 412.51.
  case.json:1: /receiving_parents/0/children/0/nights: count-out-of-range
    367 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  [3]
  $ cmcalc calc case.json 2> /dev/null
  [3]

The same for programs, one document for each case that is refused:

  $ cmcalc calc case.json --errors json
  {"schema":"cmcalc.error/1","file":"case.json","problems":[{"id":"amount-not-whole-pence","pointer":"/paying_parent/income/gross_weekly","line":1,"problem":"412.505 has 3 decimal places; an amount is pounds and whole pence.","remedy":"Write 412.50 or 412.51."},{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","line":1,"problem":"367 is out of range: \"nights\" can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for \"nights\"."}]}
  [3]
  $ echo "$CASE" > good.json
  $ cmcalc calc case.json good.json missing.json --errors json --format json 2> problems | grep -c cmcalc.result/1
  1
  $ cat problems
  {"schema":"cmcalc.error/1","file":"case.json","problems":[{"id":"amount-not-whole-pence","pointer":"/paying_parent/income/gross_weekly","line":1,"problem":"412.505 has 3 decimal places; an amount is pounds and whole pence.","remedy":"Write 412.50 or 412.51."},{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","line":1,"problem":"367 is out of range: \"nights\" can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for \"nights\"."}]}
  {"schema":"cmcalc.error/1","file":"missing.json","problems":[{"id":"file-not-read","option":"FILE","problem":"This file cannot be read: there is no such file.","remedy":"Check the name; a single minus sign reads standard input."}]}

The id of the case is said again:

  $ sed 's/{/{"case_id": "Harbour 12", /' case.json > named.json
  $ cmcalc calc named.json --errors json 2>&1 | grep -o '"case_id":"[^"]*"'
  "case_id":"Harbour 12"

Standard input has no name:

  $ cmcalc calc - < case.json 2>&1 | head -n 1
  <stdin>:1: /paying_parent/income/gross_weekly: amount-not-whole-pence
  $ cmcalc calc - --errors json < case.json 2>&1 | grep -o '"file":"[^"]*"'
  "file":"<stdin>"

A folder, a missing file:

  $ cmcalc calc /
  /: file-not-read
    This file cannot be read: it is a folder.
    Check the name; a single minus sign reads standard input.
  [2]
  $ cmcalc calc missing.json
  missing.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]

The law itself refuses a case without income:

  $ echo "$CASE" | sed 's/"gross_weekly": 412.50//' > poor.json
  $ cmcalc calc poor.json
  poor.json:1: /paying_parent/income: income-insufficient
    There is nothing from which gross weekly income could be worked out.
    Give HMRC records of one of the last 6 tax years, historic_weekly, current
      or an estimated_weekly; or "decision": "default" if that is what was
      decided.
  [3]

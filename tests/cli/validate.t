Silent where calc would accept every case:

  $ echo "$CASE" > good.json
  $ cmcalc validate good.json "$CASES"/*.json
  $ cmcalc validate - < good.json

Every problem of every file:

  $ echo "$CASE" | sed 's/412.50/"£412.50"/; s/{}/{"nights": 400, "nigths": 1}/' > bad.json
  $ cmcalc validate bad.json good.json missing.json
  bad.json:1: /paying_parent/income/gross_weekly: amount-not-plain
    "£412.50" is not written as plain pounds and pence.
    Write 412.50.
  bad.json:1: /receiving_parents/0/children/0/nights: count-out-of-range
    400 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  bad.json:1: /receiving_parents/0/children/0/nigths: unknown-key
    There is no key "nigths" here.
    Write "nights" if you mean that; cmcalc schema case lists the keys.
  missing.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]
  $ cmcalc validate bad.json
  bad.json:1: /paying_parent/income/gross_weekly: amount-not-plain
    "£412.50" is not written as plain pounds and pence.
    Write 412.50.
  bad.json:1: /receiving_parents/0/children/0/nights: count-out-of-range
    400 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  bad.json:1: /receiving_parents/0/children/0/nigths: unknown-key
    There is no key "nigths" here.
    Write "nights" if you mean that; cmcalc schema case lists the keys.
  [3]
  $ cmcalc validate --errors json - < bad.json
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"amount-not-plain","pointer":"/paying_parent/income/gross_weekly","line":1,"problem":"\"£412.50\" is not written as plain pounds and pence.","remedy":"Write 412.50."},{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","line":1,"problem":"400 is out of range: \"nights\" can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for \"nights\"."},{"id":"unknown-key","pointer":"/receiving_parents/0/children/0/nigths","line":1,"problem":"There is no key \"nigths\" here.","remedy":"Write \"nights\" if you mean that; cmcalc schema case lists the keys."}]}
  [3]

The law's own refusal is one of them, as with calc:

  $ echo "$CASE" | sed 's/"gross_weekly": 412.50//' | cmcalc validate -
  <stdin>:1: /paying_parent/income: income-insufficient
    There is nothing from which gross weekly income could be worked out.
    Give HMRC records of one of the last 6 tax years, historic_weekly, current
      or an estimated_weekly; or "decision": "default" if that is what was
      decided.
  [3]

Many cases, one on each line; each is named by its line, and blank lines are none:

  $ (cat good.json; echo; cat bad.json; echo '{'; tr -d '\n' < good.json) > cases.ndjson
  $ cmcalc validate cases.ndjson
  cases.ndjson:3: /paying_parent/income/gross_weekly: amount-not-plain
    "£412.50" is not written as plain pounds and pence.
    Write 412.50.
  cases.ndjson:3: /receiving_parents/0/children/0/nights: count-out-of-range
    400 is out of range: "nights" can only be from 0 to 366.
    Write a whole number from 0 to 366 for "nights".
  cases.ndjson:3: /receiving_parents/0/children/0/nigths: unknown-key
    There is no key "nigths" here.
    Write "nights" if you mean that; cmcalc schema case lists the keys.
  cases.ndjson:4: cut-short
    Column 2: the text ends before an object is closed.
    Get the whole file again, or close what is open with "}".
  [3]
  $ (cat good.json good.json; echo ' ') | cmcalc validate -
  $ cmcalc validate --errors json - < cases.ndjson
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"amount-not-plain","pointer":"/paying_parent/income/gross_weekly","line":3,"problem":"\"£412.50\" is not written as plain pounds and pence.","remedy":"Write 412.50."},{"id":"count-out-of-range","pointer":"/receiving_parents/0/children/0/nights","line":3,"problem":"400 is out of range: \"nights\" can only be from 0 to 366.","remedy":"Write a whole number from 0 to 366 for \"nights\"."},{"id":"unknown-key","pointer":"/receiving_parents/0/children/0/nigths","line":3,"problem":"There is no key \"nigths\" here.","remedy":"Write \"nights\" if you mean that; cmcalc schema case lists the keys."}]}
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"cut-short","pointer":"","line":4,"problem":"Column 2: the text ends before an object is closed.","remedy":"Get the whole file again, or close what is open with \"}\"."}]}
  [3]
  $ printf '\357\273\277%s\r\n%s\r\n' "$(cat good.json)" "$(cat bad.json)" | cmcalc validate - 2>&1 | head -n 1
  <stdin>:2: /paying_parent/income/gross_weekly: amount-not-plain

One case over several lines, with something behind it, is no list of cases:

  $ (echo; cat good.json good.json) | cmcalc validate -
  <stdin>:3: text-after-document
    Line 3, column 1: "{\"effective_date\": \"2025-06-03\", \"paying…" follows
      the end of the case.
    Delete it; for many cases, one on each line, use cmcalc batch.
  [3]

A case without its date is complete with --date:

  $ echo "$CASE" | sed 's/"effective_date": "2025-06-03", //' > undated.json
  $ cmcalc validate undated.json
  undated.json:1: /effective_date: missing-key
    The case has no "effective_date".
    Add "effective_date", the day that the amount is for, like "2025-06-03".
  [3]
  $ cmcalc validate undated.json --date 2026-01-15
  $ cmcalc validate undated.json --date 2012-12-09
  undated.json:1: /effective_date: date-before-scheme
    --date: 2012-12-09 is before 2012-12-10, when the 2012 scheme began.
    Give --date a day from 2012-12-10 on.
  [3]
  $ cmcalc validate undated.json --date soon
  cmcalc: --date: date-not-plain
    "soon" is not a date of the form YYYY-MM-DD.
    Write the year with four digits, then the month and the day with two each,
      as YYYY-MM-DD; or the day, the name of the month and the year.
  Try cmcalc validate --help.
  [2]

Nothing there:

  $ : > empty.json
  $ cmcalc validate empty.json
  empty.json:1: empty-file
    Column 1: there is nothing in the file.
    Write a case.
  [3]
  $ cmcalc validate
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc validate --help.
  [2]
  $ cmcalc validate /
  /: file-not-read
    This file cannot be read: it is a folder.
    Check the name; a single minus sign reads standard input.
  [2]

What is no case as a whole is refused once, as by calc:

  $ printf 'case_id,effective_date,gross_weekly,children\nA,2026-06-03,412.50,1\n' > cases.csv
  $ cmcalc validate cases.csv
  cases.csv: table-of-cases
    The input is a table of cases (CSV), and validate reads case documents.
    Use cmcalc batch, which reports every row that is wrong.
  [2]
  $ (echo "[$CASE,"; echo "$CASE]") | cmcalc validate -
  <stdin>: list-of-cases
    The input is one JSON array, but cases are read one after the other.
    Put each case on a line of its own:
      jq -c '.[]' cases.json | cmcalc batch -
  [2]
  $ printf 'PK\003\004' | cmcalc validate - good.json --errors json
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"wrong-format","pointer":"","problem":"The input is a zip file, as every Excel workbook is.","remedy":"Save the sheet of a workbook as CSV UTF-8; unpack any other zip file first."}]}
  [2]
  $ printf 'P60 End of Year Certificate\nTax year to 5 April 2026\nPay in this employment 28450.00\n' | cmcalc validate -
  <stdin>: wrong-format
    The input is ordinary text, and neither JSON nor a table.
    Enter the figures of a P60, payslip or letter in a case;
      docs/where-figures-come-from.md says which figure goes where.
  [2]

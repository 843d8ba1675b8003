Tables as spreadsheets export them: title rows, names of columns in words, pounds and commas, days with slashes:

  $ cat > plain.csv <<END
  > case_id,effective_date,gross_weekly,children,nights
  > A,2026-06-03,1234.50,2,104
  > B,2026-06-13,412.50,1,
  > END
  $ cat > export.csv <<END
  > Caseload of the northern team,,,,
  > "Extract, 3 June 2026",,,,
  > 
  > Case ref,Effective date (DD/MM/YYYY),Gross weekly income (£),No. of children,Nights
  > A,03/06/2026,"£1,234.50",2,104
  > B,13/06/2026,£412.50,1,
  > END
  $ cmcalc batch plain.csv -q -o plain.ndjson
  $ cmcalc batch export.csv -o export.ndjson 2>&1 | head -n 2
  cmcalc: export.csv: the 3 lines above the header were skipped
  cmcalc: export.csv: "Case ref" is case_id
  $ cmp plain.ndjson export.ndjson

A line that only names the separator is skipped too. Days may be the numbers of a spreadsheet, or have its midnight:

  $ printf 'sep=;\r\nOur ref;Effective from;Weekly gross income;Number of children;Overnights\r\nA;46176;1,234.50;2;104\r\nB;2026-06-13 00:00:00;412.50;1;\r\n' > sep.csv
  $ cmcalc batch sep.csv -q -o sep.ndjson && cmp plain.ndjson sep.ndjson

A name with several meanings is not guessed, and a fact has one column:

  $ printf 'Case ref,Effective date,Pay,Kids,children\nA,2026-06-03,412.50,1,1\n' | cmcalc batch -
  <stdin>:1: Pay: csv-unknown-column
    The column "Pay" has more than one meaning.
    Name it current_weekly, current_amount or employment.
  <stdin>:1: children: csv-duplicate-column
    The columns "Kids" and "children" both hold children.
    Keep the one that is right; each fact has one column.
  [2]

Words that are near those of a column are not to be deleted, and advice leads to no other unit of time:

  $ printf 'Case ref,Effective date,Children,Ovrnight stays,Gross monthly income,Nights per week,Caseworker\nA,2026-06-03,1,,,,\n' | cmcalc batch -
  <stdin>:1: Ovrnight stays: csv-unknown-column
    There is no column "Ovrnight stays", but it may hold a fact that changes
      the amount.
    Name it as cmcalc batch --template does; a fact that no column can hold
      needs a case document.
  <stdin>:1: Gross monthly income: csv-unknown-column
    There is no column "Gross monthly income", but it may hold a fact that
      changes the amount.
    Name it as cmcalc batch --template does; a fact that no column can hold
      needs a case document.
  <stdin>:1: Nights per week: csv-unknown-column
    There is no column "Nights per week", but it may hold a fact that changes
      the amount.
    Name it as cmcalc batch --template does; a fact that no column can hold
      needs a case document.
  <stdin>:1: Caseworker: csv-unknown-column
    There is no column "Caseworker".
    Delete the column; cmcalc batch --template shows the columns that exist.
  [2]

Days that could be read in two ways are asked about once, unless a day of the column is above 12:

  $ printf 'case_id,effective_date,gross_weekly,children\nA,03/06/2026,412.50,1\nB,04/06/2026,412.50,1\n' > days.csv
  $ cmcalc batch days.csv
  days.csv:2: effective_date: ambiguous-value
    "03/06/2026" could be 3 June 2026 or 6 March 2026, and no other day in
      this column shows which.
    Give --dates uk if the day comes before the month, or write days like
      2026-06-03.
  [2]
  $ cmcalc batch days.csv -q --dates uk --output-format csv | cut -d, -f 1,3,10
  case_id,effective_date,weekly
  A,2026-06-03,49.50
  B,2026-06-04,49.50
  $ printf 'case_id,effective_date,gross_weekly,children\nA,2026-06-03,412.50,1\nB,04/06/2026,412.50,1\nC,14/06/2026,412.50,1\n' | cmcalc batch - -q --output-format csv | cut -d, -f 1,3,10,15
  case_id,effective_date,weekly,refused
  A,2026-06-03,49.50,
  B,,,ambiguous-value
  C,2026-06-14,49.50,

The day that shows it may be in the last row, and one that contradicts it is refused:

  $ (cat days.csv; echo 'C,30/06/2026,412.50,1'; echo 'D,06/30/2026,412.50,1') | cmcalc batch - -q --output-format csv | cut -d, -f 1,3,10,15
  case_id,effective_date,weekly,refused
  A,2026-06-03,49.50,
  B,2026-06-04,49.50,
  C,2026-06-30,49.50,
  D,,,date-not-plain

Only what a spreadsheet writes is read, not what people write:

  $ printf 'case_id,effective_date,gross_weekly,children\nA,3 June 2026,28k,1\nB,2026-06-03 09:30:00,"12,34",1\nC,13/6/26,412.50 a week,1\n' | cmcalc batch - -q --output-format csv | cut -d, -f 1,15
  case_id,refused
  A,date-not-plain;amount-not-plain
  B,date-not-plain;amount-not-plain
  C,date-not-plain;amount-not-plain

What comes in as a table goes out as one, unless an option, the name of the file, or another option that needs NDJSON says otherwise:

  $ cmcalc batch plain.csv -q | head -n 1 | cut -c1-30
  case_id,line,effective_date,ju
  $ cmcalc batch plain.csv -q --output-format ndjson | head -n 1 | cut -c1-30
  {"schema":"cmcalc.result/1","c
  $ cmcalc batch plain.csv -q -o results.jsonl && head -n 1 results.jsonl | cut -c1-30
  {"schema":"cmcalc.result/1","c
  $ cmcalc batch plain.csv -q --worksheet | head -n 1 | cut -c1-30
  {"schema":"cmcalc.result/1","c
  $ cmcalc batch plain.csv -q --only-changed plain.ndjson
  $ echo "$CASE" | cmcalc batch - -q -o results.csv && head -n 1 results.csv | cut -c1-30
  case_id,line,effective_date,ju
  $ echo "$CASE" | cmcalc batch - -q --worksheet -o results.csv
  cmcalc: --worksheet: options-disagree
    --worksheet and --output-format csv do not go together: a table has no
      room for the steps.
    Leave out --output-format, or see the steps of one case with cmcalc calc.
  Try cmcalc batch --help.
  [2]

Current pay for a month, children by their dates of birth, and unearned income:

  $ cat > facts.csv <<END
  > Ref,Effective date,Current pay amount,Pay period,No. of children,Children's dates of birth,In education,Left education,Tax year,Source,Trading profit,Dividends
  > A,13/06/2026,"£2,300.00",Monthly,2,12/06/2014;31/01/2012,,;,,,,
  > B,13/06/2026,,,2,12/06/2008;31/01/2011,true;false,;,2025-26,self_assessment,"28,450",2000
  > C,13/06/2026,,,1,12/06/2008,,25/06/2026,2025-26,self_assessment,"28,450",2000
  > END
  $ cmcalc batch facts.csv -q | cut -d, -f 1,5,6,10,14,15
  case_id,income_basis,gross_weekly_income,weekly,notes,refused
  A,current,529.32,84.69,hmrc-not-given,
  B,historic,545.62,87.30,fact-without-effect,
  C,historic,545.62,65.47,fact-without-effect,

A column of days that shows no order is asked about, whatever the others show:

  $ printf 'case_id,effective_date,gross_weekly,children,left_education_on\nA,13/06/2026,412.50,1,\nB,13/06/2026,412.50,1,05/06/2026\n' | cmcalc batch - -q
  <stdin>:3: left_education_on: ambiguous-value
    "05/06/2026" could be 5 June 2026 or 6 May 2026, and no other day in this
      column shows which.
    Give --dates uk if the day comes before the month, or write days like
      2026-06-05.
  [2]

A row that repeats another is refused, but receiving parents whose children have the same nights are not:

  $ printf 'case_id,effective_date,gross_weekly,children,nights\nA,2026-06-03,412.50,1,\nA,2026-06-03,412.50,1,\nB,2026-06-03,412.50,1,\nB,,,1,\nB,,,1,\n' | cmcalc batch - -q | cut -d, -f 1,2,8,10,15
  case_id,line,receiving_parent,weekly,refused
  A,2,,,csv-row-repeated
  B,4,A,26.13,
  B,4,B,26.13,
  B,4,C,26.13,

A whole input of another kind is refused once, and nothing is written:

  $ printf '' | cmcalc batch -
  <stdin>: empty-file
    There is nothing in the input.
    Check that it is the right file; a table begins with a header, and NDJSON
      has one case on each line.
  [2]
  $ printf 'case_id,effective_date,gross_weekly,children\n' | cmcalc batch - -q
  <stdin>: empty-file
    The table has a header, but no row below it.
    Add a row for each receiving parent.
  [2]
  $ printf 'PK\003\004' > book.xlsx; cmcalc batch book.xlsx -o results.csv
  book.xlsx: wrong-format
    The input is a zip file, as every Excel workbook is.
    Save the sheet of a workbook as CSV UTF-8; unpack any other zip file
      first.
  [2]
  $ echo "$CASE" | sed 's/, /,\n /g' | cmcalc batch - --errors json
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"one-case","pointer":"","problem":"The input is one case on several lines, but a batch reads one case on each line.","remedy":"Use cmcalc calc for it, or put it on one line: jq -c . case.json | cmcalc batch -"}]}
  [2]

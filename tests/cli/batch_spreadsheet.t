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
  cmcalc: export.csv: columns: "Case ref" is case_id, "Effective date (DD/MM/YYYY)" is effective_date, "Gross weekly income (£)" is gross_weekly, "No. of children" is children, "Nights" is nights
  $ cmp plain.ndjson export.ndjson

A line that only names the separator is skipped too. Days may be the numbers of a spreadsheet, or have its midnight:

  $ printf 'sep=;\r\nOur ref;Effective from;Weekly gross income;Number of children;Overnights\r\nA;46176;1,234.50;2;104\r\nB;2026-06-13 00:00:00;412.50;1;\r\n' > sep.csv
  $ cmcalc batch sep.csv -q -o sep.ndjson && cmp plain.ndjson sep.ndjson

A name with several meanings is not guessed, and a fact has one column:

  $ printf 'Case ref,Effective date,Pay,Kids,children\nA,2026-06-03,412.50,1,1\n' | cmcalc batch -
  <stdin>:1: Pay: csv-unknown-column
    The column "Pay" has more than one meaning.
    Name it current_weekly or employment.
  <stdin>:1: children: csv-duplicate-column
    The columns "Kids" and "children" both hold children.
    Keep the one that is right; each fact has one column.
  [2]

Days that could be read in two ways are asked about once, unless a day of the column is above 12:

  $ printf 'case_id,effective_date,gross_weekly,children\nA,03/06/2026,412.50,1\nB,04/06/2026,412.50,1\n' > days.csv
  $ cmcalc batch days.csv
  days.csv:2: effective_date: ambiguous-value
    "03/06/2026" could be 3 June 2026 or 6 March 2026, and no other day in this column shows which.
    Give --dates uk if the day comes before the month, or write days like 2026-06-03.
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

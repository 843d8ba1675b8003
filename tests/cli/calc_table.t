One case of a table, with every step. Other rows are not calculated, and may be refused:

  $ cat > cases.csv <<END
  > Caseload of June,,,,
  > Case ref,Effective date,Gross weekly income (£),No. of children,Nights
  > A-17,03/06/2026,"£1,234.50",2,104
  > A-18,13/06/2026,12 pounds,1,
  > A-19,13/06/2026,412.50,1,
  > A-19,,,2,
  > END
  $ cmcalc calc cases.csv --case A-17 --format json 2>/dev/null | cut -c1-60
  {"schema":"cmcalc.result/1","case_id":"A-17","effective_date
  $ cmcalc calc cases.csv --case A-19 2>&1 | head -n 6
  cmcalc: cases.csv: the line above the header was skipped
  cmcalc: cases.csv: "Case ref" is case_id
  cmcalc: cases.csv: "Gross weekly income (£)" is gross_weekly
  cmcalc: cases.csv: "No. of children" is children
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Case A-19, effective date 13 June 2026
  $ cmcalc calc cases.csv --case A-18
  cmcalc: cases.csv: the line above the header was skipped
  cmcalc: cases.csv: "Case ref" is case_id
  cmcalc: cases.csv: "Gross weekly income (£)" is gross_weekly
  cmcalc: cases.csv: "No. of children" is children
  cases.csv:4: gross_weekly: amount-not-plain
    "12 pounds" is not written as plain pounds and pence.
    Write 12.
  [3]

No such case, and no case named:

  $ cmcalc calc cases.csv --case A-7 2>&1 | tail -n 3
  cases.csv: case-not-found
    The table has no case "A-7".
    Write --case "A-17" if you mean that.
  $ cmcalc calc cases.csv --case nobody --errors json 2>&1 | tail -n 1
  {"schema":"cmcalc.error/1","file":"cases.csv","problems":[{"id":"case-not-found","pointer":"","problem":"The table has no case \"nobody\".","remedy":"Check the column case_id."}]}
  $ cmcalc calc cases.csv
  cases.csv: table-of-cases
    The input is a table of cases (CSV).
    Add --case ID for the breakdown of one case, or use cmcalc batch for all
      of them.
  [2]
  $ echo "$CASE" | cmcalc calc - --case A-17
  <stdin>: case-not-found
    The input is not a table, so it has no rows of a case.
    Leave out --case for a case document; --case goes with CSV.
  [2]
  $ cmcalc calc missing.csv --case A-17
  missing.csv: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]

A case_id that comes back is another case, as in batch, and says so:

  $ printf 'case_id,effective_date,gross_weekly,children\nA,2026-06-03,300,2\nB,2026-06-03,300,1\nA,2026-06-03,500,1\n' > back.csv
  $ cmcalc calc back.csv --case A --format json | jq -c '[.weekly, [.notes[].id]]'
  [48,[]]
  [60,["case-id-came-back"]]
  $ cmcalc calc "$CASES/two-children.json" --case A 2>&1 | tail -n 2
    The input is not a table, so it has no rows of a case.
    Leave out --case for a case document; --case goes with CSV.

Days and dates as in batch:

  $ printf 'case_id,effective_date,gross_weekly,children\nB,03/06/2026,412.50,1\n' > days.csv
  $ cmcalc calc days.csv --case B
  days.csv:2: effective_date: ambiguous-value
    "03/06/2026" could be 3 June 2026 or 6 March 2026, and no other day in
      this column shows which.
    Give --dates uk if the day comes before the month, or write days like
      2026-06-03.
  [2]
  $ cmcalc calc days.csv --case B --dates uk --format json | cut -c1-75
  {"schema":"cmcalc.result/1","case_id":"B","effective_date":"2026-06-03","ju
  $ printf 'case_id,gross_weekly,children\nB,412.50,1\n' | cmcalc calc - --case B --date 2026-06-03 --format json | cut -c1-75
  {"schema":"cmcalc.result/1","case_id":"B","effective_date":"2026-06-03","ju

Input of another kind is refused once, in calc too:

  $ printf 'P60 End of Year Certificate\nTax year to 5 April 2026\nPay in this employment 28450.00\n' | cmcalc calc -
  <stdin>: wrong-format
    The input is ordinary text, and neither JSON nor a table.
    Enter the figures of a P60, payslip or letter in a case;
      docs/where-figures-come-from.md says which figure goes where.
  [2]
  $ printf '\037\213\010' | cmcalc calc -
  <stdin>: wrong-format
    The input is compressed with gzip.
    Decompress it first, with gunzip.
  [2]
  $ (echo "[$CASE,"; echo "$CASE]") | cmcalc calc -
  <stdin>: list-of-cases
    The input is one JSON array, but cases are read one after the other.
    Put each case on a line of its own:
      jq -c '.[]' cases.json | cmcalc batch -
  [2]

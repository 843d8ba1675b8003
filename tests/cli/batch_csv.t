Tables: cmcalc batch reads and writes CSV. The template has rows of every kind, and every row is accepted:

  $ cmcalc batch --template
  case_id,effective_date,jurisdiction,gross_weekly,tax_year,source,employment,pension,trading_profit,relief_at_source_pension,current_weekly,children,nights,relevant_other_children,other_arrangement_children,benefits,partner_benefits,award_weekly,equal_care,current_amount,current_period,child_dates_of_birth,in_education,left_education_on,property,savings,dividends,miscellaneous
  stated-income,2026-06-03,,412.50,,,,,,,,2,104,,,,,,,,,,,,,,,
  hmrc-paye,2026-06-03,GB,,2025-26,paye,31200,,,,,1,,1,,,,,,,,,,,,,,
  hmrc-and-current,2026-06-03,GB,,2025-26,paye,31200,,,,410.00,1,assumed,,,,,,,,,,,,,,,
  self-assessment,2026-06-03,GB,,2025-26,self_assessment,,,28450.75,1200,,2,,,1,,,,,,,,,,,,,
  northern-ireland,2026-06-03,NI,,2025-26,paye,18250,4100,,,,1,52,,,,,,,,,,,,,,,
  on-benefits,2026-06-03,,,,,,,,,,1,,,,income_related_esa;pip,,,,,,,,,,,,
  partner-on-benefit,2026-06-03,,,,,,,,,,2,,,,,pension_credit,7.00,,,,,,,,,,
  two-receiving-parents,2026-06-03,,690.41,,,,,,,,2,104;0,,,,,98.20,,,,,,,,,,
  two-receiving-parents,,,,,,,,,,,1,2/14,,,,,,,,,,,,,,,
  one-child-in-equal-care,2026-06-03,,412.50,,,,,,,,2,,,,,,,true;false,,,,,,,,,
  paid-by-the-month,2026-06-03,,,,,,,,,,1,52,,,,,,,2300,month,,,,,,,
  ages-of-children,2026-06-03,,412.50,,,,,,,,2,,,,,,,,,,2009-01-14;2014-09-02,true;false,,,,,
  unearned-income,2026-06-03,,,2025-26,self_assessment,,,28450.75,,,1,,,,,,,,,,,,,3600,120,2000,0
  $ cmcalc batch --template | cmcalc batch - --quiet --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  stated-income,2,2026-06-03,GB,stated,412.50,basic,A,2,47.14,47.14,,,,,,,,
  hmrc-paye,3,2026-06-03,GB,historic,598.36,basic,A,1,63.90,63.90,,,,,,,,
  hmrc-and-current,4,2026-06-03,GB,current,410.00,basic,A,1,42.17,42.17,,,only-stated-current-income,,,,,
  self-assessment,5,2026-06-03,GB,historic,522.62,basic,A,2,66.20,66.20,,,,,,,,
  northern-ireland,6,2026-06-03,NI,historic,428.63,basic,A,1,44.09,44.09,,,,,,,,
  on-benefits,7,2026-06-03,GB,not_needed,,flat,A,1,7.00,7.00,,,benefit-without-effect,,,,,
  partner-on-benefit,8,2026-06-03,GB,not_needed,,flat,A,2,7.00,7.00,,,,,,,,0.00
  two-receiving-parents,9,2026-06-03,GB,stated,690.41,basic,A,2,74.96,112.44,,,,,,,,-14.24
  two-receiving-parents,9,2026-06-03,GB,stated,,basic,B,1,37.48,,,,,,,,,
  one-child-in-equal-care,11,2026-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  paid-by-the-month,12,2026-06-03,GB,current,529.32,basic,A,1,54.44,54.44,,,hmrc-not-given,,,,,
  ages-of-children,13,2026-06-03,GB,stated,412.50,basic,A,2,66.00,66.00,,,,,,,,
  unearned-income,14,2026-06-03,GB,historic,545.63,basic,A,1,65.48,65.48,,,unearned-not-counted,,,,,
  $ cmcalc batch --template | cmcalc batch - -q --output-format ndjson | wc -l
  12
  $ cmcalc batch --template -o cases.csv && cmcalc batch cases.csv -q --output-format ndjson | head -n 1
  {"schema":"cmcalc.result/1","case_id":"stated-income","effective_date":"2026-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":412.50,"rate":"basic","weekly":47.14,"receiving_parents":[{"id":"A","weekly":47.14,"children":2}],"notes":[]}
  $ cmcalc batch --template cases.csv
  cmcalc: --template: unexpected-argument
    --template reads no FILE.
    Leave out FILE, or --template.
  Try cmcalc batch --help.
  [2]

The same case as a row and as JSON gives the same:

  $ printf 'effective_date,children,gross_weekly\n2025-06-03,1,412.50\n' > row.csv
  $ cmcalc batch row.csv -q --output-format ndjson > of-row; echo "$CASE" | cmcalc batch - -q | cmp - of-row

A semicolon, quotation marks, a byte order mark and the line ends of Windows, as spreadsheets write them:

  $ printf '\357\273\277"case_id";"effective_date";"children";"gross_weekly"\r\n"A; B";2025-06-03;1;412.50\r\n' > excel.csv
  $ cmcalc batch excel.csv -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  "A; B",2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,

Rows that follow one another are one case. A case_id that comes back later is a case of its own, with a note:

  $ cat > cases.csv <<END
  > case_id,effective_date,gross_weekly,children,nights
  > A,2025-06-03,412.50,2,104;0
  > A,,,1,
  > ,2025-06-03,412.50,1,
  > A,2025-06-03,412.50,1,assumed
  > END
  $ cmcalc batch cases.csv -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  A,2,2025-06-03,GB,stated,412.50,basic,A,2,44.79,70.91,,,shares-and-total-differ,,,,,
  A,2,2025-06-03,GB,stated,,basic,B,1,26.13,,,,,,,,,
  ,4,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  A,5,2025-06-03,GB,stated,412.50,basic,A,1,42.43,42.43,,,case-id-came-back,,,,,

Refused rows are refused by themselves. The problems name the column, and the line where it is not the first:

  $ cat > bad.csv <<END
  > case_id,effective_date,gross_weekly,children,nights
  > A,2025-06-03,412.50,1,
  > B,2025-06-03,"412.50,1,
  > C,2025-06-03,412,50,1,
  > D,2025-06-03,412.50,0,500
  > E,2025-06-03,412.50,1,
  > E,2025-06-04,412.50,two,
  > F,2025-06-03,412.50,1,
  > END
  $ cmcalc batch bad.csv -q --output-format ndjson --rejects rejects.ndjson
  {"schema":"cmcalc.result/1","case_id":"A","effective_date":"2025-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":412.50,"rate":"basic","weekly":49.50,"receiving_parents":[{"id":"A","weekly":49.50,"children":1}],"notes":[]}
  {"schema":"cmcalc.error/1","case_id":"B","line":3,"problems":[{"id":"csv-quote","pointer":"","problem":"The quotation marks that begin in this line do not enclose whole cells.","remedy":"Enclose the whole cell, and write each quotation mark inside it twice: \"6\"\" nails\"."}]}
  {"schema":"cmcalc.error/1","case_id":"C","line":4,"problems":[{"id":"csv-cells","pointer":"","problem":"The row has 6 cells, but the header has 5.","remedy":"Put any cell that contains a comma in quotation marks; delete only cells that are empty."}]}
  {"schema":"cmcalc.error/1","case_id":"D","line":5,"problems":[{"id":"count-out-of-range","pointer":"/receiving_parents/0/children","column":"children","problem":"0 is not a number of children from 1 to 20.","remedy":"Write how many children one receiving parent has in this case."}]}
  {"schema":"cmcalc.error/1","case_id":"E","line":6,"problems":[{"id":"csv-rows-differ","pointer":"/effective_date","column":"effective_date","line":7,"problem":"This row says \"2025-06-04\", but the first row of the case, line 6, says \"2025-06-03\".","remedy":"Write the same in both rows, or leave the cell empty in this one."},{"id":"count-not-whole","pointer":"/receiving_parents/1/children","column":"children","line":7,"problem":"two is not a plain whole number.","remedy":"Write a whole number without a sign, decimals or an exponent, like 2."}]}
  {"schema":"cmcalc.result/1","case_id":"F","effective_date":"2025-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":412.50,"rate":"basic","weekly":49.50,"receiving_parents":[{"id":"A","weekly":49.50,"children":1}],"notes":[]}
  [1]
  $ cat rejects.ndjson
  {"schema":"cmcalc.error/1","case_id":"B","line":3,"problems":[{"id":"csv-quote","pointer":"","problem":"The quotation marks that begin in this line do not enclose whole cells.","remedy":"Enclose the whole cell, and write each quotation mark inside it twice: \"6\"\" nails\"."}],"raw":"B,2025-06-03,\"412.50,1,\n"}
  {"schema":"cmcalc.error/1","case_id":"C","line":4,"problems":[{"id":"csv-cells","pointer":"","problem":"The row has 6 cells, but the header has 5.","remedy":"Put any cell that contains a comma in quotation marks; delete only cells that are empty."}],"raw":"C,2025-06-03,412,50,1,\n"}
  {"schema":"cmcalc.error/1","case_id":"D","line":5,"problems":[{"id":"count-out-of-range","pointer":"/receiving_parents/0/children","column":"children","problem":"0 is not a number of children from 1 to 20.","remedy":"Write how many children one receiving parent has in this case."}],"raw":"D,2025-06-03,412.50,0,500\n"}
  {"schema":"cmcalc.error/1","case_id":"E","line":6,"problems":[{"id":"csv-rows-differ","pointer":"/effective_date","column":"effective_date","line":7,"problem":"This row says \"2025-06-04\", but the first row of the case, line 6, says \"2025-06-03\".","remedy":"Write the same in both rows, or leave the cell empty in this one."},{"id":"count-not-whole","pointer":"/receiving_parents/1/children","column":"children","line":7,"problem":"two is not a plain whole number.","remedy":"Write a whole number without a sign, decimals or an exponent, like 2."}],"raw":"E,2025-06-03,412.50,1,\nE,2025-06-04,412.50,two,\n"}
  $ cmcalc batch bad.csv -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  A,2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  B,3,,,,,,,,,,,,,csv-quote,"The quotation marks that begin in this line do not enclose whole cells. Enclose the whole cell, and write each quotation mark inside it twice: ""6"""" nails"".",,,
  C,4,,,,,,,,,,,,,csv-cells,"The row has 6 cells, but the header has 5. Put any cell that contains a comma in quotation marks; delete only cells that are empty.",,,
  D,5,,,,,,,,,,,,,count-out-of-range,"children: 0 is not a number of children from 1 to 20. Write how many children one receiving parent has in this case.",,,
  E,6,,,,,,,,,,,,,csv-rows-differ;count-not-whole,"effective_date, line 7: This row says ""2025-06-04"", but the first row of the case, line 6, says ""2025-06-03"". Write the same in both rows, or leave the cell empty in this one. children, line 7: two is not a plain whole number. Write a whole number without a sign, decimals or an exponent, like 2.",,,
  F,8,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  [1]
  $ cmcalc batch bad.csv -q --on-error stop --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  A,2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  B,3,,,,,,,,,,,,,csv-quote,"The quotation marks that begin in this line do not enclose whole cells. Enclose the whole cell, and write each quotation mark inside it twice: ""6"""" nails"".",,,
  [1]
  $ cmcalc batch bad.csv -q --summary text 2>&1 > results | tail -n 6
  Refused, by problem
    csv-quote                                                      1
    csv-cells                                                      1
    csv-rows-differ                                                1
    count-not-whole                                                1
    count-out-of-range                                             1

A raw row can be mended and read again, behind the header:

  $ (head -n 1 bad.csv; $PYTHON -c 'import json; [print(json.loads(line)["raw"].replace("\"", ""), end="") for line in list(open("rejects.ndjson"))[:1]]') | cmcalc batch - -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  B,2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,

A text that a spreadsheet would take for a formula gets an apostrophe:

  $ printf 'case_id,effective_date,children,gross_weekly\n=1+1,2025-06-03,1,412.50\n-2,2025-06-03,1,1e3\n' | cmcalc batch - -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  "'=1+1",2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  "'-2",3,,,,,,,,,,,,,amount-not-plain,"gross_weekly: ""1e3"" is not written as plain pounds and pence. Write 1000.",,,
  [1]

A header that is wrong refuses all, because no row could be relied on:

  $ printf 'case_id,children,gross_weekley,Nights,children\nA,1,2,3,4\n' | cmcalc batch -
  <stdin>:1: gross_weekley: csv-unknown-column
    There is no column "gross_weekley".
    Write gross_weekly if you mean that; cmcalc batch --template shows the
      columns that exist.
  <stdin>:1: children: csv-duplicate-column
    The header has the column "children" twice.
    Keep one of them.
  <stdin>:1: effective_date: csv-missing-column
    The header has no column "effective_date".
    Add the column, with days like 2025-06-03, or give one day for all cases
      with --date.
  [2]
  $ printf 'case_id,children\nA,1\n' | cmcalc batch - --errors json
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"csv-missing-column","pointer":"","column":"effective_date","line":1,"problem":"The header has no column \"effective_date\".","remedy":"Add the column, with days like 2025-06-03, or give one day for all cases with --date."}]}
  [2]
  $ printf 'case_id,children,gross_weekly\nA,1,412.50\n' | cmcalc batch - -q --date 2025-06-03 --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  A,2,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,

What is written for nothing, or in words, leads to no wrong number:

  $ printf 'case_id;effective_date;gross_weekly;children;nights;current_weekly\nA;2025-06-03;500;2;104,0;\nB;2025-06-03;500;1;2 nights a week;-\nC;2025-06-03;500;1;n/a;\n' | cmcalc batch - -q --on-error continue --output-format csv | cut -d, -f 15-
  refused,problems,with_variation_weekly,with_variation_rate,award_difference
  count-not-whole,"nights: ""104,0"" is not a number of nights. Write 104;0 to give one number for each child.",,,
  income-given-twice;count-not-whole;amount-not-plain,"gross_weekly: gross_weekly is income already determined, so current_weekly cannot be given as well. Empty gross_weekly, or keep it alone and empty current_weekly. nights: ""2 nights a week"" is not a number of nights. Write the nights of a year, like 104, or nights and days, like 2/14; write assumed for one night a week. current_weekly: ""-"" is not an amount. Leave the cell empty if there is nothing to say.",,,
  count-not-whole,"nights: ""n/a"" is not a number of nights. Leave the cell empty if there is nothing to say.",,,

What is no case and has nothing of JSON is a table, which is refused once:

  $ printf 'Cases of June;;\nName;Income;Kids\nA;412.50;1\n' | cmcalc batch -
  <stdin>:2: Name: csv-unknown-column
    There is no column "Name".
    Delete the column; cmcalc batch --template shows the columns that exist.
  <stdin>:2: Income: csv-unknown-column
    The column "Income" has more than one meaning.
    Name it gross_weekly, current_weekly, current_amount or employment.
  <stdin>:2: effective_date: csv-missing-column
    The header has no column "effective_date".
    Add the column, with days like 2025-06-03, or give one day for all cases
      with --date.
  [2]

The first line tells what the input is; what names no column is NDJSON, and so is a damaged first record:

  $ printf 'x"children": 1}\n%s\n' "$CASE" | cmcalc batch - -q | cut -c1-80
  {"schema":"cmcalc.error/1","line":1,"problems":[{"id":"not-json","pointer":"","p
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","jurisdiction":"GB","r
  $ printf '\n\n case_id,children,effective_date,gross_weekly\nA,1,2025-06-03,412.50\n' | cmcalc batch - -q --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  A,4,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  $ printf 'a,b\n1,2\n' | cmcalc batch - --input-format csv
  <stdin>:1: a: csv-unknown-column
    There is no column "a".
    Delete the column; cmcalc batch --template shows the columns that exist.
  <stdin>:1: b: csv-unknown-column
    There is no column "b".
    Delete the column; cmcalc batch --template shows the columns that exist.
  <stdin>:1: effective_date: csv-missing-column
    The header has no column "effective_date".
    Add the column, with days like 2025-06-03, or give one day for all cases
      with --date.
  <stdin>:1: children: csv-missing-column
    The header has no column "children".
    Add the column; it says how many children the receiving parent of each row
      has.
  [2]
  $ printf '' | cmcalc batch - --input-format csv
  <stdin>:1: effective_date: csv-missing-column
    The header has no column "effective_date".
    Add the column, with days like 2025-06-03, or give one day for all cases
      with --date.
  <stdin>:1: children: csv-missing-column
    The header has no column "children".
    Add the column; it says how many children the receiving parent of each row
      has.
  [2]
  $ echo "$CASE" | cmcalc batch - -q --input-format ndjson --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  ,1,2025-06-03,GB,stated,412.50,basic,A,1,49.50,49.50,,,,,,,,
  $ cmcalc batch row.csv -q --input-format ndjson | cut -c1-80
  {"schema":"cmcalc.error/1","line":1,"problems":[{"id":"not-json","pointer":"","p
  {"schema":"cmcalc.error/1","line":2,"problems":[{"id":"not-json","pointer":"","p
  $ cmcalc batch row.csv --input-format xls
  cmcalc: --input-format: unknown-value
    "xls" is not accepted here.
    Write ndjson or csv.
  Try cmcalc batch --help.
  [2]

The steps of a case do not fit into its row:

  $ cmcalc batch row.csv --output-format csv --worksheet
  cmcalc: --worksheet: options-disagree
    --worksheet and --output-format csv do not go together: a table has no
      room for the steps.
    Leave out --output-format, or see the steps of one case with cmcalc calc.
  Try cmcalc batch --help.
  [2]

The amount in a letter is shown beside the one calculated, with the difference:

  $ export CASE='{"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 300}}, "receiving_parents": [{"children": [{}]}], "award": {"weekly": 30}}'
  $ echo "$CASE" > lower.json
  $ echo "$CASE" | sed 's/"weekly": 30}/"weekly": 42.5}/' > higher.json
  $ echo "$CASE" | sed 's/"weekly": 30}/"weekly": 36}/' > same.json
  $ echo "$CASE" | sed 's/"weekly": 30}/"weekly": 0}/' > nothing.json
  $ echo "$CASE" | sed 's/"weekly": 30}/"gross_weekly_income": 300}/' > income.json
  $ cmcalc calc lower.json | sed -n 4,6p
    £36.00 a week for 1 child, which is £156.00 a month.
    Basic rate, on a gross weekly income of £300.00 (as stated).
    The letter says £30.00 a week, £6.00 less than this.
  $ for letter in income higher same nothing; do cmcalc calc $letter.json | grep letter; done
    The letter says £42.50 a week, £6.50 more than this.
    The letter says the same, £36.00 a week.
    The letter says £0.00 a week, £36.00 less than this.
  $ for letter in income lower higher same nothing; do cmcalc calc $letter.json --format json | grep -o '"award_difference":[^,]*'; done
  "award_difference":-6.00
  "award_difference":6.50
  "award_difference":0.00
  "award_difference":-36.00
  $ cat lower.json higher.json same.json nothing.json income.json | cmcalc batch - --quiet | cut -d, -f 10-
  "weekly":36.00,"receiving_parents":[{"id":"A","weekly":36.00,"children":1}],"award_difference":-6.00,"notes":[]}
  "weekly":36.00,"receiving_parents":[{"id":"A","weekly":36.00,"children":1}],"award_difference":6.50,"notes":[]}
  "weekly":36.00,"receiving_parents":[{"id":"A","weekly":36.00,"children":1}],"award_difference":0.00,"notes":[]}
  "weekly":36.00,"receiving_parents":[{"id":"A","weekly":36.00,"children":1}],"award_difference":-36.00,"notes":[]}
  "weekly":36.00,"receiving_parents":[{"id":"A","weekly":36.00,"children":1}],"notes":[]}

As a table, the difference is the last column, in the first row of a case:

  $ cat lower.json higher.json same.json nothing.json income.json | cmcalc batch - --quiet --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  ,1,2026-06-03,GB,stated,300.00,basic,A,1,36.00,36.00,,,,,,,,-6.00
  ,2,2026-06-03,GB,stated,300.00,basic,A,1,36.00,36.00,,,,,,,,6.50
  ,3,2026-06-03,GB,stated,300.00,basic,A,1,36.00,36.00,,,,,,,,0.00
  ,4,2026-06-03,GB,stated,300.00,basic,A,1,36.00,36.00,,,,,,,,-36.00
  ,5,2026-06-03,GB,stated,300.00,basic,A,1,36.00,36.00,,,,,,,,
  $ printf 'case_id,effective_date,gross_weekly,children,award_weekly\nP,2026-06-03,300,1,30\nP,,,1,\nQ,2026-06-03,,1,30\n' | cmcalc batch - --quiet --output-format csv
  case_id,line,effective_date,jurisdiction,income_basis,gross_weekly_income,rate,receiving_parent,children,weekly,total_weekly,without_variation_weekly,without_variation_rate,notes,refused,problems,with_variation_weekly,with_variation_rate,award_difference
  P,2,2026-06-03,GB,stated,300.00,basic,A,1,24.00,48.00,,,,,,,,-18.00
  P,2,2026-06-03,GB,stated,,basic,B,1,24.00,,,,,,,,,
  Q,4,,,,,,,,,,,,,income-insufficient,"gross_weekly: There is nothing from which gross weekly income could be worked out. Fill in gross_weekly, or tax_year, source and employment, or current_weekly.",,,
  [1]

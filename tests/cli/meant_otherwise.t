What people give, and what they may mean by it, the same in every command.

  $ weekly() { python3 -c 'import json, sys; [print(r.get("weekly", [p["id"] for p in r.get("problems", [])]), [n["id"] for n in r.get("notes", [])]) for r in map(json.loads, sys.stdin)]'; }
  $ in_both() { tee case.json | tr -d '\n' > case.ndjson; cmcalc calc case.json --format json --errors json 2>&1 | weekly; cmcalc batch --quiet case.ndjson 2>&1 | weekly; }

Pension contributions alone are no current income, beside HMRC's figure, historic income or an estimate:

  $ of() { printf '{"effective_date": "2026-02-01", "paying_parent": {"income": {%s, "current": [{"kind": "relief_at_source_pension", "amount": 100, "period": "month"}]}}, "receiving_parents": [{"children": [{}]}]}' "$1"; }
  $ of '"hmrc": [{"tax_year": "2024-25", "source": "paye", "kind": "employment", "amount": 30000}]' | in_both
  69.04 ['fact-without-effect']
  69.04 ['fact-without-effect']
  $ of '"historic_weekly": 575.34' | in_both
  69.04 ['fact-without-effect']
  69.04 ['fact-without-effect']
  $ of '"hmrc": [], "estimated_weekly": 575.34' | in_both
  69.04 ['fact-without-effect']
  69.04 ['fact-without-effect']
  $ cmcalc estimate --hmrc 30000@2024-25 --pension 100/month --children 1 --date 2026-02-01 --format json | weekly
  69.04 ['fact-without-effect']

A return of dividends alone beside pay under PAYE:

  $ printf '{"effective_date": "2026-06-03", "paying_parent": {"income": {"hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 24000}, {"tax_year": "2025-26", "source": "self_assessment", "kind": "dividends", "amount": 5000}]}}, "receiving_parents": [{"children": [{}]}]}' | in_both
  ['return-without-pay'] []
  ['return-without-pay'] []

A child who turned 16 and left school in June, from the last day of school to the day after the last that counts:

  $ for day in 2026-06-26 2026-07-15 2026-09-06 2026-09-07; do
  >   printf '{"effective_date": "%s", "paying_parent": {"income": {"gross_weekly": 575.34}}, "receiving_parents": [{"children": [{}, {"date_of_birth": "2010-03-09", "left_education_on": "2026-06-26"}]}]}' $day | in_both
  >   cmcalc estimate --gross-weekly 575.34 --children 2 --child-born 2016-01-01 --child-born 2010-03-09 --left-education 2026-06-26 --date $day --format json --errors json 2>&1 | weekly
  > done
  92.05 ['fact-without-effect']
  92.05 ['fact-without-effect']
  92.05 ['fact-without-effect']
  92.05 ['fact-without-effect']
  92.05 ['fact-without-effect']
  92.05 ['fact-without-effect']
  92.05 []
  92.05 []
  92.05 []
  ['child-not-in-education'] []
  ['child-not-in-education'] []
  ['child-not-in-education'] []

207 and 208 nights in the care of a local authority beside 175 with the paying parent:

  $ for nights in 207 208; do
  >   printf '{"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 250}}, "receiving_parents": [{"children": [{"nights": 175, "local_authority_nights": %s}, {}]}]}' $nights | in_both
  > done
  14.43 ['half-or-more-nights']
  14.43 ['half-or-more-nights']
  13.0 ['half-or-more-nights', 'half-care-extra']
  13.0 ['half-or-more-nights', 'half-care-extra']

A job that ended 16 months ago, and earnings beside an award of universal credit that counts none:

  $ printf '{"effective_date": "2021-06-03", "paying_parent": {"income": {"current": [{"kind": "employment", "amount": 30000, "period": {"from": "2019-02-01", "to": "2020-01-31"}}], "hmrc": []}}, "receiving_parents": [{"children": [{}]}]}' | in_both
  69.04 ['current-income-old']
  69.04 ['current-income-old']
  $ printf '{"effective_date": "2026-06-03", "paying_parent": {"benefits": ["universal_credit_no_earned_income"], "income": {"current": [{"kind": "employment", "amount": 800, "period": "month"}]}}, "receiving_parents": [{"children": [{}]}]}' | in_both
  7.0 ['benefit-and-earnings-disagree', 'fact-without-effect']
  7.0 ['benefit-and-earnings-disagree', 'fact-without-effect']

The same as a table, if it has columns for the facts:

  $ cat > cases.csv << END
  > case_id,effective_date,tax_year,source,employment,current_weekly,benefits,children,nights,equal_care,award_weekly
  > bonus,2026-06-03,2025-26,paye,42500,95.89,,1,,,
  > credit,2026-06-03,,,,184.11,universal_credit_no_earned_income,1,,,
  > half,2026-06-03,2025-26,paye,30000,,,1,182,,
  > equal,2026-06-03,2025-26,paye,30000,,,1,182,true,
  > letter,2026-06-03,2025-26,paye,30000,,,1,,,71.50
  > END
  $ cmcalc batch --quiet --output-format ndjson cases.csv | weekly
  7.0 ['only-stated-current-income']
  7.0 ['benefit-and-earnings-disagree', 'fact-without-effect']
  27.52 ['half-or-more-nights']
  0.0 ['fact-without-effect']
  69.04 []
  $ cmcalc batch --quiet cases.csv --output-format csv | python3 -c 'import csv, sys; [print(r["case_id"], r["weekly"], r["award_difference"]) for r in csv.DictReader(sys.stdin)]'
  bonus 7.00 
  credit 7.00 
  half 27.52 
  equal 0.00 
  letter 69.04 2.46

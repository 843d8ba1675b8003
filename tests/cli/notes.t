What notes say, first of all what is left out. A return of the year used passes over pay under PAYE:

  $ notes() { cmcalc "$@" --format json | python3 -c 'import json, sys; [print(n["id"] + ": " + n["text"]) for n in json.load(sys.stdin)["notes"]]'; }
  $ parent() { printf '{"effective_date": "2026-06-03", "paying_parent": %s, "receiving_parents": [{"children": [{}]}]}' "$1"; }
  $ parent '{"benefits": ["pip"], "income": {"hmrc": [
  >   {"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 24000},
  >   {"tax_year": "2025-26", "source": "self_assessment", "kind": "trading_profit", "amount": 9000},
  >   {"tax_year": "2025-26", "source": "self_assessment", "kind": "dividends", "amount": 5000}]}}' | notes calc -
  paye-passed-over: £24,000.00 of pay or pension is left out: HMRC has a tax return for 2025-26, and then records under PAYE do not count. A return normally includes that pay. If none of its records here does, enter the pay with the source self_assessment.
  benefit-without-effect: Personal Independence Payment does not change the amount.
  unearned-not-counted: £5,000.00 of unearned income is not counted: HMRC's records of tax year 2025-26 hold it, from property, savings, dividends or the like, and it counts only if a variation is agreed.

A bonus, or a part of what is earned, as current income:

  $ notes estimate --hmrc 42500 --income 5000/year --children 1 --date 2026-06-03
  only-stated-current-income: Only £95.89 a week counts as income, because current income counts instead of HMRC's figure. That is taken to be all that the paying parent earns now: pay, bonus, overtime, a second job and a pension all belong in it.
  $ notes estimate --hmrc 30000 --self-employed 5000/year --children 1 --date 2026-06-03
  only-stated-current-income: Only £95.89 a week counts as income, because current income counts instead of HMRC's figure. That is taken to be all that the paying parent earns now: pay, bonus, overtime, a second job and a pension all belong in it.
  $ cmcalc estimate --hmrc 42500 --income 5000/year --children 1 --date 2026-06-03 --format json | grep -o '"weekly":[0-9.]*' | head -1
  "weekly":7.00

Nights of half the year, and nights that may have been meant for a week:

  $ for nights in 3 7 8 14 15 174 175 182 7/14; do echo "$nights:"; notes estimate --hmrc 36500 --children 1 --nights $nights --date 2026-06-03; done
  3:
  few-nights: Nothing is taken off for 3 nights in a whole year (A, child 1). If that is in fewer days, write the nights and the days, as 3/7 or 3/14.
  7:
  few-nights: Nothing is taken off for 7 nights in a whole year (A, child 1). If that is in fewer days, write the nights and the days, as 7/7 or 7/14.
  8:
  few-nights: Nothing is taken off for 8 nights in a whole year (A, child 1). If that is in fewer days, write the nights and the days, as 8/14.
  14:
  few-nights: Nothing is taken off for 14 nights in a whole year (A, child 1). If that is in fewer days, write the nights and the days, as 14/14.
  15:
  174:
  175:
  half-or-more-nights: The amount is too high if day to day care is equal: 1 child spends about half the nights or more with the paying parent, and nothing is payable for a child in equal care (equal_care in a case, or --equal-care). Above half, the other parent may be the one to pay.
  182:
  half-or-more-nights: The amount is too high if day to day care is equal: 1 child spends about half the nights or more with the paying parent, and nothing is payable for a child in equal care (equal_care in a case, or --equal-care). Above half, the other parent may be the one to pay.
  7/14:
  half-or-more-nights: The amount is too high if day to day care is equal: 1 child spends about half the nights or more with the paying parent, and nothing is payable for a child in equal care (equal_care in a case, or --equal-care). Above half, the other parent may be the one to pay.

In equal care nights are not counted, so that they are never too few:

  $ notes estimate --hmrc 36500 --children 1 --nights 3 --equal-care --date 2026-06-03
  fact-without-effect: The amount does not depend on the income and the nights of a child in equal care: every child is in equal care, so that nothing is payable.

Amounts that are rounded one by one, and add up to a penny more:

  $ printf '{"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 150.04}}, "receiving_parents": [{"children": [{}]}, {"children": [{}]}]}' | notes calc -
  shares-and-total-differ: The amounts for the receiving parents come to £19.52 and the total to £19.51: each is rounded from its own exact value.
  rounding-once: Worked out with every step rounded, as by hand, it would be £19.52 a week in total. Only the end result is rounded here.

A day on which the scheme was open only to some cases:

  $ notes estimate --hmrc 36500@2011-12 --children 1 --date 2013-01-15
  scheme-not-open-yet: On the effective date the 2012 scheme was open only to cases with 4 or more qualifying children. The figures of the scheme on that day are used all the same.

Pay beside a benefit that is said to count none:

  $ notes estimate --income 800/month --benefit universal_credit_no_earned_income --children 1 --date 2026-06-03
  benefit-and-earnings-disagree: The amount is right only if one of two facts is corrected or explained: the universal credit award is said to count no earned income, but the paying parent has current earnings. If the award counts them, use universal_credit_with_earned_income.
  fact-without-effect: The amount does not depend on the income: the rate is flat because of a benefit.

HMRC's figure, if it could change the amount, and not otherwise:

  $ notes estimate --income 400/week --children 1 --date 2026-06-03
  hmrc-not-given: If HMRC holds a figure for 2025-26, the amount may change. It is on the P60 or tax return of that year: give it as hmrc in a case, or with --hmrc.
  $ notes estimate --income 400/week --children 1 --date 2026-06-03 --decision default
  fact-without-effect: The amount does not depend on the income: the amount of a default maintenance decision depends only on the number of children.
  $ notes estimate --income 400/week --children 1 --date 2026-06-03 --status prisoner
  fact-without-effect: The amount does not depend on the income: the rate is nil because of the paying parent's status.
  $ notes estimate --income 90/week --children 1 --nights 60 --other-children 1 --date 2026-06-03 --hmrc 4000
  fact-without-effect: The amount does not depend on the relevant other children and the nights with the paying parent: the rate is flat because of low income.

Records of years that do not count, and of one that a later one leaves out:

  $ notes estimate --hmrc 30000@2019-20 --hmrc 31000@2025-26 --children 1 --date 2026-06-03
  records-ignored: 1 HMRC record does not count: only the tax years 2020-21 to 2025-26 do.
  $ notes estimate --hmrc 30000@2024-25 --hmrc 31000@2025-26 --children 1 --date 2026-06-03
  fact-without-effect: The amount does not depend on HMRC's records of other tax years: the year that counts is the latest with a record of income, 2025-26.

What was assumed because it is not stated:

  $ cmcalc estimate --income 400/week --children 2 --date 2026-06-03 --format json | grep -o '"assumed":[^]]*]'
  "assumed":["/paying_parent/status","/paying_parent/benefits","/paying_parent/partner","/paying_parent/relevant_other_children","/paying_parent/other_arrangement_children","/paying_parent/income/hmrc","/receiving_parents/0/children/0/nights","/receiving_parents/0/children/1/nights"]
  $ cmcalc estimate --income 90/week --hmrc 4700 --children 2 --date 2026-06-03 --format json | grep -o '"assumed":[^]]*]'
  "assumed":["/paying_parent/status","/paying_parent/benefits","/paying_parent/partner"]
  $ cmcalc estimate --income 400/week --children 2 --date 2026-06-03 --decision default --format json | grep -o '"assumed":[^]]*]'
  "assumed":[]
  $ cmcalc estimate --income 400/week --hmrc 20000 --other-children 1 --children 2 --date 2026-06-03 --full | sed -n '/^ASSUMED/,/^$/p'
  ASSUMED, BECAUSE IT IS NOT STATED
  - no nights with the paying parent
  - the paying parent is not a child, nor in prison, training or a care home
  - no benefit that counts
  - no partner on such a benefit
  - no children under another arrangement
  

Is this letter right? The case states the facts, the award what the letter says:

  $ cat > case.json <<END
  > {"case_id": "C-1", "effective_date": "2026-06-03",
  >  "paying_parent": {"relevant_other_children": 1, "income": {
  >    "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 38500},
  >             {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200}],
  >    "current": [{"kind": "employment", "amount": 3300, "period": "month"}]}},
  >  "receiving_parents": [{"children": [{"id": "Ellis", "nights": 60}, {"id": "Robin", "nights": 60}]}]}
  > END
  $ sed '$s/}$/,/' case.json > letter.json
  $ echo ' "award": {"weekly": 90.12}}' >> letter.json
  $ cmcalc check letter.json
  The letter says £90.12 a week. On these facts the rules give £87.31.
    £2.81 a week more, £146.12 more in a year of 52 weeks
  They part at: HMRC figure after pension contributions (reg 35(3))
  
  POSSIBLE EXPLANATION
  1  The letter fits if pension contributions of £1,200.00 (2025-26) were not
     taken off.
     Ask whether they were counted, and what proof of them is needed.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  If all else is right, gross weekly income would be £738.31 to £738.38,
  £1,197.17 to £1,201.43 a year more than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  - Send proof of pension contributions. Those with tax relief at source come
    off HMRC's figure only if the paying parent asks for it and proves them.
    (reg 35(3))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

A letter that agrees:

  $ cmcalc check case.json --letter 87.31
  The letter says £87.31 a week. On these facts the rules give the same.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc check case.json --letter 87.31 --letter-income 715.34 --letter-rate basic --letter-nights 52-103
  The letter says £87.31 a week. On these facts the rules give the same.
  Every figure that the letter states agrees.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.

The amount agrees, and another figure does not:

  $ cmcalc check case.json --letter 87.31 --letter-other-children 2
  The letter says £87.31 a week. On these facts the rules give the same, but
  another figure of the letter differs.
  
                                            letter            rules
    relevant other children                      2                1          + 1
    amount a week                           £87.31           £87.31
  They part at: Income after other children (Sch 1 para 2(3))
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

Each further figure of the letter leaves fewer explanations. Which days are the last is counted from the day on which
the parents were told:

  $ cmcalc check case.json --letter 72.76
  The letter says £72.76 a week. On these facts the rules give £87.31.
    £14.55 a week less, £756.60 less in a year of 52 weeks
  They part at: A, Ellis: Shared care (Sch 1 para 7(4))
  
  POSSIBLE EXPLANATION
  1  The letter fits if nights were counted as 104 to 155 a year for both
     children, or as 156 to 174 a year for either child.
     Ask how many nights were counted for each child, for which 12 months, and
     from what evidence.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  If all else is right, gross weekly income would be £596.08 to £596.15,
  £6,214.91 to £6,218.56 a year less than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If something changed after the decision took effect, report it. That leads
    to a new decision, and the earlier one stays as it is. (reg 14(2) and reg
    17)
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check case.json --letter 72.76 --letter-nights 104-155 --notified 2026-06-12
  The letter says £72.76 a week. On these facts the rules give £87.31.
    £14.55 a week less, £756.60 less in a year of 52 weeks
  
                                            letter            rules
    amount a week                           £72.76           £87.31     − £14.55
    nights a year                       104 to 155        52 to 103      differs
  They part at: A, Ellis: Shared care (Sch 1 para 7(4))
  
  POSSIBLE EXPLANATION
  1  The letter fits if nights were counted as 104 to 155 a year for both
     children.
     Ask how many nights were counted for each child, for which 12 months, and
     from what evidence.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. The last day was 12 July 2026. (reg 14(1)(a))
  - If something changed after the decision took effect, report it. That leads
    to a new decision, and the earlier one stays as it is. (reg 14(2) and reg
    17)
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

Without a file. A letter is about a day of its own, so that this has to be given:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 71.50
  The letter says £71.50 a week. On these facts the rules give £69.04.
    £2.46 a week more, £127.92 more in a year of 52 weeks
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years,
  current income, pension contributions and a variation.
  
  If all else is right, gross weekly income would be £595.80 to £595.87,
  £1,066.28 to £1,070.62 a year more than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check --hmrc 30000 --children 1 --letter 71.50
  cmcalc: --date: argument-missing
    The day from which the amount of the letter is payable is missing.
    Give --date with that day, as the letter states it, like --date
      2026-06-03.
  Try cmcalc check --help.
  [2]

An award of nothing:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 0
  The letter says £0.00 a week. On these facts the rules give £69.04.
    £69.04 a week less, £3,590.08 less in a year of 52 weeks
  They part at: Not nil by status (prison, care home, child, training) (Sch 1
  para 5(a))
  
  POSSIBLE EXPLANATIONS
  2 things would each give exactly £0.00; the amount cannot tell them apart.
  Look at the rate, gross weekly income and which income was used in the letter.
  1  The letter fits if day to day care of the child was counted as equal.
     Ask whether care was found to be equal, and from what evidence.
  2  The letter fits if a status of the paying parent was counted that gives the
     nil rate, such as prison.
     Ask whether the nil rate was applied, and why.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years,
  current income, pension contributions and a variation.
  
  If all else is right, gross weekly income would be £0.00 to £6.99, £29,635.01
  to £30,000.00 a year less than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If something changed after the decision took effect, report it. That leads
    to a new decision, and the earlier one stays as it is. (reg 14(2) and reg
    17)
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --status prisoner --letter 0
  The letter says £0.00 a week. On these facts the rules give the same.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.

Income above the cap:

  $ cmcalc check --date 2026-06-03 --gross-weekly 3500 --children 1 --letter 339.00
  The letter says £339.00 a week. On these facts the rules give £294.00.
    £45.00 a week more, £2,340.00 more in a year of 52 weeks
  They part at: Income taken into account (Sch 1 para 10(3))
  
  POSSIBLE EXPLANATION
  1  The letter fits if income above the cap was counted.
     Ask whether the cap on gross weekly income was applied.
  
  Not tried, as nothing is stated about it: HMRC's figure, current income,
  pension contributions and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If the Child Maintenance Service itself made a mistake, say which: a
    decision that rests on one can be put right at any time. (reg 14(1)(e))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check --date 2026-06-03 --gross-weekly 3500 --children 1 --letter 372.00
  The letter says £372.00 a week. On these facts the rules give £294.00.
    £78.00 a week more, £4,056.00 more in a year of 52 weeks
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figure, current income,
  pension contributions and a variation.
  
  No gross weekly income gives £372.00 a week, if all else is right.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

A letter in months, with the fee of Collect and Pay; and one whose month is stated as such:

  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 359.00
  The letter says £359.00. On these facts the rules give £69.04 a week.
  
  POSSIBLE EXPLANATION
  1  The letter fits if the amount is for a month, with the fee of Collect and
     Pay.
     Look in the letter for what has to be paid without fees.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years,
  current income, pension contributions and a variation.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 299.17/month
  £299.17 a month comes to £69.04 a week.
  The letter says £69.04 a week. On these facts the rules give the same.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc check --date 2026-06-03 --hmrc 30000 --children 1 --letter 299.17/month --letter-income 575.34
  £299.17 a month comes to £69.04 a week.
  The letter says £69.04 a week. On these facts the rules give the same.
  Every figure that the letter states agrees.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.

Two receiving parents; the share of one of them read as the total:

  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2 --receiving-parent Sam=1 --letter-to Alex=76.00 --letter-to Sam=38.00
  The letter says £76.00 a week to Alex. On these facts the rules give the same.
  Every figure that the letter states agrees.
  That holds for these facts: if one of them is wrong, the letter may be wrong
  too.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2 --receiving-parent Sam=1 --letter 38.00
  The letter says £38.00. On these facts the rules give £114.00 a week.
  
  POSSIBLE EXPLANATION
  1  The letter fits if the amount is for Sam alone.
     Look in the letter for the amount of each receiving parent, and for the
     total.
  
  Not tried, as nothing is stated about it: HMRC's figure, current income,
  pension contributions and a variation.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check --date 2026-06-03 --gross-weekly 600 --receiving-parent Alex=2:60 --receiving-parent Sam=1 --letter 102.00 --letter-to Alex=64.00 --letter-to Sam=38.00
  The letter says £102.00 a week. On these facts the rules give £103.14.
    £1.14 a week less, £59.28 less in a year of 52 weeks
  
                                            letter            rules
    amount a week                          £102.00          £103.14      − £1.14
    Alex: amount a week                     £64.00           £65.14      − £1.14
    Sam: amount a week                      £38.00           £38.00
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figure, current income,
  pension contributions and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

Two changes together, none, and rounding:

  $ cmcalc check case.json --letter 75.10
  The letter says £75.10 a week. On these facts the rules give £87.31.
    £12.21 a week less, £634.92 less in a year of 52 weeks
  They part at: HMRC figure after pension contributions (reg 35(3))
  
  POSSIBLE EXPLANATION
  No single change explains the letter. Two changes together would, but that is
  merely possible:
  1  The letter fits if nights were counted as 104 to 155 a year for both
     children, or as 156 to 174 a year for either child, and pension
     contributions of £1,200.00 (2025-26) were not taken off.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  If all else is right, gross weekly income would be £615.25 to £615.32,
  £5,215.12 to £5,219.38 a year less than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  - Send proof of pension contributions. Those with tax relief at source come
    off HMRC's figure only if the paying parent asks for it and proves them.
    (reg 35(3))
  - If something changed after the decision took effect, report it. That leads
    to a new decision, and the earlier one stays as it is. (reg 14(2) and reg
    17)
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check case.json --letter 12.34
  The letter says £12.34 a week. On these facts the rules give £87.31.
    £74.97 a week less, £3,898.44 less in a year of 52 weeks
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  If all else is right, gross weekly income would be £134.87 to £134.91,
  £30,265.28 to £30,267.36 a year less than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check case.json --letter 87.32
  The letter says £87.32 a week. On these facts the rules give £87.31.
    £0.01 a week more, £0.52 more in a year of 52 weeks
  A difference this small may come from rounding: the Child Maintenance Service
  may round at every step, and here only the amount to pay is rounded.
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

Other figures of the letter than the amount:

  $ cmcalc check case.json --letter-income 738.36
  The letter says a gross weekly income of £738.36. On these facts the rules
  give £715.34.
    £23.02 a week more
  They part at: HMRC figure after pension contributions (reg 35(3))
  
  POSSIBLE EXPLANATION
  1  The letter fits if pension contributions of £1,200.00 (2025-26) were not
     taken off.
     Ask whether they were counted, and what proof of them is needed.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  - Send proof of pension contributions. Those with tax relief at source come
    off HMRC's figure only if the paying parent asks for it and proves them.
    (reg 35(3))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check case.json --letter-income 750 --letter 91.54
  The letter says £91.54 a week. On these facts the rules give £87.31.
    £4.23 a week more, £219.96 more in a year of 52 weeks
  
                                            letter            rules
    gross weekly income                    £750.00          £715.34     + £34.66
    amount a week                           £91.54           £87.31      + £4.23
  They part at: Gross weekly income (reg 34(1))
  
  With the gross weekly income that the letter states, everything else agrees.
  Ask how that income was found.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]
  $ cmcalc check case.json --letter-income 750
  The letter says a gross weekly income of £750.00. On these facts the rules
  give £715.34.
    £34.66 a week more
  They part at: Gross weekly income (reg 34(1))
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

What cannot be checked:

  $ cmcalc check case.json
  case.json: /award: award-without-amount
    The case does not state what a letter says, so there is nothing to check.
    Give --letter with the amount of the letter, or add it to the case as
      "award".
  [3]
  $ cmcalc check case.json --letter-rate basic
  cmcalc: --letter: award-without-amount
    No amount of the letter is stated, so there is nothing to check.
    Give --letter with the amount of the letter.
  [3]
  $ cmcalc check case.json --letter-to Sam=40
  cmcalc: --letter-to: award-for-unknown-parent
    "Sam" is not the id of a receiving parent of this case.
    Write the id of one of the receiving parents; those without a name are A,
      B and so on.
  [3]
  $ cmcalc check case.json --letter 87.31 --letter-children 500
  cmcalc: --letter-children: count-out-of-range
    500 is out of range: --letter-children can only be from 0 to 400.
    Write a whole number from 0 to 400 for --letter-children.
  [3]
  $ cmcalc check case.json --letter-to A=40 --letter-to A=41
  cmcalc: --letter-to: id-repeated
    An amount for "A" was already given.
    Leave out one of them, or write the id of another receiving parent.
  [3]
  $ cmcalc check letter.json --letter 90.12
  cmcalc: --letter: options-disagree
    --letter states what a letter says, and the award of "letter.json" does so
      already.
    Leave out the options of the letter, or delete "award" from the case.
  Try cmcalc check --help.
  [2]
  $ cmcalc check case.json --letter 371.95/month
  £371.95 a month comes to £85.83 a week.
  The letter says £85.83 a week. On these facts the rules give £87.31.
    £1.48 a week less, £76.96 less in a year of 52 weeks
  
  NO EXPLANATION FOUND
  None of the changes that were tried explains the letter.
  It may hold something that cannot be tried here, such as benefits in kind, the
  income of another person, or arrears.
  
  Not tried, as nothing is stated about it: HMRC's figures of other tax years
  and a variation.
  
  If all else is right, gross weekly income would be £703.16 to £703.23, £631.26
  to £635.52 a year less than stated.
  
  WHAT CAN BE DONE
  - Ask the Child Maintenance Service to look at the decision again (mandatory
    reconsideration), and say which figure is in doubt and why. The request must
    arrive within 30 days after the parents were told of the decision, unless
    more time is allowed. (reg 14(1)(a))
  - If HMRC's figure for the tax year is wrong, have HMRC correct it. Once it
    has, the decision can be looked at again. (reg 14(1)(f))
  For 3 June 2026; not a decision of the Child Maintenance Service.
  [1]

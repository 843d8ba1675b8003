Short help, complete help:

  $ cmcalc estimate -h
  cmcalc estimate: the weekly amount from a few facts, given as options
  
    cmcalc estimate --income AMOUNT/PERIOD --children N [options]
  
  When and where
    --date YYYY-MM-DD             the day the amount is for (today)
    --case-id TEXT                a name for the case, repeated in the result
    --jurisdiction GB|NI          the law of Great Britain (GB) or Northern
                                  Ireland (NI)
    --decision calculation|default
                                  default: the amount set while income is not
                                  known
  
  Income of the paying parent
    --income AMOUNT/PERIOD        pay from a job, before tax
    --self-employed AMOUNT/PERIOD
                                  profit of a business, before tax
    --pension-income AMOUNT/PERIOD
                                  a pension that is received, before tax; not
                                  the state pension
    --pension AMOUNT/PERIOD       paid into a pension by the parent, out of pay
                                  already taxed
    --hmrc AMOUNT[@TAX-YEAR]      pay for a whole tax year, as HMRC has it (P60)
    --hmrc-pension AMOUNT[@TAX-YEAR]
                                  paid into a pension in HMRC's tax year, with
                                  the tax relief
    --historic-weekly AMOUNT      HMRC's figure, if only a weekly one is known
    --estimated-weekly AMOUNT     a weekly estimate, used only if nothing else
                                  is known
    --gross-weekly AMOUNT         gross weekly income that is settled already
  
  Children
    --children N                  children that maintenance is for, all with one
                                  parent
    --nights NIGHTS               nights a year that each stays with the paying
                                  parent (0)
    --receiving-parent [NAME=]N[:NIGHTS[,NIGHTS...]]
                                  a receiving parent with N children, and their
                                  nights
    --equal-care                  both parents care for every child equally, day
                                  to day
    --child-born YYYY-MM-DD       date of birth of a child; matters from 16 on
    --in-education                that child is in full-time non-advanced
                                  education
    --left-education YYYY-MM-DD   the day that child left such education
  
  The paying parent and the household
    --other-children N            other children who live with the paying parent
    --arrangement-children N      children maintained under another arrangement
    --benefit CODE                a benefit or pension that the paying parent
                                  receives
    --partner-benefit CODE        a benefit that a partner in the same home
                                  receives
    --partner-pays                the partner has to pay child maintenance too
    --status STATUS               what the paying parent is: a child, in prison,
                                  in a care home
    --date-of-birth YYYY-MM-DD    of the paying parent; matters under 18
  
  Variation: grounds, asked for or accepted
    --variation-accepted          the Child Maintenance Service has accepted the
                                  grounds
    --contact-costs AMOUNT/PERIOD
                                  what keeping in touch with the children costs
    --disability-costs AMOUNT/PERIOD
                                  illness or disability of another child at home
    --prior-debts AMOUNT/PERIOD   debts from the time when the parents were a
                                  couple
    --boarding-fees AMOUNT/PERIOD
                                  boarding at school of a child that maintenance
                                  is for
    --mortgage AMOUNT/PERIOD      mortgage or insurance of the home where the
                                  children live
    --unearned AMOUNT/PERIOD      income from property, savings, dividends and
                                  the like
    --unearned-hmrc KIND=AMOUNT[@TAX-YEAR]
                                  the same, as HMRC has it for a tax year
    --assets [KIND=]AMOUNT        what something that the parent owns is worth
    --diverted AMOUNT/PERIOD      income that goes to someone or something else
    --income-behind-rate AMOUNT/PERIOD
                                  income that a nil rate, or a flat rate by
                                  benefit, leaves out
  
  Output
    --format text|json            the format of the result (text)
    --full                        every step, with the law, and every note
    -o, --output FILE             write to FILE instead of standard output
    --save FILE                   save the case, for cmcalc calc FILE
    --force                       let --save replace a file that exists
    --all-lines                   also show the steps that changed nothing
    --errors human|json           the format of problems (human)
    --color auto|always|never     bold and faint text on a terminal (auto)
  
  Other
    -h, --help                    show help (-h: summary, --help: everything)
  
  More, with examples: cmcalc estimate --help
  $ cmcalc estimate --help
  cmcalc estimate: the weekly amount from a few facts, given as options
  
    cmcalc estimate --income AMOUNT/PERIOD --children N [options]
  
  Works out child maintenance from a few facts, and shows the amount and how it
  came about on one page. --full shows every step, with the provision it comes
  from. No file is needed.
  
  Amounts, nights and days may be written as people say them: 36000/year, "2300
  a month", 600pw, £28k pa; 104 nights, "3 nights a week", 2/14, half; "4 June
  2026". PERIOD is week, fortnight, four-weeks, month, quarter or year. Nothing
  is guessed: what could mean two things is refused, and each of them is named.
  
  The paying parent is the one who does not have the main care of the children,
  a receiving parent the one who has.
  
  docs/where-figures-come-from.md says which figure of a P60, payslip, tax
  return or benefit letter goes with which option.
  
  A variation changes what is payable once the Child Maintenance Service has
  accepted it. Until then the result is the amount without it, with the other
  beside it; --variation-accepted says that it was accepted.
  
  When and where
    --date YYYY-MM-DD
        The day the amount is for (today). The effective date: facts and rates
        are those of this day. 2026-06-04, "4 June 2026", 13/6/2026 or today.
    --case-id TEXT
        A name for the case, repeated in the result. At most 64 characters.
    --jurisdiction GB|NI
        The law of Great Britain (GB) or Northern Ireland (NI). England,
        Scotland and Wales are Great Britain.
    --decision calculation|default
        default: the amount set while income is not known. A default maintenance
        decision neither needs nor uses any income.
  
  Income of the paying parent
    --income AMOUNT/PERIOD
        Pay from a job, before tax. Before National Insurance too. Overtime,
        bonus, commission and taxable benefits in kind count; expenses that are
        only paid back do not. It is what is left after contributions to a
        pension that the employer takes out of pay before tax. Once for each
        job. It may be given several times.
    --self-employed AMOUNT/PERIOD
        Profit of a business, before tax. Turnover less expenses, for the last
        complete accounting period; in a partnership the parent's own share. A
        loss is 0. It may be given several times.
    --pension-income AMOUNT/PERIOD
        A pension that is received, before tax; not the state pension. A private
        or occupational pension. A state pension is a --benefit. It may be given
        several times.
    --pension AMOUNT/PERIOD
        Paid into a pension by the parent, out of pay already taxed. The gross
        contribution, which includes the tax relief that the provider adds: £60
        paid is £75. It is taken off current pay and profit; --hmrc-pension is
        taken off --hmrc. What an employer takes out of pay before tax is not
        entered here: --income is less by it already. 5% is a part of the pay
        given with --income. It may be given several times.
    --hmrc AMOUNT[@TAX-YEAR]
        Pay for a whole tax year, as HMRC has it (P60). The law starts from this
        figure, that of the last tax year for which HMRC has one; other pay
        counts only if it differs enough: cmcalc explain tolerance. A tax year
        ends on 5 April. Without one: the last that ended before the date. It
        may be given several times.
    --hmrc-pension AMOUNT[@TAX-YEAR]
        Paid into a pension in HMRC's tax year, with the tax relief. The gross
        contribution of the whole tax year, tax relief included, as in
        --pension. It comes off --hmrc of the same tax year, if the parent asks
        for that and proves it. Without a tax year: that of --hmrc. It may be
        given several times.
    --historic-weekly AMOUNT
        HMRC's figure, if only a weekly one is known. As a letter of the Child
        Maintenance Service gives it; instead of --hmrc.
    --estimated-weekly AMOUNT
        A weekly estimate, used only if nothing else is known.
    --gross-weekly AMOUNT
        Gross weekly income that is settled already. Before tax, as in a
        decision letter: the income it states, and not the maintenance amount.
        Then there is nothing to work out, and no other income is given.
  
  Children
    --children N
        Children that maintenance is for, all with one parent. From 1 to 20. For
        children with different receiving parents use --receiving-parent.
    --nights NIGHTS
        Nights a year that each stays with the paying parent (0). Not nights a
        week: those of the 12 months from the date, holidays included. NIGHTS is
        a number, or 52+40; 2/14, which is 2 nights in every 14; 2/week or "3
        nights a week"; half; or assumed, the one night a week that is taken if
        the number is not known. 104,52 is one for each child.
    --receiving-parent [NAME=]N[:NIGHTS[,NIGHTS...]]
        A receiving parent with N children, and their nights. Instead of
        --children and --nights: once for each receiving parent. One NIGHTS is
        for every child, several are for one child each; equal instead of NIGHTS
        means equal care. NAME appears in the result; without it receiving
        parents are A, B and so on. It may be given several times.
    --equal-care
        Both parents care for every child equally, day to day. Then nothing is
        payable for the children (reg 50). It is about who looks after them, and
        not only about nights: half of the nights is --nights. For some of the
        children: --receiving-parent.
    --child-born YYYY-MM-DD
        Date of birth of a child; matters from 16 on. Once for each child, in
        the order of the children. What follows it is about that child. It may
        be given several times.
    --in-education
        That child is in full-time non-advanced education. School or college up
        to A level or similar, over 12 hours a week; not university. It may be
        given several times.
    --left-education YYYY-MM-DD
        The day that child left such education. A child still counts for some
        weeks after that day. It may be given several times.
  
  The paying parent and the household
    --other-children N
        Other children who live with the paying parent. Relevant other children:
        those in the household, not those that maintenance is for, for whom this
        parent or a partner gets child benefit.
    --arrangement-children N
        Children maintained under another arrangement. A court order, a regular
        agreement, or an arrangement made abroad.
    --benefit CODE
        A benefit or pension that the paying parent receives. Which benefit it
        is, not how much. cmcalc explain CODE says what each does. CODE is one
        of: category_a_pension, category_b_pension, category_c_pension,
        category_d_pension, new_state_pension, incapacity_benefit,
        carers_allowance, carer_support_payment, maternity_allowance,
        severe_disablement_allowance, industrial_injuries_benefit,
        widowed_mothers_allowance, widowed_parents_allowance, widows_pension,
        bereavement_allowance, contribution_based_jsa, contributory_esa,
        overseas_benefit, training_allowance, war_disablement_pension,
        war_widows_pension, armed_forces_compensation, income_support,
        income_based_jsa, income_related_esa, pension_credit,
        universal_credit_no_earned_income, universal_credit_with_earned_income,
        child_benefit, housing_benefit, pip, dla, adult_disability_payment,
        attendance_allowance, bereavement_support_payment, tax_credits. It may
        be given several times.
    --partner-benefit CODE
        A benefit that a partner in the same home receives. A partner is a
        husband, wife, civil partner, or someone the parent lives with as a
        couple. A partner's income never counts. CODE is one of those of
        --benefit. It may be given several times.
    --partner-pays
        The partner has to pay child maintenance too.
    --status STATUS
        What the paying parent is: a child, in prison, in a care home. child:
        under 16, or 16 to 19 in full-time non-advanced education. STATUS is one
        of: child, prisoner, work_based_training, care_home,
        care_home_local_authority_funded. It may be given several times.
    --date-of-birth YYYY-MM-DD
        Of the paying parent; matters under 18.
  
  Variation: grounds, asked for or accepted
    --variation-accepted
        The Child Maintenance Service has accepted the grounds. Without it
        nothing is payable under the variation yet: the result is the amount
        without it, and says beside it what would be payable if it is accepted.
    --contact-costs AMOUNT/PERIOD
        What keeping in touch with the children costs. Expenses of each kind are
        added up; they count in full once they reach a weekly amount: cmcalc
        explain variation.expense-threshold. It may be given several times.
    --disability-costs AMOUNT/PERIOD
        Illness or disability of another child at home. What it costs, for a
        child of --other-children. Any amount counts. It may be given several
        times.
    --prior-debts AMOUNT/PERIOD
        Debts from the time when the parents were a couple. It may be given
        several times.
    --boarding-fees AMOUNT/PERIOD
        Boarding at school of a child that maintenance is for. The part for
        boarding only. It may be given several times.
    --mortgage AMOUNT/PERIOD
        Mortgage or insurance of the home where the children live. A home of
        theirs and a receiving parent's, in which the paying parent has no
        interest any more. It may be given several times.
    --unearned AMOUNT/PERIOD
        Income from property, savings, dividends and the like. All of it in one
        figure, which counts in full once it reaches a yearly amount: cmcalc
        explain variation.unearned-threshold.
    --unearned-hmrc KIND=AMOUNT[@TAX-YEAR]
        The same, as HMRC has it for a tax year. Instead of --unearned. Such
        income is on a self-assessment return, and PAYE records of the same year
        do not count beside one; so --hmrc of that year is taken to be on the
        same return, and both count. Without a tax year: that of --hmrc, or the
        last that ended before the date. KIND is one of: property, savings,
        dividends, miscellaneous. It may be given several times.
    --assets [KIND=]AMOUNT
        What something that the parent owns is worth. Net of charges such as a
        mortgage. Assets of one kind are added up, but each piece of land and
        each other asset is taken by itself; above a value they count: cmcalc
        explain variation.asset-threshold. Without KIND it is other. KIND is one
        of: cash, precious-metal, virtual-currency, land, company-shares,
        securities, chose-in-action, other. It may be given several times.
    --diverted AMOUNT/PERIOD
        Income that goes to someone or something else. Income under the control
        of the paying parent. It may be given several times.
    --income-behind-rate AMOUNT/PERIOD
        Income that a nil rate, or a flat rate by benefit, leaves out. Instead
        of AMOUNT/PERIOD, determined means the income that the other options
        state. It may be given several times.
  
  Output
    --format text|json
        The format of the result (text). text is the breakdown for people, json
        the same for programs.
    --full
        Every step, with the law, and every note. As calc prints it. --format
        json always has every step.
    -o, --output FILE
        Write to FILE instead of standard output. FILE appears only when it is
        complete; one that exists is replaced. A single minus sign is standard
        output.
    --save FILE
        Save the case, for cmcalc calc FILE. calc gives the same result for it,
        then or later, because the date is saved with it. A file that exists is
        left alone, unless --force is given.
    --force
        Let --save replace a file that exists.
    --all-lines
        Also show the steps that changed nothing.
    --errors human|json
        The format of problems (human). Problems go to standard error: human is
        for people, json is one cmcalc.error/1 document a line.
    --color auto|always|never
        Bold and faint text on a terminal (auto). auto: when the result goes to
        a terminal and the variable NO_COLOR is not set.
  
  Other
    -h, --help
        Show help (-h: summary, --help: everything).
  
  Examples
    cmcalc estimate --income 36000/year --children 2 --nights 104
        a salary of £36,000, two children who stay two nights a week
    cmcalc estimate --income 2500/month --pension 100/month --children 1
        monthly pay, and money paid into a pension
    cmcalc estimate --hmrc 31250@2024-25 --income 2100/month --children 1 \
      --date 2026-06-03
        what HMRC has, and what is earned now
    cmcalc estimate --income 550/week --receiving-parent 2:104,52 \
      --receiving-parent 1
        three children with two receiving parents
    cmcalc estimate --benefit universal_credit_no_earned_income --children 1
        a parent on benefit
    cmcalc estimate --income 36000/year --contact-costs 120/month --unearned \
      8000/year --children 2
        a variation: what it costs to see the children, and income from property
        or savings
  
  Exit codes: 0 done; 2 wrong use, or a file that cannot be read or written; 3 a
  case was refused; 70 a defect in the program.
  $ cmcalc validate --help > help.txt
  $ cmcalc help validate | diff - help.txt && echo same
  same

A mistyped command or word names the nearest:

  $ cmcalc estimat
  cmcalc: COMMAND: unknown-command
    There is no command "estimat".
    Write estimate.
  Try cmcalc --help.
  [2]
  $ cmcalc help estimat
  cmcalc: COMMAND: unknown-value
    "estimat" is not accepted here.
    Write estimate, calc, whatif, compare, solve, check, nights, batch, audit,
      validate, rules, schema, explain, completion, man or help.
  Try cmcalc help --help.
  [2]
  $ cmcalc explain rounding-onse
  cmcalc: ID: unknown-value
    There is nothing to explain by the name "rounding-onse".
    Write a name that cmcalc explain lists, or another word for it.
  Try cmcalc explain --help.
  Nearest:
    rounding-once: "Worked out with every step rounded, as by hand, it would …
  [2]
  $ cmcalc explain zzzzzz
  cmcalc: ID: unknown-value
    There is nothing to explain by the name "zzzzzz".
    Write a name that cmcalc explain lists, or another word for it.
  Try cmcalc explain --help.
  [2]
  $ cmcalc explain carer
  cmcalc: ID: unknown-value
    There is nothing to explain by the name "carer".
    Write a name that cmcalc explain lists, or another word for it.
  Try cmcalc explain --help.
  Nearest:
    carers_allowance: Carer's Allowance: flat rate if the paying parent …
    carer_support_payment: Carer Support Payment: flat rate if the paying …
  [2]
  $ cmcalc schema cases
  cmcalc: DOCUMENT: unknown-value
    "cases" is not accepted here.
    Write case, result, error, change, summary, rules, whatif, compare, solve,
      nights, check, finding or audit.
  Try cmcalc schema --help.
  [2]
  $ cmcalc schema
  cmcalc: DOCUMENT: argument-missing
    No DOCUMENT is given.
    Write case, result, error, change, summary, rules, whatif, compare, solve,
      nights, check, finding or audit.
  Try cmcalc schema --help.
  [2]
  $ cmcalc rules flat-rate
  cmcalc: NAME: unknown-value
    "flat-rate" is not accepted here.
    Write flat-rate.amount, flat-rate.income-limit, flat-rate.half or
      shared-care.flat-rate-nights.
  Try cmcalc rules --help.
  [2]
  $ cmcalc rules flat-rate.amount --date 2014-01-01
  In force on 1 January 2014 in Great Britain
  
  Flat rate                                                      Sch 1 para 4(1)
      £7.00
    name      flat-rate.amount
    from      25 November 2013, set by Child Maintenance and Other Payments Act
              2008 Sch 4 para 4; S.I. 2013/2947 art 2
    source    https://www.legislation.gov.uk/ukpga/1991/48/schedule/1
    verified  21 November 2026
    note      The savings of the commencement orders were not read: whether a
              case already running moved to £7 on this day is not verified.
  
  What it is, and its figures over time: cmcalc explain flat-rate.amount
  $ cmcalc rules variation.asset-rate --date 2013-01-01
  Without a figure in force on 1 January 2013 in Great Britain
  Yearly rate at which an asset counts as income (variation.asset-rate)
  
  What it is, and its figures over time: cmcalc explain variation.asset-rate
  $ cmcalc rules flat-rate.amount --format json --date 2014-01-01 | jq -c '.parameters[].value, .benefits'
  "7"
  {}
  $ cmcalc rules a b
  cmcalc: NAME: unexpected-argument
    rules takes one name, and "b" is one too many.
    Leave "b" out. A name with spaces in it is written in quotation marks.
  Try cmcalc rules --help.
  [2]
  $ cmcalc rules gross
  cmcalc: NAME: unknown-value
    "gross" is not accepted here, and nothing that is accepted is like it.
    Write a name that cmcalc rules lists.
  Try cmcalc rules --help.
  [2]
  $ cmcalc rules --jurisdiction gb
  cmcalc: --jurisdiction: unknown-value
    "gb" is not accepted here.
    Write GB or NI.
  Try cmcalc rules --help.
  [2]
  $ cmcalc rules --date 2012-12-09
  cmcalc: --date: date-before-scheme
    2012-12-09 is before 2012-12-10, when the 2012 scheme began.
    Write a day from 2012-12-10 on.
  Try cmcalc rules --help.
  [2]
  $ cmcalc explain a b
  cmcalc: ID: unknown-value
    There is nothing to explain by the name "a b".
    Write a name that cmcalc explain lists, or another word for it.
  Try cmcalc explain --help.
  Nearest:
    care_home: In a care home or independent hospital, on a benefit
    flat-rate-benefit: Flat rate by benefit (a finding)
  [2]

The other commands write what they have, also into a file:

  $ cmcalc schema case -o case.schema.json
  $ head -n 3 case.schema.json
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:cmcalc:case:1",
  $ cmcalc explain hmrc-not-given | head -n 1
  hmrc-not-given                                                            note
  $ cmcalc explain | head -n 2
  cmcalc explain ID says what one of these means, where it comes from, and what
  to do.
  $ cmcalc rules --date 2014-01-01 --jurisdiction NI | head -n 2
  CHILD MAINTENANCE, RULES OF THE 2012 SCHEME                   Northern Ireland
  In force on 1 January 2014
  $ cmcalc rules --format json | head -n 2
  {
    "schema": "cmcalc.rules/1",
  $ cmcalc schema case -o missing/case.schema.json
  missing/case.schema.json: file-not-written
    This file cannot be written: No such file or directory.
    Check the name, the permissions, and that there is room for it.
  [2]

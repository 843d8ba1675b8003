Bare, it says how to begin:

  $ cmcalc
  cmcalc works out child maintenance under the UK's statutory 2012 scheme.
  
    cmcalc calc case.json                 the weekly amount, with every step
    cmcalc calc case.json --format json   the same for programs
    cmcalc calc -                         read the case from standard input
  
    cmcalc calc --help                    all options
    cmcalc --version                      version of the program

  $ cmcalc --help
  cmcalc works out child maintenance under the UK's statutory 2012 scheme.
  
    cmcalc calc case.json                 the weekly amount, with every step
    cmcalc calc case.json --format json   the same for programs
    cmcalc calc -                         read the case from standard input
  
    cmcalc calc --help                    all options
    cmcalc --version                      version of the program
  $ cmcalc calc --help
  cmcalc calc FILE...|-
  
  Works out the weekly amount for each case and shows every step with its
  provision. Several files give one result each, in order; - is standard input.
  
    --format text|json
        how the result is written (text)
    -o, --output FILE
        write to FILE, which appears only when complete
    --date YYYY-MM-DD
        effective date: supplies it, or replaces the one in the case
    --errors human|json
        how problems are written on standard error (human)
    --color auto|always|never
        terminal colours (auto: on a terminal, unless NO_COLOR is set)
    --all-lines
        show also the lines that changed nothing
    -h, --help
        this help
  
  Exit codes: 0 done, 2 wrong use or a file that cannot be read or written,
  3 a case was refused, 70 a defect in the program.
  $ cmcalc --version
  cmcalc 0.1.0

Wrong use is told in a line, and nothing is calculated:

  $ echo "$CASE" > case.json
  $ cmcalc clac case.json
  cmcalc: there is no command "clac"; there is: calc
  Try cmcalc --help.
  [2]
  $ cmcalc case.json
  cmcalc: there is no command "case.json"; there is: calc
  Try cmcalc --help.
  [2]
  $ cmcalc --format json
  cmcalc: there is no command "--format"; there is: calc
  Try cmcalc --help.
  [2]
  $ cmcalc calc
  cmcalc: no FILE is given; a single minus sign reads standard input
  Try cmcalc --help.
  [2]
  $ cmcalc calc --frmat json case.json
  cmcalc: there is no option --frmat; there are: --format, --output, --date, --errors, --color, --all-lines, --help
  Try cmcalc --help.
  [2]
  $ cmcalc calc -x case.json
  cmcalc: there is no option -x; there are: --format, --output, --date, --errors, --color, --all-lines, --help
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --version
  cmcalc: there is no option --version; there are: --format, --output, --date, --errors, --color, --all-lines, --help
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --format xml
  cmcalc: --format: "xml" is none of text, json
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --format 1
  cmcalc: --format: "1" is none of text, json
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --format JSON
  cmcalc: --format: "JSON" is none of text, json
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --errors=xml
  cmcalc: --errors: "xml" is none of human, json
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --color red
  cmcalc: --color: "red" is none of auto, always, never
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --format
  cmcalc: --format needs text|json after it
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json -o
  cmcalc: --output needs FILE after it
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --date
  cmcalc: --date needs YYYY-MM-DD after it
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --format json --format text
  cmcalc: --format is given more than once
  Try cmcalc --help.
  [2]
  $ cmcalc calc case.json --all-lines=yes
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2025
  
    £49.50 a week, basic rate
    for 1 qualifying child; gross weekly income £412.50 (as stated)
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  Fewest qualifying children for the scheme                   S.I. 2013/2947 art 2
    1, in force from 25 November 2013
  
  STATUS AND BENEFITS
  No status that gives the nil rate                           Sch 1 para 5(a)
  No benefit that gives the flat rate                         reg 44(1)
  
  INCOME
  Gross weekly income already determined             £412.50  reg 34(1)
    as the case states it
  Gross weekly income                                £412.50  reg 34(1)
    gross weekly income already determined
  Cap on gross weekly income                       £3,000.00  Sch 1 para 10(3)
    £3,000.00, in force from 10 December 2012
  Income taken into account                          £412.50  Sch 1 para 10(3)
    the lesser of £412.50 and £3,000.00
  Flat rate                                            £7.00  Sch 1 para 4(1)
    £7.00, in force from 25 November 2013
  
  RATE
  Nil rate does not apply                                     Sch 1 para 5(b)
    £412.50 is not below £7.00
  Flat rate: gross weekly income of at most          £100.00  Sch 1 para 4(1)(a)
    £100.00, in force from 10 December 2012
  Flat rate does not apply                                    Sch 1 para 4(1)(a)
    £412.50 is above £100.00
  Reduced rate: gross weekly income below            £200.00  Sch 1 para 3
    £200.00, in force from 10 December 2012
  Reduced rate does not apply                                 Sch 1 para 3
    £412.50 is not below £200.00
  Threshold between the two percentages              £800.00  Sch 1 para 2(2)
    £800.00, in force from 10 December 2012
  Income is not above £800                                    Sch 1 para 2(2)
    £412.50 is not above £800.00
  Basic rate                                          £49.50  Sch 1 para 2(1)
    12 % of £412.50 (1 qualifying child)
  
  AMOUNT PAYABLE
  Weekly amount payable                               £49.50  reg 6
    £49.50 to the nearest penny
  A month, exactly                                   £214.50  S.I. 1992/1989 reg 4
    £49.50 × 52 ÷ 12
  Paying parent's fee, exactly                         £9.90  S.I. 2014/612 reg 7
    20 % of £49.50
  Receiving parent's fee, exactly                      £1.98  S.I. 2014/612 reg 7
    4 % of £49.50
  
  PAYMENTS
  A week                £49.50
  A fortnight           £99.00  a week × 2
  Four weeks           £198.00  a week × 4
  A month              £214.50  a week × 52 ÷ 12, to the nearest penny
  A year             £2,574.00  a week × 52
  Only the weekly amount is fixed by law.
  
  Direct Pay: £49.50 a week is paid and received, without fees.
  Collect and Pay: £59.40 a week is paid and £47.52 received, after fees.
  
  This is what the rules give for the facts of this case; it is not a decision
  of the Child Maintenance Service and not legal advice.
  Rules of 2012 as in force from 13 December 2018; figures last compared with
  their sources on 21 November 2026.

It goes to standard error, and standard output stays empty:

  $ cmcalc calc 2> /dev/null
  [2]
  $ cmcalc clac 2> /dev/null
  [2]

After two minus signs everything is a file:

  $ cp case.json ./-x
  $ cmcalc calc --format json -- -x | grep -o '"weekly": [0-9.]*' | head -n 1
  "weekly": 49.50

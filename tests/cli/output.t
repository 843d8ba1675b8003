With -o the file has what standard output would have had:

  $ echo "$CASE" > case.json
  $ cmcalc calc case.json > expected
  $ cmcalc calc case.json -o result.txt
  $ cmp result.txt expected
  $ cmcalc calc case.json --output=result.json --format json
  $ $PYTHON -m json.tool result.json | head -n 2
  {
      "schema": "cmcalc.result/1",

A file that exists is replaced as a whole, also through a path; nothing else is left behind:

  $ mkdir folder
  $ echo old > folder/result.txt
  $ cmcalc calc case.json -o folder/result.txt
  $ cmp folder/result.txt expected
  $ ls folder
  result.txt

Nothing appears when the case is refused or cannot be read, and what was there stays:

  $ echo '{}' > refused.json
  $ cmcalc calc refused.json -o none.txt 2> problems
  [3]
  $ cmcalc calc missing.json -o none.txt
  missing.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]
  $ ls none*
  ls: cannot access 'none*': No such file or directory
  [2]
  $ cmcalc calc refused.json -o folder/result.txt 2> problems
  [3]
  $ cmp folder/result.txt expected

A file that cannot be written:

  $ cmcalc calc case.json -o nowhere/result.txt
  cmcalc: nowhere/result.txt cannot be written: No such file or directory
  [2]
  $ cmcalc calc case.json -o folder
  cmcalc: folder cannot be written: Is a directory
  [2]
  $ cmcalc calc case.json -o /dev/full
  cmcalc: /dev/full cannot be written: No space left on device
  [2]
  $ cmcalc calc case.json -o ''
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2025
  
    £49.50 a week, basic rate
    for 1 qualifying child; gross weekly income £412.50 (as stated)
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  
  STATUS AND BENEFITS
  No status that gives the nil rate                           Sch 1 para 5(a)
  No benefit that gives the flat rate                         reg 44(1)
  
  INCOME
  Gross weekly income already determined             £412.50  reg 34(1)
    as the case states it
  Gross weekly income                                £412.50  reg 34(1)
    gross weekly income already determined
  
  RATE
  Nil rate does not apply                                     Sch 1 para 5(b)
    £412.50 is not below £7.00
  Flat rate does not apply                                    Sch 1 para 4(1)(a)
    £412.50 is above £100.00
  Reduced rate does not apply                                 Sch 1 para 3
    £412.50 is not below £200.00
  Basic rate                                          £49.50  Sch 1 para 2(1)
    12 % of £412.50 (1 qualifying child)
  
  AMOUNT PAYABLE
  Weekly amount payable                               £49.50  reg 6
    £49.50 to the nearest penny
  
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
  $ ls
  case.json
  expected
  folder
  problems
  refused.json
  result.json
  result.txt

A device is written to as it is:

  $ cmcalc calc case.json -o /dev/stdout | cmp - expected

A full disk on standard output, whatever is printed:

  $ cmcalc calc case.json > /dev/full
  cmcalc: standard output cannot be written: No space left on device
  [2]
  $ cmcalc --help > /dev/full
  cmcalc: standard output cannot be written: No space left on device
  [2]
  $ cmcalc --version > /dev/full
  cmcalc: standard output cannot be written: No space left on device
  [2]

Nobody reads the output to its end:

  $ cmcalc calc case.json | head -n 1
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain

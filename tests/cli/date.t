--date supplies the effective date:

  $ echo "$CASE" | sed 's/"effective_date": "2025-06-03", //' > undated.json
  $ cmcalc calc undated.json
  undated.json:1: /effective_date: missing-key
    The case has no "effective_date".
    Add "effective_date", the day that the amount is for, like "2025-06-03".
  [3]
  $ cmcalc calc undated.json --date 2025-06-03 | head -n 2
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 3 June 2025
  $ cmcalc calc undated.json --date "3 June 2025" | sed -n 2p
  Effective date 3 June 2025
  $ cmcalc calc undated.json --date 2025-06-03 --format json | grep -o '"notes":.[^]]*]'
  "notes":[]

It replaces the one in the case, and a note says so:

  $ echo "$CASE" > case.json
  $ cmcalc calc case.json --date 2026-01-15 | head -n 2
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 15 January 2026
  $ cmcalc calc case.json --date=2026-01-15 | grep -A 4 NOTES
  NOTES
  - The effective date of the case was replaced by the one given on the command
    line.
    (date-replaced)
  
  $ cmcalc calc case.json --date 2026-01-15 --format json | grep -o '"notes":.[^]]*]'
  "notes":[{"id":"date-replaced","text":"The effective date of the case was replaced by the one given on the command line."}]

The same day again is no replacement:

  $ cmcalc calc case.json --date 2025-06-03 --format json | grep -o '"notes":.[^]]*]'
  "notes":[]

What is no day is wrong use of the command line:

  $ cmcalc calc case.json --date 2025-02-29
  cmcalc: --date: date-impossible
    "2025-02-29" is not a day in the calendar.
    Write a day from 01 to 28, the last day of February 2025.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --date 3/6/2025
  cmcalc: --date: ambiguous-value
    "3/6/2025" could be 3 June 2025 or 6 March 2025.
    Write 2025-06-03 for 3 June 2025, or 2025-03-06 for 6 March 2025.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --date tomorrow
  cmcalc: --date: date-not-plain
    "tomorrow" is not a date of the form YYYY-MM-DD.
    Write the year with four digits, then the month and the day with two each,
      as YYYY-MM-DD; or the day, the name of the month and the year.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --date ''
  cmcalc: --date: option-without-value
    --date needs a value after it.
    Write --date YYYY-MM-DD.
  Try cmcalc calc --help.
  [2]

A day before the scheme:

  $ cmcalc calc case.json --date 2012-12-09
  case.json:1: /effective_date: date-before-scheme
    --date: 2012-12-09 is before 2012-12-10, when the 2012 scheme began.
    Give --date a day from 2012-12-10 on.
  [3]
  $ cmcalc calc case.json --date 2012-12-10 | head -n 2
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain
  Effective date 10 December 2012

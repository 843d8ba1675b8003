A pattern, from the first day on. The number comes first:

  $ cmcalc nights --from 2026-06-03 --every 2/14
  53 nights in the 12 months from 3 June 2026 to 2 June 2027.
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  With 51 nights or fewer nothing would come off.
  51 nights more would be in the band above, which begins at 104 nights.
  
  BY MONTH
    Jun 2026  4    Sep 2026  4    Dec 2026  6    Mar 2027  4    Jun 2027  1
    Jul 2026  6    Oct 2026  4    Jan 2027  4    Apr 2027  4
    Aug 2026  4    Nov 2026  4    Feb 2027  4    May 2027  4
  
  What that comes to: cmcalc estimate with --nights 53 --date 2026-06-03. To
  write it into a case: --save CASE.

Below the first band, and in the highest:

  $ cmcalc nights --from 2026-06-03 --every 1/366
  1 night in the 12 months from 3 June 2026 to 2 June 2027.
  Under 52 nights, nothing comes off the weekly amount for them (shared care,
  Sch 1 para 7(4)).
  51 nights more would be in the band above, which begins at 52 nights.
  
  BY MONTH
    Jun 2026  1    Sep 2026  0    Dec 2026  0    Mar 2027  0    Jun 2027  0
    Jul 2026  0    Oct 2026  0    Jan 2027  0    Apr 2027  0
    Aug 2026  0    Nov 2026  0    Feb 2027  0    May 2027  0
  
  What that comes to: cmcalc estimate with --nights 1 --date 2026-06-03. To
  write it into a case: --save CASE.
  $ cmcalc nights --from 2026-06-03 --every "every other week"
  183 nights in the 12 months from 3 June 2026 to 2 June 2027.
  175 or more nights: 1/2 comes off the weekly amount, and then £7.00 a week for
  each such child; if the children's nights differ, the average of their
  fractions does (shared care, Sch 1 para 7(4) and Sch 1 para 7(6)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  9 nights fewer would be in the band below, which ends at 174 nights.
  
  BY MONTH
    Jun 2026 14    Sep 2026 15    Dec 2026 16    Mar 2027 16    Jun 2027  1
    Jul 2026 17    Oct 2026 14    Jan 2027 17    Apr 2027 14
    Aug 2026 17    Nov 2026 14    Feb 2027 14    May 2027 14
  
  What that comes to: cmcalc estimate with --nights 183 --date 2026-06-03. To
  write it into a case: --save CASE.
  $ cmcalc nights --from 2026-06-03 --every 2/week | head -6
  105 nights in the 12 months from 3 June 2026 to 2 June 2027.
  104 to 155 nights: 2/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  2 nights fewer would be in the band below, which ends at 103 nights.
  51 nights more would be in the band above, which begins at 156 nights.

In Northern Ireland:

  $ cmcalc nights --from 2026-06-03 --every 2/14 --jurisdiction NI | head -4
  53 nights in the 12 months from 3 June 2026 to 2 June 2027.
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).

29 February begins 12 months of 366 days, which end on 28 February:

  $ cmcalc nights --from 2028-02-29 --every 1/1 | head -1
  366 nights in the 12 months from 29 February 2028 to 28 February 2029.
  $ cmcalc nights --from "1 March 2027" --every 1/1 | head -1
  366 nights in the 12 months from 1 March 2027 to 29 February 2028.
  $ cmcalc nights --from 2028-02-28 --every 1/1 | head -1
  366 nights in the 12 months from 28 February 2028 to 27 February 2029.

A first night before the 12 months, on the same days of the week:

  $ cmcalc nights --from 2026-06-03 --every 2/14@2026-05-22 --format json
  {"schema":"cmcalc.nights/1","from":"2026-06-03","to":"2027-06-02","jurisdiction":"GB","count":52,"band":"52-103","to_band_below":1,"to_band_above":52,"months":[{"month":"2026-06","count":4},{"month":"2026-07","count":5},{"month":"2026-08","count":5},{"month":"2026-09","count":4},{"month":"2026-10","count":4},{"month":"2026-11","count":4},{"month":"2026-12","count":4},{"month":"2027-01","count":6},{"month":"2027-02","count":4},{"month":"2027-03","count":4},{"month":"2027-04","count":4},{"month":"2027-05","count":4},{"month":"2027-06","count":0}],"notes":[]}

A first night within them:

  $ cmcalc nights --from 2026-06-03 --every 2/14@17/6/2026 | tail -6
  
  TO CHECK OR NOTE
  - The pattern begins on 17 June 2026, and has no nights before that day.
  
  What that comes to: cmcalc estimate with --nights 51 --date 2026-06-03. To
  write it into a case: --save CASE.

Dates count instead of the pattern; what is outside or there twice is named with its line:

  $ cat > nights.csv <<END
  > Date;Stays
  > 2026-06-03;no
  > 2026-06-05;yes
  > 5 June 2026;Y
  > 2027-06-02;no
  > 2027-06-03;yes
  > END
  $ cmcalc nights --from 2026-06-03 --every 2/14 --dates nights.csv
  52 nights in the 12 months from 3 June 2026 to 2 June 2027.
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  With 51 nights or fewer nothing would come off.
  52 nights more would be in the band above, which begins at 104 nights.
  
  BY MONTH
    Jun 2026  4    Sep 2026  4    Dec 2026  6    Mar 2027  4    Jun 2027  0
    Jul 2026  6    Oct 2026  4    Jan 2027  4    Apr 2027  4
    Aug 2026  4    Nov 2026  4    Feb 2027  4    May 2027  4
  
  TO CHECK OR NOTE
  - Line 6 is not counted: 3 June 2027 is outside the 12 months.
  - Line 4 repeats line 3; the night of 5 June 2026 counts once.
  
  What that comes to: cmcalc estimate with --nights 52 --date 2026-06-03. To
  write it into a case: --save CASE.
  $ cmcalc nights --from 2026-06-03 --every 2/14 --dates nights.csv --format json
  {"schema":"cmcalc.nights/1","from":"2026-06-03","to":"2027-06-02","jurisdiction":"GB","count":52,"band":"52-103","to_band_below":1,"to_band_above":52,"months":[{"month":"2026-06","count":4},{"month":"2026-07","count":6},{"month":"2026-08","count":4},{"month":"2026-09","count":4},{"month":"2026-10","count":4},{"month":"2026-11","count":4},{"month":"2026-12","count":6},{"month":"2027-01","count":4},{"month":"2027-02","count":4},{"month":"2027-03","count":4},{"month":"2027-04","count":4},{"month":"2027-05","count":4},{"month":"2027-06","count":0}],"notes":[{"id":"night-repeated","line":4,"text":"Line 4 repeats line 3; the night of 5 June 2026 counts once."},{"id":"night-outside","line":6,"text":"Line 6 is not counted: 3 June 2027 is outside the 12 months."}]}

Dates alone, from standard input. Several lines are named together:

  $ printf '2026-06-%s,yes\n' 03 03 03 04 05 05 01 02 > many.csv
  $ printf '2025-06-%s,yes\n' 10 11 12 13 14 15 16 >> many.csv
  $ cmcalc nights --from 2026-06-03 --dates - < many.csv
  3 nights in the 12 months from 3 June 2026 to 2 June 2027.
  Under 52 nights, nothing comes off the weekly amount for them (shared care,
  Sch 1 para 7(4)).
  49 nights more would be in the band above, which begins at 52 nights.
  
  BY MONTH
    Jun 2026  3    Sep 2026  0    Dec 2026  0    Mar 2027  0    Jun 2027  0
    Jul 2026  0    Oct 2026  0    Jan 2027  0    Apr 2027  0
    Aug 2026  0    Nov 2026  0    Feb 2027  0    May 2027  0
  
  TO CHECK OR NOTE
  - Lines 7, 8, 9, 10, 11, 12 and 3 more are not counted: their dates are
    outside the 12 months.
  - Lines 2, 3 and 6 repeat earlier dates; each night counts once.
  
  What that comes to: cmcalc estimate with --nights 3 --date 2026-06-03. To
  write it into a case: --save CASE.
  $ cmcalc nights --from 2026-06-03 --dates many.csv --format json | tr '{' '\n' | grep -c '"line"'
  12

A page is never longer than a screen:

  $ echo $CASE > a-case-with-quite-a-long-name-for-a-file.json
  $ cmcalc nights --from 2026-06-03 --every 9/14@2026-06-10 --dates many.csv --save a-case-with-quite-a-long-name-for-a-file.json > page
  $ cat page
  236 nights in the 12 months from 3 June 2026 to 2 June 2027.
  175 or more nights: 1/2 comes off the weekly amount, and then £7.00 a week for
  each such child; if the children's nights differ, the average of their
  fractions does (shared care, Sch 1 para 7(4) and Sch 1 para 7(6)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  62 nights fewer would be in the band below, which ends at 174 nights.
  
  BY MONTH
    Jun 2026 19    Sep 2026 19    Dec 2026 21    Mar 2027 19    Jun 2027  2
    Jul 2026 20    Oct 2026 21    Jan 2027 18    Apr 2027 20
    Aug 2026 18    Nov 2026 20    Feb 2027 18    May 2027 21
  
  TO CHECK OR NOTE
  - The pattern begins on 10 June 2026, and has no nights before that day.
  - Lines 7, 8, 9, 10, 11, 12 and 3 more are not counted: their dates are
    outside the 12 months.
  - Lines 2, 3 and 6 repeat earlier dates; each night counts once.
  - The effective date of a-case-with-quite-a-long-name-for-a-file… is 3 June
    2025, so these are not its 12 months: count from that day.
  
  Written into a-case-with-quite-a-long-name-for-a-file…, for 1 child (before:
  not stated); cmcalc calc says what that comes to.
  $ wc -l < page
  22

A case gets the number for every child; of all else, nothing changes:

  $ cp "$CASES/two-children.json" case.json
  $ cmcalc nights --from 2026-06-03 --every 2/14 --save case.json --format json
  {"schema":"cmcalc.nights/1","from":"2026-06-03","to":"2027-06-02","jurisdiction":"GB","count":53,"band":"52-103","to_band_below":2,"to_band_above":51,"months":[{"month":"2026-06","count":4},{"month":"2026-07","count":6},{"month":"2026-08","count":4},{"month":"2026-09","count":4},{"month":"2026-10","count":4},{"month":"2026-11","count":4},{"month":"2026-12","count":6},{"month":"2027-01","count":4},{"month":"2027-02","count":4},{"month":"2027-03","count":4},{"month":"2027-04","count":4},{"month":"2027-05","count":4},{"month":"2027-06","count":1}],"notes":[]}
  $ cmcalc calc "$CASES/two-children.json" --format json > before; cmcalc calc case.json --format json > after
  $ grep -o '"weekly":[0-9.]*' before after | sort -u | head -4
  after:"weekly":70.22
  before:"weekly":81.93
  $ grep -n nights case.json
  44:          "nights": 53
  47:          "nights": 53
  $ cmcalc nights --from 2026-06-03 --every 2/14 --save case.json > page; tail -2 page
  Written into case.json, for 2 children (before: 53); cmcalc calc says what
  that comes to.

A case without an effective date is one as of the day of --from:

  $ echo '{"paying_parent": {"income": {"gross_weekly": 412.50}}, "receiving_parents": [{"children": [{}]}]}' > no-date.json
  $ cmcalc nights --from 2026-06-03 --every 2/14 --save no-date.json | tail -1
  what that comes to.
  $ grep -c effective_date no-date.json
  0
  [1]

What is no table of nights:

  $ printf 'PK\003\004' > nights.xlsx
  $ cmcalc nights --from 2026-06-03 --dates nights.xlsx
  nights.xlsx: wrong-format
    The input is a zip file, as every Excel workbook is.
    Save the sheet of a workbook as CSV UTF-8; unpack any other zip file
      first.
  [2]
  $ head -c 1100000 /dev/zero | tr '\0' '\n' > large.csv
  $ cmcalc nights --from 2026-06-03 --dates large.csv
  large.csv: file-too-large
    The file is larger than 1 MiB, so it was not read.
    Check that it is the right file; the nights of a year are a few kilobytes.
  [3]
  $ cmcalc nights --from 2026-06-03 --dates missing.csv
  missing.csv: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]

Several lines at once, and as JSON:

  $ printf '2026-06-03,yes\n3/6/2026,no\n2026-06-31,yes\n2026-06-04\n2026-06-03,no\n2026-06-05,"y\n' > bad.csv
  $ cmcalc nights --from 2026-06-03 --dates bad.csv
  bad.csv:2: date: ambiguous-value
    "3/6/2026" could be 3 June 2026 or 6 March 2026.
    Write 2026-06-03 for 3 June 2026, or 2026-03-06 for 6 March 2026.
  bad.csv:3: date: date-impossible
    "2026-06-31" is not a day in the calendar.
    Write a day from 01 to 30, the last day of June 2026.
  bad.csv:4: csv-cells
    A night has two cells, the date and yes or no, and not 1.
    Write it like 2026-06-03,yes; put a date that contains a comma in
      quotation marks.
  bad.csv:5: night: csv-dates-differ
    For 3 June 2026, this line says something else than line 1.
    Keep the line that is right, and delete the other.
  bad.csv:6: csv-quote
    The quotation marks that begin in this line do not enclose whole cells.
    Enclose the whole cell, and write each quotation mark inside it twice:
      "6"" nails".
  [3]
  $ cmcalc nights --from 2026-06-03 --dates bad.csv --errors json
  {"schema":"cmcalc.error/1","file":"bad.csv","problems":[{"id":"ambiguous-value","pointer":"","column":"date","line":2,"problem":"\"3/6/2026\" could be 3 June 2026 or 6 March 2026.","remedy":"Write 2026-06-03 for 3 June 2026, or 2026-03-06 for 6 March 2026."},{"id":"date-impossible","pointer":"","column":"date","line":3,"problem":"\"2026-06-31\" is not a day in the calendar.","remedy":"Write a day from 01 to 30, the last day of June 2026."},{"id":"csv-cells","pointer":"","line":4,"problem":"A night has two cells, the date and yes or no, and not 1.","remedy":"Write it like 2026-06-03,yes; put a date that contains a comma in quotation marks."},{"id":"csv-dates-differ","pointer":"","column":"night","line":5,"problem":"For 3 June 2026, this line says something else than line 1.","remedy":"Keep the line that is right, and delete the other."},{"id":"csv-quote","pointer":"","line":6,"problem":"The quotation marks that begin in this line do not enclose whole cells.","remedy":"Enclose the whole cell, and write each quotation mark inside it twice: \"6\"\" nails\"."}]}
  [3]

Wrong use:

  $ cmcalc nights --from 2026-06-03 --every 3
  cmcalc: --every: count-not-whole
    "3" is not a pattern of nights.
    Write 2/14 for the first 2 nights of every 14 days from --from, or
      2/14@2026-06-05 if they begin on another day.
  Try cmcalc nights --help.
  [2]
  $ cmcalc nights --from 2026-06-03 --every 2/14@tomorrow --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"date-not-plain","option":"--every","problem":"\"tomorrow\" is not a date of the form YYYY-MM-DD.","remedy":"Write the year with four digits, then the month and the day with two each, as YYYY-MM-DD; or the day, the name of the month and the year."}]}
  [2]

In colour, the number alone is bold:

  $ cmcalc nights --from 2026-06-03 --every 2/14 --color always | head -2
  \x1b[1m53 nights in the 12 months from 3 June 2026 to 2 June 2027.\x1b[0m (esc)
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights

A night that the pattern does not have cannot be missed:

  $ printf '2026-06-03,no\n2026-06-10,no\n' > missed.csv
  $ cmcalc nights --from 2026-06-03 --every 2/14 --dates missed.csv | grep -A 3 -E '^52|CHECK'
  52 nights in the 12 months from 3 June 2026 to 2 June 2027.
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  With 51 nights or fewer nothing would come off.
  52 nights more would be in the band above, which begins at 104 nights.
  
  BY MONTH
    Jun 2026  3    Sep 2026  4    Dec 2026  6    Mar 2027  4    Jun 2027  1
  --
  TO CHECK OR NOTE
  - Line 2 changes nothing: the pattern has no night on 10 June 2026.
  
  What that comes to: cmcalc estimate with --nights 52 --date 2026-06-03. To
  $ printf '2026-06-10,no\n2026-06-11,no\n' > missed.csv
  $ cmcalc nights --from 2026-06-03 --every 2/14 --dates missed.csv | grep -A 3 -E '^53|CHECK'
  53 nights in the 12 months from 3 June 2026 to 2 June 2027.
  52 to 103 nights: 1/7 comes off the weekly amount; if the children's nights
  differ, the average of their fractions does (shared care, Sch 1 para 7(4)).
  At the flat rate by benefit nothing is payable for them (Sch 1 para 8).
  --
  TO CHECK OR NOTE
  - Lines 1 and 2 change nothing: the pattern has no night on those dates.
  
  What that comes to: cmcalc estimate with --nights 53 --date 2026-06-03. To

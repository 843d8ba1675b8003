A caseload, one case a line, one result a line in the same order. A refused one keeps its place:

  $ echo "$CASE" > cases.ndjson
  $ echo "$CASE" | sed 's/{/{"case_id": "B-2", /; s/412.50/412.505/; s/{}/{"nigths": 4}/' >> cases.ndjson
  $ echo "$CASE" | sed 's/{/{"case_id": "B-3", /; s/412.50/900/; s/{}/{"nights": 60}/' >> cases.ndjson
  $ cmcalc batch cases.ndjson --quiet
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":412.50,"rate":"basic","weekly":49.50,"receiving_parents":[{"id":"A","weekly":49.50,"children":1}],"notes":[]}
  {"schema":"cmcalc.error/1","case_id":"B-2","line":2,"problems":[{"id":"amount-not-whole-pence","pointer":"/paying_parent/income/gross_weekly","problem":"412.505 has 3 decimal places; an amount is pounds and whole pence.","remedy":"Write 412.50 or 412.51."},{"id":"unknown-key","pointer":"/receiving_parents/0/children/0/nigths","problem":"There is no key \"nigths\" here.","remedy":"Write \"nights\" if you mean that; cmcalc schema case lists the keys."}]}
  {"schema":"cmcalc.result/1","case_id":"B-3","effective_date":"2025-06-03","jurisdiction":"GB","rules":{"id":"2012","in_force_from":"2018-12-13","verified_on":"2026-11-21"},"income_basis":"stated","gross_weekly_income":900.00,"rate":"basic_plus","weekly":90.00,"receiving_parents":[{"id":"A","weekly":90.00,"children":1}],"notes":[]}
  [1]

The line at the end:

  $ cat > masked <<'EOF'
  > sed -E 's/[0-9]+\.[0-9] s, [0-9,]+ cases/SECONDS s, RATE cases/'
  > EOF
  $ cmcalc batch cases.ndjson 2>&1 > results.ndjson | sh masked
  cmcalc: 3 read, 2 done, 1 refused, SECONDS s, RATE cases a second
  $ wc -l < results.ndjson
  3

Standard input, and blank lines, which are no records:

  $ (echo; echo "$CASE"; echo; echo '[]'; printf '%s' "$CASE") | cmcalc batch - -q --jobs 2 | cut -c 1-60
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","j
  {"schema":"cmcalc.error/1","line":4,"problems":[{"id":"wrong
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","j

A file appears only when it is complete; one that exists is replaced:

  $ cmcalc batch cases.ndjson -q -o out.ndjson
  [1]
  $ cmp out.ndjson results.ndjson
  $ cmcalc batch - -q -o out.ndjson --input-format ndjson < /dev/null
  $ cat out.ndjson
  $ ls
  cases.ndjson
  masked
  out.ndjson
  results.ndjson

A single minus sign is standard output, and no file, for every command; "./-" is a file:

  $ cmcalc batch cases.ndjson -q -o - | cmp - results.ndjson
  $ cmcalc batch - -q --output=- < cases.ndjson | cmp - results.ndjson
  $ cmcalc schema case --output - | head -n 1
  {
  $ cmcalc batch cases.ndjson -q -o - -o out.ndjson
  cmcalc: --output: option-repeated
    --output is given more than once.
    Give --output once.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson -q -o ./-
  [1]
  $ rm ./-

What is written besides the results is never between them:

  $ cmcalc batch cases.ndjson --rejects -
  cmcalc: --rejects: option-without-value
    --rejects needs the name of a file; standard output is for the results.
    Write --rejects and the name of a file.
  Try cmcalc batch --help.
  [2]
  $ ls
  cases.ndjson
  masked
  out.ndjson
  results.ndjson

Refused records as they came, to be mended and read again:

  $ cmcalc batch cases.ndjson -q --rejects rejects.ndjson > /dev/null
  [1]
  $ cat rejects.ndjson
  {"schema":"cmcalc.error/1","case_id":"B-2","line":2,"problems":[{"id":"amount-not-whole-pence","pointer":"/paying_parent/income/gross_weekly","problem":"412.505 has 3 decimal places; an amount is pounds and whole pence.","remedy":"Write 412.50 or 412.51."},{"id":"unknown-key","pointer":"/receiving_parents/0/children/0/nigths","problem":"There is no key \"nigths\" here.","remedy":"Write \"nights\" if you mean that; cmcalc schema case lists the keys."}],"raw":"{\"case_id\": \"B-2\", \"effective_date\": \"2025-06-03\", \"paying_parent\": {\"income\": {\"gross_weekly\": 412.505}}, \"receiving_parents\": [{\"children\": [{\"nigths\": 4}]}]}"}
  $ printf '{"a": "\377"}\n' | cmcalc batch - -q --rejects rejects.ndjson > /dev/null
  [1]
  $ grep -o '"raw.*' rejects.ndjson
  "raw_base64":"eyJhIjogIv8ifQ=="}

Stopped at the first refused record:

  $ cmcalc batch cases.ndjson --on-error stop 2> said | cut -c 1-60
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","j
  {"schema":"cmcalc.error/1","case_id":"B-2","line":2,"problem
  $ sh masked < said
  cmcalc: 2 read, 1 done, 1 refused, SECONDS s, RATE cases a second
  $ echo old > out.ndjson
  $ cmcalc batch cases.ndjson -q --on-error stop -o out.ndjson
  cases.ndjson:2: /paying_parent/income/gross_weekly: amount-not-whole-pence
    412.505 has 3 decimal places; an amount is pounds and whole pence.
    Write 412.50 or 412.51.
  cases.ndjson:2: /receiving_parents/0/children/0/nigths: unknown-key
    There is no key "nigths" here.
    Write "nights" if you mean that; cmcalc schema case lists the keys.
  cmcalc: stopped at a refused record; out.ndjson was not written
  [1]
  $ cat out.ndjson
  old
  $ head -n 1 cases.ndjson | cmcalc batch - -q --on-error stop -o out.ndjson
  $ cut -c 1-60 out.ndjson
  {"schema":"cmcalc.result/1","effective_date":"2025-06-03","j

With the steps of each case:

  $ head -n 1 cases.ndjson | cmcalc batch - -q --worksheet | grep -o '"worksheet".*' | head -c 400
  "worksheet":[{"line":1,"id":"scheme.least-children","name":"Fewest qualifying children for the scheme","law":"S.I. 2013/2947 art 2","working":"1, in force from 25 November 2013"},{"line":2,"id":"nil-rate-status","name":"Not nil by status (prison, care home, child, training)","law":"Child Support Act 1991 Sch 1 para 5(a)","working":"","finding":false},{"line":3,"id":"flat-rate-benefit","name":"Not  (no-eol)

Another day:

  $ cmcalc batch cases.ndjson -q --date 2026-11-02 | grep -o '"effective_date":"[^"]*"\|"date-replaced"'
  "effective_date":"2026-11-02"
  "date-replaced"
  "effective_date":"2026-11-02"
  "date-replaced"

What there was, for people and for programs:

  $ cmcalc batch cases.ndjson --summary text 2>&1 > /dev/null | sh masked
  Records
    calculated                                                     2
    refused                                                        1
  
  Weekly amount
    mean                                                      £69.75
    first quartile                                            £49.50
    median                                                    £49.50
    third quartile                                            £90.00
    total                                                    £139.50
  
  By rate
    basic                                                          1
    basic_plus                                                     1
  
  By basis of income
    stated                                                         2
  
  By jurisdiction
    GB                                                             2
  
  By number of receiving parents
    1                                                              2
  
  Refused, by problem
    unknown-key                                                    1
    amount-not-whole-pence                                         1
  cmcalc: 3 read, 2 done, 1 refused, SECONDS s, RATE cases a second
  $ cmcalc batch cases.ndjson -q --summary json > /dev/null
  {"schema":"cmcalc.summary/1","calculated":2,"refused":1,"weekly":{"mean":69.75,"first_quartile":49.50,"median":49.50,"third_quartile":90.00,"total":139.50},"rate":{"basic":1,"basic_plus":1},"income_basis":{"stated":2},"jurisdiction":{"GB":2},"receiving_parents":{"1":2},"notes":{},"problems":{"unknown-key":1,"amount-not-whole-pence":1}}
  [1]

Nothing but records:

  $ cmcalc batch - --input-format ndjson < /dev/null 2>&1 | sh masked
  cmcalc: 0 read, 0 done, 0 refused, SECONDS s, RATE cases a second
  $ (echo "[$CASE,"; echo "$CASE]") | cmcalc batch -
  <stdin>: list-of-cases
    The input is one JSON array, but cases are read one after the other.
    Put each case on a line of its own:
      jq -c '.[]' cases.json | cmcalc batch -
  [2]
  $ (echo "[$CASE,"; echo "$CASE]") | cmcalc batch - --errors json
  {"schema":"cmcalc.error/1","file":"<stdin>","problems":[{"id":"list-of-cases","pointer":"","problem":"The input is one JSON array, but cases are read one after the other.","remedy":"Put each case on a line of its own: jq -c '.[]' cases.json | cmcalc batch -"}]}
  [2]
  $ cmcalc batch missing.ndjson
  missing.ndjson: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  [2]
  $ cmcalc batch .
  .: file-not-read
    This file cannot be read: it is a folder.
    Check the name; a single minus sign reads standard input.
  [2]

What cannot be written:

  $ cmcalc batch cases.ndjson -q > /dev/full
  <stdout>: file-not-written
    This file cannot be written: No space left on device.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc batch cases.ndjson -q -o nowhere/out.ndjson
  nowhere/out.ndjson: file-not-written
    This file cannot be written: No such file or directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc batch cases.ndjson -q --rejects . > /dev/null
  .: file-not-written
    This file cannot be written: Is a directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc batch cases.ndjson -q | true
  $ ls
  cases.ndjson
  masked
  out.ndjson
  rejects.ndjson
  results.ndjson
  said

Wrong use:

  $ cmcalc batch
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson cases.ndjson
  cmcalc: FILE: unexpected-argument
    batch takes one file, and "cases.ndjson" is one too many.
    Leave "cases.ndjson" out. A name with spaces in it is written in quotation
      marks.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --jobs 0
  cmcalc: --jobs: count-out-of-range
    "0" is not a whole number from 1 to 256.
    Write a whole number from 1 to 256.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --jobs x
  cmcalc: --jobs: count-out-of-range
    "x" is not a whole number from 1 to 256.
    Write a whole number from 1 to 256.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --jobs 257
  cmcalc: --jobs: count-out-of-range
    "257" is not a whole number from 1 to 256.
    Write a whole number from 1 to 256.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --jobs
  cmcalc: --jobs: option-without-value
    --jobs needs a value after it.
    Write --jobs N.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --on-error maybe
  cmcalc: --on-error: unknown-value
    "maybe" is not accepted here.
    Write continue or stop.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --summary xml
  cmcalc: --summary: unknown-value
    "xml" is not accepted here.
    Write text or json.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson -o out.ndjson --rejects ./out.ndjson
  cmcalc: --output: file-named-twice
    --output and --rejects are the same file, and one would replace the other.
    Write another name for --output; nothing was changed.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --date 2012-12-09
  cmcalc: --date: date-before-scheme
    2012-12-09 is before 2012-12-10, when the 2012 scheme began.
    Write a day from 2012-12-10 on.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --date 2025-02-29
  cmcalc: --date: date-impossible
    "2025-02-29" is not a day in the calendar.
    Write a day from 01 to 28, the last day of February 2025.
  Try cmcalc batch --help.
  [2]
  $ cmcalc batch cases.ndjson --format json
  cmcalc: --format: unknown-option
    batch has no option --format.
    Write --output-format, which means the same.
  Try cmcalc batch --help.
  [2]

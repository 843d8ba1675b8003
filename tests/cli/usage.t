Bare, it says how to begin:

  $ cmcalc
  cmcalc works out child maintenance under the UK's statutory 2012 scheme.
  
    cmcalc estimate --income 36000/year --children 2 --nights 104
        a salary of £36,000, two children who stay two nights a week
    cmcalc calc case.json
        the weekly amount, with every step
    cmcalc estimate --help
        every option of a command
  
  Commands
    estimate    the weekly amount from a few facts, given as options
    calc        the weekly amount for cases in files
    whatif      what would change the amount, and what a change comes to
    compare     two cases side by side: what is different, and what it comes to
    solve       what income, nights or children give a weekly amount
    check       whether a decision letter is right, and what may explain it if
                not
    nights      how many nights a child stays in 12 months, and the band
    batch       the weekly amounts of a whole caseload
    audit       a caseload with awards: which agree, and what they come to
    validate    check cases in files: every problem, or nothing
    rules       the figures in force on a day, with their sources
    schema      JSON Schema of the documents
    explain     what a word, an id, an option or a provision means
    completion  completion of commands and options for a shell
    man         the manual page, for man
    help        every option of a command, with examples
  
  Other
    -h, --help                    show help (-h: summary, --help: everything)
    --version                     version of the program and of the rules in it

  $ cmcalc --help
  cmcalc works out child maintenance under the UK's statutory 2012 scheme.
  
    cmcalc estimate --income 36000/year --children 2 --nights 104
        a salary of £36,000, two children who stay two nights a week
    cmcalc calc case.json
        the weekly amount, with every step
    cmcalc estimate --help
        every option of a command
  
  Commands
    estimate    the weekly amount from a few facts, given as options
    calc        the weekly amount for cases in files
    whatif      what would change the amount, and what a change comes to
    compare     two cases side by side: what is different, and what it comes to
    solve       what income, nights or children give a weekly amount
    check       whether a decision letter is right, and what may explain it if
                not
    nights      how many nights a child stays in 12 months, and the band
    batch       the weekly amounts of a whole caseload
    audit       a caseload with awards: which agree, and what they come to
    validate    check cases in files: every problem, or nothing
    rules       the figures in force on a day, with their sources
    schema      JSON Schema of the documents
    explain     what a word, an id, an option or a provision means
    completion  completion of commands and options for a shell
    man         the manual page, for man
    help        every option of a command, with examples
  
  Other
    -h, --help
        Show help (-h: summary, --help: everything).
    --version
        Version of the program and of the rules in it.
  
  Nothing is sent anywhere, and no account is needed. What comes out is what the
  rules give for the facts stated; it is not a decision of the Child Maintenance
  Service and not legal advice.
  
  Exit codes: 0 done; 2 wrong use, or a file that cannot be read or written; 3 a
  case was refused; 70 a defect in the program.
  $ cmcalc calc --help
  cmcalc calc: the weekly amount for cases in files
  
    cmcalc calc [options] FILE...|-
  
  Works out the weekly amount for each case and shows every step with its
  provision. Several files give one result each, in their order.
  
  docs/case.md says what a case may state, and docs/where-figures-come-from.md
  which figure of a P60, payslip, tax return or benefit letter goes with which
  key.
  
    FILE...|-: case documents (cmcalc.case/1); - is standard input
  
  When and where
    --date YYYY-MM-DD
        Effective date, if the case has none or another. Facts and rates are
        those of this day. It replaces the date of a case that has one, and a
        note in the result says so. It may be today.
  
  Output
    --case ID
        The case of a table (CSV) that has this case_id.
    --dates uk
        The order of days in a table: 3/6/2026 is 3 June. Not needed if some day
        of the column is above 12, within the first 4 MiB. A day that
        contradicts it is refused.
    --format text|json
        The format of the result (text). text is the breakdown for people, json
        the same for programs.
    --short
        One page: the amount and how it came about. At most 24 lines. --format
        json is the same with and without it.
    -o, --output FILE
        Write to FILE instead of standard output. FILE appears only when it is
        complete; one that exists is replaced. A single minus sign is standard
        output.
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
    cmcalc calc case.json
        the weekly amount, with every step
    cmcalc calc case.json --short
        the amount and how it came about, on one page
    cmcalc calc case.json --format json
        the same for programs
    cmcalc calc cases.csv --case A-17
        one case of a table
    cmcalc calc - --date 2026-06-03
        a case from standard input, as of a day
  
  Exit codes: 0 done; 2 wrong use, or a file that cannot be read or written; 3 a
  case was refused; 70 a defect in the program.
  $ cmcalc --version
  cmcalc 0.1.0
  Rules: 2012, as in force from 2018-12-13
  Figures last compared with their sources: 2026-11-21

Wrong use is told in a line, and nothing is calculated:

  $ echo "$CASE" > case.json
  $ cmcalc clac case.json
  cmcalc: COMMAND: unknown-command
    There is no command "clac".
    Write calc.
  Try cmcalc --help.
  [2]
  $ cmcalc case.json
  cmcalc: COMMAND: unknown-command
    There is no command "case.json".
    Write estimate, calc, whatif, compare, solve, check, nights, batch, audit,
      validate, rules, schema, explain, completion, man or help.
  Try cmcalc --help.
  [2]
  $ cmcalc --format json
  cmcalc: COMMAND: unknown-command
    --format is an option, and the name of a command comes before it.
    Write estimate before the options for an amount from a few facts. The
      commands are estimate, calc, whatif, compare, solve, check, nights, batch,
      audit, validate, rules, schema, explain, completion, man and help.
  Try cmcalc --help.
  [2]
  $ cmcalc calc
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc --frmat json case.json
  cmcalc: --frmat: unknown-option
    calc has no option --frmat.
    Write --format.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc -x case.json
  cmcalc: -x: unknown-option
    calc has no option -x.
    Write an option that cmcalc calc -h lists.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --version
  cmcalc: --version: unknown-option
    calc has no option --version.
    Write an option that cmcalc calc -h lists.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --format xml
  cmcalc: --format: unknown-value
    "xml" is not accepted here.
    Write text or json.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --format 1
  cmcalc: --format: unknown-value
    "1" is not accepted here.
    Write text or json.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --format JSON
  cmcalc: --format: unknown-value
    "JSON" is not accepted here.
    Write text or json.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --errors=xml
  cmcalc: --errors: unknown-value
    "xml" is not accepted here.
    Write human or json.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --color red
  cmcalc: --color: unknown-value
    "red" is not accepted here.
    Write auto, always or never.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --format
  cmcalc: --format: option-without-value
    --format needs a value after it.
    Write --format text|json.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json -o
  cmcalc: --output: option-without-value
    --output needs a value after it.
    Write --output FILE.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --date
  cmcalc: --date: option-without-value
    --date needs a value after it.
    Write --date YYYY-MM-DD.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --format json --format text
  cmcalc: --format: option-repeated
    --format is given more than once.
    Give --format once.
  Try cmcalc calc --help.
  [2]
  $ cmcalc calc case.json --all-lines=yes
  cmcalc: --all-lines: option-with-value
    --all-lines takes no value.
    Write --all-lines alone, or leave it out.
  Try cmcalc calc --help.
  [2]

A name that is empty is no name, and a long value is not repeated in full:

  $ cmcalc calc case.json ""
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc calc --help.
  [2]
  $ cmcalc validate "" --errors json
  {"schema":"cmcalc.error/1","problems":[{"id":"argument-missing","option":"FILE","problem":"No FILE is given.","remedy":"Write the name of a file; a single minus sign reads standard input."}]}
  [2]
  $ cmcalc estimate --children 1 --income $(printf 'x%.0s' $(seq 300)) 2>&1 | head -n 1
  cmcalc: --income…: amount-not-plain
  $ cmcalc estimate --children 1 --income "400 $(printf 'x%.0s' $(seq 300))" 2>&1 | head -n 1
  cmcalc: --income 400…: amount-not-plain

It goes to standard error, and standard output stays empty:

  $ cmcalc calc 2> /dev/null
  [2]
  $ cmcalc clac 2> /dev/null
  [2]

After two minus signs everything is a file:

  $ cp case.json ./-x
  $ cmcalc calc --format json -- -x | grep -o '"weekly":[0-9.]*' | head -n 1
  "weekly":49.50

What shells and man read comes from the program:

  $ cmcalc completion bash > completion && bash -n completion && complete -p cmcalc 2>/dev/null || bash -c '. ./completion; complete -p cmcalc'
  complete -o filenames -F _cmcalc cmcalc
  $ cmcalc man | head -n 1
  .TH CMCALC 1 "" "cmcalc 0.1.0" "User Commands"
  $ cmcalc man -o cmcalc.1 && head -n 1 cmcalc.1 | cut -c1-12
  .TH CMCALC 1
  $ cmcalc completion tcsh
  cmcalc: SHELL: unknown-value
    "tcsh" is not accepted here.
    Write bash, zsh or fish.
  Try cmcalc completion --help.
  [2]

It never waits for somebody at a terminal: without standard input, or with one that says nothing, it ends by
itself. (`timeout` would say 124.)

  $ echo "$CASE" > case.json
  $ timeout 10 setsid cmcalc calc case.json < /dev/null | grep -c 'a week,'
  0
  [1]
  $ timeout 10 setsid cmcalc calc case.json <&- | grep -c 'a week,'
  0
  [1]
  $ mkfifo silent
  $ sleep 60 > silent & writer=$!
  $ timeout 10 setsid cmcalc calc case.json < silent | grep -c 'a week,'
  0
  [1]
  $ timeout 10 setsid cmcalc < silent > bare
  $ timeout 10 setsid cmcalc calc < silent
  cmcalc: FILE: argument-missing
    No FILE is given.
    Write the name of a file; a single minus sign reads standard input.
  Try cmcalc calc --help.
  [2]
  $ timeout 10 setsid cmcalc calc --help < silent > help
  $ kill $writer

Standard input that is empty or closed:

  $ cmcalc calc - < /dev/null
  <stdin>:1: empty-file
    Column 1: there is nothing in the file.
    Write a case.
  [3]
  $ cmcalc calc - <&-
  <stdin>: file-not-read
    This file cannot be read: Bad file descriptor.
    Check the name; a single minus sign reads standard input.
  [2]

Standard output or standard error that is closed or full:

  $ cmcalc calc case.json >&-
  <stdout>: file-not-written
    This file cannot be written: Bad file descriptor.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ echo '{}' > refused.json
  $ cmcalc calc refused.json 2>&-
  [3]
  $ cmcalc calc refused.json 2> /dev/full
  [3]
  $ cmcalc clac 2>&-
  [2]
  $ cmcalc calc case.json 2>&- | grep -c 'a week,'
  0
  [1]

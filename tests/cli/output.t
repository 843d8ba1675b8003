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

It keeps its permissions, and a link to it stays a link:

  $ chmod 640 folder/result.txt
  $ ln -s folder/result.txt link
  $ cmcalc calc case.json -o link
  $ stat -c '%A %N' link folder/result.txt
  lrwxrwxrwx 'link' -> 'folder/result.txt'
  -rw-r----- 'folder/result.txt'
  $ rm link
  $ echo old > other.txt
  $ cmcalc calc case.json -o /dev/stdout > other.txt
  $ cmp other.txt expected
  $ rm other.txt

Nothing appears when the case is refused or cannot be read, and what was there stays:

  $ echo '{}' > refused.json
  $ cmcalc calc refused.json -o none.txt 2> problems
  [3]
  $ cmcalc calc missing.json -o none.txt
  missing.json: file-not-read
    This file cannot be read: there is no such file.
    Check the name; a single minus sign reads standard input.
  cmcalc: not every case could be calculated; none.txt was not written
  [2]
  $ ls none*
  ls: cannot access 'none*': No such file or directory
  [2]
  $ cmcalc calc refused.json -o folder/result.txt 2> problems
  [3]
  $ cmp folder/result.txt expected

A file that cannot be written:

  $ cmcalc calc case.json -o nowhere/result.txt
  nowhere/result.txt: file-not-written
    This file cannot be written: No such file or directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc calc case.json -o folder
  folder: file-not-written
    This file cannot be written: Is a directory.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc calc case.json -o /dev/full
  /dev/full: file-not-written
    This file cannot be written: No space left on device.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc calc case.json -o ''
  cmcalc: --output: option-without-value
    --output needs a value after it.
    Write --output FILE.
  Try cmcalc calc --help.
  [2]
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
  <stdout>: file-not-written
    This file cannot be written: No space left on device.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc --help > /dev/full
  <stdout>: file-not-written
    This file cannot be written: No space left on device.
    Check the name, the permissions, and that there is room for it.
  [2]
  $ cmcalc --version > /dev/full
  <stdout>: file-not-written
    This file cannot be written: No space left on device.
    Check the name, the permissions, and that there is room for it.
  [2]

Nobody reads the output to its end:

  $ cmcalc calc case.json | head -n 1
  CHILD MAINTENANCE, 2012 SCHEME                                   Great Britain

#!/usr/bin/env bash
# Rewrites what the tests expect word for word: the output of whole commands (tests/cli/*.t), the messages of
# bad cases (tests/errors/*/message.txt), and the generated pages (errors.md, notes.md, case.md and law.md of docs/);
# and what notes and findings of the golden cases say (tests/cases), if the tests are built beside the program.
#
#   scripts/refresh-golden.sh            with the program of build/release, built first
#   scripts/refresh-golden.sh PROGRAM    with another program, as it is
#
# Read the difference (git diff) before you commit it, and say in the commit why it changed. A moved penny is
# never noise.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ $# -gt 0 ]; then
  program=$(realpath "$1")
else
  cd "$here"
  { cmake --preset release && cmake --build --preset release --target cmcalc cmcalc_tests; } >&2
  program="$here/build/release/cmcalc"
fi

# All of them, even if one of them finds something wrong that cannot be refreshed.
failed=0
tests="$(dirname "$program")/tests/cmcalc_tests"
if [ -x "$tests" ]; then "$here/scripts/record-golden.py" "$tests" || failed=1; fi
"$here/scripts/make-docs.py" "$program" || failed=1
"$here/scripts/make-law.py" "$program" || failed=1
python3 "$here/tests/cli/run.py" "$program" --update > /dev/null || failed=1
python3 "$here/tests/errors_test.py" "$program" --update || failed=1
exit $failed

#!/usr/bin/env bash
# Runs the program with the arguments given; first installs and builds what is missing.
# Only the program writes to standard output.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$here/build/program/cmcalc"

sources=("$here/CMakeLists.txt" "$here/CMakePresets.json" "$here/src" "$here/include" "$here/data" "$here/tools")
if [ ! -x "$program" ] || [ -n "$(find "${sources[@]}" -newer "$program" -print -quit)" ]; then
  {
    "$here/scripts/setup.sh" program
    cd "$here"
    cmake --preset program
    cmake --build --preset program --target cmcalc
    touch "$program"  # also if the change touched nothing that the program is made of
    cd - >/dev/null
  } 1>&2 </dev/null
fi
exec "$program" "$@"

#!/usr/bin/env bash
# Layout and lint of the C++ sources; prints what is wrong and fails if anything is.
#
#   scripts/lint.sh         check
#   scripts/lint.sh --fix   put the layout right first
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh tests

mapfile -t sources < <(git ls-files '*.cpp' '*.hpp')
if [ "${1:-}" = --fix ]; then clang-format -i "${sources[@]}"; fi
clang-format --dry-run --Werror "${sources[@]}"

cmake --preset release >/dev/null
cmake --build --preset release --target cmcalc_generated >/dev/null
mapfile -t checked < <(git ls-files 'src/*.cpp' 'tools/*.cpp')
printf '%s\n' "${checked[@]}" | xargs -P 2 -n 4 \
  clang-tidy -p build/release --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option 2>/dev/null

#!/usr/bin/env bash
# Builds a fuzz target and runs it; fails where an input makes it crash, and says which.
#
#   scripts/fuzz.sh TARGET SECONDS    scripts/fuzz.sh case_reader_fuzz 60
#
# It begins with the inputs of tests/fuzz/corpus, and keeps what it finds in build/fuzz/found, from which a later
# run goes on. Inputs that crash are put into build/fuzz/crashes; `build/fuzz/tests/fuzz/TARGET FILE` repeats one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ $# -ne 2 ]; then
  echo "usage: scripts/fuzz.sh TARGET SECONDS" >&2
  exit 2
fi
target=$1
seconds=$2
name=${target%_reader_fuzz}

scripts/setup.sh tests
{
  cmake --preset fuzz
  cmake --build --preset fuzz --target "$target"
} >&2
found=build/fuzz/found/$name
crashes=build/fuzz/crashes
mkdir -p "$found" "$crashes"

dictionary=()
[ ! -f "tests/fuzz/$name.dict" ] || dictionary=("-dict=tests/fuzz/$name.dict")
log=build/fuzz/$target.log
echo "Fuzzing $target for $seconds seconds"
if ! "build/fuzz/tests/fuzz/$target" "$found" "tests/fuzz/corpus/$name" "${dictionary[@]}" -artifact_prefix="$crashes/" \
  -max_total_time="$seconds" -max_len=16384 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 > "$log" 2>&1; then
  tail -n 60 "$log"
  echo "$target failed; the input is in $crashes, everything printed in $log"
  exit 1
fi
runs=$(sed -n 's/^stat::number_of_executed_units: //p' "$log")
echo "$target: $runs runs, no crash"

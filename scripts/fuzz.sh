#!/usr/bin/env bash
# Builds the fuzz targets and runs them, as many at a time as there are processors. Fails if an input makes one of
# them crash, and names it.
#
#   scripts/fuzz.sh SECONDS               all targets, each for SECONDS
#   scripts/fuzz.sh SECONDS TARGET...     scripts/fuzz.sh 60 case_reader_fuzz
#
# A target starts with the inputs of tests/fuzz/corpus (words_fuzz: of tests/words/phrases.txt), and keeps what it finds
# in build/fuzz/found for the next run.
# Inputs that crash are put into build/fuzz/crashes; `build/fuzz/tests/fuzz/TARGET FILE` repeats one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ $# -eq 0 ]; then
  echo "usage: scripts/fuzz.sh SECONDS [TARGET...]" >&2
  exit 2
fi
export seconds=$1
shift
targets=("$@")
if [ $# -eq 0 ]; then
  for source in tests/fuzz/*_fuzz.cpp; do targets+=("$(basename "$source" .cpp)"); done
fi

scripts/setup.sh tests
{
  cmake --preset fuzz
  cmake --build --preset fuzz --target "${targets[@]}"
} >&2

fuzz() {
  local target=$1 name=${1%_fuzz} crashes=build/fuzz/crashes log=build/fuzz/$1.log
  name=${name%_reader}
  local found=build/fuzz/found/$name corpus=tests/fuzz/corpus/$name dictionary=tests/fuzz/$name.dict
  mkdir -p "$found" "$crashes"
  if [ "$name" = words ]; then
    corpus=build/fuzz/corpus/words dictionary=build/fuzz/words.dict
    python3 tests/fuzz/phrases.py "$corpus" "$dictionary"
  fi
  if ! "build/fuzz/tests/fuzz/$target" "$found" "$corpus" "-dict=$dictionary" \
    -artifact_prefix="$crashes/" -max_total_time="$seconds" -max_len=16384 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 > "$log" 2>&1; then
    tail -n 60 "$log"
    echo "$target failed; the input is in $crashes, everything printed in $log"
    return 1
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: //p' "$log") runs, no crash"
}
export -f fuzz
echo "Fuzzing for $seconds seconds: ${targets[*]}"
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz {}'

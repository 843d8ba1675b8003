#!/usr/bin/env bash
# Layout and lint of the C++ sources; prints what is wrong and fails if anything is.
#
#   scripts/lint.sh             check everything
#   scripts/lint.sh --changed   lint only what has changed since the commit CMCALC_LINT_BASE (HEAD~20 if it is not
#                               set): sources, and for each header one source that includes it; without the
#                               analyser, which takes half of the time
#   scripts/lint.sh --fix       put the layout right, then check everything
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
SECONDS=0
scripts/setup.sh tests
base=${CMCALC_LINT_BASE:-HEAD~20}

all_sources() { find src tools -name '*.cpp'; }

# Everything, if the rules of lint have changed, or if there is no such commit to compare with.
only_some_changed() {
  git rev-parse --quiet --verify "$base^{commit}" >/dev/null && git diff --quiet "$base" -- .clang-tidy
}

changed_sources() {
  local paths=(include src tools) file
  { git diff --name-only --diff-filter=d "$base" -- "${paths[@]}"
    git ls-files --others --exclude-standard -- "${paths[@]}"; } | while read -r file; do
    case $file in
      *.cpp) echo "$file" ;;
      *.hpp) grep -rlE --include='*.cpp' "#include \"([^\"]*/)?${file##*/}\"" src tools | sort | sed -n 1p || true ;;
    esac
  done
}

mapfile -t formatted < <(find include src tests tools -name '*.[ch]pp')
if [ "${1:-}" = --fix ]; then clang-format -i "${formatted[@]}"; fi
clang-format --dry-run --Werror "${formatted[@]}"

linted=all_sources
checks=()
if [ "${1:-}" = --changed ]; then
  checks=(--checks='-clang-analyzer-*')
  if only_some_changed; then linted=changed_sources; fi
fi
mapfile -t linted < <($linted | sort -u)
cmake --preset release >/dev/null
cmake --build --preset release --target cmcalc_generated >/dev/null
[ ${#linted[@]} -eq 0 ] || printf '%s\0' "${linted[@]}" | xargs -0 -n 1 -P "$(nproc)" \
  clang-tidy -p build/release --quiet "${checks[@]}" --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option 2>/dev/null
echo "Layout of ${#formatted[@]} files and lint of ${#linted[@]}: $SECONDS s."

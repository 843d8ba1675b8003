#!/usr/bin/env bash
# Sets up, builds and runs everything that takes too long for each change, in at most 60 minutes: before an issue is
# called resolved.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/steps.sh

# A gigabyte of cases, memory, a million cases against the second implementation, a caseload on several workers.
long_tier() {
  cmake --preset release
  cmake --build --preset release
  ctest --preset release --parallel "$(nproc)" --timeout 3000 -L '^long$'
}

sanitized() {
  cmake --preset sanitize
  cmake --build --preset sanitize --target cmcalc cmcalc_tests oracle_driver
  ctest --preset sanitize --parallel "$(nproc)" -L '^(quick|full)$' -R '^(units|oracle|csv|cli|errors)'
}

threads() {
  cmake --preset tsan
  cmake --build --preset tsan --target cmcalc
  timeout 900 python3 tests/tsan_test.py build/tsan/cmcalc
}

# The Debian package, by Debian's own rules.
package() {
  cmake --preset program
  cmake --build --preset program
  tests/install/lintian_test.sh build/program
}

# A source archive, which has no version control.
archive() {
  folder=$(mktemp -d)  # not local: it is removed when the step's shell ends, after this function
  trap 'rm -rf "$folder"' EXIT
  tar --create --exclude=./.git --exclude=./build . | tar --extract --directory "$folder"
  "$folder/scripts/test.sh" --quick
}

step "setup" scripts/setup.sh tests
step "lint of everything" scripts/lint.sh
step "the tier long" long_tier
step "address and undefined-behaviour sanitizers" sanitized
step "thread sanitizer" threads
step "fuzzing, 300 s for each target" scripts/fuzz.sh 300
step "package" package
step "quick tests of a source archive" archive
finish

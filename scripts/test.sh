#!/usr/bin/env bash
# Sets up, builds and runs the tests of the tiers quick and full.
#
#   scripts/test.sh            both tiers
#   scripts/test.sh --quick    the tier quick alone
#   scripts/test.sh -R rates   other arguments go to ctest
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tiers='^(quick|full)$'
if [ "${1:-}" = --quick ]; then
  tiers='^quick$'
  shift
fi

scripts/setup.sh tests
SECONDS=0
{
  cmake --preset release
  cmake --build --preset release
} 1>&2
build=$SECONDS
status=0
ctest --preset release --parallel "$(nproc)" -L "$tiers" "$@" || status=$?
echo "Build: $build s. Tests: $((SECONDS - build)) s."
exit $status

#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Arguments go to ctest: scripts/test.sh -R rates
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${CMCALC_PRESET:-release}

scripts/setup.sh tests
{
  cmake --preset "$preset"
  cmake --build --preset "$preset"
} 1>&2
ctest --preset "$preset" "$@"

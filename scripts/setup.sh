#!/usr/bin/env bash
# Installs what is missing of the Debian packages that the project needs. The one list of them.
#
#   scripts/setup.sh program   what building and running the program takes
#   scripts/setup.sh tests     that, and what the tests take
#
# Everything it prints goes to standard error, and it never asks.
set -euo pipefail
exec 1>&2 </dev/null

program=(g++ cmake ninja-build libfmt-dev libsimdjson-dev nlohmann-json3-dev libcli11-dev libcsv-dev)
tests=(catch2 binutils dpkg-dev faketime git lintian libbenchmark-dev python3 python3-cram python3-jsonschema zsh fish man-db groff-base clang-format clang-tidy)
# For scripts/fuzz.sh: the compiler, its libFuzzer and sanitizers, and names in their reports.
tests+=(clang libclang-rt-dev llvm)
# For scripts/examples: a caseload over several machines.
tests+=(parallel python3-distributed)

case "${1:-}" in
  program) wanted=("${program[@]}") ;;
  tests) wanted=("${program[@]}" "${tests[@]}") ;;
  *) echo "usage: scripts/setup.sh program|tests"; exit 2 ;;
esac

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "These packages are missing, and there is no sudo: ${missing[*]}"; exit 1; }
  as_root=(sudo)
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"

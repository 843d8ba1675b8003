#!/usr/bin/env bash
# Makes the Debian package from BUILD_FOLDER, installs it on this machine, tries it, and removes it. As root.
set -euo pipefail
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cpack --config "$build/CPackConfig.cmake" -B "$folder" >/dev/null
package=$(ls "$folder"/cmcalc_*.deb)
apt-get install -y -qq "$package" >/dev/null
cd "$folder"
/usr/bin/cmcalc estimate --gross-weekly 500 --children 2 --date 2026-06-03 --format json | grep -q '"weekly":80.00'
test -f /usr/share/man/man1/cmcalc.1.gz
test -f /usr/share/bash-completion/completions/cmcalc
test -f /usr/share/zsh/site-functions/_cmcalc
test -f /usr/share/fish/vendor_completions.d/cmcalc.fish
apt-get remove -y -qq cmcalc >/dev/null
test ! -e /usr/bin/cmcalc
echo "package: $(basename "$package") installs, works and is removed"

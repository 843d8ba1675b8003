#!/usr/bin/env bash
# Makes the Debian package from BUILD_FOLDER, a release build, and checks it with lintian, which must find no error;
# and the notices, the modes of folders, and the hardening of the program, about which lintian only warns.
set -euo pipefail
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "package: $1"; exit 1; }

(umask 077 && cpack --config "$build/CPackConfig.cmake" -B "$folder" >/dev/null)
package=$(ls "$folder"/cmcalc_*.deb)
lintian --allow-root --fail-on error "$package"

dpkg-deb -x "$package" "$folder/root"
closed=$(cd "$folder/root" && find . -mindepth 1 -type d ! -perm 755)
[ -z "$closed" ] || fail "folders that are not open to all: $closed"
for name in CLI11 nlohmann_json fmt simdjson libcsv; do
  grep -q "^Files: $name" "$folder/root/usr/share/doc/cmcalc/copyright" || fail "no notice for $name"
done
gzip -t "$folder/root/usr/share/doc/cmcalc/changelog.gz" "$folder/root/usr/share/man/man1/cmcalc.1.gz"

# grep reads all of its input: with -q, readelf would be stopped by a closed pipe and the whole line would fail.
program=$folder/root/usr/bin/cmcalc
[ -z "$(readelf -SW "$program" | grep -F .symtab || true)" ] || fail "the program is not stripped"
readelf -dW "$program" | grep BIND_NOW >/dev/null || fail "the program is not linked with -z now"
readelf -lW "$program" | grep GNU_RELRO >/dev/null || fail "the program is not linked with -z relro"
readelf -hW "$program" | grep "DYN" >/dev/null || fail "the program is not position-independent"
readelf --dyn-syms -W "$program" | grep __stack_chk_fail >/dev/null || fail "the program has no stack protector"
# Whether a call needs a check at run time is up to the compiler, so no such call need be in the program.
grep -q -- -D_FORTIFY_SOURCE=3 "$build/compile_commands.json" || fail "the program is not compiled with _FORTIFY_SOURCE"
echo "package: $(basename "$package") has no error"

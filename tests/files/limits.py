"""A machine without memory, descriptors or devices: exit code 2 with the reason, never a crash."""
import re
import resource
import subprocess

from support import ESTIMATE, GOOD, OLD, Folder, Options, is_sanitized

MIB = 1 << 20


class Limits(Folder):
    def setUp(self):
        super().setUp()
        if is_sanitized():
            self.skipTest("the sanitizers need more than these limits allow")

    def limited(self, limit, value, *arguments):
        return subprocess.run([Options.program, *arguments], cwd=self.folder, check=False, capture_output=True,
                              timeout=60, preexec_fn=lambda: resource.setrlimit(limit, (value, value)))

    def least_that_starts(self, limit, values):
        """The program itself needs some of it to be loaded."""
        return next(value for value in values if self.limited(limit, value, "--version").returncode == 0)

    def check_limit(self, limit, values, *arguments):
        codes = set()
        for value in values:
            self.write("old", OLD)
            done = self.limited(limit, value, *arguments)
            said = done.stderr.decode()
            self.assertIn(done.returncode, (0, 1, 2), (arguments, value, said))
            if done.returncode == 2:
                self.assertRegex(said, r"^cmcalc: |^\S+: (file-not-read|file-not-written)\n", (arguments, value))
                self.assertNotRegex(said, "defect|terminate")
                self.assertEqual(self.read("old"), OLD)
            codes.add(done.returncode)
        return codes

    def test_descriptors(self):
        usual = self.least_that_starts(resource.RLIMIT_NOFILE, range(3, 20))
        for arguments in (("calc", "case.json"), ("calc", "case.json", "-o", "old"), ("validate", "case.json"),
                          ("batch", "cases.ndjson", "-q"), ("batch", "cases.ndjson", "-q", "-o", "old"),
                          ("batch", "cases.ndjson", "-q", "-o", "old", "--rejects", "new"),
                          ("whatif", "case.json", "-o", "old"), ("compare", "case.json", "case.json", "-o", "old"),
                          (*ESTIMATE, "-o", "old", "--save", "new", "--force")):
            codes = self.check_limit(resource.RLIMIT_NOFILE, range(usual, usual + 12), *arguments)
            self.assertIn(0, codes, arguments)
            self.assertIn(2, codes, arguments)

    def test_memory(self):
        large = b'{"case_id":"' + b"x" * (12 * MIB) + b'"}'
        self.write("large.json", large)
        self.write("many.ndjson", (b'{"receiving_parents":[' + b",".join([b"{}"] * 200_000) + b"]}\n") * 4 + GOOD)
        usual = self.least_that_starts(resource.RLIMIT_AS, range(4 * MIB, 400 * MIB, MIB // 4))
        for arguments in (("calc", "large.json"), ("validate", "large.json"), ("calc", "case.json", "-o", "old"),
                          ("batch", "many.ndjson", "-q", "-j", "1", "-o", "old"),
                          ("batch", "many.ndjson", "-q", "-j", "1", "--output-format", "csv", "-o", "old")):
            values = [usual + step * MIB // 4 for step in (*range(8), *range(8, 60, 6), 400)]
            for value in values:
                done = self.limited(resource.RLIMIT_AS, value, *arguments)
                said = done.stderr.decode()
                self.assertIn(done.returncode, (0, 1, 2, 3), (arguments, value - usual, said[:300]))
                self.assertNotRegex(said, "defect|terminate")

    def test_no_devices(self):
        """In a folder of its own with nothing but what the program is loaded from."""
        libraries = subprocess.run(["ldd", Options.program], capture_output=True, check=True, text=True).stdout
        names = re.findall(r"(/\S+)", libraries)
        script = ('mount -t tmpfs none "$PWD/root" && for each in "$@"; do mkdir -p "root$(dirname "$each")" &&'
                  ' cp "$each" "root$each"; done && cp case.json cases.ndjson root/ && chroot root "$0" batch'
                  ' /cases.ndjson -q <&- && chroot root "$0" calc /case.json --format json -o /result')
        (self.folder / "root").mkdir()
        can = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(self.folder / "root")], check=False,
                             capture_output=True)
        if can.returncode != 0:
            self.skipTest("mounting is not allowed here")
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, Options.program, Options.program, *names],
                              cwd=self.folder, check=False, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout, self.run_program("batch", "cases.ndjson", "-q").stdout)

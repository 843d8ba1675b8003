"""Values of options that are joined to them, and a --version that no clock changes."""
import subprocess

from support import ESTIMATE, GOOD, OLD, Folder, Options, is_sanitized


class Values(Folder):
    def check_refused(self, *arguments, said):
        done = self.run_program(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
        self.assertIn(said.encode(), done.stderr, arguments)
        self.assertEqual((self.read("case.json"), self.read("cases.ndjson"), self.read("old")), (GOOD, GOOD * 3, OLD))
        self.check_only()

    def test_an_empty_value_does_not_take_the_next_word(self):
        for option, command in (("--output", "calc"), ("--date", "calc"), ("--format", "calc"), ("--errors", "calc"),
                                ("--rejects", "batch"), ("--only-changed", "batch"), ("--jobs", "batch")):
            self.check_refused(command, f"{option}=", "old", "cases.ndjson", said=f"cmcalc: {option}: option-without-value\n")
            self.check_refused(command, "cases.ndjson", f"{option}=", said=f"cmcalc: {option}: option-without-value\n")
            self.check_refused(command, option, "", "cases.ndjson", said=f"cmcalc: {option}: option-without-value\n")
        for option in ("--income", "--hmrc", "--save", "--nights", "--benefit", "--unearned"):
            self.check_refused(*ESTIMATE, f"{option}=", "old", said=f"cmcalc: {option}: option-without-value\n")
            self.check_refused(*ESTIMATE, option, "", said=f"cmcalc: {option}: option-without-value\n")

    def test_a_short_option_takes_no_equals_sign(self):
        self.check_refused("calc", "case.json", "-o=x", said="Write -o x, or --output=x.")
        self.check_refused("batch", "cases.ndjson", "-qo=x", said="Write -o x, or --output=x.")
        self.check_refused("batch", "cases.ndjson", "-j=2", said="Write -j 2, or --jobs=2.")
        done = self.run_program("calc", "case.json", "-o", "=x")
        self.assertEqual((done.returncode, self.read("=x")), (0, self.run_program("calc", "case.json").stdout))
        self.assertEqual(self.run_program("batch", "cases.ndjson", "-qj2").returncode, 0)

    def test_the_version_does_not_depend_on_the_day(self):
        if is_sanitized():
            self.skipTest("the sanitizer must be the first library that is loaded, and so must faketime")
        today = self.run_program("--version").stdout
        for day in ("2013-01-01", "2037-01-01"):
            done = subprocess.run(["faketime", day, Options.program, "--version"], capture_output=True, check=True)
            self.assertEqual(done.stdout, today)

"""The runner of whole commands, run.py, on small files of its own."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

RUNNER = pathlib.Path(__file__).resolve().parent / "run.py"


class Runner(unittest.TestCase):
    def run_on(self, text, *options):
        """@return the exit code, what is printed, and the file afterwards"""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "some.t")
            file.write_text(text)
            done = subprocess.run([sys.executable, RUNNER, "/bin/true", file, *options], capture_output=True,
                                  text=True, check=False)
            return done.returncode, done.stdout + done.stderr, file.read_text()

    def test_the_output_and_the_exit_code_must_be_those_expected(self):
        for text, code in (("  $ echo a\n  a\n", 0), ("  $ echo a\n  b\n", 1), ("  $ echo a\n", 1),
                           ("  $ false\n  [1]\n", 0), ("  $ false\n", 1), ("  $ echo £\n  £\n", 0)):
            self.assertEqual(self.run_on(text)[0], code, text)

    def test_update_writes_what_is_printed(self):
        self.assertEqual(self.run_on("  $ echo a\n  b\n", "--update")[::2], (0, "  $ echo a\n  a\n"))

    def test_update_fails_if_a_command_prints_nothing_any_more(self):
        code, printed, file = self.run_on("  $ echo a\n  a\n\n  $ cmcalc help\n  Usage\n", "--update")
        self.assertEqual((code, file), (1, "  $ echo a\n  a\n\n  $ cmcalc help\n"))
        self.assertIn("some.t: prints nothing any more: $ cmcalc help", printed)

    def test_a_file_whose_commands_did_not_all_run_fails_and_is_not_updated(self):
        for text in ("", "No commands.\n", "  $ exit 0\n  $ echo a\n  a\n  $ echo b\n  b\n"):
            for options in ((), ("--update",)):
                code, _, file = self.run_on(text, *options)
                self.assertEqual((code, file), (1, text))

    def test_a_file_that_cannot_be_tested_is_skipped_with_its_reason(self):
        code, printed, _ = self.run_on('  $ echo "no terminal" > "$SKIPPED"; exit 80\n  $ false\n')
        self.assertEqual((code, printed), (77, "some.t skipped: no terminal\n"))


if __name__ == "__main__":
    unittest.main()

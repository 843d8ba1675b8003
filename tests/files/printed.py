"""Text from outside never reaches a terminal, a spreadsheet or a JSON reader as more than text."""
import csv
import io
import json
import os
import re

from support import ESTIMATE, Folder

UNSEEN = "\x1b\x07\x7f\u009b\u200b\u202e\u061c\u00ad\u180e\u3164\ufeff\u2066\U000e0001\U000e007f"
INVALID = b"\xff\xfe"
SEPARATORS = ",;\t|"


def is_harmless(text):
    return not any(c in text.replace("\n", "") for c in UNSEEN) and not re.search("[\x00-\x09\x0b-\x1f]", text)


class Printed(Folder):
    def check_harmless(self, *arguments, code, **more):
        done = self.run_program(*arguments, **more)
        self.assertEqual(done.returncode, code, (arguments, done.stderr))
        for output in (done.stdout, done.stderr):
            self.assertTrue(is_harmless(output.decode("utf-8")), (arguments, output))
        return done.stderr.decode("utf-8")

    def test_names_values_and_arguments(self):
        for name in (UNSEEN.encode(), b"line\nline", INVALID):
            for arguments in (("calc", name), ("validate", name), ("batch", name), (name,), ("calc", b"--" + name),
                              ("calc", b"-" + name), ("calc", "case.json", "--format", name),
                              ("calc", "case.json", "--date", name), ("calc", "case.json", "-o", b"no/" + name),
                              ("calc", "case.json", "-o=" .encode() + name), ("explain", name), ("schema", name),
                              ("batch", "case.json", "--jobs", name), ("whatif", name),
                              ("whatif", "case.json", "--set", name), ("whatif", "case.json", "--set", b"nights=" + name),
                              ("whatif", "case.json", "--set", b"nights@" + name + b"=1"),
                              ("whatif", "case.json", "--set", b"/" + name + b"=1"),
                              ("whatif", "case.json", "--set", b"/case_id=" + name),
                              ("whatif", "case.json", "--vary", name), ("whatif", "case.json", "--vary", b"nights=0.." + name),
                              ("compare", "case.json", name), ("estimate", name),
                              ("batch", "case.json", "--rejects", b"no/" + name),
                              ("batch", "case.json", "--only-changed", name), (*ESTIMATE, "--benefit", name),
                              (*ESTIMATE[:1], *ESTIMATE[3:], "--income", name), (*ESTIMATE, "--save", b"no/" + name)):
                said = self.check_harmless(*arguments, code=2)
                self.assertNotEqual(said, "", arguments)

    def test_every_one_is_shown_as_an_escape(self):
        said = self.check_harmless("calc", UNSEEN.encode(), code=2)
        shown = said.partition(": file-not-read")[0]
        self.assertEqual(json.loads(f'"{shown}"'), UNSEEN)

    def test_names_of_columns_and_of_files_on_a_refusal(self):
        for name in (UNSEEN.encode().replace(b"\x1b", b""), b"na\xffme"):
            self.write(os.fsdecode(name), b"{}\n")
            self.check_harmless("calc", name, code=3)
            self.check_harmless("validate", name, code=3)
            self.check_harmless("whatif", name, code=3)
            self.check_harmless("compare", "case.json", name, code=3)
            self.write("table.csv", b"case_id,children," + name + b"\nA,1,2\n")
            self.check_harmless("batch", "table.csv", code=2)

    def test_errors_json_is_utf8(self):
        for command in ("calc", "validate", "batch", "whatif"):
            done = self.run_program(command, b"na\xffme\x1b", "--errors", "json")
            self.assertEqual(json.loads(done.stderr.decode("utf-8"))["file"], "na\ufffdme\x1b")
        done = self.run_program(*ESTIMATE[:1], *ESTIMATE[3:], "--income", b"\xff", "--errors", "json")
        self.assertIn("\ufffd", json.loads(done.stderr.decode("utf-8"))["problems"][0]["problem"])
        self.write("table.csv", b"case_id,children,na\xffme\nA,1,2\n")
        done = self.run_program("batch", "table.csv", "--errors", "json")
        for line in done.stderr.decode("utf-8").splitlines():
            json.loads(line)


class Tables(Folder):
    def rows_of(self, identity):
        record = json.loads(self.read("case.json"))
        record["case_id"] = identity
        record["receiving_parents"][0]["id"] = identity
        refused = {"case_id": identity, "children": identity}
        self.write("ids.ndjson", (json.dumps(record) + "\n" + json.dumps(refused) + "\n").encode())
        done = self.run_program("batch", "ids.ndjson", "-q", "--output-format", "csv")
        text = done.stdout.decode("utf-8")
        self.assertTrue(is_harmless(text), text)
        return text

    def test_no_cell_becomes_a_formula(self):
        """Whatever a spreadsheet takes for a separator, and with quotation marks or without regard to them."""
        for begin in ("", *(f"a{each}" for each in SEPARATORS), 'a;"', ';;', 'a,"', "a\n", "a\r\n"):
            for formula in ("=1+41", "+41", "-41", "@SUM(A1)", "\t=1", "\r=1", "\n=1"):
                text = self.rows_of(begin + formula + ";b")
                for separator in SEPARATORS:
                    cells = [cell for line in text.splitlines() for cell in line.split(separator)]
                    cells += [cell for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row]
                    for cell in cells:
                        self.assertNotRegex(cell, r'^"*[=+@\t\r\n-]', (begin, formula, separator))

    def test_a_text_with_any_separator_is_quoted(self):
        for separator in SEPARATORS[:2] + "| ":
            self.assertIn(f'"a{separator}b",', self.rows_of(f"a{separator}b"))
        for plain in ("C-101", "Zoë", "a'b", "2026/17", "7"):
            self.assertIn(f"\n{plain},", self.rows_of(plain))

    def test_unseen_characters_are_escaped(self):
        for character in UNSEEN:
            self.assertIn(json.dumps(f"a{character}b")[1:-1], self.rows_of(f"a{character}b"))
        self.assertIn("a\\u000ab", self.rows_of("a\nb"))

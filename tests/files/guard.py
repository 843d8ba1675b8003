"""No file is destroyed by being named twice, whatever the names and whatever the command."""
import os

from support import ESTIMATE, GOOD, OLD, Folder, not_written

REJECTED = GOOD + b"{}\n"


class Guard(Folder):
    def setUp(self):
        super().setUp()
        os.link(self.folder / "case.json", self.folder / "hard")
        (self.folder / "soft").symlink_to("case.json")
        (self.folder / "further").symlink_to("soft")

    def check_refused(self, command, reason, untouched=("case.json", GOOD)):
        name, data = untouched
        before = (self.folder / name).stat()
        done = self.shell(command)
        self.assertEqual((done.returncode, done.stdout), (2, b""), command)
        self.assertIn(reason, done.stderr.decode(), command)
        self.assertEqual(self.read(name), data, command)
        after = (self.folder / name).stat()
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns), command)

    def test_an_input_is_not_replaced(self):
        for name in ("case.json", "./case.json", '"$PWD/case.json"', "hard", "soft", "further"):
            for command in (f"calc case.json -o {name}", f"calc {name} -o case.json", f"calc old {name} -o hard",
                            f"calc - -o {name} < case.json", f"calc /dev/stdin -o {name} < soft",
                            f"whatif case.json -o {name}", f"whatif {name} --set nights=52 -o case.json",
                            f"whatif - --vary nights=0..366 -o {name} < case.json",
                            f"compare case.json old -o {name}", f"compare old {name} -o hard",
                            f"batch case.json -o {name}", f"batch {name} --rejects case.json",
                            f"batch - --rejects {name} < case.json"):
                self.check_refused(f"cmcalc {command}", "and FILE are the same file")
            for option in ("-o", "--rejects"):
                self.check_refused(f"cmcalc batch cases.ndjson --only-changed {name} {option} case.json",
                                   "and --only-changed are the same file")

    def test_two_outputs_are_two_files(self):
        estimate = " ".join(ESTIMATE)
        for one, other in (("new", "new"), ("new", "./new"), ("old", "old"), ("old", '"$PWD/old"')):
            self.check_refused(f"cmcalc {estimate} -o {one} --save {other}", "--output and --save are the same file")
            self.check_refused(f"cmcalc batch cases.ndjson --rejects {one} -o {other}",
                               "--rejects and --output are the same file")
        (self.folder / "to-new").symlink_to("new")
        self.check_refused(f"cmcalc {estimate} -o new --save to-new", "are the same file")
        self.assertEqual(self.read("old"), OLD)
        self.assertFalse((self.folder / "new").exists())

    def test_a_file_that_a_stream_goes_to_is_not_replaced(self):
        for command, option in (("batch cases.ndjson --rejects out >> out", "--rejects"),
                                ("batch cases.ndjson -o out >> out", "--output"),
                                ("calc case.json -o ./out >> out", "--output"),
                                ("rules -o out >> out", "--output"),
                                (f"{' '.join(ESTIMATE)} --save out >> out", "--save")):
            self.write("out", OLD)
            self.check_refused(f"cmcalc {command}", f"{option} and standard output are the same file",
                               ("out", OLD))
        done = self.shell("cmcalc calc case.json -o out 2>> out")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertTrue(self.read("out").startswith(OLD))
        self.assertIn(b"and standard error are the same file", self.read("out"))

    def test_no_stream_goes_to_an_input(self):
        for command in ("whatif case.json >> soft", "compare case.json old >> hard", "calc case.json >> soft", "batch case.json >> case.json", "batch - < case.json 1<> hard",
                        "calc case.json -o /dev/stdout >> case.json", "batch case.json --rejects /dev/fd/5 5>> soft"):
            self.check_refused(f"cmcalc {command}", "and FILE are the same file")
        done = self.shell("cmcalc validate case.json 2>> case.json")
        self.assertEqual(done.returncode, 2)
        self.assertTrue(self.read("case.json").startswith(GOOD))

    def test_what_destroys_nothing(self):
        for command in ("whatif case.json -o new", "compare case.json hard -o new", "calc case.json case.json hard", "calc case.json -o new", "calc case.json >> log 2>> log",
                        "rules >> log < log", "batch cases.ndjson -q -o /dev/null --rejects /dev/null",
                        "batch cases.ndjson -q -o /dev/stdout --rejects /dev/stderr"):
            done = self.shell(f"touch log; cmcalc {command}")
            self.assertEqual(done.returncode, 0, (command, done.stderr))


class Descriptors(Folder):
    """A name of a descriptor is written to through it, and no file is put in its place."""

    def setUp(self):
        super().setUp()
        self.expected = self.run_program("calc", "case.json").stdout

    def test_what_was_there_stays(self):
        (self.folder / "link").symlink_to("/dev/stdout")
        for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/stdout", "link"):
            self.write("log", OLD)
            done = self.shell(f"exec >> log; cmcalc calc case.json -o {name}; echo end")
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual(self.read("log"), OLD + self.expected + b"end\n", name)
        self.assertTrue((self.folder / "link").is_symlink())
        self.write("log", OLD)
        self.shell("cmcalc calc case.json -o /dev/stderr 2>> log")
        self.assertEqual(self.read("log"), OLD + self.expected)
        self.check_only("link", "log")

    def test_any_descriptor(self):
        self.write("log", OLD)
        self.shell("cmcalc calc case.json -o /dev/fd/7 7>> log")
        self.assertEqual(self.read("log"), OLD + self.expected)
        self.write("input", b"{}\n" + GOOD)
        self.shell("cmcalc batch input -q --rejects /dev/fd/7 7>> log > results")
        self.assertTrue(self.read("log").startswith(OLD + self.expected + b'{"schema":"cmcalc.error/1"'))

    def test_one_that_is_not_open(self):
        done = self.shell("cmcalc calc case.json -o /dev/fd/9")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertEqual(done.stderr, not_written("/dev/fd/9", "Bad file descriptor"))

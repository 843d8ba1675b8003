"""A file appears only when it is complete, as it was: its owner, its mode, its links. Nothing is left behind."""
import json
import os
import signal
import stat
import subprocess
import unittest

from support import ESTIMATE, GOOD, OLD, Folder, Options, not_written

REFUSED = b"{}\n"
ROOT = os.geteuid() == 0


class Replacing(Folder):
    def setUp(self):
        super().setUp()
        self.expected = self.run_program("batch", "cases.ndjson", "-q").stdout

    def begun(self, *arguments, **more):
        """A batch that waits for more cases, with its outputs open."""
        process = self.start("batch", "-", "-q", *arguments, stdin=subprocess.PIPE, bufsize=0, **more)
        process.stdin.write(GOOD)
        self.check_waits(process)
        return process

    def temporary(self):
        return sorted(path for path in self.folder.iterdir() if path.name.startswith(".cmcalc-"))

    def finish(self, process, code=0):
        process.stdin.write(GOOD * 2)
        process.stdin.close()
        self.assertEqual(process.wait(timeout=30), code)

    def test_nobody_else_reads_it_before_it_is_complete(self):
        for mode in (0o600, 0o640, 0o666):
            (self.folder / "old").chmod(mode)
            process = self.begun("-o", "old", "--rejects", "new")
            self.assertEqual([stat.S_IMODE(path.stat().st_mode) for path in self.temporary()], [0o600, 0o600])
            self.finish(process)
            self.assertEqual(stat.S_IMODE((self.folder / "old").stat().st_mode), mode)
            self.assertEqual(stat.S_IMODE((self.folder / "new").stat().st_mode), 0o644)
        self.check_only("new")

    def test_two_runs_at_once(self):
        """As in two containers, whose processes have the same number: each has a temporary file of its own."""
        one, other = (self.begun("-o", "old") for _ in range(2))
        self.assertEqual(len(self.temporary()), 2)
        one.stdin.write(b"{}\n")
        self.finish(other)
        self.assertEqual(self.read("old"), self.expected)
        self.finish(one, 1)
        self.assertEqual(self.read("old").count(b"\n"), 4)
        self.check_only()

    @unittest.skipUnless(ROOT, "only root may give a file to another user")
    def test_the_owner_is_kept(self):
        os.chown(self.folder / "old", 1234, 5678)
        self.assertEqual(self.run_program("batch", "cases.ndjson", "-q", "-o", "old").returncode, 0)
        found = (self.folder / "old").stat()
        self.assertEqual((found.st_uid, found.st_gid), (1234, 5678))
        self.assertEqual(self.read("old"), self.expected)

    @unittest.skipUnless(ROOT, "only root may run as another user")
    def test_a_file_of_another_owner_is_overwritten(self):
        self.check_overwritten(lambda: (self.folder.chmod(0o777), (self.folder / "old").chmod(0o666)), user=65534)

    @unittest.skipUnless(ROOT, "only root may run as another user")
    def test_a_file_in_a_folder_that_takes_no_new_one_is_overwritten(self):
        self.check_overwritten(lambda: (self.folder.chmod(0o555), (self.folder / "old").chmod(0o666)), user=65534)

    def check_overwritten(self, prepare, **more):
        prepare()
        inode = (self.folder / "old").stat()
        done = self.run_program_copy("batch", "-", "-q", "-o", "old", input=REFUSED + GOOD, **more)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        self.assertEqual(self.read("old").count(b"\n"), 2)
        self.write("old", OLD * 1000)  # more than what is written
        done = self.run_program_copy("batch", "-", "-q", "-o", "old", input=GOOD * 3, **more)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(self.read("old"), self.expected)
        found = (self.folder / "old").stat()
        self.assertEqual((found.st_ino, found.st_uid), (inode.st_ino, inode.st_uid))
        self.write("old", OLD)
        done = self.run_program_copy("calc", "-", "-o", "old", input=REFUSED, **more)
        self.assertEqual((done.returncode, self.read("old")), (3, OLD))
        self.check_only()

    def run_program_copy(self, *arguments, **more):
        """With the program where any user can reach it: through a descriptor."""
        with open(Options.program, "rb") as program:
            return subprocess.run([f"/proc/self/fd/{program.fileno()}", *arguments], cwd=self.folder, check=False,
                                  capture_output=True, timeout=60, pass_fds=(program.fileno(),), **more)

    def test_a_file_that_is_mounted_by_itself_is_overwritten(self):
        script = ('mount --bind old old && "$0" batch cases.ndjson -q -o old && "$0" calc case.json -o old --format json'
                  ' && cat old')
        can = subprocess.run(["unshare", "-rm", "sh", "-c", "mount --bind old old"], cwd=self.folder, check=False,
                             capture_output=True)
        if can.returncode != 0:
            self.skipTest("mounting is not allowed here")
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, Options.program], cwd=self.folder, check=False,
                              capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout, self.run_program("calc", "case.json", "--format", "json").stdout)

    def test_both_outputs_appear_or_neither(self):
        """One of the places is taken by a folder while the batch runs."""
        for taken, other in (("results", "rejects"), ("rejects", "results")):
            for before in (OLD, None):
                if before is not None:
                    self.write(other, before)
                process = self.begun("-o", "results", "--rejects", "rejects")
                (self.folder / taken).mkdir()
                process.stdin.write(REFUSED)
                self.finish(process, 2)
                self.assertEqual(process.stderr.read(), not_written(taken, "Is a directory"))
                self.assertEqual(self.read(other) if (self.folder / other).exists() else None, before)
                (self.folder / taken).rmdir()
                (self.folder / other).unlink(missing_ok=True)
                self.check_only()

    def test_a_limit_of_the_size_is_an_error(self):
        self.write("cases.ndjson", GOOD * 3000)
        for command, target in (("batch cases.ndjson -q -o old", b"old"), ("batch cases.ndjson -q > out", b"<stdout>"),
                                (f"calc {'case.json ' * 300} -o old", b"old"),
                                (f"calc {'case.json ' * 300} > out", b"<stdout>")):
            done = self.shell(f"ulimit -f 100; cmcalc {command}")
            self.assertEqual((done.returncode, done.stderr),
                             (2, not_written(target.decode(), "File too large")))
            self.assertEqual(self.read("old"), OLD)
        self.check_only("out")

    def test_every_signal_that_can_be_caught_leaves_nothing(self):
        ending = (signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGXCPU)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, *ending):
            process = self.begun("-o", "old", "--rejects", "new")
            process.send_signal(number)
            self.assertEqual(process.wait(timeout=30), -number if number in ending else 128 + number)
            self.assertEqual(self.read("old"), OLD)
            self.check_only()

    def test_a_second_signal_leaves_nothing(self):
        process = self.begun("-o", "old", stdout=subprocess.DEVNULL)
        os.kill(process.pid, signal.SIGSTOP)
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGTERM)
        os.kill(process.pid, signal.SIGCONT)
        self.assertIn(process.wait(timeout=30), (-signal.SIGTERM, -signal.SIGINT))
        self.assertEqual(self.read("old"), OLD)
        self.check_only()


class Calc(Folder):
    def test_one_refused_case_leaves_the_file_as_it_was(self):
        self.write("bad.json", REFUSED)
        for order in (("case.json", "bad.json"), ("bad.json", "case.json"), ("case.json", "missing.json")):
            for target in ("old", "new"):
                done = self.run_program("calc", *order, "-o", target)
                self.assertEqual((done.returncode, done.stdout), (2 if "missing.json" in order else 3, b""))
                self.assertTrue(done.stderr.endswith(
                    f"cmcalc: not every case could be calculated; {target} was not written\n".encode()))
                self.assertEqual(self.read("old"), OLD)
                (self.folder / "bad.json").touch()
        self.check_only("bad.json")
        done = self.run_program("calc", "case.json", "bad.json", "-o", "old", "--errors", "json")
        self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_all_in_one_file(self):
        expected = self.run_program("calc", "case.json", "case.json")
        self.assertEqual(self.run_program("calc", "case.json", "case.json", "-o", "old").returncode, 0)
        self.assertEqual(self.read("old"), expected.stdout)

    def test_each_result_is_written_as_it_comes(self):
        os.mkfifo(self.folder / "later")
        process = self.start("calc", "case.json", "old", "later", "--format", "json")
        self.assertIn(b"cmcalc.result/1", process.stdout.readline())
        self.assertIn(b"old:1: not-json", process.stderr.readline())
        (self.folder / "later").write_bytes(GOOD)
        self.assertIn(b"cmcalc.result/1", process.stdout.readline())
        self.assertEqual(process.wait(timeout=30), 3)

    def test_a_target_that_cannot_be_written_is_found_before_the_work(self):
        done = self.run_program("calc", "missing.json", "-o", "nowhere/new")
        self.assertEqual((done.returncode, done.stderr),
                         (2, not_written("nowhere/new", "No such file or directory")))

    def test_a_pipe_whose_reader_is_gone(self):
        done = self.shell(f"set -o pipefail; cmcalc calc {'case.json ' * 200} | head -n 1; echo ${{PIPESTATUS[0]}}")
        self.assertEqual((done.stdout.splitlines()[-1], done.stderr), (b"0", b""))


NIGHTS = ("nights", "--from", "2025-06-03", "--every", "2/14")


class Nights(Folder):
    """The case into which nights are written is replaced as a whole, or stays as it was."""

    def check_unchanged(self, *arguments, exit_code, said):
        done = self.run_program(*NIGHTS, *arguments)
        self.assertEqual((done.returncode, done.stdout), (exit_code, b""), arguments)
        self.assertIn(said.encode(), done.stderr, arguments)
        self.assertEqual((self.read("case.json"), self.read("old")), (GOOD, OLD))

    def test_only_the_nights_change(self):
        two = {"case_id": "x", "effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.5}},
               "receiving_parents": [{"children": [{"nights": "assumed"}, {"nights": {"count": 3, "days": 7}}]},
                                     {"id": "Sam", "children": [{"equal_care": True}]}]}
        self.write("case.json", json.dumps(two).encode())
        (self.folder / "case.json").chmod(0o640)
        (self.folder / "link").symlink_to("case.json")
        for name, extra in (("case.json", ()), ("link", ("-o", "result"))):
            done = self.run_program(*NIGHTS, "--save", name, *extra)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            saved = json.loads(self.read("case.json"))
            expected = json.loads(json.dumps(two))
            for parent in expected["receiving_parents"]:
                for child in parent["children"]:
                    child["nights"] = 53
            self.assertEqual({**saved, "schema": None}, {**expected, "schema": None})
            self.assertEqual((self.folder / "case.json").stat().st_mode & 0o777, 0o640)
            self.assertIn(b"for 3 children", done.stdout + (self.read("result") if extra else b""))
        self.check_only("link", "result")

    def test_a_refusal_leaves_the_case_as_it_was(self):
        self.write("bad.csv", b"2025-06-03,yes\n2025-06-04,maybe\n")
        self.check_unchanged("--save", "case.json", "--dates", "bad.csv", exit_code=3, said="bad.csv:2: night: unknown-value")
        self.check_unchanged("--save", "case.json", "--dates", "none.csv", exit_code=2, said="none.csv: file-not-read")
        self.check_unchanged("--save", "none.json", exit_code=2, said="none.json: file-not-read")
        self.check_unchanged("--save", "old", exit_code=3, said="old:1: not-json")
        self.write("refused.json", GOOD.replace(b"412.50", b"-1"))
        self.check_unchanged("--save", "refused.json", exit_code=3, said="refused.json:1: /paying_parent/income/gross_weekly")
        self.assertEqual(self.read("refused.json"), GOOD.replace(b"412.50", b"-1"))
        self.check_unchanged("--save", "case.json", "-o", "nowhere/result", exit_code=2, said="nowhere/result: file-not-written")
        self.check_only("bad.csv", "refused.json")

    def test_no_file_is_named_twice(self):
        os.link(self.folder / "case.json", self.folder / "hard")
        self.check_unchanged("--save", "case.json", "-o", "hard", exit_code=2, said="are the same file")
        self.check_unchanged("--save", "case.json", "--dates", "hard", exit_code=2, said="are the same file")
        self.check_unchanged("--dates", "old", "-o", "old", exit_code=2, said="are the same file")
        for name in ("-", "/dev/stdout", "/dev/fd/1"):
            self.check_unchanged("--save", name, exit_code=2, said="--save needs the name of a file")


class Estimate(Folder):
    def test_the_saved_case_and_the_result(self):
        done = self.run_program(*ESTIMATE, "-o", "result", "--save", "saved")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertEqual(self.run_program("calc", "saved").returncode, 0)
        self.check_only("result", "saved")

    def test_a_saved_case_is_replaced_only_if_that_is_asked_for(self):
        (self.folder / "link").symlink_to("old")
        for name in ("old", "link", "./old"):
            with self.subTest(name):
                done = self.run_program(*ESTIMATE, "-o", "result", "--save", name)
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertIn(f'"{name}" exists'.encode(), done.stderr)
                self.assertIn(b"--force", done.stderr)
                self.assertEqual(self.read("old"), OLD)
                self.assertFalse((self.folder / "result").exists())
        done = self.run_program(*ESTIMATE, "-o", "result", "--save", "link", "--force")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(self.run_program("calc", "old").returncode, 0)

    def test_what_is_no_file_is_written_without_force(self):
        for name in ("/dev/stdout", "/dev/null"):
            with self.subTest(name):
                done = self.run_program(*ESTIMATE, "-o", "result", "--save", name)
                self.assertEqual((done.returncode, done.stderr), (0, b""))

"""The man page and the completions, which come from the table of options.

    documents_test.py PROGRAM SHARE

Each is accepted by the tool it is for, without a warning, and has every command and option that help has.
"""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SHARE = sys.argv[1:3]
MAN = Path(SHARE, "man/man1/cmcalc.1")
BASH = Path(SHARE, "bash-completion/completions/cmcalc")
ZSH = Path(SHARE, "zsh/site-functions/_cmcalc")
FISH = Path(SHARE, "fish/vendor_completions.d/cmcalc.fish")
DOCUMENTS = {"case", "result", "error", "change", "summary", "rules", "whatif", "compare", "solve", "nights", "check", "finding",
             "audit"}


def said(*command, **more):
    """What `command` writes, both streams together; it must not fail."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    assert done.returncode == 0, f"{command}: exit code {done.returncode}\n{done.stdout}"
    return done.stdout


def options_of(*command):
    """The long options that `--help` lists, those at the beginning of a line."""
    return set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", said(PROGRAM, *command, "--help"), re.MULTILINE))


COMMANDS = re.findall(r"^  ([a-z]+) {2,}\S", said(PROGRAM, "-h").split("\nCommands\n")[1], re.MULTILINE)
OPTIONS = {command: options_of(command) for command in COMMANDS}


class Help(unittest.TestCase):
    def test_the_lists_are_not_empty(self):
        self.assertEqual(COMMANDS, ["estimate", "calc", "whatif", "compare", "solve", "check", "nights", "batch", "audit",
                                    "validate", "rules", "schema", "explain", "completion", "man", "help"])
        self.assertIn("--receiving-parent", OPTIONS["estimate"])
        self.assertGreater(len(OPTIONS["estimate"]), 25)


class ManPage(unittest.TestCase):
    def test_groff_has_nothing_to_warn_of(self):
        formatted = subprocess.run(["groff", "-man", "-ww", "-Tutf8", MAN], capture_output=True, text=True, check=True)
        self.assertEqual(formatted.stderr, "")

    def test_man_shows_every_command_and_option(self):
        formatted = subprocess.run(["man", "--warnings", "-l", MAN], capture_output=True, text=True, check=True,
                                   env={"PATH": "/usr/bin:/bin", "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "TERM": "dumb"})
        self.assertEqual(formatted.stderr, "")
        text = re.sub(r".\x08|\x1b\[[0-9;]*m", "", formatted.stdout)
        for command in COMMANDS:
            self.assertIn(f"cmcalc {command} ", text)
            for option in OPTIONS[command]:
                self.assertIn(option, text)

    def test_nothing_is_lost_to_roff(self):
        for line in MAN.read_text().splitlines():
            if line.startswith("."):
                self.assertRegex(line, r"^\.(TH|SH|SS|PP|TP|B|br|nh|ad)\b")
            self.assertTrue(line.isascii(), line)


class Bash(unittest.TestCase):
    def offered(self, *words):
        script = (f"source {BASH}; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _cmcalc; "
                  "for each in \"${COMPREPLY[@]}\"; do echo \"$each\"; done")
        return set(said("bash", "--norc", "-c", script, "bash", "cmcalc", *words, cwd=self.folder.name).split("\n")[:-1])

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_it_parses(self):
        self.assertEqual(said("bash", "-n", BASH), "")

    def test_commands_and_options(self):
        self.assertEqual(self.offered(""), set(COMMANDS) | {"--help", "--version"})
        for command in COMMANDS:
            self.assertEqual(self.offered(command, "--"), OPTIONS[command])

    def test_words(self):
        Path(self.folder.name, "my case.json").touch()
        self.assertEqual(self.offered("estimate", "--format", ""), {"text", "json"})
        self.assertEqual(self.offered("estimate", "--benefit", "pi"), {"pip"})
        self.assertEqual(self.offered("schema", ""), DOCUMENTS)
        self.assertEqual(self.offered("explain", "rounding-"), {"rounding-once"} & self.offered("explain", ""))
        self.assertEqual(self.offered("calc", ""), {"my case.json"})
        self.assertEqual(self.offered("calc", "-o", ""), {"my case.json"})
        self.assertEqual(self.offered("estimate", "--income", ""), set())


class Fish(unittest.TestCase):
    def offered(self, line):
        lines = said("fish", "--no-config", "-c", f"source {FISH}; complete -C {line!r}", cwd="/",
                     env={"PATH": "/usr/bin:/bin", "HOME": "/tmp", "TERM": "dumb"})
        return {each.split("\t")[0] for each in lines.splitlines()}

    def test_it_parses(self):
        self.assertEqual(said("fish", "--no-execute", FISH), "")

    def test_commands_and_options(self):
        self.assertEqual(self.offered("cmcalc "), set(COMMANDS))
        self.assertEqual(self.offered("cmcalc --"), {"--help", "--version"})
        for command in COMMANDS:
            self.assertEqual(self.offered(f"cmcalc {command} --"), OPTIONS[command])

    def test_words(self):
        self.assertEqual(self.offered("cmcalc calc --format "), {"text", "json"})
        self.assertLess({"pip", "child_benefit"}, self.offered("cmcalc estimate --benefit "))
        self.assertEqual(self.offered("cmcalc schema "), DOCUMENTS)


class Zsh(unittest.TestCase):
    # The functions that would talk to the line editor only print what they are told.
    stubs = ("_arguments() { print -rl -- \"$@\"; state=argument }; "
             "_describe() { print -rl -- ${(P)2} }; _files() { :; }; ")

    def specifications(self, *words):
        return said("zsh", "-f", "-c", f"{self.stubs} words=(\"$@\"); source {ZSH}", "zsh", *words)

    def test_it_parses(self):
        self.assertEqual(said("zsh", "-n", ZSH), "")

    def test_commands_and_options(self):
        commands = said("zsh", "-f", "-c", self.stubs.replace("state=argument", "state=command") + f"source {ZSH}")
        for command in COMMANDS:
            self.assertRegex(commands, rf"(?m)^{command}:")
            specifications = self.specifications(command)
            for option in OPTIONS[command]:
                self.assertRegex(specifications, rf"(?m)^(\*|\([^)]*\))?{option}\[")

    def test_an_apostrophe_stays(self):
        self.assertIn("HMRC's figure", self.specifications("estimate"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

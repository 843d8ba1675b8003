"""What the tests of `cmcalc batch` share: records, runs of the program, and what `calc` says of a record."""
import json
import pathlib
import signal
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
sys.path.append(str(TESTS / "oracle"))
from generate import random_lines  # noqa: E402

MIB = 1 << 20
JOBS = (1, 2, 3, 8)
GOOD = (b'{"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.50}},'
        b' "receiving_parents": [{"children": [{}]}]}')
ONLY_CALC = ("assumed", "periods", "collect_and_pay", "worksheet")  # batch leaves these out of a result
NOTE_OF_CALC = "rounding-once"  # and this note, which takes a second calculation

# A process has at first the memory of the one that starts it, and this one may be large: a small one starts it.
STARTER = """
import os, sys
report = os.open(sys.argv[1], os.O_WRONLY)
process = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
os.write(report, b"%d %d" % (os.waitstatus_to_exitcode(status), usage.ru_maxrss))
"""


class Options:
    """Of this run of the tests."""
    program = ""
    long = False
    measured = True


def heed_signals():
    """Lets programs that are started here heed the signals that nohup, or a shell in the background, ignores."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def on_one_line(text):
    """A JSON text as a record: outside of texts, which hold no line end, a line end is as good as a space."""
    return text.replace(b"\r\n", b" ").replace(b"\n", b" ").strip(b" ")


def examples():
    return [on_one_line(path.read_bytes()) for path in sorted((ROOT / "data" / "examples").glob("*.json"))]


def seeded(seed, count, scope="variation"):
    """Random valid cases of every kind; some have no income to work with, and are refused."""
    return [line.strip().encode() for line in random_lines(seed, 0, count, scope)]


def faulty():
    """Every input of tests/errors on one line, by the name of its folder; some are then faulty in another way."""
    records = {path.parent.name: on_one_line(path.read_bytes())
               for path in sorted((TESTS / "errors").glob("*/case.json"))}
    return {name: record for name, record in records.items() if record.strip()}


def mixed(count, seed=1):
    """Good records with a faulty one here and there, the same for the same seed."""
    bad = list(faulty().values())
    return [bad[at % len(bad)] if at % 7 == 3 else record for at, record in enumerate(seeded(seed, count))]


def lines(records):
    return b"".join(record + b"\n" for record in records)


def batch(data, *arguments, jobs=2, **more):
    """Runs batch on standard input, quietly."""
    return subprocess.run([Options.program, "batch", "-", "--quiet", "--jobs", str(jobs), *arguments], input=data,
                          capture_output=True, timeout=600, check=False, **more)


def start(*arguments, **more):
    return subprocess.Popen([Options.program, "batch", *arguments], **more)


def documents(output):
    """The documents of an output, one a line, numbers with their own digits."""
    text = output.decode("utf-8")
    assert not text or text.endswith("\n"), "the last line has no end"
    return [json.loads(line, parse_float=str, parse_int=str) for line in text.split("\n")[:-1]]


def measured(stdin, *arguments, stdout=subprocess.DEVNULL, stderr=None):
    """Runs batch. @return its exit code, and the most memory it took, in MiB"""
    with tempfile.NamedTemporaryFile() as report:
        subprocess.run([sys.executable, "-I", "-S", "-c", STARTER, report.name, Options.program, "batch", "-",
                        "--quiet", *arguments], stdin=stdin, stdout=stdout, stderr=stderr, timeout=600, check=True)
        code, kib = report.read().split()
    return int(code), int(kib) / 1024


def calc_answers(records, *arguments, whole=False):
    """What `calc` says of each record, each in a file of its own, as batch would: a result without what only
    calc writes (unless it is wanted whole), or an error with the number of the record as its line."""
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        for begin in range(0, len(records), 5000):
            part = records[begin:begin + 5000]
            for at, record in enumerate(part):
                pathlib.Path(folder, str(at)).write_bytes(record)
            answers += one_calc(folder, len(part), begin, arguments, whole)
    return answers


def one_calc(folder, count, begin, arguments, whole):
    done = subprocess.run([Options.program, "calc", "--format", "json", "--errors", "json", *arguments,
                           *map(str, range(count))], cwd=folder, capture_output=True, timeout=600, check=False)
    refused = {int(document["file"]): document for document in documents(done.stderr)}
    results = iter(documents(done.stdout))
    answers = []
    for at in range(count):
        answers.append(refused[at] if at in refused else next(results))
        if at in refused:
            error_as_of_batch(answers[-1], begin + at + 1)
            continue
        answers[-1]["notes"] = [note for note in answers[-1]["notes"] if note["id"] != NOTE_OF_CALC]
        if not whole:
            for key in ONLY_CALC:
                answers[-1].pop(key, None)
    assert next(results, None) is None, "calc gave more results than there are good records"
    return answers


def error_as_of_batch(document, line):
    """The same error with the line of the record instead of one for each problem."""
    del document["file"]
    for problem in document["problems"]:
        problem.pop("line", None)
    document["line"] = str(line)

"""Shows every error: the exact message about each bad case.

    errors_test.py PROGRAM [NAME...]            test all fixtures, or those named
    errors_test.py PROGRAM --update [NAME...]   write what the program says now; read the difference
    errors_test.py PROGRAM --unmeasured         without limits of time and memory, for a build with sanitizers

A fixture is a folder tests/errors/<error-id> or tests/errors/<error-id>--<variant> with case.json, which
causes that error, and message.txt, the whole standard error of `cmcalc calc case.json`. What only a batch can
refuse has cases.ndjson or cases.csv in place of case.json, and in message.txt all that `cmcalc batch` says of it; what
refuses a whole input with exit code 2 in another command has that command in command.txt; a second line there
is another exit code.
Wrong use of the command line has a arguments.txt with the arguments, which are given in a copy of the folder.
What cannot be kept in a repository (no file at all, 200 MB of brackets) is made here.
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE / "errors"
ERRORS = json.loads((HERE.parent / "data" / "errors.json").read_text(encoding="utf-8"))

HEADER = re.compile(r"(?P<file>[^:]+)(?::(?P<line>\d+))?: (?:(?P<pointer>/.*|[^:]+): )?(?P<id>[a-z0-9-]+)")
# Control characters, and those that reverse or hide the text after them.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
MOST_COLUMNS = 240  # of a sentence; a text of the case is quoted in part
MOST_COLUMNS_OF_LINE = 78
MOST_SECONDS = 2  # for the most hostile file
MOST_MEMORY = 200  # MiB
MIB = 1 << 20

failures = []
shown = set()  # ids that were seen, each as the reason for its own fixture


def check(name, good, what):
    if not good:
        failures.append(f"{name}: {what}")
    return good


def run(program, *arguments, folder, stdin=subprocess.DEVNULL):
    return subprocess.run([program, "calc", *arguments], cwd=folder, stdin=stdin, capture_output=True,
                          timeout=60, check=False)


def problems_of_text(name, text):
    """The problems of the form for people: a header, what is wrong, and what to do."""
    lines = text.split("\n")
    for line in lines:
        sentence = line.startswith("  ") and " " in line.strip()
        check(name, len(line) <= MOST_COLUMNS_OF_LINE or not sentence, f"too long a line: {line!r}")
    lines = text.replace("\n    ", " ").split("\n")
    if not check(name, lines.pop() == "" and len(lines) % 3 == 0, "three sentences a problem are expected"):
        return []
    problems = []
    for header, problem, remedy in zip(lines[::3], lines[1::3], lines[2::3]):
        found = HEADER.fullmatch(header)
        if not check(name, found, f"not the header of a problem: {header!r}"):
            continue
        problems.append({"file": found["file"], "id": found["id"], "pointer": found["pointer"] or "",
                         "line": int(found["line"] or 0), "problem": problem, "remedy": remedy})
    return problems


def check_plain(name, problems):
    """That a person can read each problem, and no terminal obeys it."""
    for problem in problems:
        check(name, problem["id"] in ERRORS, f"no such id in data/errors.json: {problem['id']}")
        for key in ("pointer", "problem", "remedy"):
            text = problem[key]
            check(name, not UNSAFE.search(text), f"an unsafe character is shown in {text!r}")
            check(name, len(text) <= MOST_COLUMNS, f"too long a line: {text!r}")
        for key in ("problem", "remedy"):
            text = problem[key]
            check(name, re.fullmatch(r"  \S.*(\.|: jq .* -)", text), f"neither a sentence nor a command, indented by two: {text!r}")
    lines = [problem["line"] for problem in problems]
    check(name, lines == sorted(lines), f"not in the order of the document: lines {lines}")


def check_json_form(name, text_form, process, file):
    """That --errors json says the same as the form for people, in one document."""
    output = process.stderr.decode("utf-8")
    if not check(name, output.endswith("\n") and output.count("\n") == 1, "--errors json: not one line"):
        return
    try:
        document = json.loads(output)
    except ValueError as fault:
        check(name, False, f"--errors json: not one JSON document: {fault}")
        return
    check(name, document.get("schema") == "cmcalc.error/1", "--errors json: another schema")
    check(name, document.get("file") == file, "--errors json: another file")
    check(name, set(document) <= {"schema", "case_id", "file", "problems"}, "--errors json: unknown keys")
    check(name, len(document["problems"]) == len(text_form), "--errors json: more or fewer problems")
    for problem, in_text in zip(document["problems"], text_form):
        check(name, set(problem) <= {"id", "pointer", "option", "column", "line", "problem", "remedy"}, "--errors json: unknown keys")
        # Without spaces, since a word longer than a line is broken in the form for people.
        sentences = [each["problem"] + each["remedy"] for each in (problem, in_text)]
        written, in_lines = ("".join(each.split()) for each in sentences)
        said = (problem["id"], problem.get("line", 0), written)
        expected = (in_text["id"], in_text["line"], in_lines)
        check(name, said == expected, f"--errors json: {said} and not {expected}")
        pointer = problem.get("pointer", in_text["pointer"])
        as_it_is = not UNSAFE.search(pointer) and len(pointer) <= 100  # others are shown in a safe way
        if as_it_is:
            place = problem.get("column", pointer)
            check(name, place == in_text["pointer"], f"--errors json: another place: {place}")


def check_refusal(name, error, text, json_form, exit_code, file):
    """What holds of every refusal. @return its problems"""
    for process in (text, json_form):
        check(name, process.returncode == exit_code, f"exit code {process.returncode} and not {exit_code}")
        check(name, process.stdout == b"", "something on standard output")
    problems = problems_of_text(name, text.stderr.decode("utf-8"))
    check_plain(name, problems)
    check_json_form(name, problems, json_form, file)
    if check(name, error in {problem["id"] for problem in problems}, f"does not show {error}"):
        shown.add(error)
    return problems


# --- fixtures -------------------------------------------------------------------------------------------
def test_fixture(program, folder, update):
    name = folder.name
    error = name.split("--")[0]
    check(name, error in ERRORS, "data/errors.json has no such id: delete the fixture, or name it after one")
    text = run(program, "case.json", folder=folder)
    message = folder / "message.txt"
    if update:
        message.write_bytes(text.stderr)
    if check(name, message.exists(), "there is no message.txt; run with --update"):
        expected = message.read_text(encoding="utf-8")
        said = text.stderr.decode("utf-8", errors="replace")
        check(name, said == expected, f"another message.\n--- expected\n{expected}--- said\n{said}")
    json_form = run(program, "case.json", "--errors", "json", folder=folder)
    check_refusal(name, error, text, json_form, 3, "case.json")


def test_command(program, folder, update):
    """Wrong use of the command line: exit code 2, and with --errors json an option in the place of a pointer."""
    name = folder.name
    arguments = shlex.split((folder / "arguments.txt").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        copy = shutil.copytree(folder, pathlib.Path(scratch, "copy"))
        before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        text, json_form = (subprocess.run([program, *arguments, *more], cwd=copy, stdin=subprocess.DEVNULL,
                                          capture_output=True, timeout=60, check=False)
                           for more in ([], ["--errors", "json"]))
        after = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        check(name, before == after, "a file was changed")
    if update:
        (folder / "message.txt").write_bytes(text.stderr)
    said = text.stderr.decode("utf-8")
    expected = (folder / "message.txt").read_text(encoding="utf-8")
    check(name, said == expected, f"another message.\n--- expected\n{expected}--- said\n{said}")
    problems = problems_of_text(name, re.sub("Try cmcalc.*\n", "", said))
    check_plain(name, problems)
    for process in (text, json_form):
        check(name, process.returncode == 2 and process.stdout == b"", f"exit code {process.returncode}")
    document = json.loads(json_form.stderr)
    problem = document["problems"][0]
    check(name, json_form.stderr.count(b"\n") == 1 and len(document["problems"]) == 1, "not one document of one problem")
    check(name, set(problem) == {"id", "option", "problem", "remedy"}, f"--errors json: {problem}")
    in_text = problems[0] if problems else {}
    check(name, (problem["id"], problem["problem"]) == (in_text.get("id"), in_text.get("problem", "").strip()),
          f"--errors json says something else: {problem}")
    place = in_text.get("pointer") or in_text.get("file")
    check(name, place in (problem["option"], document.get("file")), f"--errors json: another place: {problem['option']}")
    if check(name, problem["id"] == name.split("--")[0], "does not show its id"):
        shown.add(problem["id"])


def run_batch(program, file, *options, folder):
    return subprocess.run([program, "batch", "--quiet", "--output-format", "ndjson", *options, file], cwd=folder, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60, check=False)


def problems_of_records(name, output):
    """The problems of refused records, each as a document in its place among the results."""
    problems = []
    for line in output.decode("utf-8").splitlines():
        document = json.loads(line)
        if document["schema"] == "cmcalc.error/1":
            check(name, document["line"] > 0, "a record without its line")
            problems += document["problems"]
    return problems


def test_batch_fixture(program, folder, file, update):
    """A whole input that is refused, with exit code 2, or records that are, with 1."""
    name = folder.name
    error = name.split("--")[0]
    check(name, error in ERRORS, "data/errors.json has no such id: delete the fixture, or name it after one")
    batch = run_batch(program, file, folder=folder)
    said = batch.stdout + batch.stderr
    message = folder / "message.txt"
    if update:
        message.write_bytes(said)
    if check(name, message.exists(), "there is no message.txt; run with --update"):
        expected = message.read_text(encoding="utf-8")
        check(name, said.decode("utf-8") == expected,
              f"another message.\n--- expected\n{expected}--- said\n{said.decode('utf-8', errors='replace')}")
    if batch.stdout == b"":
        check_refusal(name, error, batch, run_batch(program, file, "--errors", "json", folder=folder), 2, file)
        return
    problems = problems_of_records(name, batch.stdout)
    check(name, batch.returncode == 1 and batch.stderr == b"", f"exit code {batch.returncode} and not 1")
    check_plain(name, [{**each, "line": 0, "problem": "  " + each["problem"], "remedy": "  " + each["remedy"]}
                       for each in problems])
    if check(name, error in {each["id"] for each in problems}, f"does not show {error}"):
        shown.add(error)


def test_command_fixture(program, folder, update):
    """An input that another command than batch refuses."""
    name = folder.name
    line, *exit_code = (folder / "command.txt").read_text(encoding="utf-8").splitlines()
    command = line.split()
    file = next(word for word in command if (folder / word).is_file())
    text, json_form = (subprocess.run([program, *command, *options], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                                      timeout=60, check=False) for options in ((), ("--errors", "json")))
    message = folder / "message.txt"
    if update:
        message.write_bytes(text.stderr)
    if check(name, message.exists(), "there is no message.txt; run with --update"):
        check(name, text.stderr == message.read_bytes(), f"another message: {text.stderr.decode('utf-8', errors='replace')}")
    check_refusal(name, name.split("--")[0], text, json_form, int(exit_code[0]) if exit_code else 2, file)


# --- what cannot be kept in a repository ------------------------------------------------------------------
def refused(program, error, folder, file, exit_code=3):
    """A refusal of one problem. @return what it says, without the header"""
    name = f"{error} ({file})"
    text = run(program, file, folder=folder)
    problems = check_refusal(name, error, text, run(program, file, "--errors", "json", folder=folder), exit_code, file)
    check(name, len(problems) == 1, "not one problem alone")
    return problems[0]["problem"].strip() if problems else ""


def test_unreadable(program, folder):
    said = refused(program, "file-not-read", folder, "missing.json", exit_code=2)
    check("a missing file", said == "This file cannot be read: there is no such file.", said)
    (folder / "a-folder").mkdir()
    said = refused(program, "file-not-read", folder, "a-folder", exit_code=2)
    check("a folder", said == "This file cannot be read: it is a folder.", said)
    (folder / "secret.json").write_text("{}", encoding="utf-8")
    (folder / "secret.json").chmod(0)
    if not os.access(folder / "secret.json", os.R_OK):  # root may read everything
        said = refused(program, "file-not-read", folder, "secret.json", exit_code=2)
        check("a file without permission", said == "This file cannot be read: Permission denied.", said)


def measured(program, *arguments, folder, stdin):
    """@return exit code, standard error, seconds of the processor, and the most memory in MiB
    (at least that of this process)"""
    with tempfile.TemporaryFile() as err, subprocess.Popen(
            [program, "calc", *arguments], cwd=folder, stdin=stdin, stdout=subprocess.DEVNULL, stderr=err) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = usage.ru_utime + usage.ru_stime
        err.seek(0)
        return process.returncode, err.read().decode("utf-8"), seconds, usage.ru_maxrss / 1024


def check_cheap(name, result, error):
    """A hostile file must cost little."""
    code, said, seconds, memory = result
    check(name, code == 3 and f": {error}\n" in said, f"exit code {code}: {said[:300]}")
    check(name, seconds < MOST_SECONDS, f"took {seconds:.2f} s")
    check(name, memory < MOST_MEMORY, f"took {memory:.0f} MiB")


def test_large(program, folder):
    brackets = folder / "brackets.json"
    with brackets.open("wb") as out:
        for _ in range(200):
            out.write(b"[" * 1_000_000)
    check_cheap("200 MB of [", measured(program, "brackets.json", folder=folder, stdin=subprocess.DEVNULL),
                "file-too-large")
    with brackets.open("rb") as stdin:
        check_cheap("200 MB of [ on standard input", measured(program, "-", folder=folder, stdin=stdin),
                    "file-too-large")
    refused(program, "file-too-large", folder, "brackets.json")
    for what in ("[", '{"":', "[[],"):
        brackets.write_bytes(what.encode("utf-8") * (16 * MIB // len(what)))
        check_cheap(f"16 MiB of {what}", measured(program, "brackets.json", folder=folder, stdin=subprocess.DEVNULL),
                    "cut-short")

    case = (HERE.parent / "data" / "examples" / "two-children.json").read_bytes()
    largest = folder / "largest.json"
    largest.write_bytes(case.ljust(16 * MIB))
    accepted = run(program, "largest.json", folder=folder)
    check("16 MiB", accepted.returncode == 0 and accepted.stderr == b"", accepted.stderr.decode("utf-8"))
    largest.write_bytes(case.ljust(16 * MIB + 1))
    refused(program, "file-too-large", folder, "largest.json")


def test_large_records(program, folder):
    """A record of a batch that is too large costs itself alone, in either format."""
    case = (HERE.parent / "data" / "examples" / "two-children.json").read_bytes().replace(b"\n", b" ") + b"\n"
    row = b"A,2026-06-03,1,412.50\n"
    for file, head, good in (("large.ndjson", b"", case), ("large.csv", b"case_id,effective_date,children,gross_weekly\n", row)):
        (folder / file).write_bytes(head + good + b"B," + b"x" * (MIB + 1) + b"\n" + good)
        batch = run_batch(program, file, folder=folder)
        records = [json.loads(line) for line in batch.stdout.splitlines()]
        problems = problems_of_records(file, batch.stdout)
        check(file, [each["schema"] for each in records] == ["cmcalc.result/1", "cmcalc.error/1", "cmcalc.result/1"],
              "not one record refused between two good ones")
        if check(file, [each["id"] for each in problems] == ["record-too-large"], f"{problems}"):
            shown.add("record-too-large")


def test_many_problems(program, folder):
    """A hostile file can cause millions of problems; the first thousand are enough for anybody."""
    unknown = ",".join(f'"x{number}":1' for number in range(500_000))
    (folder / "many.json").write_text("{" + unknown + "}", encoding="utf-8")
    code, said, seconds, memory = measured(program, "many.json", folder=folder, stdin=subprocess.DEVNULL)
    name = "half a million problems"
    check(name, code == 3 and said.count(": unknown-key\n") == 1000, f"exit code {code}")
    check(name, seconds < MOST_SECONDS and memory < MOST_MEMORY, f"took {seconds:.2f} s and {memory:.0f} MiB")


def test_options(program, _):
    """An option may have two meanings, too."""
    refused_option = subprocess.run([program, "estimate", "--hmrc", "30000@2024", "--children", "1"],
                                    capture_output=True, timeout=60, check=False)
    problems = problems_of_text("estimate", refused_option.stderr.decode("utf-8"))
    if check("estimate", [each["id"] for each in problems] == ["ambiguous-value"], f"{problems}"):
        shown.add("ambiguous-value")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--unmeasured", action="store_true")
    options = parser.parse_args()
    program = options.program.resolve()
    if options.unmeasured:
        global MOST_SECONDS, MOST_MEMORY
        MOST_SECONDS = MOST_MEMORY = float("inf")

    folders = sorted(path for path in FIXTURES.iterdir() if path.is_dir())
    for folder in folders:
        if options.names and folder.name not in options.names:
            continue
        of_batch = [file.name for file in folder.glob("cases.*")]
        if (folder / "arguments.txt").exists():
            test_command(program, folder, options.update)
        elif of_batch:
            test_batch_fixture(program, folder, of_batch[0], options.update)
        elif (folder / "command.txt").exists():
            test_command_fixture(program, folder, options.update)
        else:
            test_fixture(program, folder, options.update)
    if not options.names:
        with tempfile.TemporaryDirectory() as scratch:
            for test in (test_unreadable, test_large, test_large_records, test_many_problems, test_options):
                test(program, pathlib.Path(scratch))
        for error in sorted(set(ERRORS) - shown):
            check(error, False, "no fixture shows this id")
    for failure in failures:
        print(failure)
    print(f"{len(folders)} fixtures, {len(shown)} of {len(ERRORS)} ids, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

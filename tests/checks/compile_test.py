"""What the compiler must accept, and what it must refuse. The last argument is one file:

    compile_test.py COMPILER [-IFOLDER...] HEADER.hpp   a public header compiles alone, and twice
    compile_test.py COMPILER [-IFOLDER...] SNIPPET.cpp  compiles; with MUST_NOT_COMPILE defined it does not

A snippet says in its first line why it is refused, as a regular expression for the compiler's error:

    // Refused: no match for 'operator\\+'

So a snippet that fails for another reason, such as a missing include, fails the test.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

STRICT = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-Wno-unused", "-fdiagnostics-color=never"]
ENGLISH = {"LC_ALL": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"}


def compiled(command, *arguments):
    """@return whether it compiles, and what the compiler says, with straight quotation marks"""
    run = subprocess.run([*command, *map(str, arguments)], capture_output=True, text=True, env=ENGLISH, check=False)
    return run.returncode == 0, run.stderr.replace("‘", "'").replace("’", "'")


def header_problem(command, header):
    with tempfile.TemporaryDirectory() as scratch:
        source = pathlib.Path(scratch) / "alone.cpp"
        source.write_text(f'#include "{header}"\n' * 2, encoding="utf-8")
        good, said = compiled(command, source)
    return None if good else f"{header.name} does not compile alone:\n{said}"


def snippet_problem(command, snippet):
    first = snippet.read_text(encoding="utf-8").split("\n", 1)[0]
    reason = re.fullmatch(r"// Refused: (.+)", first)
    if not reason:
        return "the first line does not say why it is refused"
    good, said = compiled(command, snippet)
    if not good:
        return f"the good half does not compile:\n{said}"
    good, said = compiled(command, "-DMUST_NOT_COMPILE", snippet)
    if good:
        return "it compiles, and must not"
    errors = re.findall(r"(?:fatal )?error: .*", said)
    if any(error.startswith("fatal") for error in errors):
        return f"it is refused for a reason of its own:\n{said}"
    if not re.search(reason[1], "\n".join(errors)):
        return f"it is refused, but not with {reason[1]!r}:\n{said}"
    return None


def main():
    *command, name = sys.argv[1:]
    path = pathlib.Path(name).resolve()
    problem = (header_problem if path.suffix == ".hpp" else snippet_problem)([*command, *STRICT], path)
    if problem:
        print(f"{path.name}: {problem}")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())

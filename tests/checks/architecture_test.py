"""Who may use what: the layers of the sources, and that no source is too long or knows the machine it was
written on.

    architecture_test.py [ROOT [GENERATED]]   ROOT: the project; GENERATED: the folder of generated sources

Core uses the standard library alone and touches nothing outside itself, so that the same case gives the
same amount everywhere. Within it the order is

    money, date, law, error <- facts, case, tables, readings, worksheet <- rules <- calculate, Calculator

never upwards, and no rule knows another except through rules.hpp. Everything above core goes from facts to a
calculation through Calculator.
"""
import os
import pathlib
import re
import sys

MOST_LINES = 400
CPP = (".cpp", ".hpp")

# The public headers, in the order in which they may include one another: all of them are core's.
BASE, CASES, RULES, CALCULATE = range(4)
RANK_OF_HEADER = {
    "inplace_vector": BASE, "recycling_vector": BASE, "ids": BASE, "money": BASE, "date": BASE, "law": BASE, "error": BASE,
    "facts": CASES, "case": CASES, "tables": CASES, "readings": CASES, "worksheet": CASES, "worksheet_line": CASES,
    "calculation": RULES,  # what a calculation is made of; calculate itself is above the rules
    "calculator": CALCULATE,
}
OVER_RULES = {"assumed_facts.cpp", "calculate.cpp", "calculator.cpp", "payments.cpp"}  # files of src/rules that are not rules

# The folders of src/, from the bottom up: a folder includes itself, the public headers, and these.
BELOW = {
    "core": (),
    "rules": (),
    "analysis": ("core",),
    "text": ("core",),
    "read": ("core", "text"),
    "write": ("core", "analysis", "text"),
    "system": (),
    "batch": ("analysis", "text", "read", "write", "system"),
    "cli": ("core", "analysis", "text", "read", "write", "batch", "system"),
}
# Folders of third-party or POSIX headers that each may include besides the standard library.
FOREIGN = {
    "core": (), "rules": (), "analysis": (),
    "text": ("fmt/",),
    "read": ("fmt/", "simdjson", "csv.h"),
    "write": ("fmt/", "simdjson", "nlohmann/", "csv.h"),
    "system": ("unistd.h", "sys/", "fcntl.h", "signal.h", "poll.h"),
    "batch": ("fmt/", "simdjson", "unistd.h", "sys/", "fcntl.h", "poll.h", "malloc.h"),
    "cli": ("CLI/", "fmt/", "unistd.h", "sys/", "fcntl.h"),
}
PURE = {"core", "rules", "analysis"}  # the standard library alone, and nothing outside the program
MOST_FOLDERS = 2  # src/cli/options, and no deeper

STANDARD = set("""
    algorithm any array atomic barrier bit bitset charconv chrono cmath compare complex concepts condition_variable
    coroutine cstddef cstdint cstdio cstdlib cstring ctime cctype cerrno climits limits deque exception expected
    execution filesystem format forward_list fstream functional future initializer_list iomanip ios iostream istream
    iterator latch list locale map memory memory_resource mutex new numbers numeric optional ostream queue random
    ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept
    stop_token streambuf string string_view syncstream system_error thread tuple type_traits typeindex typeinfo
    unordered_map unordered_set utility valarray variant vector version csignal clocale cassert cfloat cinttypes
""".split())
# Standard headers that reach outside the program, or have no use in exact arithmetic.
NOT_IN_CORE = set("""
    iostream istream ostream sstream fstream iomanip ios streambuf syncstream filesystem cstdio cstdlib ctime cmath
    complex random locale clocale csignal cfloat regex thread mutex future atomic condition_variable
""".split())

RULES_HEADER = "rules/rules.hpp"

INEXACT = r"\b(?:double|float)\b"
OUTSIDE = (r"\bgetenv\b|\bsetlocale\b|\b(?:system|steady|high_resolution|utc)_clock\b|\bstd::time\b|\bstd::locale\b"
           r"|\bisatty\b|\bstd::random_device\b|\bstd::rand\b")
PAST_CALCULATOR = r"\bmake_case\s*\(|\bCaseMaker\b"
FILES = r"\bf(?:open|read|write|printf)\b|\bstd::c(?:out|err|in)\b|\bprintf\b|\bsystem\s*\("

problems = []


def check(good, path, what):
    if not good:
        problems.append(f"{path}: {what}")


def code_of(text):
    """The text without comments, and with the insides of texts blanked out."""
    pattern = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*(?:.|\n)*?\*/')
    return pattern.sub(lambda found: " " if found[0].startswith("/") else '""', text)


class Source:
    """A C++ file with what it includes."""

    def __init__(self, root, path):
        self.name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        text = path.read_text(encoding="utf-8")
        self.code = code_of(text)
        self.own = re.findall(r'^\s*#\s*include\s*"([^"]+)"', text, re.MULTILINE)
        self.foreign = re.findall(r"^\s*#\s*include\s*<([^>]+)>", text, re.MULTILINE)

    @property
    def public(self):
        """The public headers that are included, without folder and ending."""
        return [each.removeprefix("cmcalc/").removesuffix(".hpp") for each in self.own if each.startswith("cmcalc/")]

    def has(self, pattern):
        found = re.search(pattern, self.code)
        return found[0] if found else None

    def may_include(self, what, allowed):
        for each in self.foreign:
            check(each in STANDARD or each.startswith(allowed), self.name, f"{what} may not include <{each}>")

    def includes_only(self, layer):
        for each in self.own:
            allowed = ("cmcalc/", *(f"{folder}/" for folder in (layer, *BELOW.get(layer, ())) if folder))
            check(each.startswith(allowed), self.name, f"{layer or 'a public header'} may not include \"{each}\"")


def rank_of(source):
    """The rank of a file of core. A source has that of the header of its name."""
    stem = pathlib.PurePath(source.name).stem
    if source.name.startswith("src/rules/"):
        return CALCULATE if pathlib.PurePath(source.name).name in OVER_RULES else RULES
    if source.name.startswith("include/"):
        return RANK_OF_HEADER.get(stem)
    return RANK_OF_HEADER.get(stem, CASES)


def check_pure(source):
    for each in source.foreign:
        check(each in STANDARD, source.name, f"core uses the standard library only, not <{each}>")
        check(each not in NOT_IN_CORE, source.name, f"core may not include <{each}>")
    for pattern, why in ((INEXACT, "arithmetic is exact"), (OUTSIDE, "core knows no clock, locale or environment"),
                         (FILES, "core touches no file or stream")):
        found = source.has(pattern)
        check(not found, source.name, f"uses {found}, but {why}")


def check_core(source):
    check_pure(source)
    rank = rank_of(source)
    check(rank is not None, source.name, "a new public header: give it a rank in architecture_test.py")
    for each in source.public:
        upwards = rank is not None and RANK_OF_HEADER.get(each, BASE) > rank
        check(not upwards, source.name, f"cmcalc/{each}.hpp is above it: never upwards")


def check_rule(source):
    name = pathlib.PurePath(source.name).name
    for each in source.own:
        sideways = not each.startswith("cmcalc/") and each != RULES_HEADER
        check(not sideways, source.name, f"a rule may not include \"{each}\": never sideways")
    inside = RULES_HEADER in source.own
    calls = source.has(r"(?<![\w:.])calculate\s*\(")
    check(not (inside and calls and name != "calculate.cpp"), source.name,
          "what calls calculate may not reach inside it, and no rule calls it")


def check_impure(layer):
    def check_source(source):
        source.may_include(layer, FOREIGN[layer])
        if source.name != "src/cli/main.cpp":
            found = source.has(OUTSIDE)
            check(not found, source.name, f"uses {found}, but only main.cpp looks at the environment")
    return check_source


def check_no_cycle(sources):
    """That headers do not include one another in a circle."""
    graph = {}
    for source in sources:
        graph[source.name.removeprefix("src/").removeprefix("include/")] = source.own

    def visit(name, path):
        if name in path:
            check(False, name, "includes itself: " + " -> ".join(path[path.index(name):] + [name]))
            return
        for each in graph.get(name, []):
            visit(each, path + [name])

    for name in graph:
        if name.endswith(".hpp"):
            visit(name, [])


def cpp_files(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in CPP)


def check_layers(root, generated):
    everything = []
    for path in cpp_files(root / "include" / "cmcalc"):
        source = Source(root, path)
        everything.append(source)
        source.includes_only("")
        check_core(source)
    checks = {"core": [check_core], "rules": [check_core, check_rule], "analysis": [check_pure]}
    for folder in sorted(path for path in (root / "src").iterdir() if path.is_dir()):
        layer = folder.name
        check(layer in BELOW, f"src/{layer}", "a new folder: say in architecture_test.py what it may use")
        for path in cpp_files(folder):
            source = Source(root, path)
            everything.append(source)
            check(len(path.relative_to(root / "src").parts) - 1 <= MOST_FOLDERS, source.name, "folders are too deep")
            source.includes_only(layer)
            if layer not in ("core", "rules"):
                found = source.has(PAST_CALCULATOR)
                check(not found, source.name, f"uses {found}, but Calculator is the only way from facts to a calculation")
            for each in checks.get(layer, [check_impure(layer)] if layer in BELOW else []):
                each(source)
    for path in (generated.rglob("*") if generated else ()):
        if path.name in ("ids.hpp", "data.cpp"):
            check_core(Source(root, path))
    check_no_cycle(everything)
    check(len(everything) > 40, "include, src", f"only {len(everything)} files were looked at")


def files_of_project(root):
    """All but what is built and what belongs to tools: a source archive has no version control to ask."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in (".git", "build", "__pycache__")]
        yield from (pathlib.Path(folder, name) for name in names if name != ".git")


def check_texts(root):
    # A path on someone's machine, but not the end of a web address.
    machine = re.compile(r"(?<![\w.~-])/(?:work|home|root|Users|mnt)/\w|\.\./" + "shared")
    count = 0
    for path in files_of_project(root):
        name = path.relative_to(root).as_posix()
        text = path.read_bytes().decode("utf-8", errors="replace")
        count += 1
        for number, line in enumerate(text.split("\n"), 1):
            check(not machine.search(line), f"{name}:{number}", "names a path of the machine it was written on")
        is_source = path.suffix in (*CPP, ".py", ".sh") or path.name == "CMakeLists.txt"
        lines = text.count("\n")
        check(not is_source or lines <= MOST_LINES, name, f"has {lines} lines; no source has over {MOST_LINES}")
    check(count > 60, "the project", f"only {count} files were looked at")


def main():
    here = pathlib.Path(__file__).resolve().parent.parent.parent
    root = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else here
    check_layers(root, pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None)
    check_texts(root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

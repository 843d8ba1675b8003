"""Every message of data/messages.json is reported somewhere in the sources, and is shown, filled in, by a test.

    messages_test.py TEXTS

TEXTS is the folder in which the build has filled in the figures that texts quote.
The sentences are looked for in the expected outputs (tests/errors, tests/cli, tests/words) and in the texts of the C++
tests, with anything in the place of their placeholders.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FILE = json.loads(pathlib.Path(sys.argv[1], "messages.json").read_text(encoding="utf-8"))
MESSAGES = FILE["messages"]
TYPES = FILE["value-types"]

PLACEHOLDER = re.compile(r"\{(?:'([^']*)'|([a-z]+)(?::([a-z]+))?)\}")
RAW_TEXT = re.compile(r'R"(\w*)\(.*?\)\1"', re.DOTALL)
TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')

failures = []


def sources(folders, ending):
    return [path.read_text(encoding="utf-8") for folder in folders for path in sorted((ROOT / folder).rglob(ending))]


def texts_of(source):
    """The texts of a C++ source, those that follow one another joined."""
    joined = re.sub(r'"\s*\n\s*"', "", RAW_TEXT.sub('""', source))
    return "\n".join(re.sub(r"\\(.)", r"\1", text) for text in TEXT.findall(joined))


def shown():
    """All that the tests expect to be shown."""
    outputs = sources(["tests/errors"], "message.txt") + sources(["tests/cli"], "*.t") + sources(["tests/words"], "*.txt")
    outputs = [re.sub(r"\n( {2})?    (?=\S)", " ", output) for output in outputs]  # sentences of several lines
    outputs += [output.replace('\\"', '"').replace("\\\\", "\\") for output in outputs]  # within JSON
    outputs += [output.replace('""', '"') for output in outputs]  # within CSV
    return "\n".join(outputs + [texts_of(source) for source in sources(["tests"], "*_test.cpp")])


def pattern_of(sentence):
    """The sentence as a regular expression; what fills a placeholder has no unfilled one."""
    sentence = sentence.removeprefix("{position}: ")  # which some tests leave out
    pattern, end = "", 0
    for found in PLACEHOLDER.finditer(sentence):
        pattern += re.escape(sentence[end:found.start()])
        pattern += '"?' + re.escape(found[1]) + '"?' if found[1] else r".+?"
        end = found.end()
    return pattern + re.escape(sentence[end:])


def check_used():
    code = "\n".join(sources(["src"], "*.cpp") + sources(["src"], "*.hpp"))
    for kind, names in (("Message", MESSAGES), ("Argument", FILE["arguments"]), ("ValueType", TYPES)):
        for name in names:
            if not re.search(rf"\b{kind}::{re.sub('-', '_', name)}\b", code):
                failures.append(f"{name}: no source uses it")


def check_shown():
    everything = shown()
    for name, message in MESSAGES.items():
        pairs = [message] + [{**message, **message[reader]} for reader in ("table", "options") if reader in message]
        for pair in pairs:
            for sentence in (pair["problem"], pair["remedy"]):
                if not re.search(pattern_of(sentence), everything):
                    failures.append(f"{name}: no test shows: {sentence}")
    unfilled = re.search(r"\{(?:'[^'\n]*'|(?:" + "|".join(FILE["arguments"]) + r")(?::[a-z]+)?)\}", everything)
    if unfilled:
        failures.append(f"a placeholder is not filled in: {unfilled[0]}")


check_used()
check_shown()
print("\n".join(failures) or f"{len(MESSAGES)} messages, each used and shown")
sys.exit(1 if failures else 0)

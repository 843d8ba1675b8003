"""Makes the inputs from which words_fuzz starts, and its dictionary, of the table of phrases and the vocabulary.

    phrases.py CORPUS_DIRECTORY DICTIONARY
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def phrases():
    for row in (ROOT / "tests" / "words" / "phrases.txt").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            yield row.split(" | ")[1]


def texts(value):
    """Every text in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from texts(item)


corpus, dictionary = map(pathlib.Path, sys.argv[1:])
corpus.mkdir(parents=True, exist_ok=True)
for number, phrase in enumerate(phrases()):
    (corpus / f"phrase-{number:03}").write_text(phrase, encoding="utf-8")
words = json.loads((ROOT / "data" / "words.json").read_text(encoding="utf-8"))
dictionary.write_text("".join(f'"{word}"\n' for word in sorted(set(texts(words)))), encoding="utf-8")

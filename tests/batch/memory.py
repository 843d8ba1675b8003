"""Little memory, whatever the input: a caseload is read in parts, and no record takes more than a few megabytes."""
import hashlib
import os
import subprocess
import tempfile
import threading
import unittest

from support import GOOD, MIB, Options, batch, documents, lines, measured, mixed

MOST_MEMORY = 64  # MiB
FEW = ("--jobs", "1")
MANY = ("--jobs", "32")
GIB = 1 << 30
RESULT = b'{"schema":"cmcalc.result/1"'
ERROR = b'{"schema":"cmcalc.error/1"'


def filled(size, before, entry, after):
    """A record of so many bytes: as many entries as there is room for."""
    count = (size - len(before) - len(after)) // (len(entry) + 1)
    return (before + ",".join([entry] * count) + after).encode()


def numbered(size, before, entry, after):
    """The same with entries that differ."""
    count = (size - len(before) - len(after)) // (len(entry) + 7)
    return (before + ",".join(entry.format(at) for at in range(count)) + after).encode()


def hostile(size):
    """Records of about so many bytes, by what they hold."""
    parent = '{"children":[' + ",".join(["{}"] * 340) + "]}"  # as many as are looked at
    return {
        "receiving parents": filled(size, '{"receiving_parents":[', "{}", "]}"),
        "children": filled(size, '{"receiving_parents":[{"children":[', "{}", "]}]}"),
        "children of many receiving parents": filled(size, '{"receiving_parents":[', parent, "]}"),
        "HMRC records": filled(size, '{"paying_parent":{"income":{"hmrc":[', "{}", "]}}}"),
        "current records": filled(size, '{"paying_parent":{"income":{"current":[', "{}", "]}}}"),
        "special expenses": filled(size, '{"paying_parent":{"variation":{"special_expenses":[', "{}", "]}}}"),
        "benefits": filled(size, '{"paying_parent":{"benefits":[', '""', "]}}"),
        "deep objects": b'{"a":' * (size // 5),
        "deep lists": b'{"a":' + b"[" * (size - 5),
        "deep lists with an end": b'{"a":' + b"[" * (size // 2 - 10) + b"]" * (size // 2 - 10) + b"}",
        "unknown keys": numbered(size, "{", '"{}":0', "}"),
        "long unknown keys": numbered(size, "{", '"' + "k" * 900 + '{}":0', "}"),
        "keys to be escaped": numbered(size, "{", '"' + "\\\\~/" * 200 + '{}":0', "}"),
        "keys of tildes": numbered(size, "{", '"' + "~" * 90 + '{}":0', "}"),
        "unknown keys of receiving parents": filled(size, '{"receiving_parents":[', '{"x":1}', "]}"),
        "a long case_id": b'{"case_id":"' + b"x" * (size - 14) + b'"}',
        "a case_id to be escaped": b'{"case_id":"' + b"\\u0001" * ((size - 14) // 6) + b'"}',
        "zero bytes": b"{" + b"\0" * (size - 1),
        "no text": b"{" + b"\xff" * (size - 1),
        "quotes": b'{"' + b'\\"' * (size // 2 - 1),
    }


def with_many_problems():
    """Short records, and what is wrong with them: hundreds of things each."""
    def many(entry, count):
        return "[" + ",".join([entry] * count) + "]"

    incomes = f'"income":{{"hmrc":{many("{}", 100)},"current":{many("{}", 100)}}}'
    variation = f'"variation":{{"special_expenses":{many("{}", 100)},"additional_income":{many("{}", 100)}}}'
    households = many(f'{{"children":{many("{}", 20)}}}', 20)
    return {"lists of all kinds": f'{{"paying_parent":{{{incomes},{variation}}},"receiving_parents":{households}}}',
            "unknown keys": "{" + ",".join(f'"{at:x}":0' for at in range(160)) + "}",
            "children": f'{{"receiving_parents":[{{"children":{many("0", 500)}}}]}}',
            "benefits": f'{{"paying_parent":{{"benefits":{many("0", 500)}}}}}'}


HOSTILE_HEADERS = {
    "columns without a name": b"," * (MIB - 8) + b"children",
    "unknown columns": b"children," + b"x," * ((MIB - 9) // 2),
    "unknown columns in quotation marks": b"children," + b'"x",' * ((MIB - 9) // 4),
    "a column again and again": b"children," * (MIB // 9),
}


class Memory(unittest.TestCase):
    def check(self, data, *arguments):
        """@return what batch writes"""
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout:
            stdin.write(data)
            stdin.seek(0)
            code, memory = measured(stdin, *arguments, stdout=stdout)
            self.assertIn(code, (0, 1))
            if Options.measured:
                self.assertLess(memory, MOST_MEMORY)
            stdout.seek(0)
            return stdout.read()

    def test_hostile_records(self):
        # The largest that are read; those that few threads calculate at the same time, and that many do.
        for size, count, arguments in ((MIB, 6, (*FEW, "--worksheet")), (MIB, 24, (*MANY, "--worksheet")),
                                       (70_000, 100, MANY), (24_000, 300, MANY)):
            for name, record in hostile(size).items():
                self.assertLessEqual(len(record), size)
                with self.subTest(name=name, size=size, arguments=arguments):
                    output = self.check(lines([GOOD] + [record] * count + [GOOD]), *arguments,
                                        "--rejects", "/dev/null")
                    schemas = [line.split(b",", 1)[0] for line in output.splitlines()]
                    self.assertEqual(schemas, [RESULT] + [ERROR] * count + [RESULT])

    def test_short_records_with_long_answers(self):
        twenty = '{"receiving_parents":[' + ",".join(['{"a":0}'] * 20) + "]}"
        parent = b'{"children":[' + b",".join([b"{}"] * 20) + b"]}"
        most = GOOD.replace(b'[{"children": [{}]}]', b"[" + b",".join([parent] * 20) + b"]")
        for name, record, count in (("{}", b"{}", 100_000), ("1", b"1", 100_000),
                                    ("unknown keys", twenty.encode(), 20_000),
                                    ("twenty times twenty children", most, 2_000)):
            for arguments in (FEW, (*MANY, "--worksheet", "--rejects", "/dev/null")):
                with self.subTest(name=name, arguments=arguments):
                    output = self.check(lines([record] * count), *arguments)
                    self.assertEqual(output.count(b"\n"), count)

    def test_short_records_with_many_problems(self):
        """Their answers are a hundred times as long as they are, in every thread at once."""
        for name, record in with_many_problems().items():
            data = lines([record.encode()] * 1000)
            expected = self.check(data, *FEW)
            self.assertEqual(expected.count(b"\n"), 1000)
            self.assertGreater(len(expected), 10 * len(data))
            for arguments in (MANY, (*MANY, "--rejects", "/dev/null")):
                with self.subTest(name=name, arguments=arguments):
                    self.assertEqual(self.check(data, *arguments), expected)

    def test_cases_of_many_rows_with_problems(self):
        rows = b"x,2025-06-03,y,z\n" * 50
        table = b"case_id,effective_date,children,nights\n" + b"".join(rows.replace(b"x", b"%d" % at) for at in range(4000))
        few = (*FEW, "--output-format", "ndjson")
        expected = self.check(table, *few)
        self.assertEqual(expected.count(b"\n"), 4000)
        for arguments in ((*few, "--rejects", "/dev/null"), (*MANY, *few[-2:], "--rejects", "/dev/null")):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.check(table, *arguments), expected)

    def test_lists_that_are_long_in_turn(self):
        """Each record has another long list, so that none is too much, and all that were ever long would be."""
        def record(at):
            children = ['{"children":[{}]}'] * (at * 7 % 128) + ['{"children":[' + ",".join(["{}"] * 128) + "]}"]
            return ('{"receiving_parents":[' + ",".join(children) + "]}").encode()

        data = lines(map(record, range(20_000)))
        for arguments in (FEW, (*MANY, "--rejects", "/dev/null")):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.check(data, *arguments).count(b"\n"), 20_000)

    def test_hostile_headers(self):
        for name, header in HOSTILE_HEADERS.items():
            with self.subTest(name=name), tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stderr:
                self.assertLessEqual(len(header), MIB)
                stdin.write(header + b"\n1,2025-06-03\n")
                stdin.seek(0)
                code, memory = measured(stdin, stderr=stderr)
                self.assertEqual(code, 2)
                if Options.measured:
                    self.assertLess(memory, MOST_MEMORY)
                stderr.seek(0)
                self.assertEqual(stderr.read().count(b": csv-"), 1000)

    def test_a_million_empty_columns(self):
        empty = b"," * (MIB - 100)
        table = lines([b"children,effective_date,gross_weekly" + empty] + [b"1,2025-06-03,412.50" + empty] * 12)
        for arguments in (FEW, MANY):
            answers = documents(self.check(table, *arguments, "--output-format", "ndjson"))
            self.assertEqual([answer.get("weekly") for answer in answers], ["49.50"] * 12)

    def test_hostile_old_results(self):
        result = batch(lines([GOOD])).stdout.rstrip()
        begun = result[:-1] + b',"more":['
        for name, old in {"the longest": begun + b"0," * (3 * MIB // 2 - 500) + b"0]}", "deep": begun + b"[" * 50_000_000,
                          "no result": b"x" * 50_000_000}.items():
            with self.subTest(name=name), tempfile.NamedTemporaryFile() as file, tempfile.TemporaryFile() as stdin:
                file.write(lines([old, result]))
                file.flush()
                stdin.write(lines([GOOD, GOOD]))
                stdin.seek(0)
                code, memory = measured(stdin, *MANY, "--only-changed", file.name, stderr=subprocess.DEVNULL)
                self.assertEqual(code, 0 if name == "the longest" else 2)
                if Options.measured:
                    self.assertLess(memory, MOST_MEMORY)

    def test_a_line_of_50_mb(self):
        for line in (b"x" * 50_000_000, b" " * 50_000_000, GOOD.ljust(50_000_000), b"{}," * 16_000_000):
            for arguments in (FEW, MANY):
                output = self.check(GOOD + b"\n" + line + b"\n" + GOOD + b"\n{}", *arguments)
                answers = documents(output)
                self.assertEqual([answer.get("weekly") for answer in answers], ["49.50", None, "49.50", None])
                self.assertEqual([answer.get("line") for answer in answers], [None, "2", None, "4"])
                self.assertEqual([problem["id"] for problem in answers[1]["problems"]], ["record-too-large"])
                self.assertIn(f"{len(line)} bytes", answers[1]["problems"][0]["problem"])


class Gigabyte(unittest.TestCase):
    """A block again and again, through a pipe, to a pipe."""

    def run_through(self, size, jobs):
        block = lines(record for record in mixed(3000) if record != b"[]")
        times = size // len(block) + 1
        expected = batch(block).stdout
        read_end, write_end = os.pipe()
        out_read, out_write = os.pipe()
        found = {}
        threads = [threading.Thread(target=feed, args=(write_end, block, times)),
                   threading.Thread(target=digest, args=(out_read, found))]
        for thread in threads:
            thread.start()
        code, memory = measured(read_end, "--jobs", jobs, stdout=out_write)
        os.close(read_end)
        os.close(out_write)
        for thread in threads:
            thread.join()
        self.assertEqual(code, 1)
        self.check(found, expected, block.count(b"\n"), times)
        if Options.measured:
            self.assertLess(memory, MOST_MEMORY)

    def check(self, found, block, lines_of_block, times):
        """An error says its line, which is another one in each block."""
        self.assertEqual(found["lines"], times * block.count(b"\n"))
        wanted = hashlib.sha256()
        results = [line.partition(b'"line":') for line in block.splitlines(keepends=True)]
        for time in range(times):
            for before, key, after in results:
                wanted.update(before + key)
                if key:
                    number, comma, rest = after.partition(b",")
                    after = b"%d" % (int(number) + time * lines_of_block) + comma + rest
                wanted.update(after)
        self.assertEqual(found["digest"], wanted.hexdigest())

    def test_64_mib(self):
        self.run_through(64 * MIB, "3")

    def test_a_gibibyte(self):
        if Options.long:
            self.run_through(GIB, "2")


def feed(end, block, times):
    with open(end, "wb", buffering=0) as out:
        for _ in range(times):
            rest = memoryview(block)
            while rest:
                rest = rest[out.write(rest):]


def digest(end, found):
    count, hashed = 0, hashlib.sha256()
    with open(end, "rb", buffering=0) as source:
        while data := source.read(MIB):
            count += data.count(b"\n")
            hashed.update(data)
    found.update(lines=count, digest=hashed.hexdigest())

"""Every record has its answer, in its place: that of `calc`, key by key, whatever is around it."""
import base64
import random
import unittest

from support import GOOD, JOBS, MIB, Options, batch, calc_answers, documents, examples, faulty, lines, mixed, seeded

BAD = b'{"case_id": "bad", "effective_date": "2025-06-31"}'


def kinds(output):
    """A letter for each record: its outcome."""
    return "".join("r" if document["schema"] == "cmcalc.result/1" else "e" for document in documents(output))


class Answers(unittest.TestCase):
    maxDiff = 4000

    def check_same(self, records, *arguments, **more):
        done = batch(lines(records), *arguments, **more)
        found = documents(done.stdout)
        expected = calc_answers(records, *arguments)
        self.assertEqual(len(found), len(records))
        for record, answer, wanted in zip(records, found, expected):
            self.assertEqual(answer, wanted, record[:300])
            if answer["schema"] == "cmcalc.result/1":
                self.assertEqual(list(answer), list(wanted), "another order of keys")
        self.assertEqual(done.returncode, 1 if any("problems" in answer for answer in found) else 0)
        self.assertEqual(done.stderr, b"")

    def test_every_fixture_of_errors_among_good_records(self):
        records = list(faulty().values())
        self.assertGreater(len(records), 60)
        records += examples() + seeded(11, 150)
        for seed in range(3):
            random.Random(seed).shuffle(records)
            while records[0].lstrip().startswith(b"["):  # that would be refused as one JSON array
                records.append(records.pop(0))
            with self.subTest(seed=seed):
                self.check_same(records, jobs=1 + seed)

    def test_as_calc(self):
        for seed in range(1000, 1020) if Options.long else (12,):
            self.check_same(seeded(seed, 5000 if Options.long else 600))

    def test_as_calc_on_another_day(self):
        records = examples() + seeded(13, 150) + list(faulty().values())
        done = batch(lines(records), "--date", "2026-04-01")
        for answer, wanted in zip(documents(done.stdout), calc_answers(records, "--date", "2026-04-01"), strict=True):
            if answer["schema"] == "cmcalc.result/1":
                self.assertEqual(answer, wanted)
            else:
                self.assertEqual([problem["id"] for problem in answer["problems"]],
                                 [problem["id"] for problem in wanted["problems"]])

    def test_as_calc_with_worksheets(self):
        """calc goes on to periods and fees, with lines of their own at the end."""
        records = examples() + seeded(14, 150)
        found = documents(batch(lines(records), "--worksheet").stdout)
        for answer, wanted in zip(found, calc_answers(records, whole=True), strict=True):
            if answer["schema"] != "cmcalc.result/1":
                continue
            sheet = answer["worksheet"]
            self.assertTrue(sheet)
            self.assertEqual(sheet, wanted["worksheet"][:len(sheet)])

    def test_same_bytes_for_any_number_of_jobs(self):
        data = lines(mixed(4000))
        first = None
        for jobs in JOBS:
            done = batch(data, "--summary", "json", "--rejects", "/dev/stderr", jobs=jobs)
            self.assertEqual(done.returncode, 1)
            first = first or done
            self.assertEqual(done.stdout, first.stdout)
            self.assertEqual(done.stderr, first.stderr)
        self.assertEqual(first.stdout.count(b"\n"), 4000)

    def test_records_that_wait_behind_a_slow_one(self):
        """More of them than may wait, each a chunk of its own."""
        slow = b"{" + b",".join(b'"k%d":0' % at for at in range(15_000)) + b"}"
        records = mixed(3000)
        records[::100] = [slow] * 30
        alone = batch(lines(records), "--line-buffered", jobs=1).stdout
        self.assertEqual(alone.count(b"\n"), 3000)
        for jobs in JOBS[1:]:
            self.assertEqual(batch(lines(records), "--line-buffered", jobs=jobs).stdout, alone)


class Lines(unittest.TestCase):
    def check(self, data, expected, where=()):
        """@param where  the line numbers of the errors"""
        for jobs in (1, 3):
            done = batch(data, jobs=jobs)
            self.assertEqual(kinds(done.stdout), expected)
            found = [document["line"] for document in documents(done.stdout) if "line" in document]
            self.assertEqual(found, [str(line) for line in where])
            self.assertEqual(done.returncode, 1 if "e" in expected else 0)
        return done.stdout

    def test_no_records(self):
        for data in (b"", b"\n", b" \t\r\n\r\n   "):
            done = batch(data)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertTrue(done.stderr.startswith(b"<stdin>: empty-file\n"), done.stderr)
            part = batch(data, "--input-format", "ndjson")  # the empty part of a whole
            self.assertEqual((part.returncode, part.stdout, part.stderr), (0, b"", b""))

    def test_no_final_line_end(self):
        self.check(GOOD, "r")
        self.check(GOOD + b"\n" + BAD, "re", [2])
        self.check(BAD + b"\r\n" + GOOD, "er", [1])

    def test_carriage_returns(self):
        records = mixed(60)
        with_crlf = batch(b"\r\n".join(records) + b"\r\n")
        without = batch(lines(records))
        self.assertEqual(kinds(with_crlf.stdout), kinds(without.stdout))
        good = [record for record in records if documents(batch(record).stdout)[0]["schema"] == "cmcalc.result/1"]
        self.assertEqual(batch(b"\r\n".join(good)).stdout, batch(lines(good)).stdout)

    def test_blank_lines_are_no_records_but_count(self):
        self.check(b"\n" + BAD + b"\n\n\r\n \t\n" + GOOD + b"\n\n" + BAD + b"\n\n", "ere", [2, 8])
        many = b"\n" * 300_000
        self.check(many + BAD + b"\n" + many + BAD, "ee", [300_001, 600_002])

    def test_bytes_that_are_no_text(self):
        records = [GOOD, b"\0", GOOD, b"\0" * 5000, b"\xff\xfe", GOOD[:-1] + b"\xc3}", GOOD]
        self.check(lines(records), "rereeer", [2, 4, 5, 6])
        nul_within = GOOD.replace(b"{}", b'{"id": "a\0b"}')
        self.check(lines([GOOD, nul_within, GOOD]), "rer", [2])

    def test_byte_order_mark(self):
        self.check(b"\xef\xbb\xbf" + GOOD + b"\n" + BAD, "re", [2])
        self.check(b"\xef\xbb\xbf", "e", [1])
        self.check(b"\xef\xbb\xbf\n" + GOOD, "er", [1])
        done = batch(b"\xef\xbb\xbf[" + GOOD + b"]")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"jq -c '.[]'", done.stderr)

    def test_input_that_stops_inside_a_record(self):
        for cut in range(1, len(GOOD)):
            output = self.check(GOOD + b"\n" + GOOD[:cut], "re", [2])
            self.assertIn(documents(output)[1]["problems"][0]["id"], ("cut-short", "not-json"))

    def test_largest_record(self):
        largest = GOOD.ljust(MIB)
        output = self.check(lines([GOOD, largest, BAD, largest + b" ", GOOD]), "rreer", [3, 4])
        self.assertEqual(documents(output)[3]["problems"][0]["id"], "record-too-large")
        self.assertIn("1048577 bytes", documents(output)[3]["problems"][0]["problem"])
        self.check(largest, "r")
        self.check(largest + b" ", "e", [1])
        self.check(lines([b" " * (MIB + 1), GOOD]), "er", [1])
        self.check(b"\r\n".join([largest, largest + b" ", largest, b""]), "rer", [2])


class Tables(unittest.TestCase):
    head = b"case_id,effective_date,gross_weekly,children,benefits\n"
    row = b"A,2025-06-03,300,1,\n"
    large = b"A,2025-06-03,300,1," + b"x" * (2 * MIB) + b"\n"

    def test_a_row_that_is_too_large_refuses_its_case(self):
        other = self.row.replace(b"A", b"B")
        for rows in ((self.row, self.large, self.row), (self.large, self.row), (self.row, self.large)):
            answers = documents(batch(self.head + b"".join(rows) + other, "--output-format", "ndjson").stdout)
            self.assertEqual([answer.get("case_id") for answer in answers], [None, "B"])
            self.assertEqual([problem["id"] for problem in answers[0]["problems"]], ["record-too-large"])
            self.assertEqual(answers[1]["weekly"], "36.00")

    def test_a_header_that_is_too_large(self):
        for before, line in ((b"", 1), (b"\n \r\n", 3), (b"\n" * (MIB - 40), MIB - 39)):
            done = batch(before + self.head[:-1] + b",x" * MIB + b"\n" + self.row)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertTrue(done.stderr.startswith(b"<stdin>:%d: record-too-large\n" % line), done.stderr[:200])
            self.assertEqual(done.stderr.count(b"\n"), 3)
            done = batch(before + self.head + self.row, "--output-format", "ndjson")
            self.assertEqual((done.returncode, documents(done.stdout)[0]["weekly"]), (0, "36.00"))


class Rejects(unittest.TestCase):
    def test_raw_is_the_record(self):
        records = mixed(500) + [b"\xff", b'{"\0": "\xc3"}', b'{"a": "\\u0000\x7f\xe2\x80\xa8"}']
        records += [b"x" * (MIB + 1), "x€".encode() * (MIB // 4 + 1), b"  {} "]
        done = batch(lines(records), "--rejects", "/dev/stderr", jobs=3)
        rejects = documents(done.stderr)
        errors = [document for document in documents(done.stdout) if "problems" in document]
        self.assertEqual(len(rejects), len(errors))
        for reject, error in zip(rejects, errors):
            record = records[int(error["line"]) - 1]
            raw = raw_of(reject)
            if "raw_bytes" in reject:
                self.assertEqual(int(reject.pop("raw_bytes")), len(record))
                self.assertTrue(record.startswith(raw))
            else:
                self.assertEqual(raw, record)
            self.assertEqual("raw" in reject, is_utf8(record))
            reject.pop("raw", None), reject.pop("raw_base64", None)
            self.assertEqual(reject, error)

    def test_raws_are_refused_again_for_the_same_reasons(self):
        first = documents(batch(lines(mixed(700)), "--rejects", "/dev/stderr").stderr)
        raws = [raw_of(reject) for reject in first]
        again = documents(batch(lines([GOOD] + raws)).stdout)[1:]
        self.assertEqual([error["problems"] for error in again], [reject["problems"] for reject in first])


def raw_of(reject):
    return reject["raw"].encode() if "raw" in reject else base64.b64decode(reject["raw_base64"], validate=True)


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True

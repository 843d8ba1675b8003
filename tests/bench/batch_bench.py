#!/usr/bin/env python3
"""How fast `cmcalc batch` is, against simdjson's DOM parser alone on the same lines.

    batch_bench.py BUILD [--count N] [--runs N] [--seed S] [--rows dom,one,two,common,csv,worksheet]

BUILD is a folder with the program and the tests, `build/release`. The caseload is that of caseload.py; each
program is run in turn, round after round, the first round not counted, and what is shown are medians. Input and
output lie in memory where there is room (/dev/shm), so that no disk is measured; the results of the run before are
removed first, or the run would do that and its time be counted. A ratio is the median of those of the rounds,
whose runs follow one another: what else the machine does then slows both.

CPU is the time that all cores together spent, in the program and for it in the kernel. Peak memory is the
program's own (VmHWM, looked at while the first round runs): the kernel's ru_maxrss of a short run would be that
of this script, from which the program is forked.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CASELOAD = 750_000  # about as many as the scheme has paying parents
RESULTS = "results"
ROWS = ("dom", "one", "two", "common", "csv", "worksheet")
WORKSHEETS = 20  # one case in so many with a worksheet: they are long
COLUMNS = "                                   CPU s   wall s   x DOM     cases/s   750,000 in   peak MiB"


class Row:
    """One program on one input, and what its runs took."""

    def __init__(self, name, command, cases):
        self.name = name
        self.command = [str(word) for word in command]
        self.cases = cases
        self.cpu = []
        self.wall = []
        self.peak = 0  # KiB

    def run(self, counted):
        begun = time.perf_counter()
        with subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as child:
            if not counted:
                self.watch_memory(child.pid)
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        if child.returncode != 0:
            sys.exit(f"{' '.join(self.command)}: exit code {child.returncode}")
        if counted:
            self.cpu.append(used.ru_utime + used.ru_stime)
            self.wall.append(wall)

    def watch_memory(self, pid):
        """Looks at the peak until the program has ended."""
        while True:
            lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
            peak = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
            if not peak:
                return
            self.peak = max(self.peak, *peak)
            time.sleep(0.002)

    def cpu_against(self, other):
        """How many times the CPU of the other row a case takes."""
        return statistics.median(mine / its for mine, its in zip(self.cpu, other.cpu)) * other.cases / self.cases

    def wall_against(self, other):
        return statistics.median(mine / its for mine, its in zip(self.wall, other.wall))

    def line(self, dom):
        wall = statistics.median(self.wall)
        return (f"{self.name:<31}{statistics.median(self.cpu):9.3f}{wall:9.3f}{self.cpu_against(dom):8.2f}"
                f"{self.cases / wall:12,.0f}{CASELOAD * wall / self.cases:11.2f} s{self.peak / 1024:11.1f}")


def make(path, count, seed, *options):
    with open(path, "wb") as file:
        subprocess.run([sys.executable, HERE / "caseload.py", "--count", str(count), "--seed", str(seed), *options],
                       stdout=file, check=True)
    return path


def rows_of(options, folder):
    """The programs to run, each with its input, by a short name."""
    build = options.build.resolve()
    few = options.count // WORKSHEETS

    def cases(name, count, *form):
        return make(folder / name, count, options.seed, *form)

    def batch(file, *more):
        return [build / "cmcalc", "batch", file, "-o", folder / RESULTS, "--output-format", "ndjson", "--quiet", *more]

    def row(name):
        if name in ("common", "csv"):
            form = "--csv" if name == "csv" else "--common"
            title = "batch, the same as CSV, 1 job" if name == "csv" else "batch, what CSV can say, 1 job"
            return Row(title, batch(cases(name, options.count, form), "--jobs", "1"), options.count)
        if name == "worksheet":
            return Row("batch --worksheet, 1 job", batch(cases("few", few), "--jobs", "1", "--worksheet"), few)
        file = folder / "cases"
        if name == "dom":
            return Row("simdjson's DOM alone", [build / "tests" / "dom_baseline", cases("cases", options.count)],
                       options.count)
        jobs = "1" if name == "one" else "2"
        return Row(f"batch, {jobs} job{'s' if name == 'two' else ''}", batch(file, "--jobs", jobs), options.count)

    return {name: row(name) for name in ROWS if name in ("dom", *options.rows)}


def report(rows, options):
    dom = rows["dom"]
    size = os.path.getsize(dom.command[1])
    print(f"{options.count:,} cases of {size / options.count:.0f} bytes (seed {options.seed}; --worksheet: one in "
          f"{WORKSHEETS}), medians of {options.runs} runs, {os.cpu_count()} cores")
    print(COLUMNS)
    for row in rows.values():
        print(row.line(dom))
    if {"one", "two"} <= rows.keys():
        one, two = rows["one"], rows["two"]
        print(f"2 jobs against 1: {two.cpu_against(one):.2f} times the CPU, "
              f"{two.wall_against(one):.2f} times the wall time")
    if {"common", "csv"} <= rows.keys():
        print(f"CSV against the same as NDJSON: {rows['csv'].cpu_against(rows['common']):.2f} times the CPU")


def folder_with_room(count):
    """Memory if there is room for the inputs and a result, else the usual folder for temporary files."""
    shared = pathlib.Path("/dev/shm")
    if shared.is_dir() and shutil.disk_usage(shared).free > 3000 * count:
        return shared
    return None


def main():
    parser = argparse.ArgumentParser(description="how fast cmcalc batch is")
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=CASELOAD)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=lambda names: names.split(","), default=ROWS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=folder_with_room(options.count)) as name:
        folder = pathlib.Path(name)
        rows = rows_of(options, folder)
        for number in range(options.runs + 1):
            for row in rows.values():
                (folder / RESULTS).unlink(missing_ok=True)
                row.run(counted=number > 0)
        report(rows, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())

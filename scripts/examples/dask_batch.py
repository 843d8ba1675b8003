#!/usr/bin/python3
"""A caseload through `cmcalc batch` on the workers of a Dask cluster, partition by partition.

    dask_batch.py CASES RESULTS [--scheduler ADDRESS | --workers N] [--partition MIB] [--program CMCALC]

CASES (NDJSON) is cut at line ends. Each partition is calculated by one worker, which writes its results into a
folder beside RESULTS under another name and gives them their own when they are complete; so a worker that is
killed leaves nothing half done, and its partition goes to another. At the end the parts are put together in the
order of the cases, and RESULTS appears, or keeps what it held. What comes out is what one `cmcalc batch` gives.

All workers must see CASES and RESULTS under the same names, and have the program. Without --scheduler, workers
are started on this machine. The exit code is that of `cmcalc batch`: 0; 1 where records were refused; 2 where
there are no results.
"""

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from distributed import Client, LocalCluster, as_completed

REFUSED = re.compile(rb'^(\{"schema":"cmcalc\.error/1".*?"line":)([0-9]+)', re.MULTILINE)
MIB = 1 << 20


def partitions(path, size):
    """(first byte, length, lines before it) of each partition: about `size` bytes, cut after a line."""
    with open(path, "rb") as file:
        begin = lines = 0
        while block := file.read(size):
            block += file.readline()
            yield begin, len(block), lines
            begin += len(block)
            lines += block.count(b"\n")


def part_name(folder, begin):
    return os.path.join(folder, f"{begin:016d}")


def calculate(program, path, folder, partition):
    """On a worker: the results of one partition, as a file. Returns (records, refused)."""
    begin, length, lines_before = partition
    with open(path, "rb") as file:
        file.seek(begin)
        cases = file.read(length)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="unfinished-", delete=False) as file:
        run = subprocess.run([program, "batch", "-", "--input-format", "ndjson", "--jobs", "1", "--quiet"],
                             input=cases, stdout=file,
                             stderr=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{program} batch: exit code {run.returncode}: {run.stderr.decode(errors='replace')}")
    with open(file.name, "rb+") as file:
        results = file.read()
        # A refused record has the number of its line, which the program counts from the beginning of the partition.
        results, refused = REFUSED.subn(lambda found: b"%s%d" % (found[1], int(found[2]) + lines_before), results)
        if refused:
            file.seek(0)
            file.write(results)
    records = sum(1 for line in cases.split(b"\n") if line.strip())
    written = results.count(b"\n")
    if written != records:
        raise RuntimeError(f"{program} batch gave {written} results for {records} records")
    os.replace(file.name, part_name(folder, begin))
    return records, refused


def put_together(parts, results):
    """All parts in order, as one file that appears when it is complete."""
    unfinished = results + ".unfinished"
    try:
        with open(unfinished, "wb") as whole:
            for part in parts:
                with open(part, "rb") as file:
                    shutil.copyfileobj(file, whole, MIB)
                os.unlink(part)
            whole.flush()
            os.fsync(whole.fileno())
        os.replace(unfinished, results)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(unfinished)
        raise


def run_all(client, options, folder):
    """Every partition on some worker. Returns (partitions, records, refused)."""
    path = os.path.abspath(options.cases)
    program = shutil.which(options.program) or options.program
    parts = list(partitions(path, int(options.partition * MIB)))
    tasks = [client.submit(calculate, program, path, folder, each, pure=False, retries=2) for each in parts]
    records = refused = 0
    for _, (some, some_refused) in as_completed(tasks, with_results=True):
        records += some
        refused += some_refused
    put_together([part_name(folder, begin) for begin, _, _ in parts], os.path.abspath(options.results))
    return len(parts), records, refused


@contextlib.contextmanager
def client_of(options, folder):
    if options.scheduler:
        with Client(options.scheduler) as client:
            yield client
        return
    with LocalCluster(n_workers=options.workers, threads_per_worker=1, dashboard_address=None,
                      local_directory=folder) as cluster, Client(cluster) as client:
        yield client


def main():
    parser = argparse.ArgumentParser(description="a caseload through cmcalc batch on Dask workers")
    parser.add_argument("cases")
    parser.add_argument("results")
    parser.add_argument("--scheduler", help="address of a running scheduler, tcp://host:8786")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="on this machine")
    parser.add_argument("--partition", type=float, default=8, metavar="MIB")
    parser.add_argument("--program", default="cmcalc")
    options = parser.parse_args()
    if options.partition * MIB < 1:
        parser.error("--partition must be above 0")
    if not options.scheduler and shutil.which(options.program) is None:
        print(f"dask_batch: there is no program {options.program}; name it with --program", file=sys.stderr)
        return 2
    begun = time.monotonic()
    beside = os.path.dirname(os.path.abspath(options.results))
    try:
        with tempfile.TemporaryDirectory(dir=beside, prefix="parts-") as folder, client_of(options, folder) as client:
            parts, records, refused = run_all(client, options, folder)
    except Exception as failure:  # of any worker: there is no result then
        print(f"dask_batch: {failure!r}", file=sys.stderr)
        return 2
    print(f"dask_batch: {parts} partitions, {records:,} records, {refused:,} refused, "
          f"{time.monotonic() - begun:.1f} s", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())

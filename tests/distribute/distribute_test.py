#!/usr/bin/python3
"""That a caseload cut into parts gives, byte for byte, what one `cmcalc batch` gives.

    distribute_test.py PROGRAM

By scripts/examples/dask_batch.py (workers on this machine; and a cluster of which one worker is killed with its
partition in hand) and by scripts/examples/parallel_batch.sh (on this machine; with a part that dies half written;
and on several hosts, played by a stand-in for ssh). Every caseload has refused records, whose line numbers must be those of the whole file.
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PYTHON = "/usr/bin/python3"  # the one that has python3-distributed
DASK = ROOT / "scripts" / "examples" / "dask_batch.py"
PARALLEL = ROOT / "scripts" / "examples" / "parallel_batch.sh"
CASES = 20_000
PATIENCE = 120  # seconds

# A program that takes its time, so that a worker can be killed in the middle of a partition.
SLOW = """#!/bin/sh
sleep 0.3
exec "{program}" "$@"
"""
# A program that dies once, when it has written a part of its results.
DIES = """#!/bin/sh
mkdir "{folder}/died" 2>/dev/null || exec "{program}" "$@"
"{program}" "$@" | head -c 10000
kill -9 $$
"""
# In the place of ssh: every host is this machine; its parts are noted in a file of its name. The account's shell is
# one that could not run a part.
SSH = """#!/bin/sh
export SHELL=/bin/false
host=$1
shift
[ "$1" != -- ] || shift
echo part >> "{folder}/$host.log"
exec bash -c "$*"
"""


def script(folder, name, text, **words):
    path = folder / name
    path.write_text(text.format(folder=folder, **words))
    path.chmod(0o755)
    return path


def check(good, what):
    if not good:
        sys.exit(f"distribute_test: {what}")


def same(folder, name, what):
    check((folder / name).read_bytes() == (folder / "expected").read_bytes(), f"{what}: not what one run gives")
    print(f"distribute_test: {what}: the same")


def run(command, expected_exit, **more):
    ended = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                           timeout=PATIENCE, check=False, **more)
    check(ended.returncode == expected_exit,
          f"{command}: exit code {ended.returncode}\n{ended.stderr.decode(errors='replace')}")


def dask_here(program, folder):
    run([PYTHON, DASK, folder / "cases", folder / "dask", "--workers", "2", "--partition", "0.5", "--program", program],
        1)
    same(folder, "dask", "dask, workers on this machine")
    check(not list(folder.glob("parts-*")), "dask leaves parts behind")


def started(arguments, folder, name):
    """A process of the cluster, in a group of its own, with what it prints in a file."""
    with open(folder / name, "wb") as log:
        return subprocess.Popen([PYTHON, "-m", *arguments], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                cwd=folder, start_new_session=True)


def wait_for(condition, what):
    patience = time.monotonic() + PATIENCE
    while not condition():
        check(time.monotonic() < patience, f"waited in vain for {what}")
        time.sleep(0.02)


def dask_with_a_worker_killed(program, folder):
    """A worker is killed when some partitions are done and most are not."""
    slow = script(folder, "slow", SLOW, program=program)
    file = folder / "scheduler.json"
    cluster = [started(["distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--scheduler-file",
                        str(file)], folder, "scheduler.log")]
    try:
        wait_for(file.exists, "the scheduler")
        address = subprocess.run([PYTHON, "-c", f"import json; print(json.load(open('{file}'))['address'])"],
                                 capture_output=True, text=True, check=True).stdout.strip()
        cluster += [started(["distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1",
                             "--no-dashboard", "--local-directory", str(folder)], folder, f"worker-{number}.log") for number in (1, 2)]
        client = subprocess.Popen([PYTHON, str(DASK), str(folder / "cases"), str(folder / "killed"), "--scheduler",
                                   address, "--partition", "0.4", "--program", str(slow)],
                                  stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        wait_for(lambda: len(list(folder.glob("parts-*/0*"))) >= 4, "the first partitions")
        os.killpg(cluster[1].pid, signal.SIGKILL)
        done = len(list(folder.glob("parts-*/0*")))
        _, errors = client.communicate(timeout=PATIENCE)
    finally:
        for process in cluster:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    check(client.returncode == 1, f"dask with a worker killed: exit code {client.returncode}\n{errors.decode()}")
    check(f"{CASES:,} records" in errors.decode(), f"dask with a worker killed: {errors.decode()}")
    check(done * 400_000 < (folder / "cases").stat().st_size / 2, f"the worker was killed too late: {done} were done")
    same(folder, "killed", "dask, a worker killed")


def neither_with_results_missing(folder):
    """A program that writes nothing: no results, and what was there stays."""
    (folder / "kept").write_text("as it was")
    run([PYTHON, DASK, folder / "cases", folder / "kept", "--workers", "1", "--program", "false"], 2)
    parallel("false", folder, "kept", expected_exit=2)
    check((folder / "kept").read_text() == "as it was", "a run that failed has changed the results")


def wrong_use(program, folder):
    """Exit code 2, as 1 would say that records were refused; and what was there stays."""
    run([PARALLEL, folder / "cases"], 2)
    (folder / "results").mkdir()
    parallel(program, folder, "results", expected_exit=2)
    check(not list((folder / "results").iterdir()), "parallel has written into a folder")
    run([PYTHON, DASK, folder / "cases", folder / "kept", "--partition", "0", "--program", program], 2)
    check((folder / "kept").read_text() == "as it was", "a run of no partitions has changed the results")


def parallel(program, folder, name, *options, expected_exit=1):
    run([PARALLEL, folder / "cases", folder / name, "--block", "500k", *options], expected_exit,
        env=dict(os.environ, CMCALC=str(program)))


def parallel_here(program, folder):
    parallel(program, folder, "parallel")
    same(folder, "parallel", "parallel, on this machine")


def parallel_with_a_part_that_died(program, folder):
    """No results, and what was there stays; the next run is complete."""
    dies = script(folder, "dies", DIES, program=program)
    (folder / "again").write_text("as it was")
    parallel(dies, folder, "again", expected_exit=2)
    check((folder / "died").is_dir(), "no part died")
    check((folder / "again").read_text() == "as it was", "parallel with a part that died has changed the results")
    check(not (folder / "again.unfinished").exists(), "parallel leaves unfinished results behind")
    parallel(dies, folder, "again")
    same(folder, "again", "parallel, a part that died, and again")


def parallel_on_hosts(program, folder):
    parallel(program, folder, "hosts", "--ssh", script(folder, "ssh", SSH), "-S", "1/host-a,1/host-b")
    same(folder, "hosts", "parallel, several hosts")
    for host in ("host-a", "host-b"):
        check((folder / f"{host}.log").read_text().count("part") > 3, f"{host} had nothing to do")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with open(folder / "cases", "wb") as cases:
            subprocess.run([sys.executable, ROOT / "tests" / "bench" / "caseload.py", "--count", str(CASES), "--seed",
                            "5", "--refused", "2"], stdout=cases, check=True)
        run([program, "batch", folder / "cases", "-o", folder / "expected", "--jobs", "1"], 1)
        parallel_here(program, folder)
        parallel_with_a_part_that_died(program, folder)
        parallel_on_hosts(program, folder)
        dask_here(program, folder)
        dask_with_a_worker_killed(program, folder)
        neither_with_results_missing(folder)
        wrong_use(program, folder)
    print("7 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

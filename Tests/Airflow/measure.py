"""How long a run takes, by partitions and workers, where services are asked at a pace.

Three HRMOS, each a sandbox on 127.0.0.1 that is asked so many times a second at most, and the commands of
`kintai begin` on so many workers of this machine, one at a time for each service. Prints a line a run: the wall time
of all and of each step, and the processors' time of all commands.

    python3 Tests/Airflow/measure.py .build/programs --pace 20
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from trial import Trial


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("--months", type=int, nargs="+", default=[4, 12])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--employees", type=int, default=30)
    parser.add_argument("--pace", type=int, default=20)
    parser.add_argument("--scratch", type=pathlib.Path, default=None)
    options = parser.parse_args()
    options.programs = options.programs.resolve()
    options.venv = pathlib.Path("/nonexistent")
    options.kinds = ["hrmos"] * 3
    options.latency = 0
    options.seed = 1
    for months in options.months:
        for workers in options.workers:
            folder = pathlib.Path(tempfile.mkdtemp(prefix="kintai-measure-", dir=options.scratch))
            case = argparse.Namespace(**vars(options) | {"months": months})
            trial = Trial(case, folder)
            try:
                trial.serve_all()
                measure(trial, workers)
            finally:
                trial.end()
                shutil.rmtree(folder, ignore_errors=True)
    return 0


def measure(trial: Trial, workers: int) -> None:
    busy = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    begun = json.loads(command(
        trial, ["kintai", "begin", "--json", "--config", str(trial.folder / "pipeline.yml"), *trial.days()]))
    times = {"begin": time.monotonic() - start}
    for step in begun["steps"]:
        before = time.monotonic()
        take(trial, step["calls"], workers)
        times[step["name"]] = time.monotonic() - before
    wall = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime - busy.ru_utime - busy.ru_stime
    print(f"partitions {3 * trial.options.months:3}  workers {workers:3}  wall {wall:6.1f} s  processors {cpu:6.1f} s  "
          + "  ".join(f"{name} {seconds:.1f}" for name, seconds in times.items()), flush=True)


def take(trial: Trial, calls: list[dict], workers: int) -> None:
    """Does a step's commands, so many at once, and of those that ask one service one at once."""
    waiting = list(calls)
    asked: set[str] = set()
    changed = threading.Condition()

    def work() -> None:
        while True:
            with changed:
                while True:
                    if not waiting:
                        return
                    call = next((call for call in waiting if call.get("service") not in asked), None)
                    if call:
                        break
                    changed.wait()
                waiting.remove(call)
                if call.get("service"):
                    asked.add(call["service"])
            try:
                command(trial, call["command"])
            finally:
                with changed:
                    asked.discard(call.get("service"))
                    changed.notify_all()

    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for done in [pool.submit(work) for _ in range(workers)]:
            done.result()


def command(trial: Trial, words: list[str]) -> str:
    ended = subprocess.run(words, cwd=trial.folder, env=trial.environment, encoding="utf-8",
                           capture_output=True)  # fmt: skip
    if ended.returncode != 0:
        raise SystemExit(f"{words}: {ended.returncode}\n{ended.stderr}")
    return ended.stdout


if __name__ == "__main__":
    sys.exit(main())

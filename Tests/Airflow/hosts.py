"""Two hosts do a run of the samples on one shared folder, and one of them dies again and again.

A host is what a machine has of its own: name, network, processes and temporary folder are namespaces of Linux
(`unshare`, which needs root); the workspace alone is shared. Each command of a step is given to the host that is
free, and now and then the host dies with all that runs on it: SIGKILL to its first process. Then another takes
the command. What is there at the end must be what `kintai run` leaves, byte by byte.

    python3 Tests/Airflow/hosts.py .build/debug --rounds 5
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import pathlib
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import threading

from trial import compare

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
FILES = ["hrmos", "hrmos-csv", "pipeline.yml", "members.csv", "mapping.csv", "attendance-template.csv",
         "man-hours.csv"]  # fmt: skip
DAYS = ["--today", "2026-11-01"]
HOST = "hostname {name} && mount -t tmpfs tmpfs /var/tmp && exec \"$@\""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("--hosts", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--deaths", type=float, default=0.3, help="share of commands whose host dies")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    environment = os.environ | {
        "PATH": f"{options.programs.resolve()}:{os.environ['PATH']}",
        "LANG": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no", "TMPDIR": "/var/tmp",
    }  # fmt: skip
    chance = random.Random(options.seed)
    differing = 0
    for number in range(1, options.rounds + 1):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="kintai-hosts-"))
        try:
            differences, deaths, commands = one_round(folder, options, environment, chance)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        differing += bool(differences)
        print(f"round {number}: {commands} commands on {options.hosts} hosts, {deaths} deaths; "
              + ("; ".join(differences) if differences else "the same end"), flush=True)
    return 1 if differing else 0


def one_round(folder, options, environment, chance) -> tuple[list[str], int, int]:
    for name in FILES:
        source = SAMPLES / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    config = ["--config", str(folder / "pipeline.yml")]

    def kintai(*words: str) -> str:
        ended = subprocess.run(["kintai", *words, *config, *DAYS], cwd="/", env=environment,
                               encoding="utf-8", capture_output=True)  # fmt: skip
        if ended.returncode != 0:
            raise SystemExit(f"kintai {words}: {ended.returncode}\n{ended.stderr}")
        return ended.stdout

    kintai("run")
    (folder / "workspace").rename(folder / "alone")
    begun = json.loads(kintai("begin", "--json"))
    hosts: queue.Queue[str] = queue.Queue()
    for number in range(1, options.hosts + 1):
        hosts.put(f"worker-{number}")
    lock = threading.Lock()
    deaths = 0
    commands = 0

    def do(call: dict, may_die: bool) -> None:
        nonlocal deaths, commands
        while True:
            with lock:
                dies = may_die and chance.random() < options.deaths
                after = chance.uniform(0, 0.5)
                commands += 1
            host = hosts.get()
            try:
                status, errors = on_host(host, call["command"], environment, after if dies else None)
            finally:
                hosts.put(host)
            if status == 0:
                return
            if status > 0:
                raise SystemExit(f"{call['name']}: {status}\n{errors}")
            with lock:
                deaths += 1

    for step in begun["steps"]:
        with concurrent.futures.ThreadPoolExecutor(options.hosts) as pool:
            list(pool.map(lambda call: do(call, step["name"] != "end"), step["calls"]))
    shutil.move(folder / "workspace", folder / "shared")
    return compare(folder / "alone", folder / "shared"), deaths, commands


def on_host(name: str, command: list[str], environment: dict, dies_after: float | None) -> tuple[int, str]:
    """Runs a command on a host of its own.

    Returns its status and what it said; a host that died has the status -9.
    """
    # Swift's Dispatch looks for its threads in /proc, which must be that of the host.
    words = ["unshare", "--uts", "--net", "--ipc", "--pid", "--mount-proc", "--fork", "--kill-child", "sh", "-c",
             HOST.format(name=name), "sh", *command]  # fmt: skip
    process = subprocess.Popen(words, cwd="/", env=environment, encoding="utf-8",
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
    try:
        _, errors = process.communicate(timeout=dies_after)
        return process.returncode, errors
    except subprocess.TimeoutExpired:
        # Its first process goes with it, and with that all that runs there.
        process.kill()
        process.communicate()
        return -9, ""


if __name__ == "__main__":
    sys.exit(main())

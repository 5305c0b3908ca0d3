#!/usr/bin/env python3
"""Lets a thousand nights pass, one answer in twenty faulty on either side, with kills, and looks for what grows.

    Tests/Failing/soak.py PROGRAMS [--nights 1000] [--seed 1] [--report FILE]

HRMOS's stand-in has a small company over the years, CrowdLog's takes days over its API. Each night looks at the
last days, some of which have just changed; one night in twenty is killed at a random moment and gone on with, one
in twenty runs while a service is gone. In the end CrowdLog must have, in every day that some night looked at, what
HRMOS has; and a first run over all days, without a fault, must come to the same. Of each night the peak memory of
kintai and of its stages, seconds, and the open files and memory of both stand-ins are kept.
"""

from __future__ import annotations

import argparse
import collections
import csv
import datetime
import io
import json
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Crash"))

from failing import codes  # noqa: E402
from office import Office  # noqa: E402
from proxy import Proxy, RESET  # noqa: E402
from sandbox import API_TARGET, TOKEN, Sandbox  # noqa: E402

FIRST = datetime.date(2026, 12, 31)
FAULTS = ["--reset-share", "0.01", "--cut-share", "0.01", "--error-share", "0.01", "--429-share", "0.01",
          "--slow-share", "0.01", "--slow-time", "50"]
HTTP = "attempts: 4, longest_wait: 2s, timeout: 20s, silence_timeout: 5s"


class Soak:
    """Two stand-ins, a pipeline between them, and the nights so far."""

    def __init__(self, options, scratch: Path):
        self.options = options
        self.chance = random.Random(options.seed)
        self.months = options.nights // 30 + 2
        programs = options.programs.resolve()
        self.office = Office(scratch / "office", programs)
        self.office.folder.mkdir()
        self.source = Sandbox(
            programs, "hrmos", "--employees", "8", "--months", str(self.months), "--today", str(FIRST),
            "--write", str(self.office.folder), *FAULTS)
        self.target = Sandbox(
            programs, "crowdlog", "--members", str(self.office.folder / "members.csv"), "--today",
            str(FIRST), "--past-midnight", "take", *FAULTS)
        self.proxies = [Proxy(self.source.port), Proxy(self.target.port)]
        self._write("pipeline.yml", "workspace", *(proxy.port for proxy in self.proxies))
        self.office.write("token", TOKEN + "\n")
        # Who worked when stays the same, whatever is corrected.
        self.worked = [json.loads(line) for line in
                       self.source.get("/_sandbox/truth").splitlines() if line.strip()]
        self.nights: list[dict] = []
        self.ends: collections.Counter = collections.Counter()
        self.faults: list[str] = []
        self.begun_anew = 0

    def _write(self, name: str, workspace: str, source: int, target: int) -> None:
        """A pipeline over the API on both sides."""
        written = (self.office.folder / "pipeline.yml").read_text()
        if not hasattr(self, "head"):
            self.head = written[:written.index("target:")]
        head = self.head.replace(f":{self.source.port}", f":{source}")
        head = head.replace("per_second: 100", f"per_second: 500, {HTTP}")
        head = head.replace("workspace: workspace", f"workspace: {workspace}")
        target_text = API_TARGET.format(port=target, batch=20, http=", " + HTTP)
        target_text = target_text.replace(
            'status: "{status}"\n', 'status: "{status}"\n            leave: "{leave}"\n')
        self.office.write(
            name, head + "target:\n" + target_text
            + "      leave: {full: 全休, morning: 午前休, afternoon: 午後休}\n")

    def pass_night(self, number: int) -> None:
        today = self.today = FIRST - datetime.timedelta(self.options.nights - number)
        chance = self.chance
        if number and chance.random() < 0.5:
            self._change(today)
        away = chance.random() < 0.05
        kill = chance.random() < 0.05
        if away:
            for proxy in self.proxies:
                proxy.begin(RESET, chance.randrange(1, 12))
        words = ["run", "--today", str(today), "--last", "3"]
        begun = time.monotonic()
        status, errors, memory = self._run(words, chance.random() * 0.6 if kill else None)
        took = time.monotonic() - begun
        for proxy in self.proxies:
            proxy.begin(None)
        self.ends["killed" if status == -9 else f"{status} {codes(errors)}".strip()] += 1
        if status == 70:
            self.faults.append(f"{today}: {errors.decode()}")
        # As somebody would do in the morning.
        for _ in range(5):
            if status == 0:
                break
            status, errors, _ = self._run(["resume"], None)
            if b"[run-missing]" in errors or b"[resume-overtaken]" in errors:
                status, errors, _ = self._run(words, None)
        else:
            self.faults.append(f"{today} didn't come to an end: {status} {errors.decode()}")
        # Killed before it had a folder, a night is none that `resume` could go on with: it ends with 0.
        if status == 0 and self._newest_day() != str(today):
            self.begun_anew += 1
            status, errors, _ = self._run(words, None)
            if status != 0:
                self.faults.append(f"{today}, begun anew: {status} {errors.decode()}")
        self.nights.append(
            {"night": number, "date": str(today), "seconds": round(took, 3), "kintai": memory}
            | {f"{name}_{key}": value for name, sandbox in
               (("hrmos", self.source), ("crowdlog", self.target))
               for key, value in measured(sandbox.process.pid).items()})

    def _newest_day(self) -> str | None:
        """The day on which the newest run that has a record looked at its days."""
        records = sorted((self.office.folder / "workspace/runs").glob("*/run.json"))
        return json.loads(records[-1].read_text())["today"] if records else None

    def _run(self, words: list[str], kill_after: float | None) -> tuple[int, bytes, int]:
        """Status, standard error, and the peak memory in KiB of kintai or of the largest stage."""
        running = subprocess.Popen(
            self.office.command(*words), cwd=self.office.folder, env=Office.environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            start_new_session=True)
        timer = None
        if kill_after is not None:
            timer = threading.Timer(kill_after, os.killpg, (running.pid, signal.SIGKILL))
            timer.start()
        errors = running.stderr.read()
        _, status, usage = os.wait4(running.pid, 0)
        if timer:
            timer.cancel()
            timer.join()
        running.returncode = os.waitstatus_to_exitcode(status)
        running.stderr.close()
        return running.returncode, errors, usage.ru_maxrss

    def _change(self, today: datetime.date) -> None:
        """Somebody corrects one of the last days in HRMOS."""
        day = today - datetime.timedelta(self.chance.randrange(1, 4))
        rows = [row for row in self.worked if row["day"] == str(day) and row.get("start_at")]
        if rows:
            row = self.chance.choice(rows)
            self.source.post("/_sandbox/change", {
                "user_id": row["user_id"], "day": str(day),
                # Never before somebody's night is over.
                "start_at": f"{self.chance.randrange(8, 10):02}:{self.chance.choice((0, 15, 30)):02}"})

    def compare(self) -> None:
        """Holds CrowdLog against one undisturbed run over all the days."""
        programs = self.office.programs
        with Sandbox(programs, "crowdlog", "--members", str(self.office.folder / "members.csv"),
                     "--today", str(FIRST), "--past-midnight", "take") as other:
            self._write("whole.yml", "whole", self.source.port, other.port)
            first = FIRST - datetime.timedelta(self.options.nights + 3)
            words = ["run", "--config", "whole.yml", "--today", str(FIRST), "--from", str(first),
                     "--to", str(self.today - datetime.timedelta(1))]
            for _ in range(20):
                status, errors, _ = self._run(words, None)
                words = ["resume", "--config", "whole.yml"]
                if status == 0:
                    break
            else:
                raise SystemExit(f"the run over all days: {status} {errors.decode()}")
            wanted, found = days(other), days(self.target)
        self.days = len(found)
        for key in sorted(wanted.keys() | found.keys()):
            if wanted.get(key) != found.get(key):
                self.faults.append(f"{key}: {found.get(key)}, not {wanted.get(key)}")

    def close(self) -> None:
        for proxy in self.proxies:
            proxy.__exit__()
        self.source.__exit__()
        self.target.__exit__()


def days(sandbox: Sandbox) -> dict:
    """CrowdLog's days, by whose and when."""
    text = sandbox.get("/attendance.csv").decode("utf-8-sig")
    return {(r["社員コード"], r["日付"]): tuple(r.values()) for r in csv.DictReader(io.StringIO(text))}


def measured(process: int) -> dict:
    """Open files, and memory in KiB, of a process."""
    status = Path(f"/proc/{process}/status").read_text()
    memory = int(status.split("VmRSS:")[1].split()[0])
    return {"files": len(os.listdir(f"/proc/{process}/fd")), "memory": memory}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=Path, help="the folder of the programs")
    parser.add_argument("--nights", type=int, default=1000)
    parser.add_argument("--minutes", type=float, help="let no more nights pass after these")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=Path, help="write each night's figures there, as CSV")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory(prefix="kintai-soak-") as scratch:
        soak = Soak(options, Path(scratch).resolve())
        try:
            begun = time.monotonic()
            for number in range(options.nights):
                if options.minutes and time.monotonic() - begun > 60 * options.minutes:
                    break
                soak.pass_night(number)
                if number % 100 == 99:
                    print(f"{number + 1} nights, {len(soak.faults)} at fault", flush=True)
            soak.compare()
        finally:
            soak.close()
    if options.report:
        with options.report.open("w", newline="") as file:
            table = csv.DictWriter(file, soak.nights[0].keys())
            table.writeheader()
            table.writerows(soak.nights)
    # A sanitizer keeps what was freed, to find who uses it all the same.
    steady = ["hrmos_files", "crowdlog_files"]
    if not {"ASAN_OPTIONS", "TSAN_OPTIONS"} & set(os.environ):
        steady.append("kintai")
    # Without the nights in which caches fill.
    part = max(len(soak.nights) // 10, 1)
    early, late = soak.nights[part:2 * part] or soak.nights, soak.nights[-part:]
    for key in list(soak.nights[0])[2:]:
        before, after = (statistics.median(n[key] for n in nights) for nights in (early, late))
        print(f"{key}: {before:g} -> {after:g} (medians of {len(early)} and {len(late)} nights)")
        if key in steady and after > 1.2 * before + 2:
            soak.faults.append(f"{key} grows")
    for end, count in soak.ends.most_common():
        print(f"  {count} × {end}")
    for fault in soak.faults[:20]:
        print("  " + fault[:1000])
    print(f"  {soak.begun_anew} × killed before there was a run, and begun anew")
    print(f"{len(soak.nights)} nights, {soak.days} days, {len(soak.faults)} at fault")
    return 1 if soak.faults else 0


if __name__ == "__main__":
    sys.exit(main())

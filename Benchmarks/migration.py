#!/usr/bin/env python3
"""Moves five years of a made-up company of 10,000 people, from files, and tells what that took.

    Benchmarks/migration.py --programs FOLDER --generator FILE --data FOLDER [--people 10000] [--days 1826]

The year's files are what HRMOS's screen hands out; its monthly sums (月次集計データ) are made from these files by
DuckDB, which shares no code with kintai. The run is stopped three times on its way: by SIGTERM while files are
read, by SIGKILL of a stage while days are decided, by SIGTERM of all while import files are written. Then
`kintai resume` ends it, all is confirmed, and `kintai report --migration` proves what arrived. The same without a stop
must end with the same ledger.
"""

import argparse
import datetime
import glob
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import measure

SUMS = Path(__file__).resolve().parent / "peers" / "monthly_sums.py"
COMPANY = Path(__file__).resolve().parent / "pipeline.yml"
TODAY = "2026-12-01"


def generate(options, folder):
    """Writes the company's files, a year of days each, and HRMOS's monthly sums of them."""
    rows = options.people * options.days
    subprocess.run([options.generator, folder, str(options.people), str(rows), "7"], check=True)
    first, last = (folder / "days.txt").read_text().split()
    years, header = {}, None
    with open(folder / "daily.csv", "rb") as daily:
        header = daily.readline()
        lines = []
        size, part = 0, 0
        # Rows may hold line ends within quotes, so files are cut where a row begins with another year.
        for line in daily:
            year = line[:4]
            if year.isdigit() and line[4:5] in b"/-" and year not in years:
                years[year] = open(folder / f"daily-{year.decode()}.csv", "wb")
                years[year].write(header)
                out = years[year]
            elif year.isdigit() and line[4:5] in b"/-":
                out = years[year]
            out.write(line)
    for file in years.values():
        file.close()
    (folder / "daily.csv").unlink()
    text = COMPANY.read_text().replace("files: [daily.csv]", "files: [daily-*.csv]")
    (folder / "pipeline.yml").write_text(text)
    return first, last, [f"daily-{year.decode()}.csv" for year in years]


class Watched:
    """kintai at work, to be stopped where its stages have come so far."""

    def __init__(self, options, folder, words):
        self.folder = folder
        environment = os.environ | {"LANG": "en_US.UTF-8"}
        self.process = subprocess.Popen(
            [options.programs / "kintai", *words], cwd=folder, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env=environment, start_new_session=True)

    def wait_for(self, pattern, count):
        """Waits until so many folders are whole."""
        while self.process.poll() is None:
            if len(glob.glob(str(self.folder / "workspace/runs/*" / pattern))) >= count:
                return True
            time.sleep(0.005)
        return False

    def end(self):
        output = self.process.communicate()[0].decode(errors="replace")
        return self.process.returncode, output


def stage_of(session, name):
    for process in os.listdir("/proc"):
        if process.isdigit():
            try:
                words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
                if os.getsid(int(process)) == session and words[0].endswith(name):
                    return int(process)
            except OSError:
                pass
    return None


def stopped_run(options, folder, window, months):
    """A run that is stopped three times, and how each part ended."""
    told, began = [], time.monotonic()
    at_work = Watched(options, folder, ["run", "--today", TODAY, *window])
    at_work.wait_for("extract/*/20*/datapackage.json", months // 2)
    at_work.process.send_signal(signal.SIGTERM)
    told.append(("SIGTERM while files are read", at_work.end()[0]))
    at_work = Watched(options, folder, ["resume"])
    at_work.wait_for("transform/*/20*/datapackage.json", months // 2)
    stage = stage_of(at_work.process.pid, b"kintai-transform")
    if stage:
        os.kill(stage, signal.SIGKILL)
    told.append(("SIGKILL of a stage while days are decided", at_work.end()[0]))
    at_work = Watched(options, folder, ["resume"])
    at_work.wait_for("load/20*/datapackage.json", months // 2)
    if at_work.process.poll() is None:
        os.killpg(at_work.process.pid, signal.SIGTERM)
    told.append(("SIGTERM of all while import files are written", at_work.end()[0]))
    return told, time.monotonic() - began


def ledger(folder):
    """What the ledger says, whatever the run is called."""
    found, run = hashlib.sha256(), None
    for file in sorted(glob.glob(str(folder / "workspace/ledger/20*/*/loaded.csv"))):
        text = Path(file).read_bytes()
        for name in os.listdir(folder / "workspace/runs"):
            text = text.replace(name.encode(), b"RUN")
        found.update(text)
    return found.hexdigest()


def size(folder):
    return sum(f.stat().st_size for f in Path(folder).rglob("*") if f.is_file())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--generator", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=1_826)
    options = parser.parse_args()
    options.programs, options.generator = options.programs.resolve(), options.generator.resolve()
    folder = options.data.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    first, last, files = generate(options, folder)
    # In a process of its own: what this one holds would count for the programs that it starts.
    subprocess.run(
        [sys.executable, str(SUMS), str(folder), first, last, *files], check=True)
    window = ["--from", first, "--to", last]
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) + 1
    kintai = str(options.programs / "kintai")
    print(f"{options.people} people, {first} to {last} ({months} months), "
          f"{sum((folder / f).stat().st_size for f in files) / 1e9:.2f} GB in {len(files)} files", flush=True)

    whole = measure.run([kintai, "run", "--today", TODAY, *window], folder=folder)
    undisturbed = ledger(folder)
    print(f"undisturbed: {whole.wall:.1f} s, processors {whole.cpu:.1f} s, "
          f"peak of a process {whole.largest / 2**20:.0f} MiB, workspace {size(folder / 'workspace') / 1e9:.2f} GB", flush=True)
    shutil.rmtree(folder / "workspace")

    told, stopped = stopped_run(options, folder, window, months)
    for what, status in told:
        print(f"  {what}: ended with {status}", flush=True)
    ended = measure.run([kintai, "resume"], folder=folder)
    print(f"stopped three times: {stopped + ended.wall:.1f} s, the last part {ended.wall:.1f} s, "
          f"peak of a process {ended.largest / 2**20:.0f} MiB", flush=True)
    same = ledger(folder) == undisturbed
    print(f"the same ledger as undisturbed: {'yes' if same else 'NO'}", flush=True)
    measure.run([kintai, "confirm"], folder=folder)
    proof = measure.run(
        [kintai, "report", "--migration", "--language", "en", "--monthly", "getsuji.csv", "--monthly-columns",
         "leave=", "--differences-exit", "3"], folder=folder)
    print(f"the proof: {proof.wall:.1f} s, peak {proof.largest / 2**20:.0f} MiB\n\n{proof.output}", flush=True)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())

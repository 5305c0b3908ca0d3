#!/usr/bin/env python3
"""Stops the world at every change that kintai makes on the disk, lets a disk lose what was not synced, runs
again, and compares with the undisturbed end.

    Tests/Crash/crash.py PROGRAMS --shim crash.so [--every 1] [--seeds 3] [--only first-night ...]

Each scenario runs once with shim.c preloaded, which logs all changes in their order. The disk after each of
them is then made again: as it was, with the next write torn, and `seeds` times as a machine without power may
find it (disk.py). In each state that differs from all before:

- the ledger must be true: whole, and each row that it says is given out stands in a whole import file;
- the command, or kintai resume, must end with 0, and now and then the commands after it too;
- ledger, import files, sums, lists, report and the folder of `deliver` must be as without the crash.

Where days are sent to a service, the programs are killed at each change instead; then CrowdLog must have had
every day that the journal or the ledger says it has, no day with a known answer is sent again, and it ends with
the same days.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import copy
import dataclasses
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from disk import Disk, Record, read_log, same_tree, write_state
from office import Office, differences
from sandbox import Sandbox
from scenarios import SCENARIOS, Scenario, aim


class Trial:
    """One scenario, and what it came to."""

    def __init__(self, scenario: Scenario, options, scratch: Path):
        self.scenario = scenario
        self.options = options
        self.before = scratch / "before"
        self.log = scratch / "log"
        self.office = Office(scratch / "office", options.programs)
        self.records: list[Record] = []
        self.states = 0
        # Changes after which the world was stopped.
        self.stops = 0
        self.faults: collections.Counter = collections.Counter()
        self.examples: dict[str, str] = {}

    def pass_all(self) -> None:
        self.office.folder.mkdir()
        source = self.scenario.source
        with source(self.options.programs, self.office) if source else contextlib.nullcontext():
            self._pass()

    def _pass(self) -> None:
        self.scenario.prepare(self.office)
        self.command = self.scenario.command(self.office)
        self.runs_before = set(self.office.runs())
        # Going on, a run makes a month anew whose files the ledger names; until the ledger has taken that
        # in, they may be gone.
        self.remade = self.office.runs()[-1] if self.command == ["resume"] else ""
        shutil.copytree(self.office.folder, self.before, symlinks=True)
        disk = self._record()
        self.wanted = {False: self.office.end_state(self.runs_before)}
        self._follow_up()
        self.wanted[True] = self.office.end_state(self.runs_before)
        seen: set[str] = set()
        for number in range(len(self.records) + 1):
            if number:
                disk.apply(self.records[number - 1])
            if number % self.options.every or number < self.options.first:
                continue
            self.stops += 1 if number else 0
            for state, told in self._states(disk, number):
                digest = disk.digest(state)
                if digest not in seen:
                    seen.add(digest)
                    self._check(state, told, random.Random(digest))

    def _record(self) -> Disk:
        """Runs the command once and keeps the log; what the log tells must be what the disk has.

        Returns the disk as it was before.
        """
        disk = Disk(self.office.folder)
        ended = self.office.kintai(*self.command, environment={
            "LD_PRELOAD": str(self.options.shim), "CRASH_ROOT": str(self.office.folder),
            "CRASH_LOG": str(self.log)})
        if ended.returncode != 0:
            raise SystemExit(f"{self.scenario.name}: {ended.stderr.decode()}")
        self.records = read_log(self.log)
        whole = copy.deepcopy(disk)
        for record in self.records:
            whole.apply(record)
        made = self.before.parent / "made"
        write_state(whole.surviving("stopped", random.Random(0)), made)
        unlike = same_tree(made, self.office.folder)
        if unlike or not self.records:
            raise SystemExit(f"{self.scenario.name}: the log doesn't tell all of {unlike}")
        shutil.rmtree(made)
        return disk

    def _states(self, disk: Disk, number: int):
        """What the disk may hold after so many changes, and what the state is called."""
        chance = random.Random(f"{self.scenario.name} {number}")
        yield disk.surviving("stopped", chance), f"{number} stopped"
        if number < len(self.records) and self.records[number].kind == "W":
            record = self.records[number]
            half = dataclasses.replace(record, first=record.first[:len(record.first) // 2])
            disk.apply(half)
            yield disk.surviving("stopped", chance), f"{number} torn"
            disk.take_back(half)
        for seed in range(self.options.seeds):
            way = ("loose", "ordered")[seed % 2]
            yield disk.surviving(way, chance), f"{number} {way} {seed}"

    def _check(self, state, told: str, chance: random.Random) -> None:
        self.states += 1
        write_state(state, self.office.folder)
        way = chance.choice(["resume", "again"]) if self.scenario.is_run else "again"
        try:
            untrue = self.office.untrue(remade=self.remade)
            if untrue:
                return self._fail(told, "the ledger isn't true", untrue)
            self._recover(way)
            # What comes afterwards takes as long again, and seldom tells more.
            follows = chance.random() < 0.25
            if follows:
                self._follow_up()
            unlike = differences(self.office.end_state(self.runs_before), self.wanted[follows])
            unlike += self.office.untrue()
            if unlike:
                self._fail(f"{told}, {way}", "another end", unlike)
        except (AssertionError, OSError, subprocess.TimeoutExpired) as fault:
            self._fail(f"{told}, {way}", "no end", str(fault).splitlines())

    def _recover(self, way: str) -> None:
        """Does what a scheduler or a person does after a crash."""
        finished = self.office.finished()
        if self.scenario.is_once and set(finished) - self.runs_before:
            return
        if way == "resume":
            ended = self.office.kintai("resume")
            is_new = self.office.finished() != finished or self.office.runs()[-1:] == finished[-1:]
            if ended.returncode == 0 and is_new and set(self.office.finished()) - self.runs_before:
                return
            if ended.returncode != 0 and b"[run-missing]" not in ended.stderr:
                raise AssertionError(f"resume: {ended.returncode}\n{ended.stderr.decode()}")
        self.office.expect(*self.command)

    def _follow_up(self) -> None:
        for words in self.scenario.afterwards:
            self.office.expect(*words)

    def _fail(self, told: str, kind: str, lines: list[str]) -> None:
        # One cause has many points; names of runs and lines tell nothing of it.
        first = re.sub(r"\d{8}T\d{6}Z(-\d+)?", "RUN", lines[0] if lines else "")
        key = f"{kind}: {first[:160]}"
        self.faults[key] += 1
        number = int(told.split()[0])
        near = [str(r) for r in self.records[max(number - 1, 0):number + 1]]
        self.examples.setdefault(key, "\n    ".join([f"{told}, near {near}", *lines[:6]]))


class ServedTrial(Trial):
    """A scenario in which a service is written to: what it knows goes with no disk, so the programs really
    are killed, once at each change."""

    def pass_all(self) -> None:
        self.office.folder.mkdir()
        self.scenario.prepare(self.office)
        self.command = self.scenario.command(self.office)
        self.runs_before = set(self.office.runs())
        shutil.copytree(self.office.folder, self.before, symlinks=True)
        number = 0
        while self._kill_at(number):
            number += self.options.every if number else max(self.options.first, 1)

    def _kill_at(self, number: int) -> bool:
        """Kills at a change; at none for 0.

        Returns whether there may be more.
        """
        shutil.rmtree(self.office.folder)
        shutil.copytree(self.before, self.office.folder, symlinks=True)
        self.log.unlink(missing_ok=True)
        chance = random.Random(f"{self.scenario.name} {number}")
        with self.scenario.target(self.options.programs, self.office) as service:
            aim(self.office, service)
            disk = Disk(self.office.folder)
            is_torn = chance.random() < 0.3
            ended = self.office.kintai(*self.command, environment={
                "LD_PRELOAD": str(self.options.shim), "CRASH_ROOT": str(self.office.folder),
                "CRASH_LOG": str(self.log), "CRASH_AT": str(number),
                "CRASH_TEAR": str(int(is_torn))})
            if number == 0:
                self.records = read_log(self.log)
                self._follow_up()
                self.wanted = self._end(service)
                return True
            if ended.returncode == 0:
                return False
            assert ended.returncode == -9, ended.stderr.decode()
            self.states += 1
            self.stops += 1
            way = chance.choice(["stopped", "loose", "ordered"])
            if way != "stopped":
                for record in read_log(self.log):
                    disk.apply(record)
                write_state(disk.surviving(way, chance), self.office.folder)
            self._check_served(service, f"{number} {way}", chance)
        return True

    def _check_served(self, service: Sandbox, told: str, chance: random.Random) -> None:
        way = chance.choice(["resume", "again"])
        try:
            taken = {(t["code"], t["date"]) for t in service.json("/_sandbox/taken")}
            sent = len(service.json("/_sandbox/taken"))
            answered = self.office.journalled()
            untrue = [str(d) for d in (answered | self.office.confirmed()) - taken]
            if untrue:
                return self._fail(told, "CrowdLog never got it", untrue)
            self._recover(way)
            again = [
                f"{t['code']} {t['date']}" for t in service.json("/_sandbox/taken")[sent:]
                if (t["code"], t["date"]) in answered]
            if again:
                self._fail(f"{told}, {way}", "sent again", again)
            self._follow_up()
            unlike = differences(self._end(service), self.wanted)
            if unlike:
                self._fail(f"{told}, {way}", "another end", unlike)
        except (AssertionError, OSError, subprocess.TimeoutExpired) as fault:
            self._fail(f"{told}, {way}", "no end", str(fault).splitlines())

    def _end(self, service: Sandbox) -> dict:
        state = self.office.end_state(self.runs_before)
        # It has the port.
        del state["pipeline.yml"]
        return state | {"CrowdLog": service.get("/attendance.csv")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=Path, help="the folder of the programs")
    parser.add_argument("--shim", type=Path, required=True, help="shim.c, built")
    parser.add_argument("--every", type=int, default=1, help="only each so many changes")
    parser.add_argument("--first", type=int, default=0, help="no change before that one")
    parser.add_argument("--seeds", type=int, default=3, help="power failures at each of them")
    parser.add_argument("--only", nargs="*", default=[], help="names of scenarios")
    options = parser.parse_args()
    options.programs, options.shim = options.programs.resolve(), options.shim.resolve()
    changes = states = faults = 0
    for scenario in SCENARIOS:
        if options.only and scenario.name not in options.only:
            continue
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="kintai-crash-") as scratch:
            kind = ServedTrial if scenario.target else Trial
            trial = kind(scenario, options, Path(scratch).resolve())
            trial.pass_all()
        if not trial.stops:
            raise SystemExit(f"{scenario.name}: stopped nowhere in {len(trial.records)} changes")
        took = time.monotonic() - begun
        print(f"{scenario.name}: {len(trial.records)} changes, {trial.states} states, "
              f"{sum(trial.faults.values())} at fault, {took:.0f} s", flush=True)
        for key, count in trial.faults.most_common():
            print(f"  {count} × {key}\n    {trial.examples[key]}", flush=True)
        changes += len(trial.records)
        states += trial.states
        faults += sum(trial.faults.values())
    print(f"{changes} changes, {states} states, {faults} at fault")
    return 1 if faults or not states else 0


if __name__ == "__main__":
    sys.exit(main())

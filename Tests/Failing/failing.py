#!/usr/bin/env python3
"""Lets the machine fail under a small office's nights, in each way that it can, and looks at what is left.

    Tests/Failing/failing.py PROGRAMS --crash crash.so --clock clock.so [--every 1] [--only disk-full ...]

crash.so is Tests/Crash/shim.c built, clock.so clock.c. Whatever fails, kintai must say so by the status that
README.md lists, and once the machine is well again `kintai resume`, or the command again, must come to the end
that an undisturbed night comes to. Where this system lets nobody mount a disk, what needs one is left out and
said so.
"""

from __future__ import annotations

import argparse
import collections
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Crash"))

from disk import read_log  # noqa: E402
from office import Office, differences  # noqa: E402
from scenarios import NIGHT_1, NIGHT_2, second_night  # noqa: E402

ERRORS = {"no space": 28, "quota": 122, "read-only": 30, "input/output": 5}
SIGNALS = {"SIGHUP": 1, "SIGINT": 2, "SIGTERM": 15}
ZONES = ["UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin", "Pacific/Apia", "Asia/Kathmandu",
         "Australia/Lord_Howe", "Nowhere/Such"]


class Machine:
    """An office with a second night ahead, and how that night ends on a machine that is well."""

    def __init__(self, options, scratch: Path):
        self.options = options
        self.scratch = scratch
        self.before = scratch / "before"
        self.office = Office(scratch / "office", options.programs)
        second_night(self.office)
        self.runs_before = set(self.office.runs())
        shutil.copytree(self.office.folder, self.before)
        self.changes = self._count()
        self.office.expect("confirm")
        self.wanted = self.office.end_state(self.runs_before)

    def _count(self) -> int:
        log = self.scratch / "log"
        ended = self.office.kintai(*NIGHT_2, environment=self.preload(log=log))
        assert ended.returncode == 0, ended.stderr.decode()
        records = read_log(log)
        # Before it the folder of uploaded files is looked at: killed there, a run says 70 and gives the days
        # once more, which are the same days by another run.
        self.first_stage = next(
            n for n, r in enumerate(records, 1) if b"/extract" in r.first)
        return len(records)

    def preload(self, log: Path | None = None, **variables) -> dict:
        """The variables that make changes of the disk fail, or somebody end at one."""
        log = log or self.scratch / "log"
        log.unlink(missing_ok=True)
        return {"LD_PRELOAD": str(self.options.crash), "CRASH_ROOT": str(self.office.folder),
                "CRASH_LOG": str(log)} | {f"CRASH_{k}": str(v) for k, v in variables.items()}

    def restore(self) -> None:
        shutil.rmtree(self.office.folder)
        shutil.copytree(self.before, self.office.folder)

    def night(self, *, environment: dict | None = None, prefix: list | None = None):
        """A second night on a failing machine."""
        return subprocess.run(
            [*(prefix or []), *self.office.command(*NIGHT_2)], cwd=self.office.folder,
            env=Office.environment(environment), stdin=subprocess.DEVNULL, capture_output=True,
            timeout=180, start_new_session=True)

    def recover(self, *, takes_uploads_again: bool = False) -> list[str]:
        """Goes on as a scheduler does, confirms, and says what is otherwise than it should be.

        A run whose disk lets it down once goes on without the uploaded files that it could not take, gives their
        days once more and says 73: the run after it takes them.
        """
        untrue = self.office.untrue()
        if untrue:
            return untrue
        finished = self.office.finished()
        ended = self.office.kintai("resume")
        isNew = set(self.office.finished()) - self.runs_before
        if ended.returncode not in (0, 65) or not isNew or takes_uploads_again:
            ended = self.office.kintai(*NIGHT_2)
        # A scheduler tries again after 75: a stage that outlives kintai for a moment holds the workspace.
        for _ in range(20):
            if ended.returncode != 75 or b"[workspace-held-by-stages]" not in ended.stderr:
                break
            time.sleep(0.5)
            ended = self.office.kintai(*NIGHT_2)
        if ended.returncode != 0:
            return [f"{ended.returncode} after {finished}: {ended.stderr.decode()}"]
        self.office.expect("confirm")
        return differences(self.office.end_state(self.runs_before), self.wanted)


class Table:
    """What was tried, and how it ended."""

    def __init__(self):
        self.lines: list[tuple[str, int, collections.Counter, list[str]]] = []

    def take(self, name: str, ends: collections.Counter, faults: list[str], began: float) -> None:
        self.lines.append((name, sum(ends.values()), ends, faults))
        told = ", ".join(f"{count} × {end}" for end, count in ends.most_common())
        print(f"{name}: {told}; {len(faults)} at fault, {time.monotonic() - began:.0f} s", flush=True)
        for fault in faults[:5]:
            print("    " + fault[:1200].replace("\n", "\n    "), flush=True)


def codes(errors: bytes) -> str:
    """The codes that a program has told, such as disk-full."""
    found = re.findall(r"\[([a-z0-9-]+)\]", errors.decode(errors="replace"))
    return "+".join(dict.fromkeys(found))


def each(machine: Machine, table: Table, name: str, tries, run, allowed: set, *, goes_on_before=0,
         is_short=False) -> None:
    """Tries a night each, and recovers; where one must do, it is one of them, or all of a short list.

    The tries up to `goes_on_before` leave uploaded files to the next night.
    """
    began = time.monotonic()
    ends: collections.Counter = collections.Counter()
    faults = []
    tries = list(tries)
    if machine.options.brief and not is_short:
        tries = [tries[zlib.crc32(name.encode()) % len(tries)]]
    for number in tries:
        machine.restore()
        try:
            ended = run(number)
            ends[f"{ended.returncode} {codes(ended.stderr)}".strip()] += 1
            if ended.returncode not in allowed:
                faults.append(f"{number}: {ended.returncode}\n{ended.stderr.decode()}")
            unlike = machine.recover(
                takes_uploads_again=goes_on_before and number <= goes_on_before and ended.returncode != 0)
            if unlike:
                faults.append(f"{number}, after {ended.returncode}: " + "\n".join(unlike[:4]))
        except (AssertionError, subprocess.TimeoutExpired) as fault:
            faults.append(f"{number}: {fault}")
    table.take(name, ends, faults, began)


def disk_errors(machine: Machine, table: Table) -> None:
    """Every change fails from some change on, and then only that one."""
    every = machine.options.every
    for name, error in ERRORS.items():
        # A second night may go well where only a warning was lost.
        each(machine, table, f"{name} from a change on", range(1, machine.changes + 1, every),
             lambda n: machine.night(environment=machine.preload(AT=n, ERROR=error)), {0, 73})
    # Where a ledger was written that couldn't be synced, the run says 75: it isn't the one that it knew.
    each(machine, table, "one change fails (input/output)", range(1, machine.changes + 1, every),
         lambda n: machine.night(environment=machine.preload(AT=n, ERROR=5, ONCE=1)), {0, 73, 75},
         goes_on_before=machine.first_stage)


def signals(machine: Machine, table: Table) -> None:
    """kintai is told to stop at a change; a stage is killed at one; the terminal goes away."""
    tries = range(1, machine.changes + 1, machine.options.every)
    for name, number in SIGNALS.items():
        each(machine, table, f"{name} to kintai", tries,
             lambda n: machine.night(
                 environment=machine.preload(AT=n, SIGNAL=number, WHOM="leader")), {0, 75, -number})
        each(machine, table, f"{name} to all", tries,
             lambda n: machine.night(environment=machine.preload(AT=n, SIGNAL=number)),
             {0, 75, -number})
    each(machine, table, "a program killed alone", [n for n in tries if n > machine.first_stage],
         lambda n: machine.night(environment=machine.preload(AT=n, WHOM="self")), {0, 70, -9})
    each(machine, table, "SIGPIPE to all", tries,
         lambda n: machine.night(environment=machine.preload(AT=n, SIGNAL=13)), {0, 70, 75, -13})


def limits(machine: Machine, table: Table) -> None:
    """File handles and memory run out."""
    # With up to three beyond the three that every program has, libdispatch may end it before anything is looked at.
    each(machine, table, "file handles", range(7, 40, max(machine.options.every // 20, 1)),
         lambda n: machine.night(prefix=["prlimit", f"--nofile={n}:{n}"]), {73, 75})
    step = max(machine.options.every // 4, 1)
    # From what not even libraries fit into to what a night needs, with what every thread and heap reserves.
    sizes = [64] if machine.options.brief else range(16, 816, 16 * step)
    each(machine, table, "memory", sizes,
         lambda n: starved(machine, n), {0, 70, 127, HUNG, -4, -5, -6, -11})


# Where no thread can be made any more, libdispatch waits for ever: with which size that is depends on the build.
HUNG = "hung"


def starved(machine: Machine, mebibytes: int):
    """A night whose programs may have so much of address space each, stopped where it comes to no end."""
    command = ["prlimit", f"--as={mebibytes << 20}", *machine.office.command(*NIGHT_2)]
    with subprocess.Popen(
            command, cwd=machine.office.folder, env=Office.environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
        status = None
        try:
            _, errors = running.communicate(timeout=90)
        except subprocess.TimeoutExpired:
            status = HUNG
            os.killpg(running.pid, signal.SIGKILL)
            _, errors = running.communicate()
        return subprocess.CompletedProcess(command, status or running.returncode, b"", errors)


def small_disk(machine: Machine, table: Table) -> None:
    """A real disk that is full, from one too small for anything to one that holds it all."""
    folder = machine.office.folder
    if os.environ.get("KINTAI_MAY_MOUNT") != "1":
        print("a real full disk: left out, this system lets nobody mount a disk (unshare -rm)")
        return

    def run(kilobytes: int):
        workspace = folder / "workspace"
        kept = folder / "kept"
        workspace.rename(kept)
        workspace.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", workspace], check=True)
        shutil.copytree(kept, workspace, dirs_exist_ok=True)
        used = int(subprocess.run(["df", "--output=used", workspace], capture_output=True,
                                  check=True).stdout.split()[1])
        subprocess.run(["mount", "-o", f"remount,size={used + kilobytes}k", workspace], check=True)
        ended = machine.night()
        subprocess.run(["mount", "-o", "remount,size=64m", workspace], check=True)
        shutil.rmtree(kept)
        return ended

    def unmount() -> None:
        subprocess.run(["umount", folder / "workspace"], check=True)

    began = time.monotonic()
    ends: collections.Counter = collections.Counter()
    faults = []
    for kilobytes in range(0, 520, 4 * max(machine.options.every // 4, 1)):
        machine.restore()
        ended = run(kilobytes)
        ends[f"{ended.returncode} {codes(ended.stderr)}".strip()] += 1
        if ended.returncode not in (0, 73):
            faults.append(f"{kilobytes} KiB: {ended.returncode}\n{ended.stderr.decode()}")
        faults += [f"{kilobytes} KiB: {u}" for u in machine.recover()]
        unmount()
    table.take("a real full disk", ends, faults, began)


def clocks(machine: Machine, table: Table) -> None:
    """The clock is set back, ahead and over midnight, before the night and while it works."""
    now = int(time.time())
    # 23:59:58 in Tokyo; the jumps of a night come while it works.
    midnight = now - (now + 9 * 3600) % 86400 + 86400 - 2
    cases = [
        ("a day back", now - 86400, 0, 0.0), ("ten years back", now - 3650 * 86400, 0, 0.0),
        ("a year ahead", now + 365 * 86400, 0, 0.0), ("over midnight", midnight, 5, 0.05),
        ("an hour back meanwhile", now, -3600, 0.05), ("a day ahead meanwhile", now, 86400, 0.05),
    ]

    def run(case):
        _, start, jump, after = case
        return machine.night(environment={
            "LD_PRELOAD": str(machine.options.clock), "CLOCK_START": str(start),
            "CLOCK_JUMP": str(jump), "CLOCK_AFTER": str(after)})

    each(machine, table, "clocks", cases, run, {0}, is_short=True)


def zones(machine: Machine, table: Table) -> None:
    """Other time zones, on nights in which they change to and from daylight saving time."""
    cases = []
    for zone in ZONES:
        # New York changes on 2026-03-08 and 2026-11-01, Berlin on 2026-03-29 and 2026-10-25, Lord Howe on
        # 2026-04-05 and 2026-10-04: at 2 or 3 in the morning there.
        for start in (1772953199, 1774745999, 1775311199, 1791043199, 1792889999, 1793512799):
            cases.append((zone, start))

    def run(case):
        zone, start = case
        return machine.night(environment={
            "TZ": zone, "LD_PRELOAD": str(machine.options.clock), "CLOCK_START": str(start),
            "CLOCK_JUMP": "3", "CLOCK_AFTER": "0.1"})

    each(machine, table, "time zones", cases[:: max(machine.options.every // 8, 1)], run, {0})


def two_at_once(machine: Machine, table: Table) -> None:
    """Eight nights begin at the same moment: one works, seven are told to come again."""
    began = time.monotonic()
    ends: collections.Counter = collections.Counter()
    faults = []
    for number in range(max(20 // machine.options.every, 2)):
        machine.restore()
        running = [
            subprocess.Popen(
                machine.office.command(*NIGHT_2), cwd=machine.office.folder,
                env=Office.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE)
            for _ in range(8)]
        told = [(p.communicate()[1], p.returncode) for p in running]
        for errors, status in told:
            ends[f"{status} {codes(errors)}".strip()] += 1
        statuses = {status for _, status in told}
        if not statuses <= {0, 75} or 0 not in statuses:
            faults.append(f"{number}: {sorted(statuses)}")
        faults += machine.recover()
    table.take("eight at once", ends, faults, began)


def other_disk(machine: Machine, table: Table) -> None:
    """Workspace, delivered files and temporary files each on another disk."""
    here = machine.office.folder.stat().st_dev
    other = next((p for p in ("/dev/shm", "/tmp", "/var/tmp")
                  if os.path.isdir(p) and os.stat(p).st_dev != here), None)
    if other is None:
        print("another disk: left out, there is none")
        return
    with tempfile.TemporaryDirectory(prefix="kintai-disk-", dir=other) as folder:
        def run(name: str):
            inside = machine.office.folder / name
            shutil.copytree(inside, Path(folder) / name)
            shutil.rmtree(inside)
            inside.symlink_to(Path(folder) / name)
            return machine.night()

        def tidy(name: str):
            shutil.rmtree(Path(folder) / name, ignore_errors=True)
            return run(name)

        each(machine, table, "another disk", ["workspace", "delivered"], tidy, {0}, is_short=True)


def many_runs(machine: Machine, table: Table) -> None:
    """Ten thousand runs lie there, of thirty years."""
    count = 10_000 if machine.options.every == 1 and not machine.options.brief else 300
    machine.restore()
    runs = machine.office.workspace / "runs"
    times = {}

    def measure(label: str) -> None:
        for words in (NIGHT_2, ["history"], ["check"]):
            began = time.monotonic()
            machine.office.expect(*words)
            times[label, words[0]] = time.monotonic() - began

    measure("few")
    machine.restore()
    model = runs / machine.office.runs()[0]
    for number in range(count):
        name = f"{2000 + number // 360:04}{number // 30 % 12 + 1:02}{number % 30 + 1:02}T200000Z"
        folder = runs / name
        folder.mkdir()
        # A run that ended and gave nothing out, as most old ones have.
        for file in ("run.json", "summary.json", "times.json", "settings.json"):
            shutil.copy(model / file, folder / file)
    machine.runs_before = set(machine.office.runs())
    measure("many")
    told = ", ".join(
        f"{words} {times['few', words]:.2f} s -> {times['many', words]:.2f} s"
        for words in ("run", "history", "check"))
    print(f"{count} runs: {told}", flush=True)
    ends = collections.Counter({"0": 3})
    faults = [f"{words} takes {seconds:.0f} s" for (label, words), seconds in times.items()
              if seconds > 30]
    machine.office.expect("confirm")
    wanted = {k: v for k, v in machine.wanted.items()}
    faults += differences(machine.office.end_state(machine.runs_before), wanted)
    table.take(f"{count} runs", ends, faults, time.monotonic())


def old_ledger(machine: Machine, table: Table) -> None:
    """The ledger of the night before is put back; then the whole workspace is."""
    began = time.monotonic()
    machine.restore()
    office = machine.office
    kept = machine.scratch / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(office.workspace, kept)
    office.expect(*NIGHT_2)
    faults = []
    shutil.rmtree(office.workspace / "ledger")
    shutil.copytree(kept / "ledger", office.workspace / "ledger")
    refused = office.kintai(*NIGHT_2)
    if refused.returncode == 0 or b"[ledger-rolled-back]" not in refused.stderr:
        faults.append(f"an old ledger was taken: {refused.returncode}")
    shutil.rmtree(office.workspace)
    shutil.copytree(kept, office.workspace)
    taken = office.kintai(*NIGHT_2)
    if taken.returncode != 0:
        faults.append(f"an old workspace: {taken.returncode} {taken.stderr.decode()}")
    ends = collections.Counter({f"{refused.returncode} {codes(refused.stderr)}": 1,
                                f"{taken.returncode}": 1})
    table.take("a ledger, then a workspace from before", ends, faults, began)


GROUPS = {
    "disk": disk_errors, "small-disk": small_disk, "signals": signals, "limits": limits,
    "clocks": clocks, "zones": zones, "two-at-once": two_at_once, "other-disk": other_disk,
    "many-runs": many_runs, "old-ledger": old_ledger,
}


def may_mount() -> bool:
    """Whether a namespace of our own may have disks of its own."""
    tried = subprocess.run(
        ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"], capture_output=True)
    return tried.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=Path, help="the folder of the programs")
    parser.add_argument("--crash", type=Path, required=True, help="Tests/Crash/shim.c, built")
    parser.add_argument("--clock", type=Path, required=True, help="clock.c, built")
    parser.add_argument("--every", type=int, default=1, help="only each so many changes")
    parser.add_argument("--brief", action="store_true", help="one try of each way")
    parser.add_argument("--only", nargs="*", default=[], choices=GROUPS, help="these groups")
    options = parser.parse_args()
    # Begun in the background, we would have it ignored, and so would all that we start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("programs", "crash", "clock"):
        setattr(options, name, getattr(options, name).resolve())
    if "KINTAI_MAY_MOUNT" not in os.environ and may_mount():
        # Disks that are mounted here are seen by nobody else, and go with us.
        os.environ["KINTAI_MAY_MOUNT"] = "1"
        os.execvp("unshare", ["unshare", "-rm", sys.executable, *sys.argv])
    table = Table()
    for name, group in GROUPS.items():
        if options.only and name not in options.only:
            continue
        with tempfile.TemporaryDirectory(prefix="kintai-failing-") as scratch:
            group(Machine(options, Path(scratch).resolve()), table)
    tries = sum(line[1] for line in table.lines)
    faults = sum(len(line[3]) for line in table.lines)
    print(f"{tries} tries, {faults} at fault")
    return 1 if faults or not tries else 0


if __name__ == "__main__":
    sys.exit(main())

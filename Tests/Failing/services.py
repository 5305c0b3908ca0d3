#!/usr/bin/env python3
"""Lets each service fail in each way at each moment of a night, and writes what came of it as one table.

    Tests/Failing/services.py PROGRAMS [--table FILE] [--only hrmos ...] [--faults 503 ...]

Between kintai and the stand-in of a service a proxy spoils the first, a middle or the last request: once, so that
asking again helps, or from then on, so that the night fails. Then the service is well again, and `kintai resume`
must come to the end of an undisturbed night: the same days, each once.
"""

from __future__ import annotations

import argparse
import collections
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Crash"))

from failing import codes  # noqa: E402
from office import Office, differences  # noqa: E402
from proxy import FAULTS, Proxy  # noqa: E402
from sandbox import API_TARGET, TOKEN, Sandbox, crowdlog  # noqa: E402
from scenarios import NIGHT_1  # noqa: E402

# Patience of a test: three attempts, and nobody waits for long.
HTTP = ("attempts: 3, longest_wait: 2s, timeout: 20s, silence_timeout: 2s, connect_timeout: 2s")
SOURCE_NIGHT = ["run", "--today", "2026-10-10", "--from", "2026-10-01", "--to", "2026-10-08"]
MOMENTS = ["first", "middle", "last"]


@dataclass
class End:
    """What a night with a spoilt answer came to."""

    status: int
    codes: str
    seconds: float
    faults: list


class Service:
    """A service, the night that uses it, and how that ends undisturbed."""

    def __init__(self, name: str, programs: Path, scratch: Path):
        self.name = name
        self.programs = programs
        self.office = Office(scratch / "office", programs)
        self.before = scratch / "before"
        self.command = NIGHT_1 if name == "crowdlog" else SOURCE_NIGHT
        self.office.folder.mkdir()
        if name == "crowdlog":
            self.office.furnish("{target}")
            self.office.write("token", TOKEN + "\n")
        else:
            self.sandbox = self._start()
            file = self.office.folder / "pipeline.yml"
            text = file.read_text()
            text = text.replace("per_second: 100", f"per_second: 500, {HTTP}")
            file.write_text(text.replace(f":{self.sandbox.port}", ":{port}"))
        shutil.copytree(self.office.folder, self.before)
        self.wanted, self.requests = None, 0
        _, self.requests = self.night(None, 1, False)

    def close(self) -> None:
        if self.name != "crowdlog":
            self.sandbox.__exit__()

    def _start(self) -> Sandbox:
        if self.name == "crowdlog":
            return crowdlog(self.programs, self.office)
        return Sandbox(self.programs, self.name, "--employees", "12", "--months", "2", "--today",
                       "2026-10-10", "--write", str(self.office.folder))

    def night(self, fault: str | None, at: int, is_once: bool) -> tuple[End, int]:
        """A night with a fault, and one that goes on with it; how the first ended, and its requests."""
        shutil.rmtree(self.office.folder)
        shutil.copytree(self.before, self.office.folder)
        # CrowdLog begins without a day each time; the others only answer.
        if self.name == "crowdlog":
            with self._start() as sandbox:
                return self._night(sandbox, fault, at, is_once)
        return self._night(self.sandbox, fault, at, is_once)

    def _night(self, sandbox: Sandbox, fault: str | None, at: int, is_once: bool):
        file = self.office.folder / "pipeline.yml"
        with Proxy(sandbox.port) as proxy:
            text = file.read_text().replace(
                "{target}", API_TARGET.format(port="{port}", batch=7, http=", " + HTTP))
            file.write_text(text.replace("{port}", str(proxy.port)))
            proxy.begin(fault, at, is_once)
            ended = self.office.kintai(*self.command)
            requests, spoilt = proxy.count, proxy.spoilt
            faults = []
            if fault and not spoilt:
                faults.append(f"nothing was spoilt: {requests} requests")
            if ended.returncode != 0 and (not ended.stderr.strip() or ended.returncode == 70):
                faults.append(f"ended with {ended.returncode}: {ended.stderr.decode()}")
            proxy.begin(None)
            if ended.returncode != 0:
                again = self.office.kintai("resume")
                if again.returncode != 0:
                    faults.append(f"resume: {again.returncode} {again.stderr.decode()}")
            state = self._end(sandbox)
            if self.name == "crowdlog":
                faults += sent_again(sandbox, proxy.unanswered)
            if fault is None:
                self.wanted = state
            faults += differences(state, self.wanted)
            return End(ended.returncode, codes(ended.stderr), 0, faults), requests

    def _end(self, sandbox: Sandbox) -> dict:
        state = self.office.end_state(set())
        del state["pipeline.yml"]
        if self.name == "crowdlog":
            state["CrowdLog"] = sandbox.get("/attendance.csv")
        return state


def sent_again(sandbox: Sandbox, unanswered: list[bytes]) -> list[str]:
    """The days that came to CrowdLog once more although its answer for them was known.

    A day may come again for each time that the answer to it was cut on the way.
    """
    code_of = {member["id"]: member["code"] for member in sandbox.members()}
    cut = collections.Counter(
        (code_of[day["member_id"]], day["date"])
        for sent in unanswered if sent for day in json.loads(sent)["attendances"])
    came = collections.Counter(
        (day["code"], day["date"]) for day in sandbox.json("/_sandbox/taken")
        if day["answered"] and day["outcome"] != "refused")
    return [f"{key} came {count} times, {cut[key]} of them unanswered"
            for key, count in came.items() if count > 1 + cut[key]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=Path, help="the folder of the programs")
    parser.add_argument("--table", type=Path, help="write the table there, as Markdown")
    names = ["hrmos", "king-of-time", "jobcan", "crowdlog"]
    parser.add_argument("--only", nargs="*", default=names, choices=names, help="these services")
    parser.add_argument("--faults", nargs="*", default=FAULTS, help="these faults")
    parser.add_argument("--moments", nargs="*", default=MOMENTS, choices=MOMENTS)
    options = parser.parse_args()
    programs = options.programs.resolve()
    nights = failed = 0
    lines = ["| Service | Fault | Moment | Once | From then on |", "|---|---|---|---|---|"]
    for name in options.only:
        with tempfile.TemporaryDirectory(prefix="kintai-services-") as scratch:
            service = Service(name, programs, Path(scratch).resolve())
            try:
                places = {"first": 1, "middle": service.requests // 2 + 1, "last": service.requests}
                print(f"{name}: {service.requests} requests a night", flush=True)
                for fault in options.faults:
                    for moment in options.moments:
                        cells = []
                        for is_once in (True, False):
                            end, _ = service.night(fault, places[moment], is_once)
                            nights += 1
                            cells.append(f"{end.status} {end.codes}".strip())
                            if end.faults:
                                failed += 1
                                print(f"  {fault}, {moment}, once {is_once}: {end.status} {end.codes}")
                                for told in end.faults[:4]:
                                    print("    " + str(told)[:800])
                        lines.append(f"| {name} | {fault} | {moment} | {cells[0]} | {cells[1]} |")
                        print(lines[-1], flush=True)
            finally:
                service.close()
    if options.table:
        options.table.write_text("\n".join(lines) + "\n")
    print(f"{nights} nights, {failed} at fault")
    return 1 if failed or not nights else 0


if __name__ == "__main__":
    sys.exit(main())

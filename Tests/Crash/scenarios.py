"""What is going on when the world stops: what happened before, the command, and what people do then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from office import FILES_TARGET, Office
from sandbox import API_TARGET, TOKEN, Sandbox, crowdlog

NIGHT_1 = ["run", "--today", "2026-10-09", "--from", "2026-09-28", "--to", "2026-10-08"]
NIGHT_2 = ["run", "--today", "2026-10-10", "--from", "2026-09-29", "--to", "2026-10-09"]


@dataclass
class Scenario:
    name: str
    prepare: Callable[[Office], None]
    command: Callable[[Office], list[str]]
    # Commands that come afterwards, whatever happened; they must go well.
    afterwards: tuple = (["confirm"],)
    # Whether it is a run, which can be gone on with.
    is_run: bool = True
    # Whether another run finds nothing to do and gives out what that comes to: one that has ended is left
    # alone.
    is_once: bool = False
    # A service to which nothing is written, there all the time.
    source: Callable[[Path, Office], Sandbox] | None = None
    # A service to which days are written: it knows more than the disk.
    target: Callable[[Path, Office], Sandbox] | None = None


def first_night(office: Office) -> None:
    office.furnish()


def second_night(office: Office) -> None:
    """One month's file was uploaded and moved, a held day is dismissed, days have changed."""
    office.furnish()
    office.expect(*NIGHT_1)
    delivered = office.folder / "delivered"
    for file in sorted(delivered.glob("kintai_2026-09_*.csv")):
        file.rename(delivered / "uploaded" / file.name)
    office.attend(9, changed=True)
    office.write("corrections.csv", "employee_number,date,action\n0012,2026-10-02,skip\n")


def on_write(office: Office) -> None:
    """Nobody confirms: what was written counts as what CrowdLog has."""
    office.furnish(FILES_TARGET + "  confirm: on_write\n")
    office.expect(*NIGHT_1)
    office.attend(9, changed=True)


def given_out(office: Office) -> None:
    office.furnish()
    office.expect(*NIGHT_1)


def confirmed_twice(office: Office) -> None:
    """Two nights that CrowdLog has both."""
    second_night(office)
    office.expect("confirm")
    office.expect(*NIGHT_2)
    office.expect("confirm")


def half_done(office: Office) -> None:
    """One source's file was faulty, and is mended now."""
    office.furnish()
    office.write("osaka.csv", "number,name,date,in,out\n0021\n")
    office.expect(*NIGHT_1, status=65)
    office.attend(8)


def downloaded(office: Office) -> None:
    """CrowdLog's own download, where somebody has typed a day."""
    office.furnish(FILES_TARGET + "  current: {file: current.csv, profile: download}\n")
    lines = ["社員コード,日付,出勤,退勤"]
    for code in ("0012", "0021"):
        lines += [f"{code},2026/09/{day},09:00,18:00" for day in (28, 29, 30)]
        lines += [f"{code},2026/10/0{day},09:00,17:30" for day in (1, 5, 6)]
    office.write("current.csv", "\n".join(lines) + "\n")


def hrmos(programs: Path, office: Office) -> Sandbox:
    return Sandbox(programs, "hrmos", "--employees", "12", "--months", "2", "--today", "2026-10-10",
                   "--write", str(office.folder))


def rehearsed(office: Office) -> None:
    """HRMOS over its API, as the stand-in has written it."""


def by_api(office: Office) -> None:
    """Days that CrowdLog was sent last night, and changes; the port comes with the service."""
    office.furnish("{target}")
    office.write("token", TOKEN + "\n")


def aim(office: Office, service: Sandbox) -> None:
    """Tells the pipeline where CrowdLog's API is."""
    file = office.folder / "pipeline.yml"
    target = API_TARGET.format(port=service.port, batch=7, http="")
    file.write_text(file.read_text().replace("{target}", target))


SCENARIOS = [
    Scenario("first-night", first_night, lambda o: NIGHT_1),
    Scenario("second-night", second_night, lambda o: NIGHT_2),
    Scenario("on-write", on_write, lambda o: NIGHT_2, afterwards=(), is_once=True),
    Scenario("go-on", half_done, lambda o: ["resume"]),
    Scenario("confirm", given_out, lambda o: ["confirm"], is_run=False),
    Scenario("undo", confirmed_twice, lambda o: ["undo", o.runs()[-1]], afterwards=(), is_run=False),
    Scenario("adopt", downloaded, lambda o: ["adopt"], afterwards=(NIGHT_1, ["confirm"]),
             is_run=False),
    Scenario("members", given_out,
             lambda o: ["members", "--accept", "same-name", "--today", "2026-10-09"],
             afterwards=(NIGHT_2, ["confirm"]), is_run=False),
    Scenario("hrmos-api", rehearsed,
             lambda o: ["run", "--today", "2026-10-10", "--from", "2026-10-05", "--to", "2026-10-08"],
             afterwards=(), source=hrmos),
    Scenario("crowdlog-api", by_api, lambda o: NIGHT_1, afterwards=(NIGHT_2,), target=crowdlog),
]

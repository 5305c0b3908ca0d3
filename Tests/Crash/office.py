"""A small office with two integrations, and what its pipeline leaves behind."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
import os
import re
import subprocess
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

PIPELINE = """\
version: 1
workspace: workspace
language: en
deliver: {{folder: delivered}}
keep_generations: 3
precedence: [本社, 大阪]
integrations:
  - name: 本社
    source: {{kind: csv, files: [honsha.csv], profile: export}}
    corrections: corrections.csv
    employees: {{code: {{mapping: mapping.csv}}}}
  - name: 大阪
    source: {{kind: csv, files: [osaka.csv], profile: export}}
profiles:
  export:
    header: true
    columns: {{employee_number: number, name: name, date: date, clock_in: in, clock_out: out}}
    dates: yyyy-MM-dd
    durations: h:mm
  download:
    columns: {{employee_code: 社員コード, date: 日付, clock_in: 出勤, clock_out: 退勤}}
    dates: yyyy/M/d
target:
{target}"""

FILES_TARGET = """\
  kind: crowdlog-csv
  members:
    - {file: members.csv, profile: crowdlog-members}
  first_load: allow
  template: attendance-template.csv
  max_changed_percent: 100
  max_missing_percent: 100
"""

MEMBERS = "社員コード,名前\n0012,架空花子\n0013,見本太郎\n0021,例示次郎\n0022,仮名桃子\n"
NAMES = {"0012": "架空花子", "0013": "見本太郎", "X22": "仮名桃子", "0021": "例示次郎"}


class Office:
    """A folder with a pipeline, and the programs that run in it."""

    def __init__(self, folder: Path, programs: Path):
        self.folder = folder
        self.programs = programs

    @property
    def workspace(self) -> Path:
        return self.folder / "workspace"

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def furnish(self, target: str = FILES_TARGET) -> None:
        """Puts all files that the pipeline reads."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write("pipeline.yml", PIPELINE.format(target=target))
        self.write("members.csv", MEMBERS)
        self.write("mapping.csv", "employee_number,employee_code\n")
        self.write("corrections.csv", "employee_number,date,action\n")
        template = SAMPLES / "attendance-template.csv"
        (self.folder / template.name).write_bytes(template.read_bytes())
        self.attend(8)

    def attend(self, last: int, changed: bool = False) -> None:
        """Writes the days from 28 September up to a day of October: on the 2nd everybody works past
        midnight, and X22 matches nobody. Changed, a day is another, and one is gone."""
        for file, numbers in (("honsha.csv", ["0012", "0013", "X22"]), ("osaka.csv", ["0021"])):
            rows = ["number,name,date,in,out"]
            for number in numbers:
                day = datetime.date(2026, 9, 28)
                while day <= datetime.date(2026, 10, last):
                    out = "26:30" if day.day == 2 else "18:00"
                    if changed and number == "0012" and day.day in (1, 29):
                        out = "19:15"
                    if not (changed and number == "0013" and day.day == 5):
                        rows.append(f"{number},{NAMES[number]},{day},9:00,{out}")
                    day += datetime.timedelta(1)
            self.write(file, "\n".join(rows) + "\n")

    def command(self, *words: str) -> list[str]:
        return [str(self.programs / "kintai"), *words]

    def kintai(
        self, *words: str, environment: dict | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess:
        return subprocess.run(
            self.command(*words), cwd=self.folder, env=self.environment(environment),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, start_new_session=True)

    def expect(self, *words: str, status: int = 0) -> subprocess.CompletedProcess:
        ended = self.kintai(*words)
        if ended.returncode != status:
            raise AssertionError(f"kintai {' '.join(words)}: {ended.returncode}\n"
                                 f"{ended.stderr.decode()}")
        return ended

    @staticmethod
    def environment(more: dict | None = None) -> dict:
        kept = {k: os.environ[k] for k in ("PATH", "TMPDIR", "HOME") if k in os.environ}
        return kept | {
            "LANG": "en_US.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no"} | (more or {})

    # What lies there

    def runs(self) -> list[str]:
        """The runs' names, oldest first; a second's second run ends with -2."""
        runs = self.workspace / "runs"
        names = [p.name for p in runs.iterdir() if p.name[0].isdigit()] if runs.exists() else []
        names = [n for n in names if not n.endswith("-undo")]
        return sorted(names, key=lambda n: (n[:16], int(n[17:] or 1)))

    def finished(self) -> list[str]:
        return [n for n in self.runs() if (self.workspace / "runs" / n / "summary.json").exists()]

    def generations(self) -> dict[str, Path]:
        """Each month's newest whole generation of the ledger."""
        found = {}
        for month in sorted((self.workspace / "ledger").glob("20*")):
            whole = [g for g in month.iterdir()
                     if g.name.isdigit() and (g / "datapackage.json").exists()]
            if whole:
                found[month.name] = max(whole, key=lambda g: int(g.name))
        return found

    def untrue(self, remade: str = "") -> list[str]:
        """What the ledger says and the disk hasn't: its own files, and the rows of import files that it
        names as given out, but those of a run that is being made anew."""
        wrong = []
        for month, folder in self.generations().items():
            wrong += torn(folder)
            if wrong:
                continue
            for row in rows(folder / "loaded.csv"):
                name, file = row["pending_run"], row["pending_file"]
                if not file or name == remade:
                    continue
                load = self.workspace / "runs" / name / "load" / month
                if not (load / file).exists():
                    wrong.append(f"{month}: {name}/{file} is lacking")
                    continue
                lines = list(csv.reader(io.StringIO((load / file).read_bytes().decode("cp932"))))
                line = int(row["pending_line"])
                found = lines[line - 1][:2] if line <= len(lines) else None
                if found != [row["employee_code"], row["date"]]:
                    wrong.append(f"{month}: {name}/{file}:{line} is {found}, not "
                                 f"{row['employee_code']} {row['date']}")
                wrong += torn(load)
        return sorted(set(wrong))

    def journalled(self) -> set:
        """Days whose answer a load's journal has."""
        days = set()
        for journal in self.workspace.glob("runs/*/load/*-receipts*.csv"):
            month = journal.name[:7]
            diff = journal.parent / month / "diff.csv"
            if not diff.exists():
                continue
            places = {(d["file"], d["line"]): (d["employee_code"], d["date"]) for d in rows(diff)}
            # A torn last row counts for nothing.
            text = journal.read_bytes().decode()
            text = text[:text.rfind("\n") + 1]
            for row in csv.DictReader(io.StringIO(text)):
                if row["event"] == "taken":
                    days.add(places[row["request"], row["lines"]])
        return days

    def confirmed(self) -> set:
        """Days that the newest ledger says CrowdLog has."""
        return {
            (row["employee_code"], row["date"]) for folder in self.generations().values()
            for row in rows(folder / "loaded.csv") if row["confirmed_run"]}

    def end_state(self, before: set[str]) -> dict:
        """What an undisturbed night and a disturbed one must both come to, with {run} for runs that weren't
        there before."""
        def named(text: str) -> str:
            return re.sub(
                r"\d{8}T\d{6}Z(-\d+)?",
                lambda m: m[0] if m[0] in before else "{run}", text)

        state: dict = {}
        for month, folder in self.generations().items():
            for file in ("loaded.csv", "open.csv"):
                state[f"ledger/{month}/{file}"] = named((folder / file).read_text())
        finished = [n for n in self.finished() if n not in before]
        if finished:
            run = self.workspace / "runs" / finished[-1]
            try:
                summary = json.loads((run / "summary.json").read_bytes())
                state["summary"] = [
                    summary["partitions"], summary["status"], summary.get("isLoaded")]
            except ValueError as fault:
                state["summary"] = f"unreadable: {fault}"
            for file in sorted(run.glob("load/*/upload-*.csv")):
                state[str(file.relative_to(run))] = file.read_bytes()
            for name in ("held-for-review.csv", "held-for-review.xlsx"):
                state[name] = (run / name).read_bytes()
            # It says when it was written.
            state["report.html"] = (run / "report.html").read_bytes().rstrip()[-7:]
        for undo in sorted((self.workspace / "runs").glob("*-undo")):
            # How often the ledger took it in is told by datapackage.json alone.
            for file in sorted(undo.glob("load/*/*.csv")):
                state[f"{undo.name}/{file.relative_to(undo)}"] = file.read_bytes()
        for file in sorted((self.folder / "delivered").rglob("*")):
            if file.is_file():
                data = file.read_bytes()
                if file.suffix == ".html":
                    data = data.rstrip()[-7:]
                elif file.suffix == ".txt":
                    data = named(data.decode()).encode()
                state[named(str(file.relative_to(self.folder)))] = data
        for name in ("mapping.csv", "members.csv", "pipeline.yml"):
            if (self.folder / name).exists():
                state[name] = (self.folder / name).read_bytes()
        return state


def rows(file: Path) -> list[dict]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def torn(package: Path) -> list[str]:
    """The files of a folder that aren't as its datapackage.json says, where that has their hash."""
    try:
        resources = json.loads((package / "datapackage.json").read_bytes())["resources"]
    except (OSError, ValueError) as fault:
        return [f"{package.name}/datapackage.json: {fault}"]
    wrong = []
    for resource in resources:
        file = package / resource["path"]
        data = file.read_bytes() if file.exists() else None
        if data is None or len(data) != resource["bytes"]:
            wrong.append(f"{package}/{resource['path']} is cut or lacking")
        elif "hash" in resource:
            if "sha256:" + hashlib.sha256(data).hexdigest() != resource["hash"]:
                wrong.append(f"{package}/{resource['path']} has other bytes")
    return wrong


def differences(state: dict, wanted: dict) -> list[str]:
    """The first difference of each part of two end states."""
    told = []
    for key in sorted(state.keys() | wanted.keys()):
        a, b = state.get(key), wanted.get(key)
        if a == b:
            continue
        if a is None or b is None:
            told.append(f"{key}: {'is lacking' if a is None else 'is too much'}")
            continue
        if isinstance(a, list):
            a, b = json.dumps(a, ensure_ascii=False), json.dumps(b, ensure_ascii=False)
        lines = [x if isinstance(x, list) else x.splitlines() for x in (a, b)]
        for number, (x, y) in enumerate(zip(*lines), 1):
            if x != y:
                told.append(f"{key}:{number}: {x[:300]!r}, not {y[:300]!r}")
                break
        else:
            told.append(f"{key}: {len(lines[0])} lines, not {len(lines[1])}")
    return told

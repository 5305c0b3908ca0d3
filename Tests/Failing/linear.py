#!/usr/bin/env python3
"""Gives kintai files in hostile shapes, small and four times as large, and looks whether time and memory grow as
the files do.

    Tests/Failing/linear.py PROGRAMS [--scale 1] [--only "open quote" ...]

Time is that of the processor, of `kintai check` and all that it starts; memory is the peak of the largest of them.
A file may be refused: then it must be refused as soon. What is quadratic would take sixteen times as long.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Crash"))

from office import SAMPLES, Office  # noqa: E402

GROWTH = 4
# Times as much for four times as large a file: between 4 (linear) and 16 (quadratic), with room for a busy machine.
MOST_TIME = 8.0
MOST_MEMORY = 6.0
# What can't be told from noise: seconds and KiB.
SMALLEST_TIME = 0.4
SMALLEST_MEMORY = 32 << 10

HEADER = b"number,name,date,in,out\n"
ITEM = json.dumps({
    "user_id": 2, "number": "A0002", "full_name": "見本太郎", "day": "2026-09-28", "segment_title": "出勤",
    "start_at": "09:00", "end_at": "18:00", "status": 3}, ensure_ascii=False).encode()
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def csv_rows(size: int, row: bytes) -> bytes:
    return HEADER + row * (size // len(row))


def people(size: int) -> bytes:
    return b"".join([HEADER] + [
        b"E%07d,a,2026-09-28,9:00,18:00\n" % number for number in range(size // 32)])


def members(size: int) -> bytes:
    return "社員コード,名前\n".encode() + b"".join(b"M%07d,a\n" % number for number in range(size // 12))


def corrections(size: int) -> bytes:
    return b"employee_number,date,action\n" + b"".join(
        b"E%07d,2026-09-28,skip\n" % number for number in range(size // 28))


def pipeline_with(size: int, lines: Callable[[int], str]) -> bytes:
    """A pipeline.yml with something more at its end."""
    return (TEXT + lines(size)).encode()


def workbook(size: int, *, shared: str = "", more: str = "", rows: Callable[[int], str]) -> bytes:
    """A workbook of one sheet; `size` is about what its XML takes."""
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'<workbook xmlns="{NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
            'Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{NAMESPACE}">{shared}</sst>',
        "xl/worksheets/sheet1.xml":
            f'<worksheet xmlns="{NAMESPACE}"><sheetData><row r="1">'
            + "".join(f'<c t="str"><v>{name}</v></c>' for name in ("number", "name", "date", "in", "out"))
            + f"</row>{rows(size)}</sheetData>{more}</worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def sheet_rows(size: int) -> str:
    return "".join(
        f'<row><c t="str"><v>E{n:06}</v></c><c t="str"><v>a</v></c><c t="str"><v>2026-09-28</v></c></row>'
        for n in range(size // 96))


def shared_rows(size: int) -> str:
    return "".join(f'<row><c t="s"><v>{n}</v></c></row>' for n in range(size // 64))


def shared_texts(size: int) -> str:
    return "".join(f"<si><t>E{n:06}</t></si>" for n in range(size // 64))


def merged(size: int) -> str:
    return "<mergeCells>" + "".join(
        f'<mergeCell ref="A{n}:B{n}"/>' for n in range(2, size // 28)) + "</mergeCells>"


@dataclass
class Shape:
    """A file that pipeline.yml names, in a shape that is made for a size in bytes."""

    name: str
    file: str
    make: Callable[[int], bytes]
    # Bytes of the smaller file at a scale of 1.
    size: int = 2 << 20
    # Why it is known to grow faster.
    known: str = ""


SHAPES = [
    Shape("rows of one person", "honsha.csv", lambda n: csv_rows(n, b"E1,a,2026-09-28,9:00,18:00\n")),
    Shape("rows of as many people", "honsha.csv", people),
    Shape("rows that lack cells", "honsha.csv", lambda n: csv_rows(n, b"a\n")),
    Shape("blank lines", "honsha.csv", lambda n: csv_rows(n, b"\n") + b"E1,a,2026-09-28,9:00,18:00\n"),
    Shape("an open quote", "honsha.csv", lambda n: HEADER + b'"' + b"a" * n),
    Shape("nothing but quotes", "honsha.csv", lambda n: HEADER + b'"' * (n // 2 * 2)),
    Shape("quoted line ends", "honsha.csv", lambda n: csv_rows(n, b'"E\n1","a""b",2026-09-28,"9\r\n00",18:00\n')),
    Shape("columns", "honsha.csv", lambda n: HEADER.rstrip() + b"".join(
        b",c%d" % k for k in range(n // 8)) + b"\n", size=1 << 18),
    Shape("columns of one name", "honsha.csv", lambda n: HEADER.rstrip() + b",date" * (n // 5) + b"\n", size=1 << 18),
    Shape("bytes of no encoding", "honsha.csv", lambda n: csv_rows(n, b"E1,\xff\xfe,2026-09-28,9:00,18:00\n")),
    Shape("half a character of CP932", "honsha.csv", lambda n: HEADER + b"\x81" * n),
    Shape("times that are none", "honsha.csv", lambda n: csv_rows(n, b"E1,a,2026-09-28,25:99,x\n")),
    Shape("members", "members.csv", members),
    Shape("a member so often", "members.csv", lambda n: "社員コード,名前\n".encode() + b"0012,a\n" * (n // 7)),
    # More than some 40,000 faults are more text than kintai takes from a stage.
    Shape("corrections", "corrections.csv", corrections, size=1 << 18),
    Shape("corrections of other integrations", "corrections.csv", lambda n: b"integration,employee_number,date\n"
          + b"".join(b"i%07d,E1,2026-09-28\n" % k for k in range(n // 24)), size=1 << 18),
    Shape("items", "days.json", lambda n: b"[" + b",\n".join([ITEM] * (n // len(ITEM))) + b"]"),
    Shape("brackets", "days.json", lambda n: b"[" * n),
    Shape("an item with as many keys", "days.json", lambda n: b"[{" + b",".join(
        b'"k%d":1' % k for k in range(n // 10)) + b"}]"),
    Shape("items without end of one text", "days.json", lambda n: b'[{"number":"' + b"a" * n + b'"}]'),
    Shape("escapes", "days.json", lambda n: b'[{"number":"' + b"\\u0061" * (n // 6) + b'"}]'),
    Shape("digits", "days.json", lambda n: b'[{"user_id":' + b"9" * n + b"}]"),
    Shape("rows of a workbook", "osaka.xlsx", lambda n: workbook(n, rows=sheet_rows)),
    Shape("texts of a workbook", "osaka.xlsx", lambda n: workbook(n, shared=shared_texts(n), rows=shared_rows)),
    Shape("merged cells", "osaka.xlsx", lambda n: workbook(n, rows=lambda _: "", more=merged(n)), size=1 << 18),
    Shape("attributes", "osaka.xlsx", lambda n: workbook(n, rows=lambda _: "<row " + " ".join(
        f'a{k}="1"' for k in range(n // 12)) + "/>"), size=1 << 18,
          known="libxml2 before 2.12 compares each attribute of an element with all before it"),
    Shape("elements in each other", "osaka.xlsx", lambda n: workbook(n, rows=lambda _: "<a>" * (n // 3))),
    Shape("keys that nobody reads", "pipeline.yml", lambda n: pipeline_with(
        n, lambda n: "".join(f"k{k}: 1\n" for k in range(n // 9))), size=1 << 17),
    Shape("a key so often", "pipeline.yml", lambda n: pipeline_with(n, lambda n: "x: 1\n" * (n // 5)), size=1 << 14),
    Shape("brackets of YAML", "pipeline.yml", lambda n: pipeline_with(n, lambda n: "x: " + "[" * n), size=1 << 17),
    Shape("a value without end", "pipeline.yml", lambda n: pipeline_with(n, lambda n: "x: " + "a" * n)),
    Shape("names of integrations", "pipeline.yml", lambda n: pipeline_with(
        n, lambda n: "precedence: [" + ", ".join(f"i{k}" for k in range(n // 8)) + "]\n"), size=1 << 17),
]

TEXT = """\
version: 1
workspace: workspace
language: en
window: {from: 2026-09-01, to: 2026-09-30}
integrations:
  - name: 本社
    source: {kind: csv, files: [honsha.csv], profile: export}
    corrections: corrections.csv
  - name: 大阪
    source: {kind: csv, files: [osaka.xlsx], profile: export}
  - name: 東京
    source: {kind: hrmos-json, files: [days.json], users: users.json, segments: segments.json}
profiles:
  export:
    header: true
    columns: {employee_number: number, name: name, date: date, clock_in: in, clock_out: out}
    dates: yyyy-MM-dd
    durations: h:mm
target:
  kind: crowdlog-csv
  members: [{file: members.csv, profile: crowdlog-members}]
  template: attendance-template.csv
"""


class Desk:
    """A folder with small files, in place of one of which a shape comes."""

    def __init__(self, programs: Path, folder: Path):
        self.folder = folder
        self.kintai = programs / "kintai"
        small = {
            "pipeline.yml": TEXT.encode(), "honsha.csv": HEADER, "days.json": b"[]", "users.json": b"[]",
            "segments.json": b"[]", "members.csv": members(100), "corrections.csv": corrections(0),
            "osaka.xlsx": workbook(0, rows=lambda _: ""),
            "attendance-template.csv": (SAMPLES / "attendance-template.csv").read_bytes(),
        }
        for name, content in small.items():
            (folder / name).write_bytes(content)

    def check(self) -> tuple[float, int, int]:
        """Seconds of the processor, KiB of the peak, and the status of `kintai check`."""
        with open(self.folder / "said", "wb") as said:
            process = subprocess.Popen(
                [self.kintai, "check"], cwd=self.folder, env=Office.environment(), stdin=subprocess.DEVNULL,
                stdout=said, stderr=said)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return used.ru_utime + used.ru_stime, used.ru_maxrss, process.returncode

    def least(self, times: int) -> tuple[float, int, int]:
        """The least of several, which a busy machine disturbs least."""
        tries = [self.check() for _ in range(times)]
        return min(t for t, _, _ in tries), min(m for _, m, _ in tries), tries[0][2]


def write(path: Path, shape: Shape, size: int) -> None:
    """Makes a file in a process of its own: a program's peak begins with what its parent holds."""
    maker = os.fork()
    if maker == 0:
        path.write_bytes(shape.make(size))
        os._exit(0)
    _, status = os.waitpid(maker, 0)
    assert status == 0, shape.name


def measure(desk: Desk, shape: Shape, scale: float, base: tuple[float, int, int]) -> list[str]:
    """What grows faster than the file; asked again before it is believed."""
    path = desk.folder / shape.file
    kept = path.read_bytes()
    size = int(shape.size * scale)
    faults: list[str] = []
    try:
        for tries in (1, 3, 5):
            write(path, shape, size)
            time, memory, status = desk.least(tries)
            write(path, shape, GROWTH * size)
            time4, memory4, status4 = desk.least(tries)
            faults = []
            if status not in (0, 65, 78) or status4 not in (0, 65, 78):
                said = (desk.folder / "said").read_text(errors="replace")
                faults.append(f"{shape.name}: {status}, {status4}: {said[-400:]}")
            # What is refused early takes no time at all, and so does four times of it.
            least = max(time - base[0], SMALLEST_TIME / GROWTH)
            if time4 - base[0] > MOST_TIME * least:
                faults.append(f"{shape.name}: {time:.2f} s, then {time4:.2f} s")
            if memory4 - base[1] > MOST_MEMORY * max(memory - base[1], SMALLEST_MEMORY / GROWTH):
                faults.append(f"{shape.name}: {memory} KiB, then {memory4} KiB")
            if not faults:
                break
        print(
            f"| {shape.name} | {size >> 10} | {status} | {time - base[0]:.2f} | {time4 - base[0]:.2f} | "
            f"{max(memory - base[1], 0) >> 10} | {max(memory4 - base[1], 0) >> 10} |", flush=True)
    finally:
        path.write_bytes(kept)
    if shape.known and faults:
        print(f"    known: {shape.known}: {faults}")
        return []
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=Path, help="the folder of the programs")
    parser.add_argument("--scale", type=float, default=1.0, help="times the sizes that are written here")
    parser.add_argument("--only", nargs="*", default=[], help="names of shapes")
    options = parser.parse_args()
    unknown = set(options.only) - {shape.name for shape in SHAPES}
    if unknown:
        parser.error(f"no such shapes: {sorted(unknown)}")
    faults: list[str] = []
    tries = 0
    with tempfile.TemporaryDirectory(prefix="kintai-linear-") as scratch:
        desk = Desk(options.programs.resolve(), Path(scratch).resolve())
        base = desk.least(3)
        if base[2] != 0:
            raise SystemExit((desk.folder / "said").read_text())
        print(f"With small files: {base[0]:.2f} s, {base[1] >> 10} MiB. Beyond that:\n")
        print("| Shape | KiB | Status | Seconds | Four times as large | MiB | Four times as large |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        for shape in SHAPES:
            if options.only and shape.name not in options.only:
                continue
            tries += 1
            faults += measure(desk, shape, options.scale, base)
    for fault in faults:
        print("    " + fault)
    print(f"{tries} tries, {len(faults)} at fault")
    return 1 if faults or not tries else 0


if __name__ == "__main__":
    sys.exit(main())

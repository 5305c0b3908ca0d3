"""Reads the workbooks of a run of the samples with other readers: openpyxl, and LibreOffice where it
is installed."""

import csv
import datetime
import io
import json
import shutil
import subprocess

import openpyxl

# The columns of held-for-review.csv that hold clock times, from 0.
CLOCKS = {11, 12, 18, 19}


def workbooks(programs, samples):
    """Yields each workbook with what another reader finds different in it."""
    run = next((samples / "workspace/runs").iterdir())
    hours = samples / "hours.xlsx"
    command = [programs / "kintai", "hours", "--config", samples / "pipeline.yml"]
    compared = subprocess.run(
        [*command, "--json", "--xlsx", hours], check=True, stdout=subprocess.PIPE).stdout
    held = run / "held-for-review.xlsx"
    expected = review(run / "held-for-review.csv")
    yield "held-for-review.xlsx by openpyxl", differences(expected, by_openpyxl(held))
    days = compared_days(json.loads(compared))
    yield "hours.xlsx by openpyxl", differences(days, [row[:8] for row in by_openpyxl(hours)[1:]])
    if shutil.which("soffice"):
        yield "held-for-review.xlsx by LibreOffice", differences(
            expected, by_libreoffice(held, samples))
        yield "held-for-review.xlsx, saved by LibreOffice, corrects nothing", differences(
            expected, review(corrected(programs, samples, held) / "held-for-review.csv"))
        yield "hours.xlsx by LibreOffice", differences(
            days, [row[:8] for row in by_libreoffice(hours, samples)[1:]])
    else:
        print("LibreOffice isn't installed: workbooks are read by openpyxl alone")


def review(path):
    """The list for review as its workbook shows it: no guards, clock times without a leading 0."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return [[shown(cell, column) for column, cell in enumerate(row)] for row in rows]


def shown(cell, column):
    if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r"):
        cell = cell[1:]
    is_clock = column in CLOCKS and len(cell) == 5 and cell[2] == ":" and cell[:2].isdigit()
    return cell.removeprefix("0") if is_clock and cell[3:].isdigit() and cell[3] < "6" else cell


def compared_days(comparison):
    """The first columns of the days, without what only the workbook has words for."""
    people = {one["employeeCode"]: one for one in comparison["people"]}
    return [
        [
            day["employeeCode"], people[day["employeeCode"]]["name"],
            people[day["employeeCode"]]["department"], day["date"], None,
            clock(day.get("attendance")), clock(day.get("manHours")),
            "" if day["finding"] in ("held", "ignored")
            else str(day.get("manHours", 0) - day.get("attendance", 0)),
        ]
        for day in comparison["days"]
    ]


def clock(minutes):
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02}"


def by_openpyxl(path):
    rows = []
    for row in openpyxl.load_workbook(path).worksheets[0].iter_rows():
        assert all(cell.data_type != "f" for cell in row), "a formula"
        rows.append([text(cell.value, cell.number_format) for cell in row])
    return rows


def text(value, number_format):
    if value is None:
        return ""
    if number_format == "[h]:mm":
        if isinstance(value, datetime.timedelta):
            return clock(round(value.total_seconds() / 60))
        if isinstance(value, datetime.time):
            return clock(value.hour * 60 + value.minute)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)


def by_libreoffice(path, folder):
    """The first sheet, as LibreOffice shows it."""
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,1"
    made = next(converted(path, folder, options).glob(path.stem + "*.csv"))
    return list(csv.reader(io.StringIO(made.read_text(encoding="utf-8"))))


def converted(path, folder, options):
    """The folder where LibreOffice has saved the file in another way."""
    target = folder / "converted"
    profile = (folder / "libreoffice").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", options,
         "--outdir", target, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return target


def corrected(programs, samples, held):
    """A run whose corrections are the list for review as LibreOffice saves it."""
    converted(held, samples, "xlsx")
    settings = (samples / "pipeline.yml").read_text(encoding="utf-8")
    settings = settings.replace("workspace: workspace", "workspace: corrected").replace(
        "    employees:\n", "    corrections: converted/held-for-review.xlsx\n    employees:\n")
    (samples / "corrected.yml").write_text(settings, encoding="utf-8")
    subprocess.run(
        [programs / "kintai", "run", "--config", samples / "corrected.yml", "--today", "2026-11-01"],
        check=True, stdout=subprocess.DEVNULL)
    return next((samples / "corrected/runs").iterdir())


def differences(expected, found):
    if len(expected) != len(found):
        return [f"{len(found)} rows instead of {len(expected)}"]
    return [
        f"row {number}, column {column}: {other!r} instead of {one!r}"
        for number, rows in enumerate(zip(expected, found), 1)
        for column, (one, other) in enumerate(zip(*rows, strict=True), 1)
        if one is not None and one != other
    ]

"""Measures how fast a workbook is read against openpyxl's read_only mode, in turns.

Called by bench.py, or alone: .build-bench/bin/python Benchmarks/xlsx.py --programs .build/programs --rounds 3
Prints one JSON object: ratios, and what RESULTS.md says of them.

The workbook has 100,000 rows of 25 columns, a year of 274 people: dates and times as Excel keeps them, texts
shared. openpyxl reads every cell and counts them. kintai reads the same sheet, checks the file's checksum,
understands every row of it and writes twelve months of attendance.csv as packages.
"""

import argparse
import datetime
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

import measure

ROWS, PEOPLE, COLUMNS = 100_000, 274, 25
HEADINGS = ["社員番号", "氏名", "部門", "雇用形態", "日付", "曜日", "勤務区分", "出勤時刻", "退勤時刻", "休憩1開始", "休憩1終了",
            "休憩2開始", "休憩2終了", "休憩時間", "実働時間", "残業時間", "深夜時間", "遅刻", "早退", "有休日数", "申請承認",
            "更新者", "更新日時", "番号", "備考"]
PIPELINE = """version: 1
integrations:
  - name: 本社
    source: {kind: csv, files: [year.xlsx], profile: year, max_age: null}
profiles:
  year:
    columns:
      {employee_number: 社員番号, name: 氏名, date: 日付, segment: 勤務区分, clock_in: 出勤時刻, clock_out: 退勤時刻,
       breaks: [[休憩1開始, 休憩1終了], [休憩2開始, 休憩2終了]], break_total: 休憩時間, worked: 実働時間, leave_days: 有休日数}
    durations: h:mm
target:
  kind: crowdlog-csv
  members: [{file: members.csv, max_age: null}]
  template: template.csv
"""
READ_ALL = """
import sys, openpyxl
rows = cells = 0
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(values_only=True):
    rows += 1
    cells += sum(value is not None for value in row)
print(rows, cells)
"""

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--programs", required=True, help="where the release build of the programs is")
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()


def make(folder):
    """Writes the workbook and what pipeline.yml names; returns the number of cells that aren't empty."""
    import xlsxwriter
    chance = random.Random(42)
    book = xlsxwriter.Workbook(os.path.join(folder, "year.xlsx"))
    sheet = book.add_worksheet("日次")
    code, day, clock, length, moment = (
        book.add_format({"num_format": text}) for text in ("0000", "yyyy/m/d", "h:mm", "[h]:mm", "yyyy/m/d h:mm"))
    cells = COLUMNS
    sheet.write_row(0, 0, HEADINGS)
    first = datetime.datetime(2025, 10, 1)
    for line in range(1, ROWS + 1):
        person, date = (line - 1) // 365, first + datetime.timedelta(days=(line - 1) % 365)
        works = date.weekday() < 5
        start = 8.5 + chance.randrange(0, 60) / 60
        end = start + 9 + chance.randrange(0, 180) / 60
        if chance.random() < 0.02:
            start, end = 22, 30 + chance.randrange(0, 60) / 60
        values = [(person + 1, code), f"見本 {person:04}", f"第{person % 40}開発部", "正社員", (date, day), "月火水木金土日"[date.weekday()],
                  "出勤" if works else "公休"]
        if works:
            values += [(start / 24, clock), (end / 24, length), (12 / 24, clock), (13 / 24, clock), (17 / 24, clock), (17.25 / 24, clock),
                       (1.25 / 24, clock), ((end - start - 1.25) / 24, clock), (max(0, end - start - 9.25) / 24, clock), (0, clock)]
        else:
            values += [None] * 10
        values += [(0, clock), (0, clock), 0, "承認済み", f"管理者{chance.randrange(20)}", (date + datetime.timedelta(days=1, hours=9), moment),
                   line, f"備考 {line}" if line % 10 == 0 else "特になし"]
        for column, value in enumerate(values):
            if value is None:
                continue
            cells += 1
            value, format = value if isinstance(value, tuple) else (value, None)
            if isinstance(value, datetime.datetime):
                sheet.write_datetime(line, column, value, format)
            elif isinstance(value, str):
                sheet.write_string(line, column, value)
            else:
                sheet.write_number(line, column, value, format)
    book.close()
    for name, text in (("pipeline.yml", PIPELINE), ("members.csv", "社員コード,名前\n1,見本\n"), ("template.csv", "社員コード\n")):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    return cells


def command(run):
    return [os.path.join(os.path.abspath(options.programs), "kintai-extract"), "attendance", "--config", "pipeline.yml", "--run", run,
            "--integration", "本社", "--from", "2025-10-01", "--to", "2026-09-30"]


def kintai(folder, run):
    shutil.rmtree(run, ignore_errors=True)
    return measure.run(command(run), folder=folder)


def reading(folder):
    return [sys.executable, "-c", READ_ALL, os.path.join(folder, "year.xlsx")]


def openpyxl(folder):
    return measure.run(reading(folder))


def memory(words, folder):
    """The most memory of a program, in MiB, looked at 100 times a second in a run of its own: what it held for itself,
    without the libraries' files that all programs share (RssAnon of Linux), and with them (VmHWM). What the system
    tells of a program that has ended counts the memory of this one too, from which it was made."""
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL)
    most = {"RssAnon": 0, "VmHWM": 0}
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as file:
                for line in file:
                    name, _, value = line.partition(":")
                    if name in most:
                        most[name] = max(most[name], int(value.split()[0]))
        except OSError:
            pass    # it ended meanwhile
        time.sleep(0.01)
    return most["RssAnon"] / 1024, most["VmHWM"] / 1024


def require_equal(folder, run, output, cells):
    """Ends the benchmark where one of the two has read less than the other."""
    extracted = os.path.join(run, "extract", "本社")
    rows = 0
    for name in os.listdir(extracted):
        table = os.path.join(extracted, name, "attendance.csv")
        if os.path.exists(table):
            with open(table) as file:
                rows += sum(1 for _ in file) - 1
    if rows != ROWS or output.split() != [str(ROWS + 1), str(cells)]:
        raise SystemExit(f"xlsx: {rows} rows of {ROWS}; openpyxl read {output.strip()}, not {ROWS + 1} {cells}")


with tempfile.TemporaryDirectory(prefix="kintai-xlsx-") as folder:
    run = os.path.join(folder, "run")
    cells = make(folder)
    ours, theirs = [], []
    require_equal(folder, run, (kintai(folder, run), openpyxl(folder))[1].output, cells)
    for _ in range(options.rounds):
        ours.append(kintai(folder, run))
        theirs.append(openpyxl(folder))
    size = os.path.getsize(os.path.join(folder, "year.xlsx"))
    shutil.rmtree(run)
    own, whole = memory(command(run), folder)
    _, peer = memory(reading(folder), folder)

each = [b.wall / a.wall for a, b in zip(ours, theirs)]


def line(name, costs, most, ratio):
    return (f"| {name} | {measure.median(costs):.2f} | {measure.median(costs, 'cpu'):.2f} "
            f"| {most:.0f} | {ratio} |\n")


markdown = (
    f"## A workbook of {ROWS:,} rows and {COLUMNS} columns\n\n"
    f"{size / 1e6:.1f} MB, {cells:,} cells; {options.rounds} rounds, openpyxl {version('openpyxl')}.\n\n"
    "| Reader | Seconds | Processor | MiB at most | openpyxl's time to ours, each round |\n| --- | --- | --- | --- | --- |\n"
    + line("`kintai-extract`, into twelve packages", ours, whole,
           f"{statistics.median(each):.2f} (" + " ".join(f"{ratio:.2f}" for ratio in each) + ")")
    + line("openpyxl, `read_only`, counting cells", theirs, peer, "–")
    + f"\nOf kintai-extract's memory {own:.1f} MiB were its own; the rest are pages of programs and libraries, which processes "
      "share.\n")
print(json.dumps({"ratios": {"xlsx/openpyxl": measure.median(theirs) / measure.median(ours),
                             "xlsx/MiB-of-32": 32 / whole}, "markdown": markdown}, ensure_ascii=False, indent=2))

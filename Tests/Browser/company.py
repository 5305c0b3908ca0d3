"""Some nights of the samples' company, and of one with 10,000 people, for pages to be looked at."""

import csv
import json
import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# What a hostile name tries; pages must show it, not run it.
HOSTILE = '<script>document.title="taken"</script><img src=x onerror=alert(1)>'


def run(programs, arguments, folder):
    """Runs kintai and returns what it printed; held days are no failure."""
    ended = subprocess.run(
        [os.path.join(programs, "kintai")] + arguments, cwd=folder, capture_output=True, text=True)
    if ended.returncode != 0:
        raise SystemExit(f"kintai {' '.join(arguments)}: {ended.returncode}\n{ended.stderr}")
    return ended.stdout


def newest_run(folder):
    runs = os.path.join(folder, "workspace", "runs")
    return os.path.join(runs, sorted(name for name in os.listdir(runs) if name[0].isdigit())[-1])


def report(programs, folder, target, *options):
    """Writes a report and copies it to `target`."""
    printed = run(programs, ["report", "--today", "2026-11-04", *options], folder)
    path = printed.strip().split(": ", 1)[1]
    shutil.copy(os.path.join(folder, path), target)


def hours(programs, folder, target, *options):
    """Writes the page of man-hours."""
    run(programs, ["hours", "--html", target, *options], folder)


def several_nights(programs, folder, pages):
    """Three nights with changes between them, told in both languages, with names and without."""
    shutil.copytree(
        os.path.join(ROOT, "samples"), folder, ignore=shutil.ignore_patterns("workspace*", "generator"))
    users = os.path.join(folder, "hrmos/honsha/users.json")
    with open(users, encoding="utf-8") as file:
        people = json.load(file)
    named = next(person for person in people if "A0006" in str(person["number"]))
    named["last_name"], named["first_name"] = HOSTILE, "健"
    with open(users, "w", encoding="utf-8") as file:
        json.dump(people, file, ensure_ascii=False)
    rename_member(os.path.join(folder, "members.csv"), "A0001", HOSTILE)
    run(programs, ["run", "--today", "2026-11-01"], folder)
    run(programs, ["confirm"], folder)
    days = os.path.join(folder, "hrmos/honsha/work_outputs-2026-10.jsonl")
    with open(days, encoding="utf-8") as file:
        lines = file.read().splitlines(keepends=True)
    for night in (2, 3):
        # Somebody corrects times every evening.
        for place in range(night * 40, len(lines), 23):
            lines[place] = re.sub(r'"end_at":"1[78]:\d\d"', f'"end_at":"19:{night}5"', lines[place])
        with open(days, "w", encoding="utf-8") as file:
            file.writelines(lines)
        run(programs, ["run", "--today", f"2026-11-0{night}", "--yes"], folder)
    for language in ("ja", "en"):
        report(programs, folder, os.path.join(pages, f"{language}.html"), "--language", language)
        report(
            programs, folder, os.path.join(pages, f"{language}-no-names.html"), "--language", language,
            "--no-names")
        hours(programs, folder, os.path.join(pages, f"{language}-hours.html"), "--language", language)


def rename_member(path, code, name):
    with open(path, encoding="cp932", newline="") as file:
        rows = list(csv.reader(file))
    next(row for row in rows if row[0] == code)[1] = name
    with open(path, "w", encoding="cp932", newline="") as file:
        csv.writer(file).writerows(rows)


def large_company(programs, generator, folder, page, hours_page, people=10_000, days=92):
    """A first night of 10,000 people and three months, with man-hours of which every eighth day is wrong."""
    os.makedirs(folder)
    subprocess.run([generator, folder, str(people), str(people * days), "1"], check=True)
    shutil.copy(os.path.join(ROOT, "Benchmarks/pipeline.yml"), folder)
    with open(os.path.join(folder, "days.txt")) as file:
        first, last = file.read().split()[:2]
    run(programs, ["run", "--from", first, "--to", last, "--today", last, "--language", "ja"], folder)
    shutil.copy(os.path.join(newest_run(folder), "report.html"), page)
    record_man_hours(folder)
    hours(programs, folder, hours_page, "--language", "ja", "man-hours.csv", "--profile", "man-hours")
    with open(os.path.join(newest_run(folder), "summary.json")) as file:
        return json.load(file)


def record_man_hours(folder):
    """What people recorded of the days of the newest run: by turns nothing, too much, or what fits."""
    def minutes(time):
        return int(time[:-3]) * 60 + int(time[-2:])

    with open(os.path.join(folder, "man-hours.csv"), "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["社員コード", "年月日", "工数"])
        place = 0
        months = os.path.join(newest_run(folder), "load")
        for month in sorted(os.listdir(months)):
            with open(os.path.join(months, month, "diff.csv"), encoding="utf-8") as days:
                for day in csv.DictReader(days):
                    if not day["clock_in"] or not day["clock_out"]:
                        continue
                    worked = minutes(day["clock_out"]) - minutes(day["clock_in"])
                    for pause in filter(None, day["breaks"].split("/")):
                        start, end = pause.split("-")
                        worked -= minutes(end) - minutes(start)
                    place += 1
                    if place % 16 == 0:
                        continue
                    rows.writerow([day["employee_code"], day["date"], worked + (45 if place % 16 == 8 else 0)])
    with open(os.path.join(folder, "pipeline.yml"), "a", encoding="utf-8") as file:
        file.write(
            "profiles:\n  man-hours:\n    columns: {employee_code: 社員コード, date: 年月日, man_hours: 工数}\n"
            "    dates: yyyy-MM-dd\n    durations: minutes\n")

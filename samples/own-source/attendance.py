#!/usr/bin/env python3
"""A source of one's own: turns the punches of a made-up time recorder into attendance.

kintai runs it with --from, --to and --folder. It writes attendance.csv and employees.csv into that
folder, tells on standard error what goes on, and ends with `rows N` as its last line of output.
"""
import argparse
import csv
import datetime
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
# A punch belongs to the day on which its shift began, unless that began too long ago.
LONGEST = datetime.timedelta(hours=36)


def read_punches():
    """Yields each punch with the work date that it belongs to."""
    started = {}
    with open(HERE / "punches.csv", encoding="utf-8", newline="") as file:
        for punch in sorted(csv.DictReader(file), key=lambda row: row["time"]):
            time = datetime.datetime.fromisoformat(punch["time"])
            number = punch["number"]
            if punch["kind"] == "in":
                started[number] = time.date()
            day = started.get(number, time.date())
            if time - datetime.datetime.combine(day, datetime.time()) > LONGEST:
                day = time.date()
            yield day, punch, time


def clock(time, day):
    """A time as kintai counts it, from the work date's midnight: 30:05 is 06:05 next morning."""
    minutes = int((time - datetime.datetime.combine(day, datetime.time())).total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def make_days(first, last):
    """Makes one row a person and day."""
    days = {}
    for day, punch, time in read_punches():
        if not first <= day <= last:
            continue
        row = days.setdefault(
            (punch["number"], day),
            {
                "employee_number": punch["number"],
                "date": day.isoformat(),
                "segment": "出勤",
                "segment_kind": "work",
                "clock_in": "",
                "clock_out": "",
                "breaks": "",
            },
        )
        if punch["kind"] == "in":
            row["clock_in"] = row["clock_in"] or clock(time, day)
        elif punch["kind"] == "out":
            row["clock_out"] = clock(time, day)
        elif punch["kind"] == "break":
            row["breaks"] += ("/" if row["breaks"] else "") + clock(time, day) + "-"
        elif punch["kind"] == "back":
            row["breaks"] += clock(time, day)
    return list(days.values())


def make_people():
    """Makes one row a person."""
    people = {}
    for _, punch, _ in read_punches():
        people[punch["number"]] = {
            "employee_number": punch["number"],
            "name": punch["name"],
            "department": punch["department"],
        }
    return list(people.values())


def write(path, rows):
    """Writes rows as CSV, with their keys as headings."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys() if rows else ["employee_number", "date"])
        writer.writeheader()
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="first", type=datetime.date.fromisoformat, required=True)
    parser.add_argument("--to", dest="last", type=datetime.date.fromisoformat, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    options = parser.parse_args()
    print(f"reading punches of {options.first} to {options.last}", file=sys.stderr)
    days = make_days(options.first, options.last)
    write(options.folder / "employees.csv", make_people())
    write(options.folder / "attendance.csv", days)
    print(f"rows {len(days)}")


main()

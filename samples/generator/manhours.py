"""A list of man-hours in the layout of CrowdLog's タイムシートエクスポート, for `kintai hours`.

People record what CrowdLog shows of their day: clock-out − clock-in − breaks, as `expected/` has it.
The days below are other: what was recorded, and what must be found, was worked out by hand from rule 9
of the design, never by running kintai.
"""

import csv
import io

# The columns 1 to 22 are published; the one of the hours isn't, so its heading here is made up.
HEADER = (
    "年月日,部署管理コード,部署名,役職管理コード,役職名,雇用形態管理コード,雇用形態名,所属管理コード,所属,"
    "社員コード,社員名,プロジェクトコード,プロジェクト名,取引先管理コード,取引先名,工程:管理コード,工程:名称,"
    "件数,タスクコード,タスク,タスクグループ,タスク:工程1:管理コード,工数"
).split(",")

# Code, date, minutes recorded, then what is found (nothing: it matches), minutes by attendance and
# why.
PLANTED = [
    ("A0001", "2026-08-03", 405, "differs", 465, "9:15-18:00 less an hour is 7:45"),
    ("A0001", "2026-08-04", 465, "held", None, "the day is held: clock-out-before-clock-in"),
    ("A0001", "2026-08-05", 0, "no-man-hours", 480, "nobody has recorded anything"),
    ("A0001", "2026-08-06", 525, "differs", 510, "exactly 15 minutes more"),
    ("A0001", "2026-08-07", 539, "", 525, "14 minutes more"),
    ("A0001", "2026-08-08", 120, "day-off", None, "a Saturday"),
    ("A0001", "2026-08-10", 541, "", 555, "14 minutes less"),
    ("A0001", "2026-08-12", 450, "differs", 465, "exactly 15 minutes less"),
    ("A0004", "2026-08-05", 420, "differs", 480, "22:00-31:00 less an hour, past midnight"),
    ("A0005", "2026-08-06", 300, "differs", 240, "a morning off: 14:00-18:00"),
    ("A0008", "2026-08-06", 360, "", 360, "two hours of leave before 11:00 take nothing off"),
    ("A0008", "2026-08-07", 360, "hourly-leave", 360, "two hours of leave inside 9:00-18:00"),
    ("A0008", "2026-08-10", 480, "differs", 360, "the leave was recorded as work"),
    ("A0008", "2026-08-12", 420, "hourly-leave", 420, "one hour of the leave lies inside"),
    ("A0008", "2026-08-17", 375, "differs", 360, "exactly 15 minutes more than without the leave"),
    ("A0008", "2026-08-18", 359, "hourly-leave", 345, "9:15-18:00 less break and leave; 14 more"),
    ("A0016", "2026-08-03", 450, "ignored", None, "unpunched"),
    ("A9999", "2026-08-03", 480, "no-attendance", None, "nobody has that code"),
    ("B0051", "2026-08-13", 60, "day-off", None, "full-day leave"),
    ("B0054", "2026-09-02", 420, "", 420, "the hour of leave lies inside and in the merged break"),
    ("B0054", "2026-09-07", 540, "break-mode", 480, "the hour of leave lay outside"),
    ("B0054", "2026-09-08", 480, "", 480, "as the merged break has it"),
]
MONTHS = ["2026-08", "2026-09"]


def write(folder):
    """Writes man-hours.csv and man-hours-planted.csv."""
    planted = {(code, date): minutes for code, date, minutes, *_ in PLANTED}
    days = shown(folder) | planted
    departments = members(folder / "members.csv")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for (code, date), minutes in sorted(days.items(), key=lambda day: (day[0][1], day[0][0])):
        for project, part in parts(minutes):
            name, department = departments.get(code, ("", ""))
            row = dict.fromkeys(HEADER, "")
            row |= {"年月日": date, "部署名": department, "社員コード": code, "社員名": name,
                    "プロジェクトコード": project, "工数": f"{part // 60}:{part % 60:02}"}
            writer.writerow(row.values())
    total = sum(days.values())
    writer.writerow([MONTHS[-1] + "-30"] + [""] * 21 + [f"{total // 60}:{total % 60:02}"])
    (folder / "man-hours.csv").write_bytes(out.getvalue().encode("cp932"))

    with (folder / "man-hours-planted.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["employee_code", "date", "man_hours", "finding", "attendance", "why"])
        writer.writerows(
            [code, date, minutes or "", finding, "" if attendance is None else attendance, why]
            for code, date, minutes, finding, attendance, why in PLANTED)


def shown(folder):
    """Minutes by code and date, as CrowdLog shows them."""
    days = {}
    for month in MONTHS:
        with (folder / f"expected/load/{month}/diff.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["clock_in"]:
                    breaks = [pause.split("-") for pause in row["breaks"].split("/") if pause]
                    days[row["employee_code"], row["date"]] = (
                        minutes(row["clock_out"]) - minutes(row["clock_in"])
                        - sum(minutes(end) - minutes(start) for start, end in breaks))
    return days


def minutes(clock):
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def parts(minutes):
    """Long days are two rows, of two projects; a day without man-hours is none."""
    if minutes > 360:
        return [("PJ-001", minutes - 90), ("PJ-900", 90)]
    return [("PJ-001", minutes)] if minutes else []


def members(path):
    with path.open(encoding="cp932", newline="") as file:
        return {row["社員コード"]: (row["名前"], row["部署"]) for row in csv.DictReader(file)}

"""Osaka: punched times, unit 30 to the nearest, `clip`, one merged break, approved days, notes."""

from .company import Person
from .planted import Plan

FOLDER = "osaka"
WORK = "出勤"
STATUS_OFF = 3


def status(date):
    """The last week isn't approved yet."""
    return 2 if date >= "2026-10-26" else 3


DEPARTMENTS = {1: "大阪支社", 2: "神戸営業所"}
EMPLOYMENTS = {1: "正社員", 2: "契約社員"}

SEGMENTS = {
    1: ("出勤", 1, "09:00:00", "18:00:00"),
    2: ("公休", 2, None, None),
    5: ("有給休暇", 2, None, None),
    6: ("夏季休暇", 2, None, None),
    8: ("出勤(在宅)", 1, "09:00:00", "18:00:00"),
    30: ("出勤（午前休）", 1, "14:00:00", "18:00:00"),
    31: ("有休（PM）", 1, "09:00:00", "13:00:00"),
}

PEOPLE = [
    Person(3, "os-31", "兼務", "四朗", "Fridays", since="2026-09-01", email="shiro@example.com"),
    Person(4, "os-32", "兼務", "五美", "Fridays", since="2026-09-01"),
    Person(5, "os-33", "兼務", "六太", "Fridays", since="2026-09-01"),
    Person(6, "os-51", "浪速", "見本", email="naniwa@example.com"),
    Person(7, "os-52", "難波", "仮名子"),
    Person(8, "os-53", "北浜", "例示"),
    Person(9, "os-54", "堺", "試太"),
    Person(10, "os-55", "神戸", "雛子", since="2026-10-01", department=2),
    Person(11, "os-061", "淀川", "練子", since="2026-09-01", employment=2),
]

OUTSIDE_WINDOW = [("os-51", "2026-07-31", "2026-08"), ("os-51", "2026-11-01", "2026-10")]

PLAN = Plan("大阪")
keep, hold, ignore = PLAN.keep, PLAN.hold, PLAN.ignore
NOON = "12:00-13:00"
DAY = {"segment": WORK, "start": "09:00", "end": "18:00", "punch_in": "08:55", "punch_out": "18:04"}
WORKED = ("09:00", "18:00", NOON)
NONE = {"breaks": ()}

# Rule 1: filters. ---------------------------------------------------------------------------------
ignore("os-53", "09-01", "not-approved", "rule 1: approval approved, the day is pending", **DAY,
       status=2)
ignore("os-53", "09-02", "not-approved", "rule 1: approval approved, the day was returned", **DAY,
       status=4)
ignore("os-53", "09-05", "not-approved", "rule 1 comes before rule 3: a day off not approved",
       segment="公休", status=None)
ignore("os-55", "10-01", "excluded-employee", "rule 1: only_departments names 大阪支社", **DAY)

# Rule 3 and unpunched: hold. ----------------------------------------------------------------------
hold("os-53", "09-03", "missing-clock-in", "rule 3: unpunched hold lets the day go on to rule 6",
     segment=WORK)
ignore("os-53", "10-31", "in-progress", "rule 6: unpunched hold on the settle day", segment=WORK)
ignore("os-53", "09-06", "not-worked", "rule 3: an approved Sunday", segment="公休")

# Rule 5: people. ----------------------------------------------------------------------------------
keep("os-061", "09-01", WORKED, "",
     "rule 5: upper case, remove_prefix, pad to 4 and add_prefix make B0061", **DAY)
keep("os-31", "10-02", WORKED, "", "rule 5: the mapping's left side is treated like numbers", **DAY)

# Rule 6: leave and clock times. -------------------------------------------------------------------
ignore("os-51", "09-14", "leave-by-hand", "rule 6: leave_columns has no full", segment="有給休暇",
       leave_days=1)
keep("os-51", "09-01", WORKED, "", "rule 6: punches to the nearest 30 minutes", segment=WORK,
     start="09:00", end="18:00", punch_in="08:47", punch_out="18:14")
keep("os-51", "09-02", ("09:30", "18:30", NOON), "", "rule 6: halves go later", segment=WORK,
     start="09:00", end="18:00", punch_in="09:15", punch_out="18:15")
hold("os-51", "09-03", "missing-clock-in", "rule 6: effective times don't stand in for punches",
     segment=WORK, start="09:00", end="18:00", punch_in=None, punch_out=None)
hold("os-51", "09-04", "missing-clock-out", "rule 6: punched in only", segment=WORK, start="09:00",
     end="18:00", punch_in="08:55", punch_out=None)
keep("os-51", "09-07", ("16:00", "24:00", "20:00-21:00"), "clipped",
     "extract: 02:33 is nearest to 26:30 on the next day; rule 6: clip", segment=WORK,
     start="16:00", end="26:30", punch_in="15:58", punch_out="02:33", breaks=(("20:00", "21:00"),))
hold("os-51", "09-08", "past-midnight", "rule 6: clip can't keep a day that begins after 24:00",
     segment=WORK, start="24:30", end="29:00", punch_in="00:28", punch_out="05:02", **NONE)
hold("os-51", "09-09", "starts-day-before",
     "extract: 23:55 is nearest to 00:00 on the day before; rule 6 asks before rounding",
     segment=WORK, start="00:00", end="08:00", punch_in="23:55", punch_out="08:03",
     breaks=(("04:00", "05:00"),))
keep("os-51", "09-10", ("18:00", "24:00", ""), "clipped",
     "extract: without effective times or flags a punched-out before punched-in moves a day on",
     segment=WORK, punch_in="17:58", punch_out="02:04", **NONE,
     raw={"next_day_start": None, "next_day_end": None})

# Rule 7: mode merged, unplaced hold. --------------------------------------------------------------
keep("os-54", "09-01", ("09:00", "18:00", "12:00-13:30"), "",
     "rule 7: merged writes one break as long as the intervals from the first one's start", **DAY,
     breaks=(("12:00", "13:00"), ("15:00", "15:30")))
keep("os-54", "09-02", ("09:00", "18:00", "12:00-14:00"), "", "rule 7: merged adds hourly leave",
     **DAY, hourly="01:00", leave_days=0.5, worked="7:00")
hold("os-54", "09-03", "unplaced-break", "rule 7: the merged break would end after clock-out",
     **DAY, breaks=(("17:00", "17:30"),), hourly="02:00", leave_days=0.5)
hold("os-54", "09-04", "unplaced-break", "rule 7: unplaced hold", **DAY, total="1:30")
keep("os-54", "09-07", ("09:00", "18:00", NOON), "placed-break",
     "rule 7: merged without an interval is placed as in (2)", **DAY, total="0:00",
     hourly="01:00", leave_days=0.5)
keep("os-54", "09-08", ("13:00", "22:00", "17:00-18:00"), "placed-break",
     "rule 7: merged without an interval, 12:00 outside the span: the middle as in (3)",
     segment=WORK, start="13:00", end="22:00", punch_in="12:57", punch_out="22:03", **NONE,
     hourly="01:00", leave_days=0.5)

# Rule 8 and the text. -----------------------------------------------------------------------------
keep("os-52", "09-01", WORKED, "", "load: CP932 has these", **DAY,
     notes="㈱見本商事①訪問、髙﨑様と打合せ（10:00～12:00）")
hold("os-52", "09-02", "unencodable-text", "load: CP932 has no emoji", times=(*WORKED, "none"),
     **DAY, notes="出荷📦完了")
hold("os-52", "09-03", "unencodable-text", "load: U+A5 is lacking", times=(*WORKED, "none"), **DAY,
     notes="旅費 \u00a51,200")
keep("os-52", "09-04", WORKED, "", "rule 8: a note as it stands, with line break, comma and quotes",
     **DAY, notes='定例会議, 資料作成\n"見積"の確認')
keep("os-52", "09-07", WORKED, "", "load: CP932 has twins of U+301C and U+2212", **DAY,
     notes="10:00\u301c11:00 在庫\u22123")

# Load: several integrations, one person. ----------------------------------------------------------
hold("os-31", "09-04", "split-day", "load: two spans that don't overlap",
     times=("14:00", "18:00", "", "none"), segment=WORK, start="14:00", end="18:00",
     punch_in="13:57", punch_out="18:02", **NONE)
ignore("os-31", "09-11", "lower-precedence", "load: 本社 has this day",
       times=("10:00", "17:00", NOON, "none"), segment=WORK, start="10:00", end="17:00",
       punch_in="09:58", punch_out="17:01")
hold("os-32", "09-04", "better-source-held", "load: 本社 holds this day", times=(*WORKED, "none"),
     **DAY)
hold("os-32", "09-11", "better-source-held",
     "load: 本社 holds this day, though by a rule before its code was looked up",
     times=(*WORKED, "none"), **DAY)
keep("os-33", "09-04", WORKED, "", "load: a day off in 本社 is ignored, not held", **DAY)
hold("os-33", "09-11", "split-day", "load: touching spans don't overlap",
     times=("13:00", "18:00", "", "none"), segment=WORK, start="13:00", end="18:00",
     punch_in="12:58", punch_out="18:02", **NONE)
keep("os-33", "09-18", WORKED, "", "load: an unpunched day in 本社 is ignored, not held", **DAY)

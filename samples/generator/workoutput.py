"""One item of HRMOS's /work_outputs: one employee, one day.

The fields of the API that attendance needs; the statutory totals and day/night seconds are left out.
"""

import datetime
import random

from .clock import duration, minutes, text, wrapped

AUTO = object()
LUNCH = ("12:00", "13:00")


def work_output(
    person, day, *, segment="出勤:残業あり", display=AUTO, start=None, end=None,
    punch_in=AUTO, punch_out=AUTO, breaks=(LUNCH,), extra=(), total=AUTO, hourly="00:00",
    worked=AUTO, deemed=0, status=3, leave_days=0, notes=None, number=AUTO, raw=None, drop=(),
):
    """Clock times as `26:30`; `breaks` fill the two slots with day flags and then `extra_breaks`
    without; `extra` goes to `extra_breaks` only. `raw` replaces and `drop` leaves out fields."""
    chance = random.Random(f"{person.number}/{day}/punch")
    both = start is not None and end is not None
    intervals = [pair for pair in (*breaks, *extra) if None not in pair]
    if total is AUTO:
        total = duration(sum(length(pair) for pair in intervals)) if both else "0:00"
    if worked is AUTO:
        worked = actual(start, end, total) if both else "0:00"
    present = start is not None or end is not None
    item = {
        "user_id": person.user_id,
        "number": person.number if number is AUTO else number,
        "full_name": person.last + person.first,
        "month": day[:7].replace("-", ""),
        "day": day,
        "wday": weekday(day),
        "segment_display_title": DISPLAY.get(segment, segment) if display is AUTO else display,
        "segment_title": segment,
    }
    item |= clocks("start", start, punched(start, -chance.randint(1, 9), punch_in))
    item |= clocks("end", end, punched(end, chance.randint(1, 9), punch_out))
    slots = (*breaks, (None, None), (None, None))[:2]
    for index, (begin, finish) in enumerate(slots, 1):
        item |= clocks(f"break_{index}_start", begin, wrapped(begin)[0] if present else None)
        item |= clocks(f"break_{index}_end", finish, wrapped(finish)[0] if present else None)
    item |= {
        "total_break_time": total,
        "time_paid_holiday": hourly,
        "total_working_hours": total_hours(worked, deemed),
        "actual_working_hours": worked,
        "status": status,
        "updated_at": updated(day, chance),
        "extra_breaks": [extra_break(pair) for pair in (*breaks[2:], *extra)],
        "paid_holiday_with_time_paid": leave_days,
    }
    if notes is not None:
        item["notes"] = notes
    item |= raw or {}
    return {key: value for key, value in item.items() if key not in drop}


def clocks(end, time, punch):
    """The three fields of one end: the clock, its day flag, the punch without one."""
    face, flag = wrapped(time)
    return {f"{end}_at": face, f"next_day_{end}": flag, f"stamping_{end}_at": punch}


def punched(time, shift, given):
    """The face of the clock some minutes from the effective time, unless a punch is given."""
    if given is not AUTO:
        return given
    return None if time is None else text((minutes(time) + shift) % 1440)


def extra_break(pair):
    begin, finish = (wrapped(time)[0] for time in pair)
    return {
        "start_at": begin, "end_at": finish, "stamping_start_at": begin, "stamping_end_at": finish,
    }


def length(pair):
    return (minutes(pair[1]) - minutes(pair[0])) % 1440


def actual(start, end, total):
    rest = minutes(total) if total and total.replace(":", "").isdigit() else 0
    return duration(max(0, minutes(end) - minutes(start) - rest))


def total_hours(worked, deemed):
    return None if worked is None else duration(minutes(worked) + deemed)


def weekday(day):
    """月 to 日; 水 for a date that the calendar doesn't have."""
    try:
        return "月火水木金土日"[datetime.date.fromisoformat(day).weekday()]
    except ValueError:
        return "水"


def updated(day, chance):
    """The morning after, as HRMOS's batch would; the day itself where there is no such date."""
    try:
        morning = datetime.date.fromisoformat(day) + datetime.timedelta(days=1)
    except ValueError:
        morning = day
    return f"{morning}T03:{chance.randint(0, 59):02d}:00.000+09:00"


# 勤務区分名 → 表示名, where they differ.
DISPLAY = {
    "出勤:残業あり": "出勤", "振替出勤": "振出", "振替休暇": "振休", "有給休暇": "有休", "育児休業": "育休",
    "出勤(在宅)": "在宅", "出勤（午前休）": "午前半休", "有休（PM）": "午後半休",
}

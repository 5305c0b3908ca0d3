"""People, their calendars, and the ordinary days around the planted ones."""

import datetime
import random
from dataclasses import dataclass

from .clock import text
from .workoutput import work_output

FIRST, LAST = datetime.date(2026, 8, 1), datetime.date(2026, 10, 31)
HOLIDAYS = {"2026-08-11", "2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12"}
SUMMER = {"2026-08-13", "2026-08-14"}
FRIDAY = 4


@dataclass(frozen=True)
class Person:
    """One user of one HRMOS tenant; `since` and `until` bound the days that have rows."""

    user_id: int
    number: str | None
    last: str
    first: str
    habit: str = "office"
    since: str = "2026-08-01"
    until: str = "2026-10-31"
    email: str | None = None
    department: int = 1
    employment: int = 1
    hired: str = "2021-04-01"
    left: str | None = None
    listed: bool = True  # in users.json


def attendance(tenant):
    """All items of a tenant by the month of the file that holds them: planted days, days that only
    accompany them, and ordinary ones for everybody else."""
    months = {"2026-08": [], "2026-09": [], "2026-10": []}
    people = {person.number: person for person in tenant.PEOPLE}
    taken = set()
    for day in tenant.PLAN.days:
        taken.add((day.key, day.date))
        item = work_output(people[day.key], day.date, number=day.number, **day.fields)
        months[day.file or day.date[:7]].append(item)
    for person in tenant.PEOPLE:
        for date in dates(person.since, person.until):
            item = None if (person.number, date) in taken else ordinary(person, date, tenant)
            if item:
                months[date[:7]].append(item)
    for number, date, file in tenant.OUTSIDE_WINDOW:
        months[file].append(work_output(people[number], date, start="09:00", end="18:00"))
    for items in months.values():
        items.sort(key=lambda item: (item["day"], str(item.get("number")), str(item["start_at"])))
    return months


def dates(since, until):
    day = max(FIRST, datetime.date.fromisoformat(since))
    while day <= min(LAST, datetime.date.fromisoformat(until)):
        yield day.isoformat()
        day += datetime.timedelta(days=1)


def ordinary(person, date, tenant):
    """A day like any other, or None where HRMOS made no row."""
    day = datetime.date.fromisoformat(date)
    chance = random.Random(f"{tenant.FOLDER}/{person.number}/{date}")
    off = day.weekday() > FRIDAY or date in HOLIDAYS
    match person.habit:
        case "planted":
            return None
        case "leave of absence":
            return work_output(person, date, segment="育児休業")
        case "away on Fridays" if off or day.weekday() == FRIDAY:
            return None
        case "Fridays" if off or day.weekday() != FRIDAY:
            return None
        case "part time" if off or day.weekday() not in (0, 2, 4):
            return None
        case "first week" if off or day.day > 7:
            return None
    if off:
        return work_output(person, date, segment="公休", status=tenant.STATUS_OFF)
    match person.habit:
        case "never punches" | "first week":
            return work_output(person, date, status=1)
        case "night":
            return work_output(
                person, date, segment="夜勤", start="22:00", end="31:00",
                breaks=(("26:00", "27:00"),))
        case "part time":
            return work_output(person, date, start="10:00", end="16:00", breaks=(("12:00", "12:45"),))
    return office(person, date, tenant, chance)


def office(person, date, tenant, chance):
    """A day at the office, with some leave and overtime by chance."""
    status = tenant.status(date)
    if date in SUMMER:
        return work_output(person, date, segment="夏季休暇", status=status)
    lot = chance.random()
    if lot < 0.03:
        return work_output(person, date, segment="有給休暇", leave_days=1, status=status)
    if lot < 0.05:
        return work_output(
            person, date, segment="出勤（午前休）", start="14:00", end="18:00", breaks=(),
            leave_days=0.5, deemed=240, status=status)
    if lot < 0.06:
        return work_output(
            person, date, segment="有休（PM）", start="09:00", end="13:00", breaks=(),
            leave_days=0.5, deemed=240, status=status)
    late = 60 if person.habit == "late" else 0
    start = 540 + late + chance.choice((-15, -10, 0, 0, 0, 0, 5, 10))
    end = 1080 + late + chance.choice((0, 0, 0, 5, 15, 20, 30, 45, 75, 120))
    breaks = [("12:00", "13:00")]
    if end >= 1170:
        breaks.append(("18:30", "18:45"))
    home = chance.random() < 0.15
    return work_output(
        person, date, segment="出勤(在宅)" if home else tenant.WORK, start=text(start),
        end=text(end), breaks=tuple(breaks), status=status)

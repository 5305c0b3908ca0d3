"""Planted days and the fates that the design's rules give them."""

from dataclasses import dataclass, field

from .workoutput import AUTO

# Every fate code of the design but those that make-samples.py names as out of reach.
REACHABLE = set(
    """unreadable-value duplicate-day missing-employee-number ambiguous-employee unknown-employee
    inactive-member unmapped-segment leave-with-clock half-day-unclear leave-unclear
    missing-clock-in missing-clock-out clock-out-before-clock-in starts-day-before day-too-long
    past-midnight unplaced-break better-source-held split-day unencodable-text
    excluded-employee not-approved not-worked in-progress unpunched not-a-member leave-by-hand
    lower-precedence
    break-total-differs clipped hourly-leave-by-hand hours-differ moved-break open-break
    placed-break second-number trimmed-break worked-on-day-off""".split())


@dataclass(frozen=True)
class Day:
    """One planted row; `fate` empty for a row that only accompanies one."""

    key: str | None
    date: str
    fate: str
    code_or_notes: str = ""
    why: str = ""
    times: tuple = ("", "", "", "")
    number: object = AUTO
    file: str | None = None
    fields: dict = field(default_factory=dict)


class Plan:
    """The planted days of one integration. Dates are `MM-DD` of 2026."""

    def __init__(self, integration):
        self.integration = integration
        self.days = []

    def keep(self, key, date, times, notes, why, /, **fields):
        """A timesheet; `times` is clock-in, clock-out, breaks and, unless `none`, leave."""
        self.add(key, date, "timesheet", notes, why, (*times, "none")[:4], **fields)

    def hold(self, key, date, code, why, **fields):
        self.add(key, date, "held", code, why, **fields)

    def ignore(self, key, date, code, why, **fields):
        self.add(key, date, "ignored", code, why, **fields)

    def accompany(self, key, date, **fields):
        """A row whose fate the design gives elsewhere than among the days: superseded files."""
        self.add(key, date, "", **fields)

    def add(self, key, date, fate, code_or_notes="", why="", times=("", "", "", ""), *,
            number=AUTO, file=None, **fields):
        self.days.append(
            Day(key, f"2026-{date}", fate, code_or_notes, why, times, number, file, fields))

    def rows(self):
        """The lines of planted.csv, the number as the source has it."""
        for day in self.days:
            if day.fate:
                number = day.key if day.number is AUTO else day.number
                yield [self.integration, number or "", day.date, day.fate, day.code_or_notes,
                       day.why, *day.times]


def fates_are_all_planted(plans):
    """Stops where a code that can be reached has no planted day, or a code is misspelt."""
    planted = {code for plan in plans for day in plan.days for code in day.code_or_notes.split()}
    if planted != REACHABLE:
        raise SystemExit(f"planted codes differ: {sorted(planted ^ REACHABLE)}")

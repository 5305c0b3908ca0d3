"""What the peers know of people, segments and clock times: the lists, which are small, read in plain Python.

Every peer uses this, so that they differ only in what they do with the days.
"""

import csv
import datetime
import os
import unicodedata

# How a day can end, in the order in which kintai's rules ask (`Documentation/codes.md`). The place in
# this list is the number that a peer's queries use.
FATES = [
    "timesheet",
    "outside-window", "excluded-employee",                                  # rule 1
    "unreadable-value",                                                     # rule 2
    "not-worked", "unpunched",                                              # rule 3
    "duplicate-day",                                                        # rule 4
    "missing-employee-number", "not-a-member", "inactive-member", "unmapped-segment",   # rule 5
    "leave-with-clock", "missing-clock-in", "missing-clock-out", "clock-out-before-clock-in",
    "starts-day-before", "day-too-long",                                    # rule 6
]
FATE = {name: number for number, name in enumerate(FATES)}

# The daily list has no names for them that don't repeat; the 30 columns by position.
ENDS = ["clock_in", "clock_out", "break1_start", "break1_end", "break2_start", "break2_end",
        "punched_in", "punched_out"]
COLUMNS = ["date", "user_id", "name", "number", "segment", "display",
           *(name for end in ENDS for name in (end, end + "_day")),
           *(f"punched_break_{number}" for number in range(8))]

EPOCH = datetime.date(1970, 1, 1).toordinal()
DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0x2500, 0x2043, 0x30FC], "-")

# What the segments mean: kintai's own table and the benchmark's pipeline.yml.
# Leave: 0 none, 1 full, 2 morning, 3 afternoon. Kind: 0 works, 1 a day off, 2 away.
MEANINGS = {
    "出勤:残業あり": (0, 0), "公休": (1, 0), "有給休暇": (1, 1), "欠勤": (2, 0), "出勤(在宅)": (0, 0),
    "夜勤": (0, 0), "出勤(午前休)": (0, 2), "午後半休": (0, 3), "": (0, 0),
}
LEAVE_CELLS = ["", "全休", "午前休", "午後休"]


def day_number(date):
    """`2020-04-01` as days after 1970-01-01."""
    return datetime.date.fromisoformat(date).toordinal() - EPOCH


def spelling(number):
    """An employee number or code as kintai compares it: rule 5's cleaning, then upper case."""
    text = unicodedata.normalize("NFKC", number)
    text = "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))
    return text.removeprefix("'").translate(DASHES).upper()


def rows(path, encoding="utf-8"):
    with open(path, encoding=encoding, newline="") as file:
        yield from csv.DictReader(file)


def people(folder, encoding="utf-8"):
    """For each user: id, state (a fate, 0 where there is a member), what duplicate days compare (0 = never
    duplicate), the member's place in the order of codes, code, and the days between which the member is active."""
    members = {}
    for row in rows(os.path.join(folder, "members.csv"), encoding):
        code = row["社員コード"]
        members[spelling(code)] = (
            code, day_number(row["開始日"]) if row["開始日"] else -10**6,
            day_number(row["終了日"]) if row["終了日"] else 10**6)
    order = {code: place for place, code in enumerate(sorted(code for code, _, _ in members.values()))}
    found, keys = [], {"": 0}
    for row in rows(os.path.join(folder, "employees.csv"), encoding):
        number = spelling(row["社員番号"])
        state, member = 0, ("", 0, 0)
        if number == "0000000000":
            state = FATE["excluded-employee"]
        elif not number:
            state = FATE["missing-employee-number"]
        elif number not in members:
            state = FATE["not-a-member"]
        else:
            member = members[number]
        key = keys.setdefault(number, len(keys))
        found.append((int(row["社員ID"]), state, key, order.get(member[0], -1), *member))
    return found


def segments(folder, encoding="utf-8"):
    """For each segment id, and for an empty one: kind (3 = nothing explains it) and leave."""
    found = [("", *MEANINGS[""])]
    for row in rows(os.path.join(folder, "segments.csv"), encoding):
        title = unicodedata.normalize("NFKC", row["勤務区分名"]).strip()
        found.append((row["勤務区分ID"], *MEANINGS.get(title, (3, 0))))
    return found


def clock_texts():
    """All spellings of a clock time that the lists have, with its minutes: `9:05`, `09:05`, `２５：３０`."""
    wide = str.maketrans("0123456789:", "０１２３４５６７８９：")
    found = []
    for minutes in range(2880):
        texts = {f"{minutes // 60:02}:{minutes % 60:02}", f"{minutes // 60}:{minutes % 60:02}"}
        found += [(text, minutes) for text in texts]
        found += [(text.translate(wide), minutes) for text in texts]
    return found


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def date_texts(first, last):
    """The days of the file and some around them as it writes them: `2020/4/1`, with number and ISO date."""
    found = []
    for number in range(first - 62, last + 63):
        date = datetime.date.fromordinal(number + EPOCH)
        found.append((f"{date.year}/{date.month}/{date.day}", number, date.isoformat()))
    return found


def synced(path):
    """Puts a file and its folder's entry on the disk, as kintai does with its import files."""
    for name in (path, os.path.dirname(path) or "."):
        handle = os.open(name, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)

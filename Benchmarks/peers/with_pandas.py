"""The benchmark's job with pandas, in chunks: with_pandas.py FOLDER FROM TO OUTPUT [INPUT]

Writes the import rows to OUTPUT and how many days ended how to standard output, as JSON.
"""

import json
import os
import sys

import numpy as np
import pandas as pd

import masters

folder, first, last, output = sys.argv[1:5]
source = sys.argv[5] if len(sys.argv) > 5 else os.path.join(folder, "daily.csv")
encoding = os.environ.get("INPUT_ENCODING", "utf-8")
first, last = masters.day_number(first), masters.day_number(last)
F, EFFECTIVE = masters.FATE, masters.ENDS[:6]
NONE = np.int32(-100000)

people = pd.DataFrame(masters.people(folder), columns=["user_id", "state", "person", "place", "code", "starts", "ends"])
people = people.set_index("user_id")
by_user = {name: people[name].reindex(range(people.index.max() + 1), fill_value=0).to_numpy()
           for name in ("state", "person", "place", "starts", "ends")}
codes = people[people.place >= 0].drop_duplicates("place").set_index("place").code
codes = codes.reindex(range(codes.index.max() + 1)).to_numpy()
kinds = {key: kind for key, kind, _ in masters.segments(folder)}
leaves = {key: leave for key, _, leave in masters.segments(folder)}
dates = {text: number for text, number, _ in masters.date_texts(first, last)}
iso = {number: text for _, number, text in masters.date_texts(first, last)}
clocks = dict(masters.clock_texts())
needed = ["date", "user_id", "segment", *EFFECTIVE, *(end + "_day" for end in EFFECTIVE), "punched_in", "punched_out"]


def settled(chunk):
    """One chunk's days as whole numbers, and how each ends as far as the row itself says."""
    found = {}
    unreadable = np.zeros(len(chunk), bool)
    for end in EFFECTIVE:
        minutes = chunk[end].map(clocks)
        unreadable |= (minutes.isna() & (chunk[end] != "")).to_numpy()
        days = chunk[end + "_day"].to_numpy()
        minutes = minutes.fillna(NONE).to_numpy().astype(np.int32)
        found[end] = np.where(minutes == NONE, NONE, minutes + 1440 * ((days == "1").astype(np.int32) - (days == "-1")))
    day = chunk.date.map(dates)
    unreadable |= day.isna().to_numpy()
    day = day.fillna(NONE).to_numpy().astype(np.int32)
    known = {name: values[chunk.user_id.to_numpy()] for name, values in by_user.items()}
    kind = chunk.segment.map(kinds).fillna(3).to_numpy()
    leave = chunk.segment.map(leaves).fillna(0).to_numpy().astype(np.int8)
    has_times = ((chunk.clock_in != "") | (chunk.clock_out != "") | (chunk.punched_in != "")
                 | (chunk.punched_out != "")).to_numpy()
    begins, finishes = -(-found["clock_in"] // 15) * 15, found["clock_out"] // 15 * 15
    state = known["state"]
    cases = [
        ((day != NONE) & ((day < first) | (day > last)), "outside-window"),
        (state == F["excluded-employee"], "excluded-employee"),
        (unreadable, "unreadable-value"),
        (~has_times & ((kind == 1) | (kind == 2)) & (leave == 0), "not-worked"),
        (~has_times & (kind == 0) & (leave == 0), "unpunched"),
        (state == F["missing-employee-number"], "missing-employee-number"),
        (state == F["not-a-member"], "not-a-member"),
        ((day < known["starts"]) | (day > known["ends"]), "inactive-member"),
        (kind == 3, "unmapped-segment"),
        (((leave == 1) | (kind == 2)) & has_times, "leave-with-clock"),
        (leave == 1, "timesheet"),
        (found["clock_in"] == NONE, "missing-clock-in"),
        (found["clock_out"] == NONE, "missing-clock-out"),
        (found["clock_in"] >= found["clock_out"], "clock-out-before-clock-in"),
        (found["clock_in"] < 0, "starts-day-before"),
        (begins >= finishes, "clock-out-before-clock-in"),
        (finishes - begins > 1440, "day-too-long"),
    ]
    fate = np.select([case for case, _ in cases], [F[name] for _, name in cases], 0).astype(np.int8)
    return pd.DataFrame({"day": day, "person": known["person"], "place": known["place"], "leave": leave,
                         "begins": begins, "finishes": finishes, **found, "fate": fate})


chunks = pd.read_csv(source, header=None, skiprows=1, names=masters.COLUMNS, usecols=needed, encoding=encoding,
                     dtype={name: "int32" if name == "user_id" else "str" for name in needed}, keep_default_na=False,
                     chunksize=500_000)
days = pd.concat([settled(chunk) for chunk in chunks], ignore_index=True)

early = [F[name] for name in ("outside-window", "excluded-employee", "unreadable-value", "not-worked", "unpunched")]
passed = days[~days.fate.isin(early[:2]) & (days.person != 0) & (days.day != NONE)]
key = passed.person.astype(np.int64) * 100_000 + passed.day
double = key[key.duplicated(keep=False)].index
double = double[~days.fate.loc[double].isin(early)]
days.loc[double, "fate"] = F["duplicate-day"]
fates = days.fate.value_counts()

days = days[days.fate == 0]
month = days.day.map({number: text[:7] for number, text in iso.items()})
days = days.assign(month=month).sort_values(["month", "place", "day"])


def placed(number):
    """Rule 7 for one of the two breaks: where it was, put on the right day, inside the written times."""
    start, end = days[f"break{number}_start"], days[f"break{number}_end"]
    ends = end + 1440 * (end < start)
    here = (days.clock_in <= start) & (ends <= days.clock_out)
    there = (days.clock_in <= start + 1440) & (ends + 1440 <= days.clock_out)
    later = 1440 * ((start < days.clock_in) & there)
    begins, finishes = np.maximum(start + later, days.begins), np.minimum(ends + later, days.finishes)
    kept = ((start != NONE) & (end != NONE) & ((end >= start) | here | there) & (start < ends) & (begins < finishes)
            & (days.leave != 1))
    return begins, finishes, kept


faces = np.array([masters.clock(minutes) for minutes in range(4320)], dtype=object)
s1, e1, kept1 = placed(1)
s2, e2, kept2 = placed(2)
both = kept1 & kept2
touching = both & (s1 <= e2) & (s2 <= e1)
first_one = kept1 & (~kept2 | (s1 <= s2))
sa = np.where(first_one, s1, s2)
ea = np.where(touching, np.maximum(e1, e2), np.where(first_one, e1, e2))
sb, eb = np.maximum(s1, s2), np.where(s1 <= s2, e2, e1)
breaks = np.full(len(days), "", dtype=object)
one = (kept1 | kept2).to_numpy()
breaks[one] = faces[sa[one]] + "-" + faces[ea[one]]
two = (both & ~touching).to_numpy()
breaks[two] += "/" + faces[sb.to_numpy()[two]] + "-" + faces[eb[two]]
times = (days.leave != 1).to_numpy()


def face(column):
    texts = np.full(len(days), "", dtype=object)
    texts[times] = faces[days[column].to_numpy()[times]]
    return texts


pd.DataFrame({
    "code": codes[days.place], "date": days.day.map(iso).to_numpy(), "in": face("begins"), "out": face("finishes"),
    "breaks": breaks, "status": "1", "leave": np.array(masters.LEAVE_CELLS, dtype=object)[days.leave],
}).to_csv(output, index=False, header=False)
masters.synced(output)
print(json.dumps({masters.FATES[fate]: int(count) for fate, count in sorted(fates.items())}))

"""The benchmark's job with polars, streaming: with_polars.py FOLDER FROM TO OUTPUT [INPUT]

Writes the import rows to OUTPUT and how many days ended how to standard output, as JSON.
"""

import json
import os
import sys

import polars as pl

import masters

folder, first, last, output = sys.argv[1:5]
source = sys.argv[5] if len(sys.argv) > 5 else os.path.join(folder, "daily.csv")
first, last = masters.day_number(first), masters.day_number(last)
F, EFFECTIVE = masters.FATE, masters.ENDS[:6]
col, when = pl.col, pl.when


def lookup(column, pairs, dtype):
    """Each text's value; null where there is none. A table of values, not a function a row."""
    return col(column).replace_strict([key for key, _ in pairs], [value for _, value in pairs],
                                      default=None, return_dtype=dtype)


people = masters.people(folder)
segments = masters.segments(folder)[1:]
dates = masters.date_texts(first, last)
clocks = masters.clock_texts()

# Each user, segment and date by one look-up; what is known of them is looked up by that.
users = pl.LazyFrame(people, orient="row", schema={
    "user_id": pl.Int32, "state": pl.Int8, "person": pl.Int32, "place": pl.Int32, "code": pl.String,
    "starts": pl.Int32, "ends": pl.Int32})


def shift(end):
    return when(col(end + "_day") == "1").then(1440).when(col(end + "_day") == "-1").then(-1440).otherwise(0).cast(pl.Int16)


def fate(*cases):
    """The number of the first case that holds, 0 where none does."""
    chain = when(cases[0][0]).then(pl.lit(F[cases[0][1]], pl.Int8))
    for condition, name in cases[1:]:
        chain = chain.when(condition).then(pl.lit(F[name], pl.Int8))
    return chain.otherwise(pl.lit(0, pl.Int8))


needed = ["date", "user_id", "segment", *EFFECTIVE, *(end + "_day" for end in EFFECTIVE), "punched_in", "punched_out"]
segment = col("segment")
days = (
    pl.scan_csv(source, has_header=False, skip_rows=1, new_columns=masters.COLUMNS,
                schema={name: pl.String for name in masters.COLUMNS})
    .select(needed)
    .with_columns(
        col("user_id").cast(pl.Int32),
        lookup("date", [(text, number) for text, number, _ in dates], pl.Int32).alias("day"),
        when(segment.is_null()).then(0).otherwise(
            segment.replace_strict([key for key, _, _ in segments], [kind for _, kind, _ in segments],
                                   default=3, return_dtype=pl.Int8)).alias("kind"),
        when(segment.is_null()).then(0).otherwise(
            segment.replace_strict([key for key, _, _ in segments], [leave for _, _, leave in segments],
                                   default=0, return_dtype=pl.Int8)).alias("leave"),
        *((lookup(end, clocks, pl.Int16) + shift(end)).alias(end + "_at") for end in EFFECTIVE))
    .join(users.select("user_id", "state", "person", "place", "starts", "ends"), on="user_id")
    .with_columns(
        pl.any_horizontal(col("day").is_null(), *(col(end + "_at").is_null() & col(end).is_not_null()
                                                  for end in EFFECTIVE)).alias("unreadable"),
        pl.any_horizontal(*(col(end).is_not_null() for end in ("clock_in", "clock_out", "punched_in", "punched_out")))
        .alias("has_times"),
        ((col("clock_in_at") + 14) // 15 * 15).alias("begins"), (col("clock_out_at") // 15 * 15).alias("finishes"))
    .select(
        "day", "person", "place", "leave", "begins", "finishes", *(end + "_at" for end in EFFECTIVE),
        fate(((col("day") < first) | (col("day") > last), "outside-window"),
             (col("state") == F["excluded-employee"], "excluded-employee"),
             (col("unreadable"), "unreadable-value"),
             (~col("has_times") & col("kind").is_in([1, 2]) & (col("leave") == 0), "not-worked"),
             (~col("has_times") & (col("kind") == 0) & (col("leave") == 0), "unpunched"),
             (col("state") == F["missing-employee-number"], "missing-employee-number"),
             (col("state") == F["not-a-member"], "not-a-member"),
             ((col("day") < col("starts")) | (col("day") > col("ends")), "inactive-member"),
             (col("kind") == 3, "unmapped-segment"),
             (((col("leave") == 1) | (col("kind") == 2)) & col("has_times"), "leave-with-clock"),
             (col("leave") == 1, "timesheet"),
             (col("clock_in_at").is_null(), "missing-clock-in"),
             (col("clock_out_at").is_null(), "missing-clock-out"),
             (col("clock_in_at") >= col("clock_out_at"), "clock-out-before-clock-in"),
             (col("clock_in_at") < 0, "starts-day-before"),
             (col("begins") >= col("finishes"), "clock-out-before-clock-in"),
             (col("finishes") - col("begins") > 1440, "day-too-long")).alias("fate"))
    .collect(engine="streaming"))

# Rule 4: days that pass rule 1; of those that come so far, all are held.
early = [F[name] for name in ("outside-window", "excluded-employee", "unreadable-value", "not-worked", "unpunched")]
doubles = (
    days.lazy().filter(~col("fate").is_in(early[:2]) & (col("person") != 0) & col("day").is_not_null())
    .group_by("person", "day").len().filter(col("len") > 1).select("person", "day", pl.lit(True).alias("double"))
    .collect(engine="streaming"))
days = days.lazy().join(doubles.lazy(), on=["person", "day"], how="left").with_columns(
    when(col("double").is_not_null() & ~col("fate").is_in(early)).then(pl.lit(F["duplicate-day"], pl.Int8))
    .otherwise("fate").alias("fate")).drop("double", "person").collect(engine="streaming")
fates = dict(days.group_by("fate").len().iter_rows())


def placed(number):
    """Rule 7 for one of the two breaks: where it was, put on the right day, inside the written times."""
    start, end = col(f"break{number}_start_at"), col(f"break{number}_end_at")
    ends = when(end < start).then(end + 1440).otherwise(end)
    here = (col("clock_in_at") <= start) & (ends <= col("clock_out_at"))
    there = (col("clock_in_at") <= start + 1440) & (ends + 1440 <= col("clock_out_at"))
    later = when((start < col("clock_in_at")) & there).then(1440).otherwise(0).cast(pl.Int16)
    begins = pl.max_horizontal(start + later, col("begins"))
    finishes = pl.min_horizontal(ends + later, col("finishes"))
    # max_horizontal passes nulls over, so both ends are asked for.
    kept = (start.is_not_null() & end.is_not_null() & ((end >= start) | here | there) & (start < ends)
            & (begins < finishes) & (col("leave") != 1))
    return [when(kept).then(begins).alias(f"s{number}"), when(kept).then(finishes).alias(f"e{number}")]


faces = [(minutes, masters.clock(minutes)) for minutes in range(4320)]
minutes, texts = [pair[0] for pair in faces], [pair[1] for pair in faces]


def face(expression):
    return expression.replace_strict(minutes, texts, default=None, return_dtype=pl.String)


s1, e1, s2, e2 = col("s1"), col("e1"), col("s2"), col("e2")
both = s1.is_not_null() & s2.is_not_null()
touching = both & (s1 <= e2) & (s2 <= e1)
first_one = s1.is_not_null() & (s2.is_null() | (s1 <= s2))
codes = users.filter(col("place") >= 0).select("place", "code").unique()
months = pl.LazyFrame([(number, iso) for _, number, iso in dates], orient="row",
                      schema={"day": pl.Int32, "iso": pl.String})
(
    days.lazy().filter(col("fate") == 0)
    .with_columns(*placed(1), *placed(2))
    .with_columns(
        when(first_one).then(s1).otherwise(s2).alias("sa"),
        when(touching).then(pl.max_horizontal(e1, e2)).when(first_one).then(e1).otherwise(e2).alias("ea"),
        when(both & ~touching).then(pl.max_horizontal(s1, s2)).alias("sb"),
        when(both & ~touching).then(when(s1 <= s2).then(e2).otherwise(e1)).alias("eb"))
    .join(codes, on="place").join(months, on="day")
    .with_columns(col("iso").str.head(7).alias("month"))
    .sort("month", "place", "day")
    .select(
        "code", "iso", when(col("leave") != 1).then(face(col("begins"))).alias("in"),
        when(col("leave") != 1).then(face(col("finishes"))).alias("out"),
        (face(col("sa")) + "-" + face(col("ea"))
         + when(col("sb").is_not_null()).then("/" + face(col("sb")) + "-" + face(col("eb"))).otherwise(pl.lit("")))
        .alias("breaks"),
        pl.lit("1").alias("status"),
        col("leave").replace_strict([0, 1, 2, 3], masters.LEAVE_CELLS, return_dtype=pl.String).alias("leave_cell"))
    .sink_csv(output, include_header=False, quote_style="never"))
masters.synced(output)
print(json.dumps({masters.FATES[fate]: count for fate, count in sorted(fates.items())}))

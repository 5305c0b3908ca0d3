"""The benchmark's job with DuckDB: with_duckdb.py FOLDER FROM TO OUTPUT [INPUT]

Writes the import rows to OUTPUT and how many days ended how to standard output, as JSON.
"""

import json
import os
import sys

import duckdb
import pyarrow

import masters

folder, first, last, output = sys.argv[1:5]
source = sys.argv[5] if len(sys.argv) > 5 else os.path.join(folder, "daily.csv")
first, last = masters.day_number(first), masters.day_number(last)
db = duckdb.connect()
if "THREADS" in os.environ:
    db.execute(f"SET threads = {int(os.environ['THREADS'])}")
db.execute("SET preserve_insertion_order = false")


def table(name, columns, rows):
    found = pyarrow.table(dict(zip(columns, map(list, zip(*rows)))))
    db.register("found", found)
    db.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM found")
    db.unregister("found")


table("people", ["user_id", "state", "person", "place", "code", "starts", "ends"], masters.people(folder))
table("segments", ["segment", "kind", "leave"], masters.segments(folder))
table("dates", ["date", "day", "iso"], masters.date_texts(first, last))
table("faces", ["minutes", "text"], [(minutes, masters.clock(minutes)) for minutes in range(2881)])

columns = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in masters.COLUMNS) + "}"
effective = masters.ENDS[:6]
F = masters.FATE


def plain(text, hours):
    """Minutes of `9:05` (one digit of hours) or `09:05` (two); NULL of what isn't that."""
    return f"""CASE WHEN {text}[{hours + 1}] = ':' AND {text}[{hours + 2}:] < '60' THEN
        60 * try_cast({text}[:{hours}] AS USMALLINT) + try_cast({text}[{hours + 2}:] AS USMALLINT) END"""


def minutes(end):
    """Minutes after the work date's midnight; NULL where there is no time, and where none can be read."""
    narrow = f"translate(raw.{end}, '０１２３４５６７８９：', '0123456789:')"
    return f"""(CASE strlen(raw.{end}) WHEN 0 THEN NULL WHEN 5 THEN {plain("raw." + end, 2)}
        WHEN 4 THEN {plain("raw." + end, 1)}
        ELSE CASE WHEN length({narrow}) = 5 THEN {plain(narrow, 2)} WHEN length({narrow}) = 4 THEN {plain(narrow, 1)} END
        END + CASE {end}_day WHEN '1' THEN 1440 WHEN '-1' THEN -1440 ELSE 0 END)::SMALLINT AS at_{end}"""


db.execute(f"""
    CREATE TEMP TABLE days AS
    WITH read AS (
        SELECT dates.day, people.state, people.person, people.place, people.starts, people.ends,
               coalesce(segments.kind, 3) AS kind, coalesce(segments.leave, 0) AS leave,
               {", ".join(minutes(end) for end in effective)},
               dates.day IS NULL OR {" OR ".join(f"(at_{end} IS NULL AND raw.{end} <> '')" for end in effective)} AS unreadable,
               raw.clock_in <> '' OR raw.clock_out <> '' OR raw.punched_in <> '' OR raw.punched_out <> ''
                   AS has_times
        FROM read_csv('{source}', columns = {columns}, header = true, auto_detect = false, delim = ',',
                      quote = '"', escape = '"', nullstr = 'NULL', new_line = '\\r\\n') AS raw
        JOIN people ON people.user_id = raw.user_id::INTEGER
        LEFT JOIN segments ON segments.segment = raw.segment
        LEFT JOIN dates ON dates.date = raw.date
    ),
    named AS (SELECT * RENAME ({", ".join(f"at_{end} AS {end}" for end in effective)}) FROM read)
    SELECT day, person, place, leave, clock_in, clock_out, break1_start, break1_end, break2_start, break2_end,
           ((clock_in + 14) // 15 * 15)::SMALLINT AS begins, (clock_out // 15 * 15)::SMALLINT AS finishes,
           CASE WHEN day NOT BETWEEN {first} AND {last} THEN {F["outside-window"]}
                WHEN state = {F["excluded-employee"]} THEN state
                WHEN unreadable THEN {F["unreadable-value"]}
                WHEN NOT has_times AND kind IN (1, 2) AND leave = 0 THEN {F["not-worked"]}
                WHEN NOT has_times AND kind = 0 AND leave = 0 THEN {F["unpunched"]}
                WHEN state <> 0 THEN state
                WHEN day < starts OR day > ends THEN {F["inactive-member"]}
                WHEN kind = 3 THEN {F["unmapped-segment"]}
                WHEN (leave = 1 OR kind = 2) AND has_times THEN {F["leave-with-clock"]}
                WHEN leave = 1 THEN 0
                WHEN clock_in IS NULL THEN {F["missing-clock-in"]}
                WHEN clock_out IS NULL THEN {F["missing-clock-out"]}
                WHEN clock_in >= clock_out THEN {F["clock-out-before-clock-in"]}
                WHEN clock_in < 0 THEN {F["starts-day-before"]}
                WHEN begins >= finishes THEN {F["clock-out-before-clock-in"]}
                WHEN finishes - begins > 1440 THEN {F["day-too-long"]}
                ELSE 0 END AS fate
    FROM named""")


# Rule 4: days that pass rule 1; of those that come so far, all are held.
db.execute(f"""
    CREATE TEMP TABLE doubles AS SELECT person, day FROM days
    WHERE fate NOT IN ({F["outside-window"]}, {F["excluded-employee"]}) AND person <> 0 AND day IS NOT NULL
    GROUP BY person, day HAVING count(*) > 1""")
db.execute(f"""
    UPDATE days SET fate = {F["duplicate-day"]} FROM doubles
    WHERE doubles.person = days.person AND doubles.day = days.day
      AND fate NOT IN ({", ".join(str(F[name]) for name in
                       ("outside-window", "excluded-employee", "unreadable-value", "not-worked", "unpunched"))})""")


def moved(start, end):
    """Rule 7: a break that lost its day, put where it must have been; NULL ends where it is nowhere."""
    ends = f"CASE WHEN {end} < {start} THEN {end} + 1440 ELSE {end} END"
    return f"""{start} AS {start}_0, {ends} AS {end}_0,
        {start} < clock_in AND clock_in <= {start} + 1440 AND {ends} + 1440 <= clock_out AS {start}_next,
        {end} >= {start} OR (clock_in <= {start} AND {ends} <= clock_out)
            OR (clock_in <= {start} + 1440 AND {ends} + 1440 <= clock_out) AS {start}_kept"""


def clipped(number):
    start, end = f"break{number}_start", f"break{number}_end"
    shift = f"CASE WHEN {start}_next THEN 1440 ELSE 0 END"
    return (f"CASE WHEN {start}_kept AND {start}_0 < {end}_0 THEN greatest({start}_0 + {shift}, begins) END AS s{number}, "
            f"CASE WHEN {start}_kept AND {start}_0 < {end}_0 THEN least({end}_0 + {shift}, finishes) END AS e{number}")


# Sorting is left to the end, on numbers; texts are looked up for the rows that are written.
db.execute(f"""
    COPY (
        WITH placed AS (
            SELECT day, place, leave, begins, finishes, {moved("break1_start", "break1_end")},
                   {moved("break2_start", "break2_end")}
            FROM days WHERE fate = 0),
        cut AS (SELECT day, place, leave, begins, finishes, {clipped(1)}, {clipped(2)} FROM placed),
        kept AS (
            SELECT *, coalesce(leave <> 1 AND s1 < e1, false) AS has1, coalesce(leave <> 1 AND s2 < e2, false) AS has2
            FROM cut),
        merged AS (
            SELECT *, CASE WHEN has1 AND has2 THEN CASE WHEN s1 <= e2 AND s2 <= e1 THEN 1 ELSE 2 END
                           WHEN has1 OR has2 THEN 1 ELSE 0 END AS breaks,
                   CASE WHEN has1 AND (NOT has2 OR s1 <= s2) THEN s1 ELSE s2 END AS sa,
                   CASE WHEN has1 AND has2 AND s1 <= e2 AND s2 <= e1 THEN greatest(e1, e2)
                        WHEN has1 AND (NOT has2 OR s1 <= s2) THEN e1 ELSE e2 END AS ea,
                   CASE WHEN s1 <= s2 THEN s2 ELSE s1 END AS sb, CASE WHEN s1 <= s2 THEN e2 ELSE e1 END AS eb
            FROM kept)
        SELECT people.code, dates.iso, CASE WHEN leave <> 1 THEN faces_in.text END,
               CASE WHEN leave <> 1 THEN faces_out.text END,
               CASE breaks WHEN 0 THEN NULL WHEN 1 THEN face_sa.text || '-' || face_ea.text
                    ELSE face_sa.text || '-' || face_ea.text || '/' || face_sb.text || '-' || face_eb.text END,
               '1', CASE leave WHEN 0 THEN NULL WHEN 1 THEN '全休' WHEN 2 THEN '午前休' ELSE '午後休' END
        FROM merged JOIN (SELECT DISTINCT place, code FROM people WHERE place >= 0) people USING (place)
        JOIN dates USING (day)
        LEFT JOIN faces faces_in ON faces_in.minutes = begins LEFT JOIN faces faces_out ON faces_out.minutes = finishes
        LEFT JOIN faces face_sa ON face_sa.minutes = sa LEFT JOIN faces face_ea ON face_ea.minutes = ea
        LEFT JOIN faces face_sb ON face_sb.minutes = sb LEFT JOIN faces face_eb ON face_eb.minutes = eb
        ORDER BY dates.iso[:7], place, day
    ) TO '{output}' (HEADER false, NULLSTR '')""")
masters.synced(output)
fates = dict(db.execute("SELECT fate, count(*) FROM days GROUP BY fate").fetchall())
print(json.dumps({masters.FATES[fate]: count for fate, count in sorted(fates.items())}))

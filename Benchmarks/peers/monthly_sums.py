"""HRMOS's own monthly sums (月次集計データ) of a made-up company, by DuckDB: monthly_sums.py FOLDER FROM TO FILE...

Writes getsuji.csv, by which `kintai report --migration` is proved; shares no code with kintai.
"""

import sys
from pathlib import Path

import duckdb
import pyarrow

import masters


def monthly_sums(folder, files, first, last):
    """出勤日数 and 実働時間 by employee number and month, as HRMOS would sum its days."""
    db = duckdb.connect()
    columns = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in masters.COLUMNS) + "}"
    names = "[" + ", ".join(f"'{folder / file}'" for file in files) + "]"

    def minutes(end):
        narrow = f"translate({end}, '０１２３４５６７８９：', '0123456789:')"
        return (f"CASE WHEN regexp_full_match({narrow}, '[0-9]{{1,2}}:[0-5][0-9]') THEN "
                f"60 * split_part({narrow}, ':', 1)::INT + split_part({narrow}, ':', 2)::INT "
                f"+ CASE {end}_day WHEN '1' THEN 1440 WHEN '-1' THEN -1440 ELSE 0 END END")

    def pause(number):
        start, end = minutes(f"break{number}_start"), minutes(f"break{number}_end")
        return f"coalesce(greatest({end} - {start}, 0), 0)"

    numbers = {}
    for row in masters.rows(folder / "employees.csv"):
        numbers[row["社員ID"]] = row["社員番号"]
    db.register("people", pyarrow.table({"user_id": list(numbers), "number": list(numbers.values())}))
    db.register("dates", pyarrow.table(dict(zip(
        ["date", "day", "iso"],
        map(list, zip(*masters.date_texts(masters.day_number(first), masters.day_number(last))))))))
    db.execute(f"""
        COPY (
            SELECT people.number AS 社員番号, dates.iso[:7] AS 年月,
                   count(*) FILTER (clock_in <> '' OR clock_out <> '') AS 出勤日数,
                   sum(CASE WHEN clock_in <> '' OR clock_out <> '' THEN
                       coalesce(greatest({minutes("clock_out")} - {minutes("clock_in")}
                                         - {pause(1)} - {pause(2)}, 0), 0) ELSE 0 END) AS 分
            FROM read_csv({names}, columns = {columns}, header = true, auto_detect = false, delim = ',',
                          quote = '"', escape = '"', nullstr = 'NULL', new_line = '\\r\\n') AS raw
            JOIN people USING (user_id) JOIN dates ON dates.date = raw.date
            WHERE people.number <> '' GROUP BY ALL ORDER BY ALL
        ) TO '{folder / "sums.csv"}' (HEADER)""")
    with open(folder / "sums.csv") as sums, open(folder / "getsuji.csv", "w") as out:
        out.write("社員番号,年月,出勤日数,実働時間\n")
        for line in list(sums)[1:]:
            number, month, days, total = line.rstrip("\n").split(",")
            total = int(float(total))
            out.write(f"{number},{month},{days}.0,{total // 60}:{total % 60:02}\n")


if __name__ == "__main__":
    monthly_sums(Path(sys.argv[1]), sys.argv[4:], sys.argv[2], sys.argv[3])

"""Writes the same days as HRMOS's screens download them: CSV in CP932 with CRLF.

The daily list (勤怠CSV出力) has neither break total, third break, hourly leave, days of leave, working
time, approval nor note. Its user ids and segment ids are joined with the lists beside it.
"""

from .clock import minutes
from .files import DISPLAY, table, write

FLAG = "前日/翌日"
# A–AD. What C, D and F hold isn't published; kintai reads the others by position.
DAILY = [
    "日付", "ユーザID", "氏名", "社員番号", "勤務区分", "表示名",
    *(heading for clock in (
        "出勤時刻", "退勤時刻", "休憩1開始", "休憩1終了", "休憩2開始", "休憩2終了",
        "打刻出勤時刻", "打刻退勤時刻", "打刻休憩1開始", "打刻休憩1終了", "打刻休憩2開始", "打刻休憩2終了",
    ) for heading in (clock, FLAG)),
]
ENDS = ("start", "end", "break_1_start", "break_1_end", "break_2_start", "break_2_end")
# The id of a segment that was deleted since, so that no list has it.
DELETED = 99

EMPLOYEES = (
    "社員ID,ログインID,パスワード,社員番号,姓,名,セイ,メイ,メールアドレス,入社日,休職日(開始),休職日(終了),退職日,備考,"
    "部門ID,部門,拠点ID,拠点,36協定ID,36協定,雇用形態ID,雇用形態,カレンダーパターンID,カレンダーパターン,"
    "第一承認者ID,第一承認者,第二承認者ID,第二承認者,第三承認者ID,第三承認者,第四承認者ID,第四承認者,"
    "勤務区分,出退勤 初期表示,カレンダー区分1,カレンダー区分2,カレンダー区分3,締め日,週40時間超の集計,HRMOS勤怠メニュー,"
    "ICカード ID(Android・iOS),ICカード ID (PC),権限ID,権限").split(",")

# The first of HRMOS's 57 columns; those after them are not read.
SEGMENTS = ["勤務区分ID", "並び順", "勤務区分名", "表示名", "勤務/休日・休暇", "勤務時間(開始)", "前日", "勤務時間(終了)", "翌日",
            "初期表示"]
KINDS = {1: "勤務", 2: "休日・休暇", 3: "その他"}


def write_days(folder, tenant, months):
    folder.mkdir(parents=True, exist_ok=True)
    ids = {comparable(values[0]): key for key, values in tenant.SEGMENTS.items()}
    users = {person.number: person.user_id for person in tenant.PEOPLE}
    for month, items in months.items():
        rows = [day(item, ids, users) for item in items]
        write_csv(folder / f"daily-{month}.csv", [DAILY, *rows])


def write_employees(path, tenant):
    rows = [[employee(person, tenant).get(heading, "") for heading in EMPLOYEES]
            for person in tenant.PEOPLE if person.listed]
    write_csv(path, [EMPLOYEES, *rows])


def write_segments(path, tenant):
    rows = []
    for key, (title, kind, start, end) in tenant.SEGMENTS.items():
        night = end is not None and end < start
        rows.append([key, key, title, DISPLAY.get(title, title), KINDS[kind], (start or "")[:5], 0,
                     (end or "")[:5], int(night), 1])
    write_csv(path, [SEGMENTS, *rows])


def day(item, ids, users):
    """One row; the API's user id where the item has one, else that of its number."""
    title = item["segment_title"] or ""
    cells = [
        slashes(item["day"]), item.get("user_id") or users[item["number"]], item["full_name"],
        item["number"] or "", ids.get(comparable(title), DELETED) if title else "",
        item["segment_display_title"] or "",
    ]
    for end in ENDS:
        cells += [item.get(f"{end}_at") or "", flag(item.get(f"next_day_{end}"))]
    before = None
    for end in ENDS:
        punch = item.get(f"stamping_{end}_at")
        effective = at(item.get(f"{end}_at"), item.get(f"next_day_{end}"))
        days = punched_days(punch, effective, before if end == "end" else None)
        before = at(punch, days)
        cells += [punch or "", days]
    return cells


def employee(person, tenant):
    return {
        "社員ID": person.user_id, "ログインID": f"user{person.user_id}", "社員番号": person.number or "",
        "姓": person.last, "名": person.first, "メールアドレス": person.email or "", "入社日": person.hired,
        "退職日": person.left or "", "部門ID": person.department,
        "部門": tenant.DEPARTMENTS[person.department], "拠点ID": 1, "拠点": "本店",
        "雇用形態ID": person.employment, "雇用形態": tenant.EMPLOYMENTS[person.employment],
        "勤務区分": "1 2 5", "締め日": 31,
    }


def punched_days(punch, effective, before):
    """The day flag of a punch, which the API leaves out: the day that brings it nearest to the
    effective time, else, before the punch it follows, the next day."""
    if punch is None:
        return 0
    if effective is not None:
        return min((-1, 0, 1), key=lambda days: abs(at(punch, days) - effective))
    return int(before is not None and minutes(punch) <= before)


def at(face, days):
    """Minutes after the work date's midnight; None where there is no time."""
    try:
        return minutes(face) + 1440 * int(days or 0)
    except (AttributeError, ValueError):
        return None


def flag(days):
    return "" if days is None else days


def slashes(date):
    """`2026-10-05` → `2026/10/5`."""
    return "/".join(str(int(part)) for part in date.split("-"))


def comparable(title):
    return title.strip().replace("：", ":")


def write_csv(path, rows):
    write(path, table(rows, "\r\n"), "cp932")

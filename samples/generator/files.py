"""Writes the files: HRMOS's arrays with one item a line, CSV as the services have them."""

import csv
import io
import json

from . import honsha
from .workoutput import DISPLAY

STAMP = "2026-04-01T08:00:00.000+09:00"


def write_tenant(folder, tenant, months):
    folder.mkdir(parents=True, exist_ok=True)
    for month, items in months.items():
        # October of the head office as JSON Lines, the other form that kintai reads.
        lines_only = tenant is honsha and month == "2026-10"
        name = f"work_outputs-{month}.{'jsonl' if lines_only else 'json'}"
        write(folder / name, json_lines(items) if lines_only else json_array(items))
    write(folder / "users.json", json_array(map(user, filter(lambda p: p.listed, tenant.PEOPLE))))
    write(folder / "segments.json", json_array(segment(*item) for item in tenant.SEGMENTS.items()))
    for name, table in ("departments", tenant.DEPARTMENTS), ("employments", tenant.EMPLOYMENTS):
        write(folder / f"{name}.json", json_array(
            {"id": key, "name": title, "sequence": key} for key, title in table.items()))


def user(person):
    return {
        "id": person.user_id, "number": person.number, "last_name": person.last,
        "first_name": person.first, "start_date": person.hired, "end_date": person.left,
        "comment": None, "cutoff_date": 31, "email": person.email, "lodgment_id": 1,
        "department_id": person.department, "employment_id": person.employment,
        "segment": "1,2,5", "default_segment_id": 1, "created_at": STAMP, "updated_at": STAMP,
    }


def segment(key, values):
    title, kind, start, end = values
    night = end is not None and end < start
    return {
        "id": key, "title": title, "display_title": DISPLAY.get(title, title), "status": kind,
        "start_at": start, "next_day_start": 0, "end_at": end, "next_day_end": int(night),
        "predetermined_time": "08:00:00", "considered_at": None, "notes": None, "sequence": key,
    }


def json_line(item):
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def json_array(items):
    return "[\n" + ",\n".join(map(json_line, items)) + "\n]\n"


def json_lines(items):
    return "".join(json_line(item) + "\n" for item in items)


def write_members(path):
    """CrowdLog's member list as a spreadsheet would save it; 単価 must be dropped at the door."""
    heading = ["社員コード", "名前", "部署", "役職", "雇用形態", "所属", "メールアドレス", "開始日", "終了日", "状態", "単価"]
    rows = [
        [code, name, "開発部", "主任" if index % 5 == 0 else "", "正社員", "大阪" if code[:1] == "B" else "東京",
         email, start, end, state, 4000 + 100 * (index % 30)]
        for index, (code, name, email, start, end, state) in enumerate(MEMBERS)]
    write(path, table([heading, *rows], "\r\n"), "cp932")


def ordinary_members():
    for number, name in (
        ("A0001", "架空花子"), ("A0002", "見本太郎"), ("A0003", "試験次郎"), ("A0004", "仮名三郎"),
        ("A0005", "例示桜"), ("A0006", "模擬健"), ("A0007", "雛形恵"), ("A0008", "髙﨑見本"),
        ("A0009", "想定誠"), ("A0011", "手本蓮"), ("A0012", "架空次郎"), ("A0013", "試作陽菜"),
        ("A0014", "下書翔"), ("A0015", "空欄凛"), ("A0016", "役員一子"), ("A0017", "再雇用子"),
        ("A0018", "出戻三太"), ("A0019", "単発四葉"), ("A0021", "育休京子"), ("A0031", "兼務四朗"),
        ("A0032", "兼務五美"), ("A0033", "兼務六太"), ("A0036", "派遣八子"), ("A0037", "社外取締"),
        ("A-0038", "連字符太"), ("A0039", "夜勤十郎"), ("Z0940", "時差一子"), ("B0051", "浪速見本"),
        ("B0052", "難波仮名子"), ("B0053", "北浜例示"), ("B0054", "堺試太"), ("B0055", "神戸雛子"),
        ("b0061", "淀川練子"),
    ):
        yield number, name, f"{number.lower()}@example.com", "2021-04-01", "", "有効"


# code, name, e-mail, first day, last day, state
MEMBERS = [
    *ordinary_members(),
    ("A0010", "練習葵", "", "2021-04-01", "2026-08-31", "有効"),
    ("A0010", "練習葵", "", "2021-04-01", "", "有効"),  # the later row wins
    ("A0020", "退職五月", "", "2021-04-01", "2026-09-30", "有効"),
    ("A0022", "無効六助", "", "2021-04-01", "", "無効"),
    ("A0023", "期限七恵", "", "2021-04-01", "2026-10-31", "無効"),
    ("A0024", "未来八重", "", "2026-09-01", "", "有効"),
    ("A0025", "二重九十九", "", "2021-04-01", "", "有効"),
    ("ａ００２５", "二重九十九", "", "2021-04-01", "", "有効"),
    ("C0026", "別名十和", "towa@example.com", "", "", "有効"),
    ("C0027", "高嶋 十一", "", "", "", "有効"),
    ("AO28", "酷似一二三", "", "", "", "有効"),
    ("C0129", "別名双葉", "futaba@example.com", "", "", "有効"),
    ("C0229", "候補二葉", "", "", "", "有効"),
    ("C0300", "協力予備", "", "", "", "有効"),
    ("C0301", "髙﨑予備", "", "", "", "有効"),
    ("", "番号未定", "", "", "", "有効"),  # skipped and counted
]


def write_mapping(path):
    """People whose code differs from their number, and rehires with the days of each number."""
    write(path, table([
        ["employee_number", "employee_code", "from", "to"],
        ["A0017", "A0017", "", "2026-09-15"],
        ["A1017", "A0017", "2026-09-16", ""],
        ["A1018", "A0018", "", ""],
        ["A1019", "A0019", "", ""],
        ["A0040", "Z0940", "", ""],
        ["os-31", "A0031", "", ""],
        ["os-32", "A0032", "", ""],
        ["os-33", "A0033", "", ""],
    ]))


def write_template(path):
    write(path, table([
        ["社員コード", "年月日", "出社", "退社", "休憩詳細", "日報", "ステータス", "休暇"],
        ["E0001", "2026-11-02", "09:00", "18:00", "12:00-13:00/17:00-17:15", "記入例", "1", ""],
    ], "\r\n"), "cp932")


def write_planted(path, plans):
    heading = ["integration", "employee_number", "date", "fate", "code_or_notes", "why",
               "clock_in", "clock_out", "breaks", "leave"]
    write(path, table([heading, *(row for plan in plans for row in plan.rows())]))


def table(rows, ending="\n"):
    text = io.StringIO()
    csv.writer(text, lineterminator=ending).writerows(rows)
    return text.getvalue()


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))

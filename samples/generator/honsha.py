"""The head office: its people and tables."""

from .company import Person
from .honsha_plan import PLAN

FOLDER = "honsha"
WORK = "出勤:残業あり"
STATUS_OFF = 1


def status(date):
    """October isn't approved yet."""
    return 2 if date >= "2026-10" else 3


DEPARTMENTS = {1: "開発部", 2: "営業部", 3: "総務部", 4: "役員室"}
EMPLOYMENTS = {1: "正社員", 2: "契約社員", 3: "派遣社員", 4: "アルバイト"}

# id: title, kind (1 work, 2 off, 3 other), start, end
SEGMENTS = {
    1: ("出勤:残業あり", 1, "09:00:00", "18:00:00"),
    2: ("公休", 2, None, None),
    3: ("振替出勤", 1, "09:00:00", "18:00:00"),
    4: ("振替休暇", 2, None, None),
    5: ("有給休暇", 2, None, None),
    11: ("欠勤", 3, None, None),
    12: ("休職", 3, None, None),
    13: ("在籍なし", 3, None, None),
    30: ("夏季休暇", 2, None, None),
    31: ("育児休業", 3, None, None),
    32: ("出勤(在宅)", 1, "09:00:00", "18:00:00"),
    33: ("夜勤", 1, "22:00:00", "07:00:00"),
    34: ("休日出勤", 1, None, None),
    40: ("出勤（午前休）", 1, "14:00:00", "18:00:00"),
    41: ("有休（PM）", 1, "09:00:00", "13:00:00"),
    42: ("午後半休", 1, "09:00:00", "13:00:00"),
    43: ("午前半休", 1, "14:00:00", "18:00:00"),
    50: ("創立記念日", 2, None, None),
    51: ("リフレッシュ休暇", 2, None, None),
    52: ("見本番", 3, None, None),
    53: ("休日対応シフト", 1, "10:00:00", "19:00:00"),
    54: ("代休（予備）", 2, None, None),
    55: ("プロジェクト待機", 1, "09:00:00", "18:00:00"),
    56: ("会社指定日", 2, None, None),
}

PEOPLE = [
    Person(12, "A0001", "架空", "花子", email="hanako@example.com"),
    Person(2, "A0002", "見本", "太郎", email="taro@example.com"),
    Person(3, "A0003", "試験", "次郎", department=2),
    Person(4, "A0004", "仮名", "三郎", "night"),
    Person(5, "Ａ０００５", "例示", "桜"),
    Person(6, "'A0006", "模擬", "健", department=2),
    Person(7, "a0007", "雛形", "恵", department=3),
    Person(8, "A0008", "髙﨑", "見本"),
    Person(9, "A0009", "想定", "誠"),
    Person(10, "A0010", "練習", "葵", department=2),
    Person(11, "A0011", "手本", "蓮", department=3),
    Person(21, "A0012", "架空", "次郎"),
    Person(13, "A0013", "試作", "陽菜"),
    Person(14, "A\u30000014", "下書", "翔", "part time", employment=4),
    Person(15, "A0015", "空欄", "凛", "part time", employment=4),
    Person(16, "A0016", "役員", "一子", "never punches", department=4),
    Person(17, "A0017", "再雇", "用子", until="2026-09-11", left="2026-09-11", email="yoko@example.com"),
    Person(57, "A1017", "再雇", "用子", since="2026-09-16", hired="2026-09-16", employment=2,
           email="yoko@example.com"),
    Person(18, "A0018", "出戻", "三太", since="2026-08-03", until="2026-08-07", left="2026-08-07"),
    Person(58, "A1018", "出戻", "三太", since="2026-08-24", until="2026-09-30", hired="2026-08-24"),
    Person(19, "A0019", "単発", "四葉", "planted"),
    Person(59, "A1019", "単発", "四葉", "planted"),
    Person(20, "A0020", "退職", "五月", until="2026-09-30", left="2026-09-30"),
    Person(61, "A0021", "育休", "京子", "leave of absence"),
    Person(22, "A0022", "無効", "六助", since="2026-10-19"),
    Person(23, "A0023", "期限", "七恵", since="2026-10-01"),
    Person(24, "A0024", "未来", "八重", since="2026-08-24", hired="2026-08-24"),
    Person(25, "A0025", "二重", "九十九", since="2026-10-26"),
    Person(26, "X0026", "同便", "十和", since="2026-10-19", email="towa@example.com"),
    Person(27, "X0027", "髙嶋", "十一", since="2026-10-19"),
    Person(28, "A-028", "類似", "一二三", since="2026-10-19"),
    Person(29, "X0029", "候補", "二葉", since="2026-10-19", email="futaba@example.com"),
    Person(30, "X0030", "非会", "員三", since="2026-09-24"),
    Person(31, "A0031", "兼務", "四朗", "away on Fridays", email="shiro@example.com"),
    Person(32, "A0032", "兼務", "五美", "away on Fridays"),
    Person(33, "A0033", "兼務", "六太", "away on Fridays"),
    Person(1, "0000000000", "システム", "管理者", "first week", department=3),
    Person(35, None, "番号", "無子", since="2026-10-26", hired="2026-10-26"),
    Person(36, "A0036", "派遣", "八子", since="2026-10-01", employment=3),
    Person(37, "A0037", "社外", "取締", "never punches", since="2026-10-01", department=4),
    Person(38, "A‐0038", "連字", "符太", "late"),
    Person(39, "A0039", "夜勤", "十郎", "night", department=2),
    Person(40, "A0040", "時差", "一子", "late", department=2),
    Person(999, "A0099", "名簿", "外男", "planted", listed=False),
]

# Dates of months that the window doesn't touch, and the month of the file that holds them.
OUTSIDE_WINDOW = [
    ("A0001", "2026-07-31", "2026-08"), ("A0002", "2026-07-31", "2026-08"),
    ("A0003", "2026-07-31", "2026-08"), ("A0004", "2026-11-01", "2026-10"),
    ("A0039", "2026-11-01", "2026-10"),
]

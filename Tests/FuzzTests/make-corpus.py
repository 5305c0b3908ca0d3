#!/usr/bin/env python3
"""Writes what the fuzzer begins with: small files of each kind, of made-up people.

What the fuzzer has found stays beside them, under names that begin with `found-`.
"""
import json
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def put(layer, name, data):
    folder = HERE / "Corpus" / layer
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


TABLE = '社員番号,氏名,備考\r\nA0001,青空花子,"一行目\r\n二行目"\r\nA0002,海野太郎,"""引用"""\r\n'
# The first byte chooses encoding and header, the second the blocks' size.
put("csv", "utf8", b"\x01\x20" + TABLE.encode())
put("csv", "cp932", b"\x02\x07" + TABLE.encode("cp932"))
put("csv", "auto", b"\x00\xff" + b"\xef\xbb\xbf" + TABLE.replace("\r\n", "\n").encode())
put("csv", "returns", b"\x09\x01" + TABLE.replace("\r\n", "\r").encode())
put("csv", "one-column", b"\x09\x03" + b"a\n\n\"\"\nb\n\n")
put("csv", "ragged", b"\x01\x05" + b"a,b\n1\n\"x\"y,2\n\"open\n")

for name, text in {
    "clock": "9:05", "seconds": "09:05:59", "next": "翌 1:30", "wide": "９：０５", "point": "25.30",
    "before": "前日23:30", "rails": "2000-01-01T09:00:00.000+09:00", "date": "2026/10/5",
    "kanji": "2026年10月5日", "digits": "20261005", "duration": "100:00", "decimal": "1.33",
    "minutes": "480", "spaces": "\u3000' 9:05 ",
}.items():
    put("cells", name, text)

HRMOS = (ROOT / "samples/hrmos-csv/honsha").glob("*.csv")
day = next(path for path in sorted(HRMOS) if "user" not in path.name and "segment" not in path.name)
lines = day.read_bytes().split(b"\n")
put("profiles", "hrmos", b"\x00" + b"\n".join(lines[:4]) + b"\n")
put(
    "profiles", "king-of-time",
    b"\x01" + "従業員コード,日付,勤務日種別,出勤,退勤,休憩開始1,休憩終了1\r\nA0001,2026/10/05,平日,9:05,18:00,12:00,13:00\r\n".encode("cp932"))
put(
    "profiles", "jobcan",
    b"\x02" + "スタッフコード,年月日,出勤時刻,退勤時刻,休憩時間\nA0001,2026/10/05,09:05,翌01:30,60\n".encode())

members = (ROOT / "samples/members.csv").read_bytes().split(b"\n")
put("members", "samples", b"\n".join(members[:5]) + b"\n")
put("members", "utf8", "社員コード,名前,メールアドレス,開始日,終了日,有効\nA0001,青空花子,,2026/04/01,,1\n,無名,,,,\nA0001,青空花子,,,,0\n")
put("members", "empty", "社員コード,名前\n")

put(
    "corrections", "replace",
    "employee_number,date,action,clock_in,clock_out,by,why\nA0001,2026-10-05,replace,09:00,18:00,総務,打刻漏れ\n"
    "A0002,2026-10-06,skip,,,,\nA0002,2027-01-06,done,,,,\n,,,,,,\n")
put("corrections", "japanese", "連携名,社員番号,日付,処理,出勤,退勤\n本社,A0001,2026/10/05,置換,9:00,18:00\n大阪,A0002,2026/10/06,,,\n")
put("corrections", "bad", "employee_number,date,action\nA0001,2026-10-99,what\n")

put("template", "samples", (ROOT / "samples/attendance-template.csv").read_bytes())
put("template", "short", "社員コード,年月日,出社,退社,休憩詳細\n".encode("cp932"))
put("template", "twice", "\ufeff社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,日報\n")

outputs = [
    {"user_id": 12, "number": "A0012", "day": "2026-10-05", "segment_title": "出勤", "start_at": "09:00",
     "end_at": "01:30", "next_day_end": 1, "stamping_start_at": "08:56", "break_1_start_at": "12:00",
     "break_1_end_at": "13:00", "extra_breaks": [{"start_at": "15:00", "end_at": "15:15"}],
     "total_break_time": "01:15", "actual_working_hours": 510, "status": "承認済み", "notes": "a\n\"b\""},
    {"user_id": 13, "day": "2026-10-06", "segment_title": "公休", "paid_holiday_with_time_paid": 0.5},
]
put("hrmos-json", "array", b"\x40" + json.dumps(outputs, ensure_ascii=False).encode())
put("hrmos-json", "escaped", b"\x05" + json.dumps(outputs, indent=1).encode())
put("hrmos-json", "lines", b"\xff" + "\n".join(json.dumps(item) for item in outputs).encode())
put("hrmos-json", "error", b"\x10" + b'{"errors":[{"message":"Unauthorized"}]}')

working = [{"date": "2026-10-05", "dailyWorkings": [{
    "date": "2026-10-05", "employeeKey": "k1", "isClosing": True, "workdayTypeName": "平日", "breakTime": 60,
    "totalWork": 480, "holidaysObtained": {"fulltimeHoliday": {"name": "有休"}, "halfdayHolidays": [
        {"typeName": "AM休", "name": "有休"}], "hourHolidays": [
        {"start": "2026-10-05T09:00+09:00", "end": "2026-10-05T10:00+09:00", "minutes": 60}]}}]}]
records = [{"date": "2026-10-05", "dailyWorkings": [{
    "date": "2026-10-05", "employeeKey": "k1", "timeRecord": [
        {"time": "2026-10-05T09:00:00+09:00", "code": "1"}, {"time": "2026-10-05T18:00:00+09:00", "code": "2"}]}]}]
people = [{"key": "k1", "code": "1000", "lastName": "青空", "firstName": "花子", "divisionCode": "10",
           "emailAddresses": ["hanako@example.jp"], "hiredDate": "2020-04-01"}]
put("king-of-time-json", "workings", b"\x00" + json.dumps(working).encode())
put("king-of-time-json", "records", b"\x01" + json.dumps(records).encode())
put("king-of-time-json", "people", b"\x02" + json.dumps(people, ensure_ascii=False).encode())
put("king-of-time-json", "divisions", b"\x03" + b'[{"code":"10","name":"a"}]')
put("king-of-time-json", "errors", b"\x04" + b'{"errors":[{"message":"no","code":104}]}')

put("jobcan-json", "list", json.dumps([{"id": 1, "staff_code": "A0001", "main_group": {"name": "開発部"}}]))
put("jobcan-json", "page", '{"employees":[{"id":1,"名前":{"a":1.5e3}}],"total":1}')
put("jobcan-json", "stamps", json.dumps([
    {"id": 7, "employee_id": 1, "recorded_at": "2026-10-01T09:00:00+09:00"},
    {"id": 8, "employee_id": 1, "recorded_at": "2026-10-01T18:00:00+09:00"}]))
put("jobcan-json", "summaries", json.dumps([
    {"employee_id": 1, "date": "2026-10-01", "work": 480}, {"employee_id": "x2", "date": "2026-10-02", "work": "0"}]))
put("jobcan-json", "leave", json.dumps([{"id": 3, "date": "2026-10-01", "days": 0.5}]))
put("jobcan-json", "deep", "[" * 300 + "1" + "]" * 300)

put("descriptor", "whole", json.dumps({
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "resources": [],
    "kintai": {"stage": "extract", "format": 1, "sources": [], "inputs": [], "counts": {}, "rows": {},
               "checksums": {"attendance.csv": "0"}}}))
put("descriptor", "newer", '{"resources":[],"kintai":{"stage":"ledger","format":2}}')
put("descriptor", "torn", '{"resources":[],"kintai":{"stage":"people"')

ROWS = [
    "A0001,2026-10-05,出勤,work,09:03,18:00,09:00,18:00,12:00-13:00/17:00-17:15,75,0,0,465,approved,,1,,1:1",
    "A0001,2026-10-06,午前休,work,13:00,26:30,,,-/20:00-,60,60,0.5,,,,1,,1:2",
    "A0002,2026-10-07,公休,off,,,,,,,,,,,,2,skip,1:3",
    ",2026-10-99,?,,25:65,-00:30,,,,,,,,,,2,,1:4",
]
put("attendance", "days", "\n".join(ROWS) + "\n")
put("attendance", "quoted", 'A0001,2026-10-05,"a\n""b""",work,-23:59,47:59,,,12:00-12:00,,,,,,,1,,1:1\n')
put("attendance", "twice", "\n".join([ROWS[0], ROWS[0].replace("1:1", "1:9")]) + "\n")

put("pipeline", "samples", (ROOT / "samples/pipeline.yml").read_bytes())
put("pipeline", "csv", (ROOT / "samples/pipeline-csv.yml").read_bytes().replace(b"*", b"2026-10"))
put("pipeline", "example", (ROOT / "pipeline.yml.example").read_bytes().replace(b"*", b"2026-10"))
put(
    "pipeline", "aliases",
    "version: 1\nx: &m [{file: m.csv}]\nintegrations:\n- &a {name: 本社, source: {kind: csv, files: [a.csv]}}\n- {<<: *a, name: 大阪}\n"
    "target: {kind: crowdlog-csv, template: a.csv, members: *m}\n")
put("pipeline", "flow", "version: 1\nintegrations: [{name: 本社, source: {kind: hrmos-api, company: a, api_key: '${KEY}'}}]\ntarget: &t {kind: crowdlog-csv, template: a.csv, members: []}\n")

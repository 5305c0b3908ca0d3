#!/usr/bin/env python3
"""Make the workbooks of Fixtures/ that other programs write.

Run by hand, never by the tests: pip install openpyxl XlsxWriter msoffcrypto-tool; LibreOffice's soffice
in PATH. All of them hold the same table (see ProducerTests.swift); people in it are made up.
"""
import datetime
import pathlib
import subprocess
import tempfile
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

FIXTURES = pathlib.Path(__file__).parent / "Fixtures"
HEADINGS = ["社員番号", "日付", "出勤", "退勤", "休憩", "実働", "勤務区分", "備考", "承認"]
# Number, date, clock-in and clock-out as hours, break and work as hours, segment, note, approved.
ROWS = [
    (42, datetime.date(2026, 10, 1), 9, 18, 1, 8, "出勤", "", True),
    (42, datetime.date(2026, 10, 2), 22, 26.5, 0.75, 3.75, "夜勤", '改行\nと"引用", カンマ', False),
    ("A007", datetime.date(2026, 10, 1), 9.0833333333333339, 18.25, 1.5, 7.5, "出勤", "a < b & c", True),
    ("A007", datetime.date(2026, 10, 5), None, None, None, None, "有給休暇", "", True),
]
FORMATS = ["0000", 'yyyy"年"m"月"d"日"', "h:mm", "[h]:mm", "h:mm", "0.00"]


def cells(row):
    number, date, start, end, rest, work, segment, note, approved = row
    hours = [None if hour is None else hour / 24 for hour in (start, end, rest)]
    return [number, date, *hours, work, segment, note or None, approved]


def write_openpyxl():
    book = openpyxl.Workbook(iso_dates=False)
    sheet = book.active
    sheet.title = "勤怠"
    sheet.append(HEADINGS)
    for row in ROWS:
        sheet.append(cells(row))
        for cell, code in zip(sheet[sheet.max_row], FORMATS):
            cell.number_format = code
    sheet["G1"] = CellRichText("勤務", TextBlock(InlineFont(b=True), "区分"))
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["H"].hidden = True
    book.create_sheet("メモ").append(["読まないこと"])
    book.save(FIXTURES / "openpyxl.xlsx")
    book = openpyxl.Workbook(iso_dates=True)
    book.active.append(["日付", "時刻"])
    book.active.append([datetime.date(2026, 10, 1), datetime.time(9, 5)])
    book.active.append([datetime.datetime(2026, 10, 1, 22, 30), datetime.timedelta(hours=26, minutes=30)])
    book.save(FIXTURES / "openpyxl-iso-dates.xlsx")
    book = openpyxl.Workbook()
    book.active.append(["社員コード", "名前"])
    book.active.append(["=A3", "見本 一郎"])
    book.save(FIXTURES / "openpyxl-formula.xlsx")


def write_xlsxwriter(name, options):
    book = xlsxwriter.Workbook(FIXTURES / name, options)
    # Otherwise every run has other bytes.
    book.set_properties({"created": datetime.datetime(2026, 10, 1)})
    sheet = book.add_worksheet("勤怠")
    formats = [book.add_format({"num_format": code}) for code in FORMATS]
    for column, heading in enumerate(HEADINGS):
        sheet.write_string(0, column, heading)
    for line, row in enumerate(ROWS, 1):
        for column, value in enumerate(cells(row)):
            format = formats[column] if column < len(formats) else None
            if value is None:
                sheet.write_blank(line, column, None, format or formats[0])
            elif isinstance(value, datetime.date):
                sheet.write_datetime(line, column, datetime.datetime.combine(value, datetime.time()), format)
            else:
                sheet.write(line, column, value, format)
    book.close()


def write_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        def convert(source, kind):
            subprocess.run(
                ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(source)],
                check=True, capture_output=True, env={"HOME": folder, "PATH": "/usr/bin:/bin"})
        # Through its own format, so that nothing but the values and their formats comes from elsewhere.
        convert(FIXTURES / "xlsxwriter.xlsx", "ods")
        ods = pathlib.Path(folder) / "xlsxwriter.ods"
        convert(ods, "xlsx")
        (FIXTURES / "libreoffice.xlsx").write_bytes((pathlib.Path(folder) / "xlsxwriter.xlsx").read_bytes())
        (FIXTURES / "libreoffice.ods").write_bytes(ods.read_bytes())
        convert(ods, "xls")
        (FIXTURES / "libreoffice.xls").write_bytes((pathlib.Path(folder) / "xlsxwriter.xls").read_bytes())


def write_encrypted():
    with open(FIXTURES / "xlsxwriter.xlsx", "rb") as plain, open(FIXTURES / "encrypted.xlsx", "wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("sample", out)


def write_bomb():
    """A sheet of 40 million spaces in 40 kilobytes."""
    source = FIXTURES / "xlsxwriter.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(FIXTURES / "bomb.xlsx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"<sheetData>", b"<sheetData>" + b" " * 40_000_000)
            info = zipfile.ZipInfo(name, (2026, 10, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data, compresslevel=9)


FIXTURES.mkdir(exist_ok=True)
write_openpyxl()
write_xlsxwriter("xlsxwriter.xlsx", {})
write_xlsxwriter("xlsxwriter-inline.xlsx", {"constant_memory": True})
write_xlsxwriter("xlsxwriter-1904.xlsx", {"date_1904": True})
write_libreoffice()
write_encrypted()
write_bomb()

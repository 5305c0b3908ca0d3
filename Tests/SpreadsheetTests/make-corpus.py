#!/usr/bin/env python3
"""Make the fuzzer's first inputs from Fixtures/: whole workbooks, and single parts behind two bytes.

The first byte says of which kind the part is, the second in pieces of how many bytes it is read
(Tests/FuzzTests/Layers/WorkbookLayers.swift).
"""
import io
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
FIXTURES, CORPUS = HERE / "Fixtures", HERE.parent / "FuzzTests" / "Corpus"
KINDS = [("xl/worksheets/sheet1.xml", 0), ("xl/sharedStrings.xml", 1), ("xl/styles.xml", 2), ("xl/workbook.xml", 3),
         ("xl/_rels/workbook.xml.rels", 4)]
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</worksheet>'
BY_HAND = {
    "merged": '<sheetData><row r="1"><c t="str"><v>a</v></c></row><row r="2"><c r="A2" s="1"><v>7</v></c><c r="B2"><v>1</v></c></row>'
              '<row r="4" hidden="1"><c r="B4" s="3"><f>1+1</f><v/></c></row></sheetData><mergeCells><mergeCell ref="A2:A9"/>'
              '<mergeCell ref="A3:C9"/></mergeCells>',
    "types": '<cols><col min="1" max="3" hidden="1"/></cols><sheetData><row><c t="s"><v>1</v></c><c t="d" s="2"><v>2026-10-05T09:00:00</v></c>'
             '<c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><r><t>a_x000D_</t></r><rPh><t>b</t></rPh></is></c>'
             '<c s="4"><v>1E-7</v></c><c s="5"><v>1.3</v></c><c s="6"><v>46300.5</v></c><c s="7"><v>42</v></c></row></sheetData>',
    "doctype": None,
}
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><worksheet>&c;</worksheet>'

for folder in ("zip", "xml"):
    (CORPUS / folder).mkdir(parents=True, exist_ok=True)
for name in ("xlsxwriter", "openpyxl", "libreoffice"):
    # Without what nobody reads, so that the fuzzer's time isn't spent on it.
    with zipfile.ZipFile(FIXTURES / f"{name}.xlsx") as book:
        parts = {part: book.read(part) for part in book.namelist() if "theme" not in part and "docProps" not in part}
    small = io.BytesIO()
    with zipfile.ZipFile(small, "w") as out:
        for part, data in parts.items():
            info = zipfile.ZipInfo(part, (2026, 10, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "openpyxl" else zipfile.ZIP_DEFLATED
            out.writestr(info, data)
    (CORPUS / "zip" / f"{name}.xlsx").write_bytes(small.getvalue())
    for part, kind in KINDS:
        if part in parts:
            (CORPUS / "xml" / f"{name}-{kind}").write_bytes(bytes([kind, 0]) + parts[part])
for name in ("encrypted.xlsx", "libreoffice.ods"):
    (CORPUS / "zip" / name).write_bytes((FIXTURES / name).read_bytes()[:4096])
for name, text in BY_HAND.items():
    (CORPUS / "xml" / name).write_bytes(bytes([0, 7]) + (DOCTYPE if text is None else SHEET % text).encode())

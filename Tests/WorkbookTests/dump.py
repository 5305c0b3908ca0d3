"""Prints what an XLSX file holds, as a reader of the standard sees it: by zipfile and ElementTree.

A line a thing, with tabs between: `sheet NAME frozen=PLACE filter=RANGE`, `column NUMBER WIDTH`,
`choices RANGE LIST`, and `cell PLACE KIND FORMAT VALUE`, where a text is written as JSON.

usage: dump.py FILE
"""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMATS = {0: "General", 20: "h:mm", 46: "[h]:mm:ss", 49: "@"}


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def main():
    with zipfile.ZipFile(sys.argv[1]) as file:
        assert file.testzip() is None

        def tree(name):
            return ElementTree.fromstring(file.read(name))

        styles = tree("xl/styles.xml")
        known = FORMATS | {
            int(one.get("numFmtId")): one.get("formatCode") for one in styles.iter(MAIN + "numFmt")
        }
        formats = [int(one.get("numFmtId")) for one in styles.find(MAIN + "cellXfs")]
        shared = []
        if "xl/sharedStrings.xml" in file.namelist():
            shared = [
                "".join(text.text or "" for text in one.iter(MAIN + "t"))
                for one in tree("xl/sharedStrings.xml")
            ]
        for number, sheet in enumerate(tree("xl/workbook.xml").iter(MAIN + "sheet"), 1):
            page = tree(f"xl/worksheets/sheet{number}.xml")
            pane, filtered = page.find(f".//{MAIN}pane"), page.find(MAIN + "autoFilter")
            print(
                "sheet", sheet.get("name"), f"frozen={pane.get('topLeftCell')}",
                f"filter={filtered.get('ref')}", sep="\t",
            )
            for column in page.iter(MAIN + "col"):
                print("column", column.get("min"), column.get("width"), sep="\t")
            for rule in page.iter(MAIN + "dataValidation"):
                print("choices", rule.get("sqref"), rule.find(MAIN + "formula1").text, sep="\t")
            for cell in page.iter(MAIN + "c"):
                assert cell.find(MAIN + "f") is None, "a formula"
                kind, value = cell.get("t", "n"), cell.findtext(MAIN + "v")
                if kind == "s":
                    value = shared[int(value)]
                elif kind == "inlineStr":
                    value = "".join(text.text or "" for text in cell.iter(MAIN + "t"))
                if kind != "n":
                    kind, value = "text", json.dumps(unescaped(value), ensure_ascii=False)
                style = known[formats[int(cell.get("s", "0"))]]
                print("cell", cell.get("r"), kind, style, value, sep="\t")


main()

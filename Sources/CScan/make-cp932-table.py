#!/usr/bin/env python3
"""Writes cp932-table.h beside this script, from Python's own codec of Microsoft's table.

Run it only to change the table: python3 Sources/CScan/make-cp932-table.py
"""
import pathlib

LEADS = [*range(0x81, 0xA0), *range(0xE0, 0xFD)]
TRAILS = range(0x40, 0x100)

# Characters that CP932 has under another scalar (design.md, Load): the wave dash, dashes and signs
# of JIS X 0208 as the rest of the world maps them.
TWINS = {
    0x00A2: 0x8191, 0x00A3: 0x8192, 0x00AC: 0x81CA,
    0x2014: 0x815C, 0x2016: 0x8161, 0x2212: 0x817C, 0x301C: 0x8160,
}


def scalar(*code):
    """The scalar of one or two bytes, 0 where there is none."""
    try:
        text = bytes(code).decode("cp932")
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 else 0


def encoding():
    """scalar -> code; where a character has several, Microsoft's choice."""
    candidates = {value: [code] for value, code in TWINS.items()}
    for byte in range(0xA1, 0xE0):
        candidates[scalar(byte)] = [byte]
    for lead in LEADS:
        for trail in TRAILS:
            if value := scalar(lead, trail):
                candidates.setdefault(value, []).append(lead << 8 | trail)
    return {value: chosen(codes) for value, codes in candidates.items()}


def chosen(codes):
    """JIS X 0208, NEC's row 13, IBM's extensions in this order, NEC's selection of them last."""
    return min(codes, key=lambda code: (code >> 8 in (0xED, 0xEE), code))


def rows(values):
    """The lines of an array's numbers, twelve a line."""
    words = [f"0x{value:04X}" for value in values]
    return [", ".join(words[start:start + 12]) + "," for start in range(0, len(words), 12)]


def block(values):
    return ["    {"] + ["        " + line for line in rows(values)] + ["    },"]


def main():
    out = [
        "// Made by make-cp932-table.py; don't edit.",
        "#include <stdint.h>",
        "",
        "/// Scalars by lead byte (0x81...0x9F, 0xE0...0xFC) and trail byte from 0x40; 0 for none.",
        f"static const uint16_t cp932_scalars[{len(LEADS)}][{len(TRAILS)}] = {{",
    ]
    for lead in LEADS:
        out += block([scalar(lead, trail) for trail in TRAILS])
    codes = encoding()
    used = sorted({value >> 8 for value in codes})
    pages = [used.index(page) + 1 if page in used else 0 for page in range(256)]
    out += [
        "};",
        "",
        "/// The page of cp932_codes by a scalar's upper byte; page 0 is empty.",
        "static const uint8_t cp932_pages[256] = {",
        *("    " + line for line in rows(pages)),
        "};",
        "",
        "/// Codes by page and a scalar's lower byte; 0 for none.",
        f"static const uint16_t cp932_codes[{len(used) + 1}][256] = {{",
        "    {0},",
    ]
    for page in used:
        out += block([codes.get(page << 8 | low, 0) for low in range(256)])
    out += ["};", ""]
    pathlib.Path(__file__).with_name("cp932-table.h").write_text("\n".join(out))


main()

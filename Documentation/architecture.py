#!/usr/bin/env python3
"""Draws Architecture.svg: which module imports which, from the code's own imports.

Usage: architecture.py [--check]     (--check only says whether the picture is as the code is)

A module stands right below the lowest of those that import it. Lines that follow from others are left out, so that a line is
missing only where there is a longer way.
"""
import html
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
SOURCES = HERE.parent / "Sources"
KINDS = [  # how a module looks: class, name in the legend, test
    ("command", "commands", lambda name: name.startswith("kintai")),
    ("stage", "stages", lambda name: name.endswith("Stage")),
    ("c", "C and C++", lambda name: re.fullmatch(r"C[A-Z]\w+", name)),
    ("swift", "other modules", lambda name: True),
]
WIDTH, HEIGHT, GAP_X, GAP_Y, MARGIN = 132, 34, 18, 44, 24


def imports():
    """What each module of ours imports of ours."""
    # A module map alone only names a library of the system.
    modules = {
        path.name: path for path in sorted(SOURCES.iterdir())
        if path.is_dir() and not (path / "module.modulemap").exists()
    }
    by_import = {name.replace("-", "_"): name for name in modules}
    found = {}
    for name, folder in modules.items():
        used = set()
        for file in folder.rglob("*"):
            if file.suffix == ".swift":
                text = file.read_text(encoding="utf-8")
                words = re.findall(r"^\s*(?:package |internal |public )?import (?:\w+ )?(\w+)", text, re.M)
                used |= {by_import[word] for word in words if word in by_import}
            elif file.suffix in (".h", ".c", ".cpp"):
                for word in re.findall(r'#include [<"](\w+)\.h', file.read_text(encoding="utf-8")):
                    used |= {other for other in modules if other.lower() == word.lower()}
        found[name] = used - {name}
    return found


def reduced(graph):
    """The graph without lines that a longer way makes too."""
    def reach(start, seen):
        for other in graph[start]:
            if other not in seen:
                seen.add(other)
                reach(other, seen)
        return seen

    below = {name: reach(name, set()) for name in graph}
    return {
        name: {other for other in used if not any(other in below[third] for third in used - {other})}
        for name, used in graph.items()
    }


def rows(graph):
    """The modules by their depth: one more than the lowest that imports them; commands stand on top."""
    importers = {name: {other for other in graph if name in graph[other]} for name in graph}
    depth = {}

    def of(name):
        if name not in depth:
            depth[name] = 1 + max((of(other) for other in importers[name]), default=-1)
        return depth[name]

    levels = [[] for _ in range(1 + max(of(name) for name in graph))]
    for name in sorted(graph):
        levels[depth[name]].append(name)
    return levels


def placed(levels, lines):
    """Where each module's box stands: rows from top to bottom, sorted by where their neighbours are."""
    order = [list(level) for level in levels]
    width = max(len(level) for level in order) * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN

    def lay():
        where = {}
        for index, level in enumerate(order):
            share = (width - 2 * MARGIN) / len(level)
            for place, name in enumerate(level):
                x = MARGIN + share * (place + 0.5) - WIDTH / 2
                where[name] = (x, MARGIN + index * (HEIGHT + GAP_Y))
        return where

    neighbours = {name: set(lines[name]) for name in lines}
    for name, used in lines.items():
        for other in used:
            neighbours[other].add(name)
    for _ in range(12):
        where = lay()
        for level in order:
            level.sort(
                key=lambda name: (
                    sum(where[other][0] for other in neighbours[name]) / max(1, len(neighbours[name]))
                    if neighbours[name] else where[name][0],
                    name,
                )
            )
    return lay(), width, MARGIN * 2 + len(order) * (HEIGHT + GAP_Y) - GAP_Y + 30


def picture():
    graph = imports()
    lines = reduced(graph)
    where, width, height = placed(rows(graph), lines)
    kind = {name: next(kind for kind, _, test in KINDS if test(name)) for name in graph}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" '
        'aria-labelledby="title" font-family="sans-serif" font-size="13">',
        "<title id=\"title\">The modules of kintai; each imports those below it that a line leads to</title>",
        "<style>text{text-anchor:middle;dominant-baseline:central;fill:#1b1f24}path{fill:none;stroke:#8a94a0;"
        "stroke-width:1}rect{stroke:#5b6570;rx:5px}.command{fill:#dbe9ff}.stage{fill:#d9f2df}.c{fill:#f4e6cf}"
        ".swift{fill:#f3f4f6}</style>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fff" stroke="none" style="stroke:none"/>',
    ]
    for name in sorted(lines):
        x, y = where[name]
        for other in sorted(lines[name]):
            u, v = where[other]
            a, b, c, d = x + WIDTH / 2, y + HEIGHT, u + WIDTH / 2, v
            middle = (b + d) / 2
            parts.append(f'<path d="M{a:.0f} {b:.0f}C{a:.0f} {middle:.0f} {c:.0f} {middle:.0f} {c:.0f} {d:.0f}"/>')
    for name in sorted(where):
        x, y = where[name]
        parts.append(f'<rect class="{kind[name]}" x="{x:.0f}" y="{y:.0f}" width="{WIDTH}" height="{HEIGHT}"/>')
        parts.append(f'<text x="{x + WIDTH / 2:.0f}" y="{y + HEIGHT / 2:.0f}">{html.escape(name)}</text>')
    for index, (name, words, _) in enumerate(KINDS):
        x = MARGIN + index * 150
        parts.append(f'<rect class="{name}" x="{x}" y="{height - 32:.0f}" width="16" height="16"/>')
        parts.append(f'<text x="{x + 24}" y="{height - 24:.0f}" style="text-anchor:start">{words}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def main():
    file = HERE / "Architecture.svg"
    text = picture()
    if "--check" in sys.argv:
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            sys.exit("Architecture.svg is not as the imports are; run Documentation/architecture.py")
    else:
        file.write_text(text, encoding="utf-8")


main()

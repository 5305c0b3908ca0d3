#!/usr/bin/env python3
"""Writes a manual page for each command, from what the programs say of themselves.

Usage: man.py PROGRAMS FOLDER    (PROGRAMS: where kintai and the stages are)
"""
import json
import pathlib
import subprocess
import sys

NAMES = ["kintai", "kintai-extract", "kintai-transform", "kintai-load", "kintai-sandbox"]
# design.md, "Failure": part of the interface, whichever command it is.
STATUSES = [
    (0, "done, days held for a decision included"),
    (64, "a wrong option"),
    (65, "faulty data"),
    (66, "an input is missing"),
    (69, "a service is unavailable"),
    (70, "a defect of kintai's"),
    (73, "something can't be written"),
    (75, "try again later"),
    (77, "a service refuses the key, or this machine's address"),
    (78, "a faulty pipeline.yml"),
]


def escaped(text):
    """Text that roff takes for text."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def name_of(argument):
    """An option as it is typed, in bold, with its value in italics."""
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'])}\\fR"
    names = [
        ("\\-" if name["kind"] == "short" else "\\-\\-") + escaped(name["name"])
        for name in argument["names"]
    ]
    text = ", ".join(f"\\fB{name}\\fR" for name in names)
    if argument["kind"] == "option":
        text += f" \\fI{escaped(argument['valueName'])}\\fR"
    return text


def synopsis(argument):
    text = name_of(argument) + ("..." if argument["isRepeating"] else "")
    return f"[{text}]" if argument["isOptional"] else text


def breakable(text):
    """The roff of a text whose long words may break where a line ends."""
    words = [
        "\\:".join(escaped(word[at:at + 32]) for at in range(0, len(word), 32)) if len(word) > 40 else escaped(word)
        for word in text.split(" ")
    ]
    return " ".join(words)


def shown(items):
    return [item for item in items or [] if item.get("shouldDisplay", True)]


def discussion(text):
    """Paragraphs; lines set in by spaces stand as they are."""
    parts = []
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.splitlines()
        parts.append(".PP")
        for line in lines:
            if line.startswith("  "):
                parts += [".nf", ".RS 4", escaped(line.strip()), ".RE", ".fi"]
            else:
                parts.append(escaped(line))
    return parts


def page(path, command, version):
    """The page of a command, which is called by the words of `path`."""
    title = "-".join(path)
    arguments = shown(command.get("arguments"))
    abstract = command.get("abstract", "").rstrip(".")
    parts = [
        f'.TH "{escaped(title.upper())}" 1 "" "kintai {escaped(version)}" "kintai"',
        ".SH NAME",
        f"{escaped(title)} \\- {escaped(abstract[:1].lower() + abstract[1:])}",
        ".SH SYNOPSIS",
        f"\\fB{escaped(' '.join(path))}\\fR " + " ".join(map(synopsis, arguments)),
    ]
    if command.get("discussion"):
        parts += [".SH DESCRIPTION"] + discussion(command["discussion"])
    if arguments:
        parts.append(".SH OPTIONS")
        for argument in arguments:
            text = argument.get("abstract", "")
            if argument.get("defaultValue") not in (None, ""):
                text += f" (default: {argument['defaultValue']})"
            parts += [".TP", name_of(argument), breakable(text) or "\\&"]
    commands = [one for one in shown(command.get("subcommands")) if one["commandName"] != "help"]
    if commands:
        parts.append(".SH COMMANDS")
        for one in commands:
            own = escaped("-".join(path + [one["commandName"]]))
            parts += [".TP", f"\\fB{own}\\fR(1)", escaped(one.get("abstract", ""))]
    parts.append(".SH EXIT STATUS")
    for status, meaning in STATUSES:
        parts += [".TP", str(status), escaped(meaning)]
    parts += [".SH SEE ALSO"]
    parts += [", ".join(f"\\fB{escaped(name)}\\fR(1)" for name in NAMES if name != title)]
    return title, "\n".join(parts) + "\n"


def pages(path, command, version):
    yield page(path, command, version)
    for one in shown(command.get("subcommands")):
        if one["commandName"] != "help":
            yield from pages(path + [one["commandName"]], one, version)


def main():
    programs, folder = map(pathlib.Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        help_text, version = (
            subprocess.run([programs / name, option], check=True, capture_output=True).stdout
            for option in ("--experimental-dump-help", "--version")
        )
        command = json.loads(help_text)["command"]
        for title, text in pages([name], command, version.decode().strip()):
            (folder / f"{title}.1").write_text(text, encoding="utf-8")


main()

#!/usr/bin/env python3
"""Writes Settings.md and Settings.ja.md from pipeline.schema.json.

Usage: settings.py [--check]     (--check only says whether the pages are as they should be)

What the schema says of a key stands in settings.ja.json in Japanese, by the English text.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
WORDS = {
    "en": {
        "title": "# Every setting",
        "intro": "Made from [pipeline.schema.json](pipeline.schema.json) by `Documentation/settings.py`; change the schema, not this "
        "page. An editor that knows JSON Schema shows the same while you type, and "
        "[pipeline.yml.example](../pipeline.yml.example) has every key in its place.\n日本語: [Settings.ja.md](Settings.ja.md).",
        "note": "Paths are relative to pipeline.yml. `${NAME}` is taken from the environment, `$${` stands for `${`. A key that isn't "
        "here is a fault that names its line. `[]` after a key is a list, `*` stands for a name of your own; keys behind a "
        "dot are of the object in front of it. “Needed” is what has no default.",
        "columns": "| Key | Values | Default | Meaning |",
        "needed": "needed",
        "more": "see below",
        "kinds": {"string": "text", "integer": "number", "boolean": "true, false", "object": "object", "array": "list", "null": "null", "number": "number"},
    },
    "ja": {
        "title": "# すべての設定",
        "intro": "`Documentation/settings.py` が [pipeline.schema.json](pipeline.schema.json) から作ります。直すのはこのページではなくスキーマです。JSON Schema に対応した"
        "エディターなら、入力中に同じ説明が出ます。すべてのキーを正しい位置に書いた例は [pipeline.yml.example](../pipeline.yml.example) です。\n"
        "English: [Settings.md](Settings.md)。",
        "note": "パスは pipeline.yml からの相対です。`${NAME}` は環境変数に置き換わり、`$${` は `${` そのものを表します。ここにないキーは、行番号つきのエラーになります。"
        "キーのあとの `[]` は一覧、`*` は自分で付ける名前、ドットのあとのキーはその前のオブジェクトのものです。「必須」は既定値がないものです。",
        "columns": "| キー | 値 | 既定値 | 意味 |",
        "needed": "必須",
        "more": "下を参照",
        "kinds": {"string": "文字列", "integer": "数", "boolean": "true, false", "object": "オブジェクト", "array": "一覧", "null": "null", "number": "数"},
    },
}


def code(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if text == "":
        text = '""'
    return "`" + text.replace("|", "\\|") + "`"


def values(node, words):
    """What a key takes, in few words."""
    if "const" in node:
        return [code(node["const"])]
    if "enum" in node:
        return [code(value) for value in node["enum"]]
    found = []
    for part in node.get("anyOf", node.get("oneOf", [])):
        found += values(part, words)
    kinds = node.get("type", [])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        text = words["kinds"][kind]
        low, high = node.get("minimum"), node.get("maximum")
        if kind == "integer" and (low is not None or high is not None):
            text += f" {'' if low is None else low}–{'' if high is None else high}"
        found.append(text)
    return [one for index, one in enumerate(found) if one not in found[:index]]


def children(node, path):
    """Every key below a node as (path, node, whether it is needed), each once."""
    needed = node.get("required", [])
    for key, child in node.get("properties", {}).items():
        yield f"{path}.{key}" if path else key, child, key in needed
        yield from children(child, f"{path}.{key}" if path else key)
    for part in node.get("anyOf", []) + node.get("oneOf", []) + node.get("allOf", []):
        yield from children(part, path)
    if isinstance(node.get("items"), dict):
        yield from children(node["items"], path + "[]")
    if isinstance(node.get("additionalProperties"), dict):
        rest = node["additionalProperties"]
        yield from children(rest, path + ".*")


def row(path, node, needed, language, japanese):
    words = WORDS[language]
    shown = ", ".join(values(node, words)) or words["kinds"]["object"]
    default = code(node["default"]) if "default" in node else words["needed"] if needed else ""
    text = node.get("description", "")
    if language == "ja" and text:
        if text not in japanese:
            sys.exit(f"settings.ja.json has no Japanese for: {text}")
        text = japanese[text]
    return f"| `{path}` | {shown} | {default} | {text.replace('|', chr(92) + '|')} |"


def page(schema, language, japanese):
    words = WORDS[language]
    lines = [words["title"], "", words["intro"], "", words["note"]]
    for key, node in schema["properties"].items():
        seen = set()
        lines += ["", f"## `{key}`", words["columns"], "|---|---|---|---|"]
        lines.append(row(key, node, key in schema.get("required", []), language, japanese))
        for path, child, needed in children(node, key):
            if path in seen:
                continue
            seen.add(path)
            lines.append(row(path, child, needed, language, japanese))
    return "\n".join(lines) + "\n"


def main():
    schema = json.loads((HERE / "pipeline.schema.json").read_text(encoding="utf-8"))
    japanese = json.loads((HERE / "settings.ja.json").read_text(encoding="utf-8"))
    stale = []
    for language, name in [("en", "Settings.md"), ("ja", "Settings.ja.md")]:
        text = page(schema, language, japanese)
        path = HERE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv:
        sys.exit(f"not as pipeline.schema.json says: {', '.join(stale)}; run Documentation/settings.py")


main()

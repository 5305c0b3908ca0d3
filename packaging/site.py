#!/usr/bin/env python3
"""Makes a plain static site of README and Documentation, in both languages, and checks its links.

Usage: site.py FOLDER    (replaced if it is a site of ours)

Needs packaging/site-requirements.txt. The site has no script and asks no other host for anything.
"""
import html
import os
import pathlib
import re
import shutil
import sys
import urllib.parse

from markdown_it import MarkdownIt

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = ".kintai-site"
# Pages in the order of the menu; what isn't named here comes after, by name.
ORDER = [
    "README", "Documentation/Install", "Documentation/FirstNight", "Documentation/HeldDays",
    "Documentation/Operating", "Documentation/ManyMachines", "Documentation/Migration", "Documentation/Settings",
    "Documentation/codes", "Documentation/Services", "Documentation/Sources", "Documentation/AddingASource",
    "Documentation/Workbooks", "Documentation/Formats", "Documentation/Architecture", "Documentation/Sandbox",
]
STYLE = """
:root{color-scheme:light dark;--line:#d5dae0;--soft:#f5f7f9;--link:#0b57a4;--text:#1b1f24;--back:#fff}
@media (prefers-color-scheme:dark){:root{--line:#3a424c;--soft:#1d2228;--link:#8ab8f0;--text:#e6e9ec;--back:#14181d}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.7 system-ui,"Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;color:var(--text);background:var(--back)}
a{color:var(--link)}
.page{display:flex;max-width:82rem;margin:0 auto}
nav{flex:0 0 15rem;padding:1.5rem 1rem;font-size:.92rem}
nav ul{list-style:none;margin:0;padding:0}
nav li{margin:.25rem 0}
nav [aria-current]{font-weight:700;text-decoration:none}
main{flex:1;min-width:0;padding:1.5rem 2rem 4rem;max-width:62rem}
.language{float:right;margin-left:1rem}
h1,h2,h3{line-height:1.35}
h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
pre{overflow-x:auto;padding:.8rem 1rem;background:var(--soft);border:1px solid var(--line);border-radius:5px;font-size:.87rem;line-height:1.5}
code{font-family:ui-monospace,"Noto Sans Mono CJK JP",monospace;font-size:.92em}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
th{background:var(--soft)}
img{max-width:100%;background:#fff}
@media (max-width:52rem){.page{flex-direction:column-reverse}nav{flex:none}nav{padding:1rem 1rem 0}main{padding:1rem}.language{float:none;margin:0}}
@media print{nav,.language{display:none}}
"""


def slug(text):
    """A heading's anchor, as code hosts make it."""
    text = re.sub(r"[^\w\- ]", "", text.strip().lower())
    return text.replace(" ", "-")


def language_of(source):
    return "ja" if source.name.endswith(".ja.md") else "en"


def stem_of(source):
    """The page without language: `Documentation/Install`."""
    return re.sub(r"(\.ja)?\.md$", "", source.as_posix())


def target_of(source):
    """Where the page of a Markdown file lies in the site."""
    stem, language = stem_of(source), language_of(source)
    stem = "index" if stem == "README" else stem
    return pathlib.PurePosixPath(stem + (".ja.html" if language == "ja" else ".html"))


def plain(tokens):
    return "".join(
        token.content if token.type in ("text", "code_inline") else plain(token.children or []) for token in tokens
    )


def join_lines(tokens):
    """Between Japanese signs a line's end is no blank."""
    for place in range(1, len(tokens) - 1):
        before, after = tokens[place - 1].content[-1:], tokens[place + 1].content[:1]
        if tokens[place].type == "softbreak" and before > "\u2fff" and after > "\u2fff":
            tokens[place].type, tokens[place].content = "text", ""


class Page:
    def __init__(self, source):
        self.source = source
        self.path = target_of(source)
        self.language = language_of(source)
        parser = MarkdownIt("commonmark").enable("table")
        self.tokens = parser.parse((ROOT / source).read_text(encoding="utf-8"))
        self.renderer = parser
        for token in self.tokens:
            join_lines(token.children or [])
        self.anchors, self.title = [], source.name
        for place, token in enumerate(self.tokens):
            if token.type != "heading_open":
                continue
            text = plain(self.tokens[place + 1].children)
            anchor, count = slug(text), 1
            while anchor in self.anchors:
                anchor, count = f"{slug(text)}-{count}", count + 1
            self.anchors.append(anchor)
            token.attrSet("id", anchor)
            if token.tag == "h1":
                self.title = text

    def links(self):
        for token in self.tokens:
            for child in token.children or []:
                for name in ("href", "src"):
                    if child.attrGet(name):
                        yield child, name


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.copied = set()
        sources = [pathlib.PurePosixPath(name) for name in ("README.md", "README.ja.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
        sources += [
            pathlib.PurePosixPath(path.relative_to(ROOT).as_posix()) for path in sorted((ROOT / "Documentation").rglob("*.md"))
        ]
        self.pages = {source: Page(source) for source in sources}

    def other(self, page):
        """The same page in the other language; `None` where there is none."""
        name = stem_of(page.source) + (".md" if page.language == "ja" else ".ja.md")
        return self.pages.get(pathlib.PurePosixPath(name))

    def listing(self, folder):
        """A page that lists a folder, for links to folders."""
        path = pathlib.PurePosixPath(folder) / "index.html"
        if str(path) in self.copied:
            return path
        self.copied.add(str(path))
        items = []
        for file in sorted((ROOT / folder).iterdir()):
            name = pathlib.PurePosixPath(file.relative_to(ROOT).as_posix())
            if name in self.pages:
                page = self.pages[name]
                items.append(f'<li><a href="{relative(page.path, path)}">{html.escape(page.title)}</a></li>')
            elif file.is_file():
                self.copy(name)
                items.append(f'<li><a href="{urllib.parse.quote(file.name)}">{html.escape(file.name)}</a></li>')
        self.write(path, "en", str(folder), f"<h1>{html.escape(str(folder))}</h1><ul>{''.join(items)}</ul>", None, None)
        return path

    def copy(self, source):
        if str(source) not in self.copied:
            self.copied.add(str(source))
            target = self.folder / source
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / source, target)

    def resolve(self, page, link):
        """What a link of a page leads to in the site."""
        if re.match(r"[a-z]+:", link):
            return link
        path, _, anchor = link.partition("#")
        path, anchor = urllib.parse.unquote(path), urllib.parse.unquote(anchor)
        source = page.source if not path else pathlib.PurePosixPath(os.path.normpath(page.source.parent / path))
        if source in self.pages:
            other = self.pages[source]
            if anchor and anchor not in other.anchors:
                self.faults.append(f"{page.source}: {source} has no heading #{anchor}")
            end = "#" + urllib.parse.quote(anchor) if anchor else ""
            return (relative(other.path, page.path) if path else "") + end
        if (ROOT / source).is_file():
            self.copy(source)
            return relative(source, page.path)
        if (ROOT / source).is_dir():
            return relative(self.listing(source), page.path)
        self.faults.append(f"{page.source}: there is no {source}")
        return link

    def menu(self, language, path, page):
        """Pages in a language, and those that exist in English alone."""
        chosen = [one for one in self.pages.values() if one.language == language and "Decisions" not in one.source.parts]
        if language == "ja":
            chosen += [one for one in self.pages.values() if one.language == "en" and not self.other(one) and "Decisions" not in one.source.parts]

        def place(one):
            stem = stem_of(one.source)
            return (ORDER.index(stem) if stem in ORDER else len(ORDER), stem)

        items = []
        for one in sorted(chosen, key=place):
            here = ' aria-current="page"' if one is page else ""
            english = " (English)" if one.language != language else ""
            items.append(f'<li><a href="{relative(one.path, path)}"{here}>{html.escape(one.title)}</a>{english}</li>')
        decisions = relative(self.listing("Documentation/Decisions"), path) if path.as_posix() != "Documentation/Decisions/index.html" else ""
        name = "設計の判断 (English)" if language == "ja" else "Decisions"
        items.append(f'<li><a href="{decisions}">{name}</a></li>')
        return f'<nav aria-label="{"目次" if language == "ja" else "Pages"}"><ul>{"".join(items)}</ul></nav>'

    def write(self, path, language, title, body, page, other):
        if other is not None:
            text, code = ("日本語", "ja") if language == "en" else ("English", "en")
            switch = f'<p class="language"><a href="{relative(other.path, path)}" lang="{code}" hreflang="{code}">{text}</a></p>'
        else:
            switch = '<p class="language">English only / 英語のみ</p>'
        body = body.replace("<table>", '<div class="table" tabindex="0"><table>').replace("</table>", "</table></div>")
        text = (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{html.escape(title)}{'' if title == 'kintai' else ' – kintai'}</title>\n"
            f'<link rel="stylesheet" href="{relative(pathlib.PurePosixPath("site.css"), path)}">\n'
            f'<div class="page">\n{self.menu(language, path, page)}\n<main>\n{switch}\n{body}</main>\n</div>\n</html>\n'
        )
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def make(self):
        (self.folder / "site.css").write_text(STYLE.lstrip(), encoding="utf-8")
        for page in self.pages.values():
            for token, name in page.links():
                token.attrSet(name, self.resolve(page, token.attrGet(name)))
            body = page.renderer.renderer.render(page.tokens, page.renderer.options, {})
            # Comments are marks for tests.
            body = re.sub(r"<!--.*?-->\n?", "", body, flags=re.S)
            self.write(page.path, page.language, page.title, body, page, self.other(page))

    def check(self):
        """Follows every link of every page that was written, as a browser would."""
        ids = {}
        files = [file for file in self.folder.rglob("*.html")]
        for file in files:
            ids[file.resolve()] = set(re.findall(r' id="([^"]+)"', file.read_text(encoding="utf-8")))
        for file in files:
            for link in re.findall(r' (?:href|src)="([^"]*)"', file.read_text(encoding="utf-8")):
                link = html.unescape(link)
                if re.match(r"[a-z]+:", link):
                    continue
                path, _, anchor = link.partition("#")
                target = (file.parent / urllib.parse.unquote(path)).resolve() if path else file.resolve()
                if not target.is_file():
                    self.faults.append(f"{file.relative_to(self.folder)}: nothing at {link}")
                elif anchor and html.unescape(urllib.parse.unquote(anchor)) not in ids.get(target, set()):
                    self.faults.append(f"{file.relative_to(self.folder)}: no {anchor} at {path}")


def relative(target, path):
    """The way from a page to something else of the site."""
    return urllib.parse.quote(os.path.relpath(target, path.parent).replace(os.sep, "/"))


def main():
    folder = pathlib.Path(sys.argv[1])
    if folder.exists():
        if not (folder / MARK).exists():
            sys.exit(f"{folder} is there and is no site of ours; choose another folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    site = Site(folder)
    site.make()
    site.check()
    if site.faults:
        sys.exit("\n".join(sorted(set(site.faults))))
    print(f"{len(site.pages)} pages in {folder}, every link followed; open {folder / 'index.html'}")


main()

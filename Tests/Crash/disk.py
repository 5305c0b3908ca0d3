"""What a disk may hold after a crash, from the log that shim.c has written.

A file's bytes are safe once the file was synced, a name once its folder was synced after it. All else may
be there or not, each by itself: names may be lost or kept, bytes may be lost, torn, or zero where the file's
length has survived them.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Record:
    kind: str
    inode: int
    offset: int
    mode: int
    first: bytes
    second: bytes

    def __str__(self) -> str:
        if self.kind == "W":
            return f"W {len(self.first)} bytes"
        return " ".join([self.kind, *(p.decode() for p in (self.first, self.second) if p)])


def read_log(path: Path) -> list[Record]:
    """The records of a log; one without the shim in it is empty."""
    if not path.exists():
        return []
    data = path.read_bytes()
    place, records = 20, []
    while place < len(data):
        end = data.index(b"\n", place)
        kind, inode, offset, mode, first, second = data[place:end].split()
        place = end + 1
        middle = place + int(first)
        end = middle + int(second)
        records.append(
            Record(kind.decode(), int(inode), int(offset), int(mode, 8), data[place:middle],
                   data[middle:end]))
        place = end
    return records


@dataclass(eq=False)
class File:
    mode: int
    # As last synced.
    safe: bytes = b""
    # (offset, bytes) of writes since then, and (length, None) of cuts.
    unsafe: list = field(default_factory=list)

    def now(self, count: int | None = None) -> bytes:
        """The file after so many of the unsafe changes."""
        data = bytearray(self.safe)
        for offset, written in self.unsafe[:count]:
            if written is None:
                data[offset:] = bytes(max(offset - len(data), 0))
            else:
                if len(data) < offset:
                    data.extend(bytes(offset - len(data)))
                data[offset:offset + len(written)] = written
        return bytes(data)

    def sync(self) -> None:
        self.safe, self.unsafe = self.now(), []

    def after_crash(self, chance: random.Random) -> bytes:
        """The bytes that a crash may leave."""
        if not self.unsafe:
            return self.safe
        what = chance.choice(["all", "none", "zero", "torn"])
        if what == "all":
            return self.now()
        if what == "none":
            return self.safe
        whole = self.now()
        # Blocks that never were written read as zeros, from some byte on.
        start = 0 if what == "zero" else chance.randrange(len(whole) + 1)
        if whole.startswith(self.safe):
            start = max(start, len(self.safe))
        return whole[:start] + bytes(len(whole) - start) if what == "zero" else whole[:start]


@dataclass(eq=False)
class Folder:
    mode: int
    # What it holds now, all changes made.
    entries: dict = field(default_factory=dict)
    # What it held before any.
    first: dict = field(default_factory=dict)


@dataclass(eq=False)
class Change:
    """A change of names that happens as one: (folder, name, what is there then)."""

    entries: list
    is_safe: bool = False


class Disk:
    """The tree below a folder, which records change."""

    def __init__(self, folder: Path):
        self.nodes: dict[int, File | Folder] = {}
        self.root = self._read(folder)
        self.changes: list[Change] = []

    def _read(self, path: Path) -> File | Folder:
        status = path.lstat()
        mode = status.st_mode & 0o7777
        if path.is_dir():
            entries = {p.name: self._read(p) for p in path.iterdir()}
            node = Folder(mode, entries, dict(entries))
        else:
            node = File(mode, path.read_bytes())
        self.nodes[status.st_ino] = node
        return node

    def _find(self, path: bytes) -> tuple[Folder, str]:
        *folders, name = path.decode().split("/")
        node = self.root
        for folder in folders:
            node = node.entries[folder]
        return node, name

    def apply(self, record: Record) -> None:
        """Makes the change that a record tells; it must be the next."""
        match record.kind:
            case "C" | "D":
                node = (File if record.kind == "C" else Folder)(record.mode)
                self.nodes[record.inode] = node
                self._change((*self._find(record.first), node))
            case "U":
                self._change((*self._find(record.first), None))
            case "R":
                folder, name = self._find(record.first)
                self._change((folder, name, None),
                             (*self._find(record.second), folder.entries[name]))
            case "W":
                self.nodes[record.inode].unsafe.append((record.offset, record.first))
            case "T":
                self.nodes[record.inode].unsafe.append((record.offset, None))
            case "M":
                self.nodes[record.inode].mode = record.mode
            case "S":
                node = self.nodes[record.inode]
                if isinstance(node, File):
                    node.sync()
                else:
                    for change in self.changes:
                        if any(folder is node for folder, _, _ in change.entries):
                            change.is_safe = True
            case _:
                raise ValueError(f"the shim can't tell of this: {record}")

    def take_back(self, record: Record) -> None:
        """Takes a write back that was the last change."""
        self.nodes[record.inode].unsafe.pop()

    def _change(self, *entries) -> None:
        self.changes.append(Change(list(entries)))
        for folder, name, node in entries:
            if node is None:
                del folder.entries[name]
            else:
                folder.entries[name] = node

    def surviving(self, way: str, chance: random.Random) -> tuple[Folder, dict, dict]:
        """The names and the bytes that a crash leaves.

        `stopped`: the programs were killed, and the system went on. `ordered`: power went, and names were lost
        from some change on, as journals do. `loose`: each name by itself, as POSIX allows.
        """
        if way == "stopped":
            kept = self.changes
        elif way == "ordered":
            safe = [i for i, change in enumerate(self.changes) if change.is_safe]
            first = safe[-1] + 1 if safe else 0
            kept = self.changes[:chance.randint(first, len(self.changes))]
        else:
            kept = [c for c in self.changes if c.is_safe or chance.random() < 0.5]
        names: dict = {}
        for change in kept:
            for folder, name, node in change.entries:
                held = names.setdefault(id(folder), dict(folder.first))
                if node is None:
                    held.pop(name, None)
                else:
                    held[name] = node
        found: dict = {}

        def look(node) -> None:
            if isinstance(node, Folder):
                held = names.setdefault(id(node), dict(node.first))
                for name in sorted(held):
                    look(held[name])
            elif id(node) not in found:
                found[id(node)] = node.now() if way == "stopped" else node.after_crash(chance)

        look(self.root)
        return self.root, names, found

    def digest(self, state) -> str:
        """Tells two states apart."""
        root, names, found = state
        hashed = hashlib.sha256()

        def look(node) -> None:
            hashed.update(oct(node.mode).encode())
            if isinstance(node, Folder):
                for name in sorted(names[id(node)]):
                    hashed.update(b"/" + name.encode() + b"\0")
                    look(names[id(node)][name])
                hashed.update(b"..")
            else:
                hashed.update(hashlib.sha256(found[id(node)]).digest())

        look(root)
        return hashed.hexdigest()


def write_state(state, folder: Path) -> None:
    """Makes a folder as a state has it; what was there goes."""
    shutil.rmtree(folder, ignore_errors=True)
    root, names, found = state

    def write(node, path: str) -> None:
        if isinstance(node, Folder):
            os.mkdir(path, 0o700)
            for name, inner in names[id(node)].items():
                write(inner, path + "/" + name)
        else:
            file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
            os.write(file, found[id(node)])
            os.close(file)
        os.chmod(path, node.mode)

    write(root, str(folder))


def same_tree(folder: Path, other: Path) -> list[str]:
    """The paths that differ between two folders."""
    def tree(top: Path) -> dict:
        return {
            str(p.relative_to(top)): (p.lstat().st_mode, None if p.is_dir() else p.read_bytes())
            for p in top.rglob("*")
        }

    a, b = tree(folder), tree(other)
    return sorted(p for p in a.keys() | b.keys() if a.get(p) != b.get(p))

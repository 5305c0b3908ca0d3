"""Measures kintai against scripts that do the same job, in one loop: see README.md.

Run by `make bench`. Writes RESULTS.md and results.json beside itself.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
TODAY = "2026-11-01"
PEERS = ["duckdb", "polars", "pandas"]
LISTS = ["employees.csv", "segments.csv", "members.csv", "template.csv", "days.txt", "pipeline.yml"]

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--programs", required=True, help="where the release build of the programs is")
parser.add_argument("--generator", required=True, help="the compiled generate.c")
parser.add_argument("--data", required=True, help="where inputs are made and kept")
parser.add_argument("--rows", type=int, default=5_000_000)
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--people", type=int, default=10_000)
parser.add_argument("--seed", type=int, default=42)
parser.add_argument("--sizes", type=int, nargs="*", default=[], help="rows at which `kintai run` alone is measured too")
parser.add_argument("--check", action="store_true", help="only compare what all write, and measure nothing")
options = parser.parse_args()
programs = os.path.abspath(options.programs)


def say(text):
    print(text, flush=True)


# MARK: Inputs.

def made(rows):
    """The folders of the two encodings' inputs; made once."""
    base = os.path.join(os.path.abspath(options.data), f"{rows}-{options.people}-{options.seed}")
    utf8, cp932 = os.path.join(base, "utf-8"), os.path.join(base, "cp932")
    if not os.path.exists(os.path.join(base, "whole")):
        say(f"making {rows:,} rows in {base}")
        shutil.rmtree(base, ignore_errors=True)
        for folder in (utf8, cp932):
            os.makedirs(folder)
        subprocess.run([options.generator, utf8, str(options.people), str(rows), str(options.seed)], check=True)
        with open(os.path.join(cp932, "daily.csv"), "wb") as file:
            subprocess.run(["iconv", "-f", "UTF-8", "-t", "CP932", os.path.join(utf8, "daily.csv")], stdout=file, check=True)
        open(os.path.join(base, "whole"), "w").close()
    shutil.copy(os.path.join(HERE, "pipeline.yml"), utf8)
    for name in LISTS:
        shutil.copy(os.path.join(utf8, name), cp932)
    return {"utf-8": utf8, "cp932": cp932}


def days(folder):
    with open(os.path.join(folder, "days.txt")) as file:
        return file.read().split()


# MARK: The contestants. Each call writes new files and returns what it cost.

def kintai(folder, threads=None):
    """`kintai run` from nothing: no workspace, so no ledger."""
    shutil.rmtree(os.path.join(folder, "workspace"), ignore_errors=True)
    config = os.path.join(folder, "pipeline.yml")
    if threads:
        with open(config) as file:
            text = file.read()
        config = os.path.join(folder, f"pipeline-{threads}.yml")
        with open(config, "w") as file:
            file.write(f"{text}parallel: {threads}\n")
    first, last = days(folder)
    return measure.run([os.path.join(programs, "kintai"), "run", "--config", config, "--from", first, "--to", last,
                        "--today", TODAY, "--language", "en"])


def neighbour(folder):
    """A folder of its own with the same inputs."""
    beside = f"{folder}-beside"
    os.makedirs(beside, exist_ok=True)
    for name in [*LISTS, "daily.csv"]:
        path = os.path.join(beside, name)
        if os.path.exists(path):
            os.remove(path)
        os.link(os.path.join(folder, name), path)
    return beside


def side_by_side(folders):
    """Two runs of one worker each, at once; what the longer one cost."""
    with ThreadPoolExecutor(len(folders)) as pool:
        return max(pool.map(lambda folder: kintai(folder, threads=1), folders), key=lambda cost: cost.wall)


def peer(name, folder, encoding, env=None):
    output = os.path.join(folder, f"import-{name}.csv")
    if os.path.exists(output):
        os.remove(output)
    arguments = [sys.executable, os.path.join(HERE, "peers", f"with_{name}.py"), folder, *days(folder), output]
    if encoding == "utf-8":
        return measure.run(arguments, env=env)
    if name == "pandas":
        return measure.run(arguments, env=(env or {}) | {"INPUT_ENCODING": "cp932"})
    # DuckDB and polars (streaming) read UTF-8 alone.
    converted = os.path.join(folder, "converted.csv")
    source = os.path.join(folder, "daily.csv")
    words = " ".join(f"'{word}'" for word in [*arguments, converted])
    cost = measure.run(f"iconv -f CP932 -t UTF-8 '{source}' > '{converted}' && {words}", env=env, shell=True)
    os.remove(converted)
    return cost


def run_folder(folder):
    runs = os.path.join(folder, "workspace", "runs")
    return os.path.join(runs, os.listdir(runs)[0])


def stage(folder, name):
    """One stage's program again, in the folder of the run before."""
    run, ledger = run_folder(folder), os.path.join(folder, "workspace", "ledger")
    months = sorted(os.listdir(os.path.join(run, "load")))
    words = {"extract": ["kintai-extract", "attendance", "--integration", "本社"],
             "transform": ["kintai-transform", "run", "--integration", "本社"],
             "load prepare": ["kintai-load", "prepare"], "load commit": ["kintai-load", "commit"]}[name]
    if name.startswith("load"):
        shutil.rmtree(ledger, ignore_errors=True)
    return measure.run([os.path.join(programs, words[0]), *words[1:], "--settings", os.path.join(run, "settings.json"),
                        "--run", run, "--language", "en", "--month", *months], folder=folder)


# MARK: What they wrote.

def import_rows(folder):
    """kintai's import rows: the files one after another, without header, lines ended as the peers end them."""
    load = os.path.join(run_folder(folder), "load")
    for month in sorted(os.listdir(load)):
        for name in sorted(os.listdir(os.path.join(load, month))):
            if name.startswith("upload-"):
                with open(os.path.join(load, month, name), "rb") as file:
                    yield file.read().split(b"\r\n", 1)[1].replace(b"\r\n", b"\n")


def fates(folder):
    """How many days ended how, by kintai's own counts."""
    found = {}
    transformed = os.path.join(run_folder(folder), "transform", "本社")
    for month in os.listdir(transformed):
        with open(os.path.join(transformed, month, "datapackage.json")) as file:
            tally = json.load(file)["kintai"]["counts"]["本社"]
        for code, count in [("timesheet", tally["passed"].get("timesheets", 0)), *tally["held"].items(), *tally["ignored"].items()]:
            found[code] = found.get(code, 0) + count
    return {code: count for code, count in found.items() if count}


def compare(name, folder, cost):
    """Ends the benchmark where a peer's rows or counts aren't kintai's."""
    theirs = json.loads(cost.output.splitlines()[-1])
    if theirs != fates(folder):
        raise SystemExit(f"bench: {name} counts otherwise:\n  {name} {theirs}\n  kintai {fates(folder)}")
    with open(os.path.join(folder, f"import-{name}.csv"), "rb") as file:
        for ours in import_rows(folder):
            if file.read(len(ours)) != ours:
                raise SystemExit(f"bench: {name} wrote other import rows than kintai: compare {file.name}")
        if file.read(1):
            raise SystemExit(f"bench: {name} wrote more import rows than kintai")


def check(folders):
    for encoding, folder in folders.items():
        kintai(folder)
        for name in PEERS:
            compare(name, folder, peer(name, folder, encoding))
            say(f"{encoding}: {name} writes what kintai writes")


# MARK: The report.

def table(headings, rows):
    lines = [headings, ["---"] + ["---:"] * (len(headings) - 1), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def cost_row(name, costs, rows, ratios=None):
    walls = [cost.wall for cost in costs]
    megabytes = [f"{max(getattr(cost, field) for cost in costs) / 1e6:,.0f}" for field in ("largest", "together")]
    return [name, f"{measure.median(costs):.2f} ({min(walls):.2f}–{max(walls):.2f})", f"{measure.median(costs, 'cpu'):.2f}",
            *megabytes, f"{rows / measure.median(costs) / 1e6:.2f}",
            "–" if not ratios else f"{statistics.median(ratios):.2f} (" + " ".join(f"{ratio:.2f}" for ratio in ratios) + ")"]


COSTS = ["", "wall s, median (range)", "CPU s", "peak MB of one process", "of all at once", "million rows/s", "÷ kintai, pair by pair"]


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} × {model}, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def bench():
    rows, rounds = options.rows, options.rounds
    folders = made(rows)
    ratios, parts = {}, []

    # Once through everything: the checks, and how much memory to touch before a round.
    first = {}
    for encoding, folder in folders.items():
        first["kintai", encoding] = kintai(folder)
        for name in PEERS:
            first[name, encoding] = peer(name, folder, encoding)
            compare(name, folder, first[name, encoding])
    say("all write the same import rows and count the same days")
    heap = max(cost.together for cost in first.values())

    for encoding, folder in folders.items():
        size = os.path.getsize(os.path.join(folder, "daily.csv"))
        contestants = {
            "kintai": lambda: kintai(folder),
            **{name: (lambda name=name: peer(name, folder, encoding)) for name in PEERS},
        }
        costs = {name: [] for name in contestants}
        for number in range(rounds):
            measure.warm_up(folder, size, heap)
            for name, call in contestants.items():
                costs[name].append(call())
                say(f"{encoding} round {number + 1}: {name} {costs[name][-1].wall:.2f} s")
        lines = [cost_row("kintai run", costs["kintai"], rows)]
        for name in PEERS:
            pairs = [theirs.wall / ours.wall for theirs, ours in zip(costs[name], costs["kintai"])]
            ratios[f"run/{encoding}/{name}"] = measure.median(costs[name]) / measure.median(costs["kintai"])
            title = f"iconv, then {name}" if encoding == "cp932" and name != "pandas" else name
            lines.append(cost_row(title, costs[name], rows, pairs))
        parts.append(f"## The whole job, {rows:,} rows, {encoding} ({size / 1e6:,.0f} MB)\n\n" + table(COSTS, lines))

    lines = []
    for encoding, folder in folders.items():
        kintai(folder)
        names = ["extract", "transform", "load prepare", "load commit"]
        costs, wc = {name: [] for name in names}, []
        for _ in range(rounds):
            for name in names:
                costs[name].append(stage(folder, name))
            wc.append(measure.run(["wc", "-l", os.path.join(folder, "daily.csv")]))
        size = os.path.getsize(os.path.join(folder, "daily.csv"))
        ratios[f"extract/{encoding}/wc"] = measure.median(wc) / measure.median(costs["extract"])
        for name in names:
            lines.append(cost_row(f"{name}, {encoding}", costs[name], rows))
        lines.append(cost_row(f"`wc -l`, {encoding}", wc, rows))
        say(f"{encoding}: extract {size / 1e6 / measure.median(costs['extract']):,.0f} MB/s, "
            f"wc -l {size / 1e6 / measure.median(wc):,.0f} MB/s")
    parts.append("## Each stage alone, one process\n\n" + table(COSTS[:-1], [line[:-1] for line in lines]))

    one, two, both = [], [], []
    beside = neighbour(folders["utf-8"])
    for number in range(rounds):
        measure.warm_up(folders["utf-8"], 1 << 30, 1 << 30)
        one.append(kintai(folders["utf-8"], threads=1))
        two.append(kintai(folders["utf-8"], threads=2))
        both.append(side_by_side([folders["utf-8"], beside]))
    shutil.rmtree(beside)
    most = 2 * measure.median(one) / measure.median(both)
    ratios["threads/utf-8/2-to-1"] = measure.median(one) / measure.median(two)
    ratios["threads/utf-8/most"] = most
    parts.append("## One worker and two (`parallel`)\n\n" + table(COSTS, [
        cost_row("`parallel: 2`", two, rows),
        cost_row("`parallel: 1`", one, rows, [a.wall / b.wall for a, b in zip(one, two)]),
        cost_row("two runs at once, `parallel: 1` each", both, rows)])
        + f"\nTwo runs that have nothing to do with each other show what a second processor is worth here: {most:.2f} times.\n")

    if options.sizes:
        lines = []
        for size in options.sizes:
            folder = made(size)["utf-8"]
            kintai(folder)
            lines.append(cost_row(f"{size:,} rows", [kintai(folder) for _ in range(2)], size)[:-1])
            say(f"{size:,} rows: {lines[-1][1]} s")
        parts.append(f"## `kintai run` as months grow, {options.people:,} people, UTF-8\n\n" + table(COSTS[:-1], lines))

    measure.run([os.path.join(programs, "kintai"), "--help"])
    helps = [measure.run([os.path.join(programs, "kintai"), "--help"]) for _ in range(30)]
    parts.append(f"## Start-up\n\n`kintai --help`: {measure.median(helps) * 1000:.1f} ms, median of {len(helps)}.\n")

    extra = os.path.join(HERE, "xlsx.py")
    figures = {"ratios": ratios, "help_ms": round(measure.median(helps) * 1000, 2), "rows": rows, "rounds": rounds}
    if os.path.exists(extra):
        done = subprocess.run([sys.executable, extra, "--programs", programs, "--rounds", str(rounds)],
                              check=True, capture_output=True, text=True)
        found = json.loads(done.stdout)
        ratios.update(found["ratios"])
        parts.append(found["markdown"])
    figures["ratios"] = {name: round(ratio, 3) for name, ratio in ratios.items()}

    names = ["duckdb", "polars", "pandas", "pyarrow", "numpy"]
    head = (f"# What was measured\n\nMade by `make bench ROWS={rows} ROUNDS={rounds}`; read the ratios, above 1 where kintai is "
            f"faster. {machine()}. Python {platform.python_version()}, "
            + ", ".join(f"{name} {version(name)}" for name in names) + ".\n\n"
            "All contestants wrote the same import rows, byte for byte, and counted the same days (README.md says how that is "
            "checked). Each ends with its output on the disk.\n\n")
    with open(os.path.join(HERE, "RESULTS.md"), "w") as file:
        file.write(head + "\n".join(parts))
    with open(os.path.join(HERE, "results.json"), "w") as file:
        json.dump(figures, file, indent=2)
        file.write("\n")
    for name, ratio in figures["ratios"].items():
        say(f"{name}: {ratio}")


if options.check:
    check(made(options.rows))
else:
    bench()

"""Counts the instructions of each stage per day of attendance under callgrind, and holds them to a budget.

Run by `make bench-instructions`. What a stage takes to start is left out by measuring two sizes and counting what
the larger has more; checksums are left out, for callgrind doesn't see the processor's own hash instructions and
counts the plain ones instead.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BUDGET = os.path.join(HERE, "instructions.json")
MARGIN = 0.10
# The same people on few days and on many; all in one month.
PEOPLE, SMALL, LARGE = 1000, 4000, 24000
LEFT_OUT = ("libcrypto", "libxxhash")
# Swift's hash tables differ from run to run otherwise.
ENVIRONMENT = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C.UTF-8"}

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--programs", required=True, help="where the release build of the programs is")
parser.add_argument("--generator", required=True, help="the compiled generate.c")
parser.add_argument("--preload", required=True, help="the compiled sigsuspend.c")
parser.add_argument("--write", action="store_true", help="write what was counted as the new budget")
options = parser.parse_args()
programs, generator, preload = map(os.path.abspath, (options.programs, options.generator, options.preload))


def main():
    with tempfile.TemporaryDirectory(prefix="kintai-instructions-") as folder:
        bare = os.path.join(folder, "programs")
        os.mkdir(bare)
        for name in ("kintai", "kintai-extract", "kintai-transform", "kintai-load"):
            # valgrind 3.19 can't read the debugging information of Swift's own compiler.
            subprocess.run(["strip", "-g", "-o", os.path.join(bare, name), os.path.join(programs, name)], check=True)
        small, large = (counted(os.path.join(folder, str(rows)), rows, bare) for rows in (SMALL, LARGE))
    found = {stage: round((large[stage] - small[stage]) / (LARGE - SMALL)) for stage in small}
    if options.write:
        with open(BUDGET, "w") as file:
            json.dump(found, file, indent=2)
            file.write("\n")
    with open(BUDGET) as file:
        budget = json.load(file)
    over = False
    for stage, count in found.items():
        allowed = budget[stage] * (1 + MARGIN)
        word = "OVER THE BUDGET" if count > allowed else "within the budget"
        over = over or count > allowed
        print(f"{stage}: {count:,} instructions a row, {word} of {budget[stage]:,} + {MARGIN:.0%}")
        if count < budget[stage] * (1 - MARGIN):
            print(f"  {stage} got faster: keep it so with python3 Benchmarks/instructions.py --write …")
    if over:
        sys.exit("Find what costs more with callgrind_annotate. Where it is worth it, raise the budget in "
                 "Benchmarks/instructions.json and say why in the commit.")


def counted(folder, rows, bare):
    """Each stage's instructions over all rows."""
    os.mkdir(folder)
    subprocess.run([generator, folder, str(PEOPLE), str(rows), "42"], check=True)
    shutil.copy(os.path.join(HERE, "pipeline.yml"), folder)
    with open(os.path.join(folder, "days.txt")) as file:
        first, last = file.read().split()
    # The conductor makes what a stage needs; then each stage does its part again, counted.
    subprocess.run(
        [os.path.join(bare, "kintai"), "run", "--from", first, "--to", last, "--today", "2026-11-01", "--language", "en"],
        cwd=folder, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    runs = os.path.join(folder, "workspace", "runs")
    run = os.path.join("workspace", "runs", os.listdir(runs)[0])
    common = ["--settings", os.path.join(run, "settings.json"), "--run", run, "--language", "en", "--month", first[:7]]
    stages = {
        "extract": ["kintai-extract", "attendance", "--integration", "本社"],
        "transform": ["kintai-transform", "run", "--integration", "本社"],
        "load prepare": ["kintai-load", "prepare"],
        "load commit": ["kintai-load", "commit"],
    }
    found = {}
    for stage, words in stages.items():
        if stage.startswith("load"):
            shutil.rmtree(os.path.join(folder, "workspace", "ledger"), ignore_errors=True)
        profile = os.path.join(folder, "callgrind.out")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no",
             f"--callgrind-out-file={profile}", os.path.join(bare, words[0]), *words[1:], *common],
            cwd=folder, env=ENVIRONMENT | {"LD_PRELOAD": preload}, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{stage} ended with {done.returncode} under callgrind:\n{done.stderr[-4000:]}")
        found[stage] = instructions(profile)
    return found


def instructions(profile):
    """The instructions of all objects that count."""
    total, counts, is_call = 0, True, False
    with open(profile, errors="replace") as file:
        for line in file:
            if line.startswith("ob="):
                counts = not any(name in line for name in LEFT_OUT)
            elif line.startswith("calls="):
                is_call = True      # the next line is what the called function took, counted there
            elif line[0].isdigit() or line[0] in "+-*":
                if counts and not is_call:
                    total += int(line.split()[1])
                is_call = False
    return total


main()

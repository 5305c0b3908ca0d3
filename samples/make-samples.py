#!/usr/bin/env python3
"""Writes the sample company into this folder: run `python3 samples/make-samples.py`.

The same bytes come out every time: days are seeded by who and when, and no clock is read.

planted.csv says what must become of each planted day. Those fates were worked out by hand from the
rules of the design, never by running kintai, so they check the program independently.
man-hours.csv shows what CrowdLog would: it is made from expected/, so write that first where it changes.

Codes that no day here can reach, because one set of settings excludes them:
- stale-correction, dismissed, done-by-hand: need a corrections file;
- outside-window: the window covers whole months, and rows of other months are only counted;
- replaced-text: needs replace_unencodable, which would leave nothing for unencodable-text.
"""

import sys

sys.dont_write_bytecode = True

from pathlib import Path

from generator import dailycsv, files, honsha, manhours, osaka
from generator.company import attendance
from generator.planted import fates_are_all_planted

HERE = Path(__file__).resolve().parent


def main():
    for tenant in (honsha, osaka):
        months = attendance(tenant)
        files.write_tenant(HERE / "hrmos" / tenant.FOLDER, tenant, months)
        dailycsv.write_days(HERE / "hrmos-csv" / tenant.FOLDER, tenant, months)
    dailycsv.write_employees(HERE / "hrmos-csv" / honsha.FOLDER / "employees.csv", honsha)
    dailycsv.write_segments(HERE / "hrmos-csv" / honsha.FOLDER / "segments.csv", honsha)
    plans = [honsha.PLAN, osaka.PLAN]
    fates_are_all_planted(plans)
    files.write_planted(HERE / "planted.csv", plans)
    files.write_members(HERE / "members.csv")
    files.write_mapping(HERE / "mapping.csv")
    files.write_template(HERE / "attendance-template.csv")
    manhours.write(HERE)


if __name__ == "__main__":
    main()

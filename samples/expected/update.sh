#!/bin/sh
# Writes these expected results again, with the programs in .build/debug.
# Then read `git diff` against the rules: what is committed here is what a run must give.
set -eu
cd "$(dirname "$0")"
kintai=$PWD/../../.build/debug/kintai
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for language in ja en; do
    mkdir "$work/$language"
    (cd .. && cp -R hrmos ./*.csv pipeline.yml "$work/$language")
    (cd "$work/$language" && "$kintai" run --today 2026-11-01 --language $language >/dev/null)
    cp "$work/$language"/workspace/runs/*/held-for-review.csv "held-for-review.$language.csv"
done
cd "$work"/ja/workspace/runs/*
run=$(basename "$PWD")
sed "s/$run/RUN/" summary.json >"$OLDPWD/summary.json"
find transform load -name '*.csv' | while read -r file; do
    mkdir -p "$OLDPWD/$(dirname "$file")"
    cp "$file" "$OLDPWD/$file"
done
chmod -R u=rwX,go=rX "$OLDPWD"

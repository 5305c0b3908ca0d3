#!/bin/bash
# Writes what the cases' commands print again, with the programs in .build/debug.
# Then read `git diff`: what is committed here is what people must see.
set -euo pipefail
cd "$(dirname "$0")"
root=$PWD/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kintai() { (cd "$work/project" && env -i PATH="$PATH" TZ=UTC "$root/.build/debug/kintai" "$@"); }

for case in check/*/ explain/*/; do
    rm -rf "$work/project" "$case"std*
    mkdir "$work/project"
    cp -R "$root"/samples/{hrmos,*.csv,pipeline.yml} "$work/project"
    if [ -d "$case/input" ]; then cp -R "$case/input/." "$work/project"; fi
    case $case in explain/*) kintai run --today 2026-11-01 >/dev/null ;; esac
    run=$(ls "$work/project/workspace/runs" 2>/dev/null || echo no-run)
    read -ra words <"$case/command"
    for language in ja en; do
        status=0
        kintai "${words[@]}" --language $language \
            >"$work/stdout" 2>"$work/stderr" || status=$?
        [ "$status" = "$(cat "$case/status" 2>/dev/null || echo 0)" ] || echo "$case: $status"
        for stream in stdout stderr; do
            sed "s|$work/project|{folder}|g; s|$run|{run}|g" "$work/$stream" >"$work/text"
            [ ! -s "$work/text" ] || cp "$work/text" "$case$stream.$language"
        done
    done
done

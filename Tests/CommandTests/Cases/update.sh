#!/bin/bash
# Writes what the cases' commands print again, with the programs in .build/debug.
# Then read `git diff`: what is committed here is what people must see.
set -euo pipefail
cd "$(dirname "$0")"
root=$PWD/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kintai() { (cd "$work/project" && env -i PATH="$PATH" TZ=UTC "$root/.build/debug/kintai" "$@"); }

for case in check/*/ nasty/*/ plan/*/ explain/*/ members/*/; do
    rm -f "$case"std* "$case"held.*
    read -ra words <"$case/command"
    for language in ja en; do
        rm -rf "$work/project"
        mkdir "$work/project"
        cp -R "$root"/samples/{hrmos,*.csv,pipeline.yml} "$work/project"
        if [ -d "$case/input" ]; then cp -R "$case/input/." "$work/project"; fi
        if [ -f "$case/setup" ]; then
            (setup=$PWD/$case/setup && cd "$work/project" && sh -eu "$setup")
        fi
        case $case in explain/*) kintai run --today 2026-11-01 >/dev/null ;; esac
        if [ -f "$case/before" ]; then
            while read -ra before; do kintai "${before[@]}" >/dev/null; done <"$case/before"
        fi
        if [ -d "$case/later" ]; then cp -R "$case/later/." "$work/project"; fi
        status=0
        kintai "${words[@]}" --language $language \
            >"$work/stdout" 2>"$work/stderr" || status=$?
        [ "$status" = "$(cat "$case/status" 2>/dev/null || echo 0)" ] || echo "$case: $status"
        runs=$(ls "$work/project/workspace/runs" 2>/dev/null | LC_ALL=C sort || true)
        run=$(tail -n 1 <<<"${runs:-no-run}")
        first=$(head -n 1 <<<"${runs:-no-run}")
        for stream in stdout stderr; do
            sed "s|$work/project|{folder}|g; s|$run|{run}|g; s|$first|{first}|g" \
                "$work/$stream" >"$work/text"
            [ ! -s "$work/text" ] || cp "$work/text" "$case$stream.$language"
        done
        review=$work/project/workspace/runs/$run/held-for-review.csv
        case $case in nasty/*) [ ! -f "$review" ] || cp "$review" "${case}held.$language" ;; esac
    done
done

#!/bin/sh
# Runs a command of kintai; where it ends with 75, once more when the service may be asked again.
#
# AGAIN is how many seconds to wait where no service has named a time, TRIES how often to try at most.
faults=$(mktemp) || exit 73
trap 'rm -f "$faults"' EXIT
for try in $(seq "${TRIES:-10}"); do
    : > "$faults"
    KINTAI_FAULTS=$faults "$@"
    status=$?
    [ $status = 75 ] || exit $status
    at=$(sed -n 's/.*"retryAt":"\([^"]*\)".*/\1/p' "$faults" | sort | tail -n 1)
    wait=${AGAIN:-1200}
    if [ -n "$at" ]; then
        wait=$(($(date -d "$at" +%s) - $(date +%s)))
    fi
    if [ "$wait" -gt 0 ]; then sleep "$wait"; fi
done
exit 75

#!/bin/sh
# Installs into a folder of its own, runs what was installed, and takes it away again.
#   test.sh PROGRAMS
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
programs=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
fail() { echo "test-install: $1" >&2; exit 1; }

"$here/packaging/install.sh" install "$programs" "$place/usr"
bin=$place/usr/bin
cp -r "$here/samples" "$place/samples"
rm -rf "$place/samples/workspace"
# From another folder, by the conductor's own name alone.
(cd / && PATH=$bin:/usr/bin:/bin kintai run --config "$place/samples/pipeline.yml" --today 2026-11-01 \
  > "$place/said") || fail "a run ended with $?"
grep -q upload-001.csv "$place/said" || fail "a run names no upload file"
ls "$place"/samples/workspace/runs/*/report.html > /dev/null || fail "there is no report"
for page in kintai kintai-run kintai-check kintai-extract-file; do
  [ -f "$place/usr/share/man/man1/$page.1.gz" ] || fail "there is no page $page(1)"
done
for page in "$place"/usr/share/man/man1/*.gz; do
  gzip -dc "$page" | grep -q '^\.SH NAME$' || fail "$page has no name"
  if command -v man > /dev/null; then
    said=$(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 > /dev/null)
    [ -z "$said" ] || fail "$page: $said"
  fi
done
bash -n "$place"/usr/share/bash-completion/completions/kintai || fail "bash takes no completions"
"$here/packaging/install.sh" uninstall "$place/usr"
left=$(find "$place/usr" -type f)
[ -z "$left" ] || fail "left behind: $left"
[ -d "$place/samples/workspace/ledger" ] || fail "the workspace is gone"
echo "Installed, used and removed; the workspace stayed."

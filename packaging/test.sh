#!/bin/sh
# Installs into a folder of its own, runs what was installed, and takes it away again.
#   test.sh PROGRAMS
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
programs=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
fail() { echo "test-install: $1" >&2; exit 1; }

# What is built is only copied: under root's PATH there may be no Swift.
make -C "$here" --no-print-directory install SWIFT=no-swift RELEASE="$programs" PREFIX="$place/usr" ||
  fail "what is built can't be installed without Swift"
bin=$place/usr/bin
cp -r "$here/samples" "$place/samples"
rm -rf "$place/samples/workspace"
# From another folder, by the conductor's own name alone.
(cd / && PATH=$bin:/usr/bin:/bin kintai run --config "$place/samples/pipeline.yml" --today 2026-11-01 \
  > "$place/said") || fail "a run ended with $?"
grep -q upload-001.csv "$place/said" || fail "a run names no upload file"
ls "$place"/samples/workspace/runs/*/report.html > /dev/null || fail "there is no report"
for page in kintai kintai-run kintai-schedule kintai-extract-file kintai-sandbox-hrmos; do
  [ -f "$place/usr/share/man/man1/$page.1.gz" ] || fail "there is no page $page(1)"
done
for page in "$place"/usr/share/man/man1/*.gz; do
  gzip -dc "$page" | grep -q '^\.SH NAME$' || fail "$page has no name"
  if command -v man > /dev/null; then
    said=$(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 > /dev/null)
    [ -z "$said" ] || fail "$page: $said"
  fi
done
for name in kintai-extract kintai-transform kintai-load kintai-sandbox; do
  "$bin/$name" --help | grep -q "USAGE: $name" || fail "$name is another program"
done
bash -n "$place"/usr/share/bash-completion/completions/kintai || fail "bash takes no completions"
if command -v zsh > /dev/null; then
  for file in "$place"/usr/share/zsh/site-functions/*; do zsh -n "$file" || fail "zsh takes no $file"; done
fi
if command -v fish > /dev/null; then
  for file in "$place"/usr/share/fish/vendor_completions.d/*; do fish --no-execute "$file" || fail "fish takes no $file"; done
fi
# What systemd makes of the units, where it is there.
PATH=$bin:$PATH kintai schedule --systemd --config "$place/samples/pipeline.yml" --user root --write "$place/units" > /dev/null
if command -v systemd-analyze > /dev/null; then
  said=$(systemd-analyze verify --man=no "$place"/units/* 2>&1 | grep kintai || true)
  [ -z "$said" ] || fail "systemd says: $said"
  systemd-analyze security --offline=true --threshold=20 "$place/units/kintai.service" > "$place/said" ||
    fail "$(tail -n 1 "$place/said")"
  tail -n 1 "$place/said"
fi
# Another name or folder of it must not matter, blanks neither.
"$here/packaging/install.sh" install "$programs" "$place/a b" > /dev/null
"$here/packaging/install.sh" uninstall "$place/a b" > /dev/null
[ -z "$(find "$place/a b" -not -type d)" ] || fail "left behind in a folder with a blank"
"$here/packaging/install.sh" uninstall "$place/usr"
left=$(find "$place/usr" -not -type d)
[ -z "$left" ] || fail "left behind: $left"
[ -d "$place/samples/workspace/ledger" ] || fail "the workspace is gone"
echo "Installed, used and removed; the workspace stayed."

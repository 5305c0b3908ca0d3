#!/bin/sh
# Installs what `make release` has built, or takes it away again.
#   install.sh install PROGRAMS PREFIX      (DESTDIR in front of PREFIX, for packages)
#   install.sh uninstall PREFIX
# A list of all that was installed stays beside it, so that nothing else is ever removed.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
names="kintai kintai-extract kintai-transform kintai-load"

put() { # mode file target
  install -D -m "$1" "$2" "${DESTDIR:-}$3"
  echo "$3" >> "$list"
}

case $1 in
install)
  programs=$2 prefix=$3
  made=$(mktemp -d)
  trap 'rm -rf "$made"' EXIT
  list=$made/files
  : > "$list"
  for name in $names; do put 755 "$programs/$name" "$prefix/bin/$name"; done
  python3 "$here/packaging/man.py" "$programs" "$made/man"
  for page in "$made"/man/*.1; do
    gzip -9n "$page"
    put 644 "$page.gz" "$prefix/share/man/man1/$(basename "$page").gz"
  done
  for name in $names; do
    "$programs/$name" --generate-completion-script bash > "$made/$name"
    put 644 "$made/$name" "$prefix/share/bash-completion/completions/$name"
    "$programs/$name" --generate-completion-script zsh > "$made/_$name"
    put 644 "$made/_$name" "$prefix/share/zsh/site-functions/_$name"
    "$programs/$name" --generate-completion-script fish > "$made/$name.fish"
    put 644 "$made/$name.fish" "$prefix/share/fish/vendor_completions.d/$name.fish"
  done
  for file in LICENSE README.md README.ja.md CHANGELOG.md pipeline.yml.example; do
    put 644 "$here/$file" "$prefix/share/doc/kintai/$file"
  done
  put 644 "$here/Documentation/pipeline.schema.json" "$prefix/share/kintai/pipeline.schema.json"
  echo "$prefix/share/kintai/installed-files" >> "$list"
  install -D -m 644 "$list" "${DESTDIR:-}$prefix/share/kintai/installed-files"
  echo "Installed $(wc -l < "$list") files under ${DESTDIR:-}$prefix; see: man kintai"
  ;;
uninstall)
  prefix=$2
  list=${DESTDIR:-}$prefix/share/kintai/installed-files
  if [ ! -f "$list" ]; then
    echo "Nothing to remove: there is no $list" >&2
    exit 66
  fi
  files=$(cat "$list")
  for file in $files; do rm -f "${DESTDIR:-}$file"; done
  # Folders of ours alone; those that others use stay.
  for folder in share/doc/kintai share/kintai; do
    rmdir "${DESTDIR:-}$prefix/$folder" 2>/dev/null || true
  done
  echo "Removed kintai from ${DESTDIR:-}$prefix. Left where they are: every pipeline.yml, the keys it names," \
    "workspaces (ledger, runs), delivered files, and timers or crontab lines that you made."
  ;;
*)
  echo "install.sh install PROGRAMS PREFIX | install.sh uninstall PREFIX" >&2
  exit 64
  ;;
esac

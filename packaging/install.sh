#!/bin/sh
# Installs what `make programs` has built, or takes it away again.
#   install.sh install PROGRAMS PREFIX      (DESTDIR in front of PREFIX, for packages)
#   install.sh uninstall PREFIX
# A list of all that was installed stays beside it, so that nothing else is ever removed.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
# All are one program, which goes by the name that it is called by.
links="kintai-extract kintai-transform kintai-load kintai-sandbox"

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
  cp "$programs/kintai" "$made/program"
  # A third of it is for debuggers.
  if command -v strip > /dev/null; then strip --strip-unneeded "$made/program"; fi
  put 755 "$made/program" "$prefix/bin/kintai"
  for name in $links; do
    ln -sfn kintai "${DESTDIR:-}$prefix/bin/$name"
    echo "$prefix/bin/$name" >> "$list"
  done
  python3 "$here/packaging/man.py" "$programs" "$made/man"
  for page in "$made"/man/*.1; do
    gzip -9n "$page"
    put 644 "$page.gz" "$prefix/share/man/man1/$(basename "$page").gz"
  done
  for name in kintai $links; do
    # bash reads it and runs nothing, so that its first line names no program.
    "$programs/$name" --generate-completion-script bash | sed '1{/^#!/d}' > "$made/$name"
    put 644 "$made/$name" "$prefix/share/bash-completion/completions/$name"
    "$programs/$name" --generate-completion-script zsh > "$made/_$name"
    put 644 "$made/_$name" "$prefix/share/zsh/site-functions/_$name"
    "$programs/$name" --generate-completion-script fish > "$made/$name.fish"
    put 644 "$made/$name.fish" "$prefix/share/fish/vendor_completions.d/$name.fish"
  done
  for file in LICENSE README.md README.ja.md CHANGELOG.md CONTRIBUTING.md SECURITY.md pipeline.yml.example; do
    put 644 "$here/$file" "$prefix/share/doc/kintai/$file"
  done
  (cd "$here" && find Documentation -name '*.md' -o -name '*.svg' -o -path '*/schemas/*' -o -name '*.schema.json' \
    -o -name '*.openapi.json') | sort > "$made/pages"
  while read -r file; do put 644 "$here/$file" "$prefix/share/doc/kintai/$file"; done < "$made/pages"
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
  copy=$(mktemp)
  trap 'rm -f "$copy"' EXIT
  cp "$list" "$copy"
  while read -r file; do rm -f "${DESTDIR:-}$file"; done < "$copy"
  # Folders of ours alone; those that others use stay.
  for folder in share/doc/kintai share/kintai; do
    if [ -d "${DESTDIR:-}$prefix/$folder" ]; then
      find "${DESTDIR:-}$prefix/$folder" -depth -type d -empty -delete
    fi
  done
  echo "Removed kintai from ${DESTDIR:-}$prefix. Left where they are: every pipeline.yml, the keys it names," \
    "workspaces (ledger, runs), delivered files, and timers or crontab lines that you made."
  ;;
*)
  echo "install.sh install PROGRAMS PREFIX | install.sh uninstall PREFIX" >&2
  exit 64
  ;;
esac

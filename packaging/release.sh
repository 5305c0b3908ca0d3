#!/bin/sh
# Makes what a release hands out, in FOLDER: a tarball, a Debian package, what they are made of, and the
# checksums of all three. The same programs give the same bytes, whenever and wherever this runs.
#
# Two builds of the programs in the same folder differ, once stripped, in two places alone, neither of which is
# ever run: .swift_modhash, where Swift's compiler leaves hashes of its modules, and the linker's build id, which
# depends on them. In another folder they differ by its path too, which libyaml's asserts keep.
#   release.sh PROGRAMS FOLDER
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
programs=$(cd "$1" && pwd)
rm -rf "$2"
mkdir -p "$2"
folder=$(cd "$2" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
version=$("$programs/kintai" --version)
grep -q "^## \[$version\]\|^## Unreleased" "$here/CHANGELOG.md" \
  || { echo "release: CHANGELOG.md has nothing of $version" >&2; exit 1; }
# Times of files are those of the last commit, or of the changelog where there is no git.
SOURCE_DATE_EPOCH=$(git -C "$here" log -1 --format=%ct 2> /dev/null || stat -c %Y "$here/CHANGELOG.md")
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
umask 022

name=kintai-$version-linux-$(uname -m)
DESTDIR=$root/$name "$here/packaging/install.sh" install "$programs" "" > /dev/null
(cd "$root" && tar --create --sort=name --owner=0 --group=0 --numeric-owner --format=gnu \
  --mtime="@$SOURCE_DATE_EPOCH" "$name" | gzip -9n > "$folder/$name.tar.gz")
"$here/packaging/deb.sh" "$programs" "$folder" > /dev/null
"$here/packaging/sbom.py" "$here" > "$folder/kintai-$version.cdx.json"
(cd "$folder" && sha256sum -- *.tar.gz *.deb *.cdx.json > SHA256SUMS)
cat "$folder/SHA256SUMS"

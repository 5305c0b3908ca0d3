#!/bin/sh
# Makes a Debian package of what `make programs` has built.
#   deb.sh PROGRAMS FOLDER
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
programs=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
version=$("$programs/kintai" --version)
architecture=$(dpkg --print-architecture)
umask 022

DESTDIR=$root/kintai "$here/packaging/install.sh" install "$programs" /usr > /dev/null
cd "$root"
# dpkg keeps such a list itself, and Debian has places of its own for these.
rm kintai/usr/share/kintai/installed-files
mkdir -p kintai/usr/share/zsh/vendor-completions
mv kintai/usr/share/zsh/site-functions/* kintai/usr/share/zsh/vendor-completions/
rmdir kintai/usr/share/zsh/site-functions
doc=kintai/usr/share/doc/kintai
# Debian's own form beside ours.
cat > "$doc/changelog" << END
kintai ($version) unstable; urgency=medium

  * What is new stands in CHANGELOG.md.

 -- The kintai authors <kintai@example.com>  $(git -C "$here" log -1 --format=%cD 2> /dev/null || date -R -r "$here/CHANGELOG.md")
END
gzip -9n "$doc/changelog"
{
  echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
  echo "Upstream-Name: kintai"
  echo
  echo "Files: *"
  echo "Copyright: 2026 The kintai authors"
  echo "License: Apache-2.0"
  echo " On Debian systems, the text of the license is in /usr/share/common-licenses/Apache-2.0."
} > "$doc/copyright"
rm "$doc/LICENSE"
mkdir -p kintai/usr/share/lintian/overrides
cp "$here/packaging/lintian-overrides" kintai/usr/share/lintian/overrides/kintai

# What the programs link against, found as Debian's own packages find it.
mkdir debian
printf 'Source: kintai\nPackage: kintai\nArchitecture: any\n' > debian/control
depends=$(dpkg-shlibdeps -O kintai/usr/bin/kintai 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
mkdir kintai/DEBIAN
cat > kintai/DEBIAN/control << END
Package: kintai
Version: $version
Architecture: $architecture
Maintainer: The kintai authors <kintai@example.com>
Installed-Size: $(du -sk kintai/usr | cut -f1)
Depends: $depends
Section: utils
Priority: optional
Description: attendance from HRMOS into CrowdLog timesheets, as a nightly batch
 kintai moves attendance (kintai) out of HRMOS, KING OF TIME, Jobcan or CSV
 files into CrowdLog timesheets, nightly or once for years of history. It shows
 what will change before it changes, loses nothing, and explains every day.
END

rm -f "$folder"/kintai_*.deb
dpkg-deb --root-owner-group --build kintai "$folder/kintai_${version}_$architecture.deb"

#!/bin/sh
# Installs the Debian package in a fresh root, spends a night there as the schedule would, and removes it again.
#   test-deb.sh PACKAGE        (as root; debootstrap's mirror is the one that apt uses here)
# The night has no network but its own loopback, where kintai-sandbox stands in for the service.
set -eu
package=$(realpath "$1")
place=$(mktemp -d)
root=$place/root
trap 'rm -rf "$place"' EXIT
fail() { echo "test-deb: $1" >&2; exit 1; }

suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" "Created-By: Packages" | head -n 1)
# The package's own dependencies come with the root, so that all that changes later is the package's doing.
depends=$(dpkg-deb --field "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/ //g')
debootstrap --variant=minbase --include="$depends" "$suite" "$root" "$mirror" > "$place/log" 2>&1 ||
  { tail -n 20 "$place/log" >&2; fail "debootstrap ended with an error"; }
# As somebody has done who has followed what `kintai schedule` says to type.
chroot "$root" useradd --system --user-group --home-dir / --shell /usr/sbin/nologin kintai
cp "$package" "$root/root/kintai.deb"

cat > "$root/root/night.sh" << 'END'
set -eu
export LC_ALL=C.UTF-8
fail() { echo "test-deb: $1" >&2; exit 1; }
mount -t proc proc /proc
mount -t tmpfs tmpfs /tmp
everything() { find / -xdev -path /proc -prune -o -path /tmp -prune -o -print | sort; }
: > /root/before; : > /root/after; : > /root/left
everything > /root/before
dpkg --install /root/kintai.deb > /dev/null
for name in kintai kintai-extract kintai-transform kintai-load kintai-sandbox; do
  [ "$($name --version)" = "$(kintai --version)" ] || fail "$name doesn't tell its version"
done

mkdir /srv/kintai
kintai-sandbox hrmos --port 18080 --write /srv/kintai > /tmp/sandbox 2>&1 &
sandbox=$!
tries=0
until [ -f /srv/kintai/pipeline.yml ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { cat /tmp/sandbox >&2; fail "the sandbox has written nothing"; }
  sleep 0.1
done
kintai schedule --systemd --config /srv/kintai/pipeline.yml --write /srv/kintai/units > /tmp/steps
# What it says to type about the workspace, without sudo.
sed -n 's/^sudo \(install -d\|chown -R\)/\1/p' /tmp/steps > /tmp/typed
grep -q /srv/kintai/workspace /tmp/typed || fail "the steps don't name the workspace"
sh -eu /tmp/typed
chown -R kintai: /srv/kintai
for key in ExecStart ExecStopPost; do
  line=$(sed -n "s/^$key=//p" /srv/kintai/units/kintai.service)
  [ -n "$line" ] || fail "the service has no $key"
  runuser --user kintai -- env -i PATH=/usr/bin:/bin sh -c "cd / && umask 0077 && exec $line" > "/tmp/$key" ||
    fail "$key ended with $?: $line"
done
ls /srv/kintai/workspace/runs/*/report.html > /dev/null || fail "there is no report"
head -n 1 /tmp/ExecStart
kill "$sandbox"
wait "$sandbox" || fail "the sandbox ended with $?"

dpkg --purge kintai > /dev/null
everything > /root/after
# What is there now and wasn't before, but for what people have made.
comm -13 /root/before /root/after | grep -v -e '^/srv/kintai\(/\|$\)' -e '^/var/log/dpkg.log$' \
  -e '^/var/lib/dpkg/[a-z-]*-old$' > /root/left || true
comm -23 /root/before /root/after >> /root/left
[ ! -s /root/left ] || { cat /root/left >&2; fail "these were left behind, or are gone"; }
[ -d /srv/kintai/workspace/ledger ] || fail "the workspace is gone"
END
unshare --net --mount --pid --fork --kill-child sh -c \
  'ip link set lo up && exec chroot "$1" sh /root/night.sh' night "$root" || fail "the night has failed"
echo "Installed in a fresh $suite, a night run by the unit's own line, removed; the workspace alone stayed."

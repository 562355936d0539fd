#!/usr/bin/env bash
# Tries the Debian package in a minimal system of its own: installs it with apt alone, lets it test
# itself, takes a call in its window, upgrades it over data, removes and purges it.
#
#   sudo packaging/try_deb.sh NEW.deb [OLD.deb]
#
# SUITE and MIRROR choose the system (bookworm of deb.debian.org); ROOT is where it is made, and
# stays; SHOTS is a folder for pictures of the window. Without OLD.deb the older version is made of
# NEW.deb by giving it a lower number. Needs debootstrap, xvfb, openbox, xdotool, imagemagick.
set -euo pipefail

NEW=$(realpath "$1")
OLD=${2:+$(realpath "$2")}
SUITE=${SUITE:-bookworm}
MIRROR=${MIRROR:-http://deb.debian.org/debian}
ROOT=${ROOT:-/tmp/hotline-try-$SUITE}
SHOTS=${SHOTS:-$ROOT.pictures}
SCREEN=:${SCREEN:-87}
PERSON=maria

say() { printf '\n=== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"; }
person() {
  chroot --userspec=$PERSON "$ROOT" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/$PERSON \
    LANG=C.UTF-8 "$@"
}
apt() { inside DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@" >/dev/null; }
keys() { DISPLAY=$SCREEN xdotool key --clearmodifiers --delay 60 "$@"; }
words() { DISPLAY=$SCREEN xdotool type --delay 25 "$@"; }
picture() { DISPLAY=$SCREEN import -window root "$SHOTS/$1.png" && echo "picture: $SHOTS/$1.png"; }
soon() { # tries a command for twenty seconds
  for _ in $(seq 100); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done
  fail "waited in vain for: $*"
}
ends=()
trap 'for end in "${ends[@]}"; do eval "$end" 2>/dev/null || true; done' EXIT

say "A minimal $SUITE"
if [ ! -e "$ROOT/etc/debian_version" ]; then
  debootstrap --variant=minbase ${NO_CHECK_GPG:+--no-check-gpg} "$SUITE" "$ROOT" "$MIRROR" >/dev/null
fi
mkdir -p "$SHOTS" "$ROOT/proc"
mount -t proc proc "$ROOT/proc"
ends+=("umount '$ROOT/proc'")
case $MIRROR in *ubuntu*) echo "deb $MIRROR $SUITE main universe" >"$ROOT/etc/apt/sources.list" ;; esac
inside id $PERSON >/dev/null 2>&1 || inside useradd -m $PERSON
inside dpkg --purge hotline-desktop >/dev/null 2>&1 || true
rm -rf "$ROOT/home/$PERSON/.local" "$ROOT/home/$PERSON/.config"
inside apt-get -qq update
before=$(inside dpkg-query -f '${Package}\n' -W | sort)

cp "$NEW" "$ROOT/root/new.deb"
if [ -n "$OLD" ]; then
  cp "$OLD" "$ROOT/root/old.deb"
else
  work=$(mktemp -d)
  dpkg-deb -R "$NEW" "$work"
  sed -i 's/^Version: .*/Version: 0.0.1/' "$work/DEBIAN/control"
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$work" "$ROOT/root/old.deb" >/dev/null
  rm -rf "$work"
fi

say "The older version is installed with apt alone"
time apt install /root/old.deb
inside dpkg-query -W hotline-desktop

say "It tests itself, as an ordinary user"
person QT_QPA_PLATFORM=offscreen hotline-desktop --self-test

say "The console: words and codes"
person hotline-desktop --version
person hotline-desktop demo
person hotline-desktop search calls общежитие --limit 1 >/dev/null || true
data=/home/$PERSON/.local/share/hotline-desktop-demo
person hotline-desktop --data-dir $data export calls /home/$PERSON/звонки.xlsx
person test -s /home/$PERSON/звонки.xlsx
if person hotline-desktop export calls /nowhere/x.xlsx 2>/dev/null; then fail "an impossible export"; fi
code=0; person hotline-desktop nonsense 2>/dev/null || code=$?
[ $code = 2 ] || fail "wrong usage ended with $code"

say "The window, under Xvfb: a call is taken with the keyboard"
Xvfb $SCREEN -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & ends+=("kill $!")
soon env DISPLAY=$SCREEN xdotool getmouselocation
DISPLAY=$SCREEN openbox >/dev/null 2>&1 & ends+=("kill $!")
soon env DISPLAY=$SCREEN xdotool get_num_desktops # which only a window manager knows
window() { person DISPLAY=$SCREEN LANGUAGE=ru hotline-desktop --lang ru --data-dir $data & running=$!; }
window
soon env DISPLAY=$SCREEN xdotool search --onlyvisible --name 'Hotline Desktop'
sleep 2 # the first paint of a virtual display
keys F2; words '+74950001122'; keys Tab; words 'Try of the package'; sleep 1
picture "$SUITE-card"
keys F5 ctrl+Return
schema() { python3 - "$ROOT$data/hotline.sqlite" <<'PYTHON'
import sqlite3, sys
print(*sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version").fetchone())
PYTHON
}
found() { person hotline-desktop --data-dir $data search calls 'Try of the package' | grep -q 0001122; }
soon found
picture "$SUITE-filed"

say "The newer version comes over the running one, which closes and keeps the card"
keys F2; words '+74950003344'; keys Tab; words 'Half typed'; sleep 1
before_upgrade=$(schema)
apt install /root/new.deb
wait $running || fail "the window ended with $?"
inside dpkg-query -W hotline-desktop
found || fail "the call is gone after the upgrade"
person hotline-desktop --data-dir $data check
echo "data of version $before_upgrade are of version $(schema) now"
if [ "$before_upgrade" != "$(schema)" ]; then
  person sh -c "ls $data/backups/*before-upgrade*" || fail "no backup was made before the upgrade"
fi
person QT_QPA_PLATFORM=offscreen hotline-desktop --self-test | tail -1
window
soon env DISPLAY=$SCREEN xdotool search --onlyvisible --name 'Hotline Desktop'
sleep 2
picture "$SUITE-after"
helper() { # lets a softphone tell of twenty calls
  read -r least middle most < <(for _ in $(seq 20); do
    began=$(date +%s%N)
    person DISPLAY=$SCREEN hotline-desktop --data-dir $data call-event ring +74950005566 >&2
    echo $((($(date +%s%N) - began) / 1000000))
  done | sort -n | sed -n '1p;11p;20p' | xargs)
  echo "the helper, $1: $least, $middle and at most $most ms"
  [ "$middle" -lt 1000 ] || fail "the helper keeps softphones waiting"
}
helper "the computer at rest"
busy=()
for _ in $(seq "$(nproc)"); do yes >/dev/null & busy+=($!); ends+=("kill $!"); done
helper "the computer busy"
kill "${busy[@]}"
sleep 1
picture "$SUITE-rings"

say "The desktop knows it"
person test -s /usr/share/applications/hotline-desktop.desktop
person test -s /usr/share/icons/hicolor/48x48/apps/hotline-desktop.png
inside grep -q 'x-scheme-handler/tel' /usr/share/applications/hotline-desktop.desktop

say "Removed with its window open, installed again and purged; the data stay"
apt remove hotline-desktop
wait $running || fail "the window ended with $?"
inside test ! -e /usr/lib/hotline-desktop || fail "removing leaves files"
apt install /root/new.deb
apt purge hotline-desktop
inside test ! -e /usr/lib/hotline-desktop || fail "files stay: $(find "$ROOT/usr/lib/hotline-desktop")"
inside test ! -e /usr/bin/hotline-desktop || fail "the command stays"
person test -s $data/hotline.sqlite || fail "the data are gone"
apt autoremove --purge
left=$(comm -13 <(echo "$before") <(inside dpkg-query -f '${Package}\n' -W | sort))
echo "packages that stay: ${left:-none}"
say "All is well in $SUITE."

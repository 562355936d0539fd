#!/bin/sh
# Before files change or go, windows that are open are asked to close, which keeps what is typed: a
# window that went on would look for the parts of itself that it has not loaded yet.
set -e
program=/usr/lib/hotline-desktop/hotline-desktop

case "$1" in
upgrade | remove)
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/exe" || true)" = "$program" ] || continue
    person=$(stat -c %U "$process") || continue
    place=$(tr '\0' '\n' <"$process/environ" | sed -n 's/^TMPDIR=//p' || true)
    echo "$person ${place:-/tmp}"
  done 2>/dev/null | sort -u | while read -r person place; do
    echo "Closing the windows of Hotline Desktop; what is typed in them is kept."
    runuser -u "$person" -- env TMPDIR="$place" "$program" --quit </dev/null ||
      echo "A window stays open: please start it anew." >&2
  done
  ;;
esac

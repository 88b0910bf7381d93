#!/usr/bin/env bash
# The README's two commands on a clean clone in an empty folder: `test/run/clean-clone.sh`, and as somebody else with
# `runuser -u nobody -- test/run/clean-clone.sh`. Uses any free ports and leaves nothing behind.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=$(mktemp -d)
demo=
# The demo's whole process group, as Ctrl+C in a terminal would; done when the last of them has gone.
stop_demo() {
  [ -n "$demo" ] || return 0
  kill -TERM -- "-$demo" 2>/dev/null || true
  while kill -0 -- "-$demo" 2>/dev/null; do sleep 0.2; done
  demo=
}
finish() {
  stop_demo
  rm -rf "$place"
}
trap finish EXIT

export HOME="$place/home"
mkdir "$HOME"
git config --global --add safe.directory '*'
git clone --quiet "$repository" "$place/cassa"
cd "$place/cassa"
echo "As $(id -un), in $PWD, Node $(node --version)"

npm ci --no-progress
for name in API PAY NOTES SHOPS INBOX SMTP; do export "CASSA_PORT_$name=0"; done
started=$(date +%s)
setsid npm start >"$place/start.log" 2>&1 &
demo=$!
until grep -q 'ready' "$place/start.log"; do
  if ! kill -0 "$demo" 2>/dev/null || [ $(($(date +%s) - started)) -gt 120 ]; then cat "$place/start.log"; exit 1; fi
  sleep 0.2
done
echo "npm start was ready $(($(date +%s) - started)) s after the install"
cat "$place/start.log"
grep -o 'http://[^ ]*' "$place/start.log" | while read -r url; do
  echo "$(curl -s -o /dev/null -w '%{http_code}' "$url") $url"
done
stop_demo

npm test

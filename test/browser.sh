#!/usr/bin/env bash
# Runs the tests of the HTML report in a real browser: all test/browser/*.browser.ts, or the files named. The browser is
# chromium on PATH, or the one that $CHROMIUM names. KENSA_SCREENSHOT=docs/html-report.png writes the picture of the README.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

fail() {
  printf 'test/browser.sh: %s\n' "$1" >&2
  exit 1
}

install_chromium() {
  printf 'test/browser.sh: chromium is missing; installing it with apt-get (some minutes, once)\n' >&2
  DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2
}

if [[ -z ${CHROMIUM:-} ]]; then
  # Only where nobody has to be asked.
  if ! type -P chromium >/dev/null && [[ $EUID -eq 0 ]] && type -P apt-get >/dev/null; then
    install_chromium || fail 'apt-get could not install chromium'
  fi
  CHROMIUM=$(type -P chromium) ||
    fail 'chromium is missing: install it (Debian: apt-get install chromium), or name a Chromium or Chrome with CHROMIUM=/path/to/it'
fi
[[ -x $CHROMIUM ]] || fail "CHROMIUM=$CHROMIUM is not an executable file; name a Chromium or Chrome, or unset CHROMIUM"
export CHROMIUM

# No name under test/ has a space.
# shellcheck disable=SC2046
[[ $# -gt 0 ]] || set -- $(find test/browser -name '*.browser.ts' | sort)
exec node --enable-source-maps --import tsx --test --test-concurrency=1 --test-reporter=spec "$@"

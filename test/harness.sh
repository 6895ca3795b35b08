#!/usr/bin/env bash
# Runs the harness's tests, or those of the files named, with the node on PATH and the pinned OPA in $OPA.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
OPA=$(./bundle.sh --print-opa)
export OPA
# What kensa writes is compared in English, whatever the language of who runs the tests.
export LC_ALL=C.UTF-8

# Node 20 expands no globs, and no name under test/ has a space.
# shellcheck disable=SC2046
[[ $# -gt 0 ]] || set -- $(find test -name '*.test.ts' | sort)
# tsx writes source maps; without the option a failure names a line of what it made.
exec node --enable-source-maps --import tsx --test --test-reporter=spec "$@"

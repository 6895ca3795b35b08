#!/usr/bin/env bash
# Runs the benchmarks, or the rows named, with the node on PATH, the pinned OPA in $OPA, and cfn-guard of $CFN_GUARD or PATH.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
OPA=$(./bundle.sh --print-opa)
export OPA

exec node --import tsx bench/main.ts "$@"

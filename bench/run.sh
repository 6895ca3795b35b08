#!/usr/bin/env bash
# Runs the benchmarks, or those named, with the node on PATH and the pinned OPA in $OPA.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
OPA=$(./bundle.sh --print-opa)
export OPA

[[ $# -gt 0 ]] || set -- bench/*.bench.ts
for bench in "$@"; do
  node --import tsx "$bench"
done

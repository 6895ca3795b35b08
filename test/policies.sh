#!/usr/bin/env bash
# Runs the controls' own tests with the pinned OPA; every line of Rego must be covered.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
opa=$(./bundle.sh --print-opa)

# JSON under policies/ becomes data, but only the parameters' defaults are meant to.
policies=(policies/controls policies/lib policies/main policies/testing policies/parameters.json)

"$opa" test --timeout 1m --fail-on-empty "${policies[@]}"
"$opa" test --timeout 1m --coverage "${policies[@]}" | node --import tsx test/policy-coverage.ts

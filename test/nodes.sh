#!/usr/bin/env bash
# Runs the harness's tests, but for one that takes long, on other versions of Node: test/nodes.sh [MAJOR…], without one
# on all that kensa supports besides the oldest. Each comes once from the npm registry into kensa's cache folder.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/kensa ;;
  *) cache=${HOME:?}/.cache/kensa ;;
esac
package=$(node --print '"node-" + process.platform + "-" + process.arch')

[[ $# -gt 0 ]] || set -- 22 24 26
for major; do
  folder=$cache/node-$major/node_modules/$package/bin
  if [[ $("$folder/node" --version 2>/dev/null) != "v$major".* ]]; then
    npm install --prefix "$cache/node-$major" --no-audit --no-fund --loglevel=error "$package@$major" >&2
  fi
  printf '\nNode %s\n' "$("$folder/node" --version)"
  # The walk through all faults takes long and asks nothing of Node that the other tests do not.
  # shellcheck disable=SC2046
  PATH=$folder:$PATH test/harness.sh $(find test -name '*.test.ts' ! -name 'fault-walk.test.ts' | sort)
done

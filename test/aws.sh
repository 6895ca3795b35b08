#!/usr/bin/env bash
# Runs the tests against moto, a server of AWS's APIs written in Python: all test/moto/*.moto.ts, or the files named.
# moto comes once from PyPI into kensa's cache folder, and with it the models that OCSF events are checked with.
set -euo pipefail

readonly version=5.2.5
readonly ocsf_version=0.10.0

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/kensa ;;
  *) cache=${HOME:?}/.cache/kensa ;;
esac
moto=$cache/moto-$version-ocsf-$ocsf_version

# What is not finished yet: packages on their way to the cache, and what the server says.
work=
server=
clean_up() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  [[ -z $work ]] || rm -rf -- "$work"
}
trap clean_up EXIT
# Without these an EXIT trap does not run when the shell is ended.
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
  printf 'test/aws.sh: %s\n' "$1" >&2
  exit 1
}

# Fails too if the Python that the environment was made with is gone.
is_complete() {
  local print_versions='from importlib.metadata import version; print(version("moto"), version("py-ocsf-models"))'
  [[ $("$1/bin/python" -c "$print_versions" 2>/dev/null) == "$version $ocsf_version" ]]
}

install_moto() {
  type -P python3 >/dev/null || fail 'python3 is missing: the tests against moto need Python 3.10 or newer'
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' ||
    fail "$(python3 --version) is too old: moto $version needs Python 3.10 or newer"
  printf 'test/aws.sh: installing moto %s into %s (half a minute, once)\n' "$version" "$moto" >&2
  python3 -m venv -- "$work/moto" || fail 'python3 can not make a virtual environment; install its venv module'
  "$work/moto/bin/python" -m pip install --quiet --disable-pip-version-check \
    "moto[server]==$version" "py-ocsf-models==$ocsf_version" ||
    fail "pip could not install moto $version and py-ocsf-models $ocsf_version"
  # Whatever is there is broken, or another run has just finished the same.
  rm -rf -- "$moto"
  mv -- "$work/moto" "$moto"
}

mkdir -p -- "$cache"
work=$(mktemp -d "$cache/incomplete.XXXXXX")
is_complete "$moto" || install_moto

mkfifo -- "$work/address"
"$moto/bin/python" test/moto/serve.py >"$work/address" 2>"$work/log" &
server=$!
read -r address <"$work/address" || fail "moto did not start:
$(cat -- "$work/log")"

# Nothing of the user's own settings for AWS counts, and nothing leaves this machine.
for name in $(compgen -e AWS_ || true); do unset "$name"; done
export AWS_ENDPOINT_URL=$address AWS_REGION=eu-west-1
export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
# What moto does not know is a server error, which is tried again with a growing delay.
export AWS_MAX_ATTEMPTS=1
# The Python that has moto, the service models of AWS's SDK, and those of OCSF.
export KENSA_TEST_PYTHON=$moto/bin/python

# No name under test/ has a space. One file after the other, because the server is one.
# shellcheck disable=SC2046
[[ $# -gt 0 ]] || set -- $(find test/moto -name '*.moto.ts' | sort)
node --enable-source-maps --import tsx --test --test-concurrency=1 --test-reporter=spec "$@"

#!/usr/bin/env bash
# Builds bundle/kensa.tar.gz with the pinned OPA, and brings that OPA if it is not there.
#
#   ./bundle.sh              writes the bundle and the generated files
#   ./bundle.sh --check      writes nothing; fails if a committed file is not what the build gives
#   ./bundle.sh --lint       only holds the policies against OPA's format and the rules of policies/lint; or FILE… of them
#   ./bundle.sh --print-opa  prints the path of the pinned OPA, and nothing else, on stdout
#
# Another OPA gives other bytes, so no other version is accepted. The first of these that has it is taken:
# $OPA, opa on PATH, kensa's cache folder, go install, the release binary.
set -euo pipefail

readonly version=1.22.2
readonly module=github.com/open-policy-agent/opa
readonly releases=https://$module/releases/download/v$version

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# The XDG specification: a relative path is to be ignored.
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/kensa/opa-$version ;;
  *) cache=${HOME:?}/.cache/kensa/opa-$version ;;
esac

# Whatever is fetched lies here until it is whole and checked; it is in the cache folder so that the last step is a rename.
work=
trap '[[ -z $work ]] || rm -rf -- "$work"' EXIT

say() {
  printf 'bundle.sh: %s\n' "$1" >&2
}

fail() {
  say "$1"
  exit 1
}

version_of() {
  local found
  found=$("$1" version 2>/dev/null | sed -n 's/^Version: //p') || true
  printf '%s' "${found:-unknown}"
}

# The script changes its folder before the build, so a path that starts from the caller's would break.
absolute() {
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s' "$PWD/$1" ;;
  esac
}

opa_named() {
  local named
  [[ -n ${OPA:-} ]] || return 1
  named=$(type -P -- "$OPA") || fail "OPA=$OPA is not an executable file; name OPA $version, or unset OPA"
  [[ $(version_of "$named") == "$version" ]] ||
    fail "OPA=$OPA is version $(version_of "$named"), not $version; name OPA $version, or unset OPA"
  opa=$(absolute "$named")
}

opa_on_path() {
  local found
  found=$(type -P opa) || return 1
  if [[ $(version_of "$found") != "$version" ]]; then
    say "passing over $found: version $(version_of "$found"), not $version"
    return 1
  fi
  opa=$(absolute "$found")
}

opa_in_cache() {
  [[ $(version_of "$cache/opa") == "$version" ]] || return 1
  opa=$cache/opa
}

start_work() {
  if ! mkdir -p -- "$cache" || ! work=$(mktemp -d "$cache/incomplete.XXXXXX"); then
    fail "can not write to $cache"
  fi
}

discard_work() {
  rm -rf -- "$work"
  work=
}

keep_work() {
  if [[ $(version_of "$work/opa") != "$version" ]]; then
    say "what came is not a working OPA $version: discarded"
    discard_work
    return 1
  fi
  mv -f -- "$work/opa" "$cache/opa" || fail "can not write to $cache"
  discard_work
  opa=$cache/opa
}

# Settings of the user's that could give another binary or switch off the checksum database are overridden;
# those on where modules come from are left alone.
go_install() {
  GOBIN=$work GOFLAGS=-trimpath GOOS=$(go env GOHOSTOS) GOARCH=$(go env GOHOSTARCH) GOWORK=off GO111MODULE=on \
    GONOSUMDB=none CGO_ENABLED=0 go install "$module@v$version"
}

opa_from_go() {
  if ! type -P go >/dev/null; then
    say 'no go on PATH: not building OPA from source'
    return 1
  fi
  if [[ $(cd / && go env GOSUMDB) == off ]]; then
    say 'GOSUMDB=off: not building OPA from source that nothing verifies'
    return 1
  fi
  start_work
  say "building OPA $version with go install into $cache (about a minute, once)"
  if ! (cd / && go_install) >"$work/log" 2>&1; then
    sed 's/^/  /' "$work/log" >&2
    say 'go install failed'
    discard_work
    return 1
  fi
  keep_work
}

# Names as in the release targets of OPA's Makefile: all but the one for Macs with Intel processors are static.
release_asset() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-amd64) echo opa_linux_amd64_static ;;
    Linux-aarch64 | Linux-arm64) echo opa_linux_arm64_static ;;
    Darwin-x86_64) echo opa_darwin_amd64 ;;
    Darwin-arm64) echo opa_darwin_arm64_static ;;
    *) return 1 ;;
  esac
}

download() {
  curl --fail --silent --show-error --location --proto '=https' --connect-timeout 20 --retry 2 --output "$2" "$1"
}

sha256_of() {
  if type -P sha256sum >/dev/null; then
    sha256sum <"$1"
  else
    shasum -a 256 <"$1"
  fi | cut -d ' ' -f 1
}

opa_from_release() {
  local asset published actual
  if ! asset=$(release_asset); then
    say "no release binary of OPA for $(uname -s) on $(uname -m)"
    return 1
  fi
  if ! type -P curl >/dev/null; then
    say 'no curl on PATH: not downloading the release binary of OPA'
    return 1
  fi
  start_work
  say "downloading $releases/$asset"
  if ! download "$releases/$asset" "$work/opa" || ! download "$releases/$asset.sha256" "$work/opa.sha256"; then
    say 'the download failed'
    discard_work
    return 1
  fi
  published=$(cut -d ' ' -f 1 "$work/opa.sha256")
  actual=$(sha256_of "$work/opa")
  if [[ ! $published =~ ^[0-9a-f]{64}$ || $published != "$actual" ]]; then
    fail "refused $asset: its SHA-256 is $actual, but $asset.sha256 says ${published:-nothing}; the file was removed"
  fi
  chmod +x "$work/opa"
  keep_work
}

no_opa() {
  say "found no OPA $version and could not bring it; one of these is enough:
  - Go 1.26 or newer on PATH and a module proxy in reach, for: go install $module@v$version
  - curl on PATH and $releases in reach
  - OPA $version itself, as opa on PATH or named by OPA=/path/to/opa"
  exit 1
}

opa_named || opa_on_path || opa_in_cache || opa_from_go || opa_from_release || no_opa

if [[ ${1:-} == --print-opa ]]; then
  printf '%s\n' "$opa"
  exit
fi

cd -- "$root"
[[ -d node_modules/tsx ]] || fail 'the packages of package-lock.json are not installed; run: npm ci'
export OPA=$opa
exec node --import tsx harness/build/main.ts "$@"

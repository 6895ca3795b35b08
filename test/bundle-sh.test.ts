import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../bundle.sh', import.meta.url));

/** The only real programs on the PATH of the script; go, curl, uname and opa are fakes. */
const tools = ['bash', 'cat', 'chmod', 'cut', 'dirname', 'mkdir', 'mktemp', 'mv', 'rm', 'sed', 'sha256sum', 'shasum'];

const release = 'https://github.com/open-policy-agent/opa/releases/download/v1.22.2';
const asset = 'opa_linux_arm64_static';

let home: string;
let bin: string;
let cache: string;

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'kensa-bundle-sh-')));
  bin = join(home, 'bin');
  cache = join(home, 'cache/kensa/opa-1.22.2');
  await mkdir(bin);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const tool of tools) {
    const found = folders.map((folder) => join(folder, tool)).find((path) => existsSync(path));
    if (found) await symlink(found, join(bin, tool));
  }
  await fake(join(bin, 'uname'), 'case $1 in -s) echo Linux ;; -m) echo aarch64 ;; esac');
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

async function fake(path: string, body: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, executable(body), { mode: 0o755 });
}

function executable(body: string): string {
  return `#!/usr/bin/env bash\n${body}\n`;
}

function opa(version: string): string {
  return `echo 'Version: ${version}'`;
}

/** A go whose `go install` runs `install`. */
async function fakeGo(install: string, sumdb = 'on'): Promise<void> {
  await fake(
    join(bin, 'go'),
    `case "$1 $2" in
      'env GOSUMDB') echo ${sumdb} ;;
      'env GOHOSTOS') echo linux ;;
      'env GOHOSTARCH') echo arm64 ;;
      'install github.com/open-policy-agent/opa@v1.22.2') ${install} ;;
      *) echo "unexpected: go $*" >&2; exit 2 ;;
    esac`,
  );
}

/** What `go install` does when all goes well: an OPA of that version in GOBIN. */
async function installing(version: string): Promise<string> {
  await fake(join(home, `built-${version}`), opa(version));
  return `cat '${home}/built-${version}' >"$GOBIN/opa"; chmod +x "$GOBIN/opa"`;
}

/** A curl that writes what `files` has for the URL and fails for every other. */
async function fakeCurl(files: Record<string, string>): Promise<void> {
  const cases = Object.entries(files).map(
    ([url, content]) => `'${url}') printf '%s' '${quoted(content)}' >"$output" ;;`,
  );
  await fake(
    join(bin, 'curl'),
    `while [[ $# -gt 1 ]]; do
      if [[ $1 == --output ]]; then output=$2; fi
      shift
    done
    case $1 in
      ${cases.join('\n')}
      *) echo "curl: (22) 404 for $1" >&2; exit 22 ;;
    esac`,
  );
}

function quoted(text: string): string {
  return text.replaceAll("'", String.raw`'\''`);
}

/** The release's two files, as `shasum -a 256` writes the second. */
function published(content: string, checksumOf = content): Record<string, string> {
  const checksum = createHash('sha256').update(checksumOf).digest('hex');
  return { [`${release}/${asset}`]: content, [`${release}/${asset}.sha256`]: `${checksum}  ${asset}\n` };
}

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

function printOpa(env: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync('bash', [script, '--print-opa'], {
    cwd: home,
    encoding: 'utf8',
    env: { HOME: home, PATH: bin, XDG_CACHE_HOME: join(home, 'cache'), ...env },
  });
  return { status, stdout, stderr };
}

async function offerAll(): Promise<void> {
  await fake(join(home, 'named/opa'), opa('1.22.2'));
  await fake(join(bin, 'opa'), opa('1.22.2'));
  await fake(join(cache, 'opa'), opa('1.22.2'));
  await fakeGo(await installing('1.22.2'));
  await fakeCurl(published(executable(opa('1.22.2'))));
}

const building = (): string => `bundle.sh: building OPA 1.22.2 with go install into ${cache} (about a minute, once)\n`;
const downloading = `bundle.sh: downloading ${release}/${asset}\n`;
const noGo = 'bundle.sh: no go on PATH: not building OPA from source\n';
const noCurl = 'bundle.sh: no curl on PATH: not downloading the release binary of OPA\n';
const noOpa = `bundle.sh: found no OPA 1.22.2 and could not bring it; one of these is enough:
  - Go 1.26 or newer on PATH and a module proxy in reach, for: go install github.com/open-policy-agent/opa@v1.22.2
  - curl on PATH and ${release} in reach
  - OPA 1.22.2 itself, as opa on PATH or named by OPA=/path/to/opa
`;

test('$OPA comes before everything', async () => {
  await offerAll();
  const outcome = printOpa({ OPA: join(home, 'named/opa') });
  assert.deepEqual(outcome, { status: 0, stdout: `${home}/named/opa\n`, stderr: '' });
});

test('$OPA may be relative to the folder the script is called from', async () => {
  await offerAll();
  const outcome = printOpa({ OPA: 'named/opa' });
  assert.deepEqual(outcome, { status: 0, stdout: `${home}/named/opa\n`, stderr: '' });
});

test('$OPA of another version is an error, not a reason to look further', async () => {
  await offerAll();
  await fake(join(home, 'named/opa'), opa('1.22.1'));
  const outcome = printOpa({ OPA: join(home, 'named/opa') });
  assert.deepEqual(outcome, {
    status: 1,
    stdout: '',
    stderr: `bundle.sh: OPA=${home}/named/opa is version 1.22.1, not 1.22.2; name OPA 1.22.2, or unset OPA\n`,
  });
});

test('$OPA that is not an OPA at all is an error', async () => {
  await offerAll();
  await fake(join(home, 'named/opa'), 'exit 3');
  const outcome = printOpa({ OPA: join(home, 'named/opa') });
  assert.deepEqual(outcome, {
    status: 1,
    stdout: '',
    stderr: `bundle.sh: OPA=${home}/named/opa is version unknown, not 1.22.2; name OPA 1.22.2, or unset OPA\n`,
  });
});

test('$OPA that is not there is an error', async () => {
  await offerAll();
  const outcome = printOpa({ OPA: join(home, 'nowhere') });
  assert.deepEqual(outcome, {
    status: 1,
    stdout: '',
    stderr: `bundle.sh: OPA=${home}/nowhere is not an executable file; name OPA 1.22.2, or unset OPA\n`,
  });
});

test('opa on PATH comes before the cache folder', async () => {
  await offerAll();
  assert.deepEqual(printOpa(), { status: 0, stdout: `${bin}/opa\n`, stderr: '' });
});

test('opa of another version on PATH is passed over with a word', async () => {
  await offerAll();
  await fake(join(bin, 'opa'), opa('1.22.1'));
  assert.deepEqual(printOpa(), {
    status: 0,
    stdout: `${cache}/opa\n`,
    stderr: `bundle.sh: passing over ${bin}/opa: version 1.22.1, not 1.22.2\n`,
  });
});

test('the cache folder needs neither go nor curl', async () => {
  await fake(join(cache, 'opa'), opa('1.22.2'));
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: '' });
});

test('the cache folder comes before go and curl', async () => {
  await offerAll();
  await rm(join(bin, 'opa'));
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: '' });
});

test('without XDG_CACHE_HOME, or with a relative one, the cache is ~/.cache', async () => {
  await fake(join(home, '.cache/kensa/opa-1.22.2/opa'), opa('1.22.2'));
  for (const folder of ['', 'cache']) {
    const outcome = printOpa({ XDG_CACHE_HOME: folder });
    assert.deepEqual(outcome, { status: 0, stdout: `${home}/.cache/kensa/opa-1.22.2/opa\n`, stderr: '' });
  }
});

test('go install comes before the download, and leaves the binary alone in the cache', async () => {
  await fakeGo(await installing('1.22.2'));
  await fakeCurl(published(executable(opa('1.22.2'))));
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: building() });
  assert.deepEqual(await readdir(cache), ['opa']);
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: '' });
});

test('a cached opa that does not run here is replaced', async () => {
  await fake(join(cache, 'opa'), 'exit 126');
  await fakeGo(await installing('1.22.2'));
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: building() });
  assert.equal(await readFile(join(cache, 'opa'), 'utf8'), executable(opa('1.22.2')));
});

test('go install is shielded from the settings of the user that change or unverify its result', async () => {
  const names = ['CGO_ENABLED', 'GO111MODULE', 'GOARCH', 'GOFLAGS', 'GONOSUMDB', 'GOOS', 'GOPROXY', 'GOWORK'];
  const print = `for name in ${names.join(' ')}; do echo "$name=\${!name}"; done >'${home}/settings'`;
  await fakeGo(`${print}; ${await installing('1.22.2')}`);
  const outcome = printOpa({
    CGO_ENABLED: '1',
    GO111MODULE: 'off',
    GOARCH: '386',
    GOFLAGS: '-mod=vendor',
    GONOSUMDB: '*',
    GOOS: 'windows',
    GOPROXY: 'https://modules.example.com',
    GOWORK: '/nowhere/go.work',
  });
  assert.deepEqual(outcome, { status: 0, stdout: `${cache}/opa\n`, stderr: building() });
  assert.deepEqual((await readFile(join(home, 'settings'), 'utf8')).trim().split('\n'), [
    'CGO_ENABLED=0',
    'GO111MODULE=on',
    'GOARCH=arm64',
    'GOFLAGS=-trimpath',
    'GONOSUMDB=none',
    'GOOS=linux',
    'GOPROXY=https://modules.example.com',
    'GOWORK=off',
  ]);
});

test('a go install that fails shows why and leads on to the download', async () => {
  await fakeGo('echo "go: requires go >= 1.26.0 (running go 1.25.1)" >&2; exit 1');
  await fakeCurl(published(executable(opa('1.22.2'))));
  assert.deepEqual(printOpa(), {
    status: 0,
    stdout: `${cache}/opa\n`,
    stderr: `${building()}  go: requires go >= 1.26.0 (running go 1.25.1)\nbundle.sh: go install failed\n${downloading}`,
  });
  assert.deepEqual(await readdir(cache), ['opa']);
});

test('a go install of another version is discarded', async () => {
  await fakeGo(await installing('1.22.1'));
  assert.deepEqual(printOpa(), {
    status: 1,
    stdout: '',
    stderr: `${building()}bundle.sh: what came is not a working OPA 1.22.2: discarded\n${noCurl}${noOpa}`,
  });
  assert.deepEqual(await readdir(cache), []);
});

test('without the checksum database go install is not used', async () => {
  await fakeGo(await installing('1.22.2'), 'off');
  assert.deepEqual(printOpa(), {
    status: 1,
    stdout: '',
    stderr: `bundle.sh: GOSUMDB=off: not building OPA from source that nothing verifies\n${noCurl}${noOpa}`,
  });
});

test('the release binary is taken when its checksum is right', async () => {
  await fakeCurl(published(executable(opa('1.22.2'))));
  assert.deepEqual(printOpa(), { status: 0, stdout: `${cache}/opa\n`, stderr: noGo + downloading });
  assert.deepEqual(await readdir(cache), ['opa']);
  assert.equal(await readFile(join(cache, 'opa'), 'utf8'), executable(opa('1.22.2')));
});

test('a release binary with a wrong checksum is refused and removed, and never run', async () => {
  const content = executable(`touch '${home}/it-ran'; ${opa('1.22.2')}`);
  await fakeCurl(published(content, 'another file'));
  const actual = createHash('sha256').update(content).digest('hex');
  const expected = createHash('sha256').update('another file').digest('hex');
  assert.deepEqual(printOpa(), {
    status: 1,
    stdout: '',
    stderr:
      noGo +
      downloading +
      `bundle.sh: refused ${asset}: its SHA-256 is ${actual}, but ${asset}.sha256 says ${expected}; the file was removed\n`,
  });
  assert.deepEqual(await readdir(cache), []);
  assert.equal(existsSync(join(home, 'it-ran')), false);
});

test('a release binary without a usable checksum is refused', async () => {
  const files = published(executable(opa('1.22.2')));
  const actual = createHash('sha256')
    .update(executable(opa('1.22.2')))
    .digest('hex');
  await fakeCurl({ ...files, [`${release}/${asset}.sha256`]: '' });
  assert.deepEqual(printOpa(), {
    status: 1,
    stdout: '',
    stderr:
      noGo +
      downloading +
      `bundle.sh: refused ${asset}: its SHA-256 is ${actual}, but ${asset}.sha256 says nothing; the file was removed\n`,
  });
  assert.deepEqual(await readdir(cache), []);
});

test('each platform has its own release binary', async () => {
  const assets = {
    'Linux x86_64': 'opa_linux_amd64_static',
    'Linux aarch64': 'opa_linux_arm64_static',
    'Darwin x86_64': 'opa_darwin_amd64',
    'Darwin arm64': 'opa_darwin_arm64_static',
  };
  await fakeCurl({});
  for (const [platform, name] of Object.entries(assets)) {
    const [system, machine] = platform.split(' ');
    await fake(join(bin, 'uname'), `case $1 in -s) echo ${system} ;; -m) echo ${machine} ;; esac`);
    assert.deepEqual(printOpa(), {
      status: 1,
      stdout: '',
      stderr:
        noGo +
        `bundle.sh: downloading ${release}/${name}\n` +
        `curl: (22) 404 for ${release}/${name}\n` +
        `bundle.sh: the download failed\n${noOpa}`,
    });
  }
  assert.deepEqual(await readdir(cache), []);
});

test('a platform without a release binary is told so', async () => {
  await fake(join(bin, 'uname'), 'case $1 in -s) echo FreeBSD ;; -m) echo amd64 ;; esac');
  await fakeCurl({});
  assert.deepEqual(printOpa(), {
    status: 1,
    stdout: '',
    stderr: `${noGo}bundle.sh: no release binary of OPA for FreeBSD on amd64\n${noOpa}`,
  });
});

test('when nothing has it, the last words say what to install', () => {
  assert.deepEqual(printOpa(), { status: 1, stdout: '', stderr: noGo + noCurl + noOpa });
});

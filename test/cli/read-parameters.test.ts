import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { readParameters } from '../../harness/cli/read-parameters.ts';

const bundle = await loadBundle();

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-parameters-'));
});
after(() => rm(folder, { recursive: true }));

async function parametersFile(content: string | Uint8Array): Promise<string> {
  const file = join(folder, 'parameters.json');
  await writeFile(file, content);
  return file;
}

test('an object is read, with or without a byte order mark', async () => {
  const parameters = { 'EMR.3': { requireScopes: ['s3'] } };
  assert.deepEqual(await readParameters(await parametersFile(JSON.stringify(parameters)), bundle), parameters);
  assert.deepEqual(
    await readParameters(await parametersFile(`\ufeff${JSON.stringify(parameters)}`), bundle),
    parameters,
  );
});

test('an object of exactly 1 MiB is read', async () => {
  assert.deepEqual(await readParameters(await parametersFile('{}'.padEnd(1024 * 1024)), bundle), {});
});

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);

const refused: [name: string, content: string | Uint8Array, reason: string][] = [
  ['what is not JSON', '{\n  "EMR.3": {,}\n}', 'it is not JSON from line 2, column 13 on'],
  ['nothing', '', 'it is not JSON from line 1, column 1 on'],
  ['what is not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'it is not UTF-8'],
  ['a list', '[]', 'it has to hold an object: {"EMR.3": {"parameter": "value"}}'],
  ['more than 1 MiB', '{}'.padEnd(1024 * 1024 + 1), 'it is larger than 1 MiB'],
  ['a text without end', `"${'x'.repeat(20_000_000)}`, 'it is larger than 1 MiB'],
  ['lists without end', '['.repeat(200_000), 'it is not JSON from line 1, column 200001 on'],
  ['deep values', ` {"EMR.3":{"requireScopes":[${DEEP},${DEEP}]}}`, 'it is nested deeper than 500 levels'],
  [
    'a parameter given twice',
    '{\n  "EMR.3": {"requireScopes": ["s3"], "requireScopes": []}\n}',
    'it gives a name twice, again at line 2, column 38; leave one of them out',
  ],
  [
    'a control given twice',
    '{"EMR.3": {"requireScopes": ["s3"]}, "EMR.3": {}}',
    'it gives a name twice, again at line 1, column 38; leave one of them out',
  ],
  ['null', 'null', 'it has to hold an object: {"EMR.3": {"parameter": "value"}}'],
];

for (const [name, content, reason] of refused) {
  test(`${name} is refused`, async () => {
    const file = await parametersFile(content);
    await assert.rejects(readParameters(file, bundle), {
      name: 'KensaError',
      code: 'PARAMETERS_UNREADABLE',
      message: `the parameters in ${file} cannot be read: ${reason}`,
    });
  });
}

test('a file that has no end is refused', { skip: !existsSync('/dev/zero') }, async () => {
  await assert.rejects(readParameters('/dev/zero', bundle), {
    name: 'KensaError',
    code: 'PARAMETERS_UNREADABLE',
    message: 'the parameters in /dev/zero cannot be read: it is larger than 1 MiB',
  });
});

test('a file that is not there is refused', async () => {
  const file = join(folder, 'none.json');
  await assert.rejects(readParameters(file, bundle), {
    name: 'KensaError',
    code: 'PARAMETERS_UNREADABLE',
    message: `the parameters in ${file} cannot be read: ENOENT: no such file or directory, open '${file}'`,
  });
});

const unfit: [parameters: object, reason: string][] = [
  [{ 'EMR.33': {} }, 'no control fits EMR.33. Did you mean EMR.3? `kensa controls` lists them.'],
  [
    { 'EMR.3': { requireScope: [] } },
    'the parameters can not be used: EMR.3 has no parameter requireScope; did you mean requireScopes?',
  ],
];

for (const [parameters, reason] of unfit) {
  test(`what does not fit the controls is refused with its file: ${JSON.stringify(parameters)}`, async () => {
    const file = await parametersFile(JSON.stringify(parameters));
    await assert.rejects(readParameters(file, bundle), {
      name: 'KensaError',
      code: 'PARAMETERS_INVALID',
      message: `${file}: ${reason}`,
    });
  });
}

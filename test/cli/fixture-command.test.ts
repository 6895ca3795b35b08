import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { realDependencies } from '../../harness/cli/dependencies.ts';
import { main } from '../../harness/cli/main.ts';
import { opaOutput } from '../../harness/opa/run-opa.ts';
import { fakeIo } from './fake-io.ts';

const DEMO = 'snapshots/demo.json.gz';

async function fixture(argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const io = fakeIo();
  const code = await main(['fixture', ...argv], io, realDependencies);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

const CASE = `\
# Kensa.Neptune.1
	"real, key not usable": {
		"input": {
			"accountId": "111122223333",
			"awsRegion": "ap-northeast-1",
			"resourceType": "AWS::RDS::DBCluster",
			"resourceId": "example",
			"configuration": {
				"engine": "neptune",
				"kmsKeyId": "arn:aws:kms:ap-northeast-1:111122223333:key/kms_key-1",
				"storageEncrypted": true,
			},
			"related": {
				"kms_key": {
					"configuration": {
						"keyManager": "CUSTOMER",
						"keyState": "PendingDeletion",
						"origin": "AWS_KMS",
					},
					"arn": "arn:aws:kms:ap-northeast-1:111122223333:key/kms_key-1",
				},
			},
		},
		"compliance": "NON_COMPLIANT",
		"violations": [
			{
				"code": "key_not_usable",
				"path": ["related", "kms_key", "configuration", "keyState"],
			},
		],
	},
`;

test('fixture writes a case of what the control reads and shows, with nothing in it that tells the resource', async () => {
  assert.deepEqual(await fixture(['graph-legacy', DEMO]), { code: 0, stdout: CASE, stderr: '' });
});

test('the case has the form that opa fmt gives it', async () => {
  const rego = `package example\n\ncases := {\n${CASE}}\n`;
  assert.equal(await opaOutput(['fmt'], { cwd: '.', input: rego }), rego);
});

test('fixture writes a case for each control of the type, or for the one that is named', async () => {
  const all = await fixture(['sandbox', DEMO]);
  assert.deepEqual(
    Array.from(all.stdout.matchAll(/^# (.*)$/gm), ([, id]) => id),
    ['EMR.3', 'EMR.4'],
  );
  const one = await fixture(['sandbox', DEMO, '--control', 'EMR.4']);
  assert.equal(all.stdout.endsWith(one.stdout), true);
  assert.match(one.stdout, /^# EMR\.4\n/);
});

test('parameters that are not the defaults are part of the case, and of what is replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-fixture-test-'));
  try {
    const file = join(folder, 'parameters.json');
    const arn = 'arn:aws:kms:eu-west-1:111122223333:key/4ce7a831-e550-45a7-ae6e-769a6f54270d';
    await writeFile(file, JSON.stringify({ 'Kensa.Neptune.1': { trustedKeyArns: [arn] } }));
    const { code, stdout } = await fixture(['graph-customs', DEMO, '--parameters', file]);
    assert.deepEqual(
      [code, stdout.slice(stdout.indexOf('\t\t"parameters"'))],
      [
        0,
        `\
\t\t"parameters": {
\t\t\t"acceptedKeyStates": ["Enabled"],
\t\t\t"trustedKeyArns": ["arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-4333-8444-000000000001"],
\t\t},
\t\t"compliance": "COMPLIANT",
\t},
`,
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('no case is made if the verdict depends on what must not be in it', async () => {
  const io = fakeIo();
  const item = {
    awsAccountId: '111122223333',
    awsRegion: 'eu-west-1',
    resourceType: 'AWS::RDS::DBCluster',
    resourceId: 'neptune',
    configuration: { engine: 'neptune', storageEncrypted: false },
  };
  io.stdin = Readable.from([Buffer.from(JSON.stringify(item))]);
  const code = await main(['fixture', 'neptune', '-'], io, realDependencies);
  assert.deepEqual(
    [code, io.stdout.text, io.stderr.text],
    [
      2,
      '',
      'kensa: error: what Kensa.Neptune.1 says of neptune depends on an id, name or account number, which a case must not ' +
        'have. Write the case by hand.\n',
    ],
  );
});

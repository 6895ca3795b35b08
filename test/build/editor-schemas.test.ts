import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { generateEditorSchemas } from '../../harness/build/generate-editor-schemas.ts';
import { casesSchema } from '../../harness/build/case-schema.ts';
import { opaOutput } from '../../harness/opa/run-opa.ts';
import { provideOpa } from './opa-for-tests.ts';

const FOLDER = 'schemas';

interface Settings {
  'opa.roots': string[];
  'opa.schema': string;
  'yaml.schemas': Record<string, string[]>;
  'json.schemas': { url: string }[];
}

/** A path of the settings, from the root of the clone. */
function here(path: string): string {
  return path.replace(/^\$\{workspace(Folder|Path)\}\//, '');
}

test('schemas/ is what the schemas of the sources give', async () => {
  const files = (await readdir(FOLDER)).map((name) => join(FOLDER, name)).toSorted();
  const generated = generateEditorSchemas();
  assert.deepEqual(files, [...generated.keys()].toSorted());
  for (const file of files)
    assert.ok((await readFile(file, 'utf8')) === generated.get(file), `${file} is not current: run npm run schemas`);
});

describe('.vscode/settings.json', () => {
  test('maps files to schemas that are there', async () => {
    const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8')) as Settings;
    const named = [...Object.keys(settings['yaml.schemas']), ...settings['json.schemas'].map(({ url }) => url)];
    const generated = new Set([...generateEditorSchemas().keys()].map((file) => `./${file}`));
    assert.deepEqual(
      named.filter((file) => !generated.has(file)),
      [],
    );
  });

  test('lets OPA check the policies, the lint rules among them, with the schemas of the build', async () => {
    provideOpa();
    const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8')) as Settings;
    const schema = here(settings['opa.schema']);
    const roots = settings['opa.roots'].map(here);
    const options = ['--strict', '--bundle', '--schema', schema];
    assert.equal(await opaOutput(['check', ...options, ...roots], { cwd: '.' }), '');
  });
});

describe('the schema of cases', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(casesSchema);

  test('takes the cases of every control', async () => {
    provideOpa();
    const query = '{name: cases | some service, name; cases := data.controls[service][name].cases}';
    const data = ['controls', 'lib', 'main', 'testing', 'parameters.json'].flatMap((path) => [
      '--data',
      `policies/${path}`,
    ]);
    const output = await opaOutput(['eval', '--format', 'raw', ...data, query], { cwd: '.' });
    const faults = Object.entries(JSON.parse(output) as Record<string, unknown>).flatMap(([name, cases]) =>
      validate(cases) ? [] : [[name, validate.errors]],
    );
    assert.deepEqual(faults, []);
  });

  const input = { resourceType: 'AWS::Redshift::Cluster' };
  for (const [what, one] of [
    ['no verdict', { input }],
    ['a verdict of the harness', { input, compliance: 'ERROR' }],
    ['a misspelt key', { input, compliance: 'COMPLIANT', violation: [] }],
    ['a document without a type', { input: {}, compliance: 'COMPLIANT' }],
    ['a violation without a code', { input, compliance: 'NON_COMPLIANT', violations: [{ path: [] }] }],
  ] as const) {
    test(`refuses ${what}`, () => {
      assert.equal(validate({ one }), false);
    });
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { resolveParameters } from '../../harness/evaluate/resolve-parameters.ts';
import type { JsonObject } from '../../harness/json.ts';
import type { KensaErrorCode } from '../../harness/kensa-error.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const bundle = await loadBundle();

/** Those of the whole bundle; the ones that are asked for here are written out. */
const DEFAULTS: JsonObject = {
  ...structuredClone(bundle.data['parameters'] as JsonObject),
  'EMR.3': { requireScopes: [] },
  'EMR.4': { requireCertificateProvider: false },
  'ElastiCache.4': { approvedKMSKeyIds: [] },
  'Kensa.Neptune.1': { acceptedKeyStates: ['Enabled'], trustedKeyArns: [] },
};

const KEY_ARN = 'arn:aws:kms:ap-northeast-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const resolutions: [name: string, given: JsonObject | undefined, changed: JsonObject][] = [
  ['nothing', undefined, {}],
  ['no control', {}, {}],
  ['a control without values', { 'EMR.3': {} }, {}],
  [
    'one value',
    { 'EMR.3': { requireScopes: ['s3', 'localDisk'] } },
    { 'EMR.3': { requireScopes: ['s3', 'localDisk'] } },
  ],
  [
    'one value of two, by alias',
    { 'Neptune-002': { trustedKeyArns: [KEY_ARN] } },
    { 'Kensa.Neptune.1': { acceptedKeyStates: ['Enabled'], trustedKeyArns: [KEY_ARN] } },
  ],
  [
    'values by id and by alias',
    { 'Kensa.Neptune.1': { acceptedKeyStates: ['Disabled'] }, 'neptune-002': { trustedKeyArns: [KEY_ARN] } },
    { 'Kensa.Neptune.1': { acceptedKeyStates: ['Disabled'], trustedKeyArns: [KEY_ARN] } },
  ],
  [
    'values of two controls, in lower case',
    { 'emr.4': { requireCertificateProvider: true }, 'elasticache.4': { approvedKMSKeyIds: ['alias/orders'] } },
    { 'EMR.4': { requireCertificateProvider: true }, 'ElastiCache.4': { approvedKMSKeyIds: ['alias/orders'] } },
  ],
];

for (const [name, given, changed] of resolutions) {
  test(`${name} is completed with the defaults`, () => {
    assert.deepEqual(resolveParameters(bundle, given), { ...DEFAULTS, ...changed });
  });
}

test('the bundle keeps its defaults', () => {
  resolveParameters(bundle, { 'EMR.3': { requireScopes: ['s3'] } });
  assert.deepEqual(bundle.data, { parameters: DEFAULTS });
});

const refusals: [given: JsonObject, message: string, code?: KensaErrorCode][] = [
  [{ 'EMR.5': {} }, 'no control fits EMR.5. Did you mean EMR.3? `kensa controls` lists them.', 'UNKNOWN_CONTROL'],
  [{ 'EMR.*': {} }, 'no control fits EMR.*. Did you mean EMR.3? `kensa controls` lists them.', 'UNKNOWN_CONTROL'],
  [{ 'EMR.3': ['s3'] }, 'EMR.3 must be an object of parameters'],
  [{ 'Neptune-002': null }, 'Neptune-002 must be an object of parameters'],
  [{ 'EMR.3': { requiredScopes: [] } }, 'EMR.3 has no parameter requiredScopes; did you mean requireScopes?'],
  [{ 'EMR.3': { kms: true } }, 'EMR.3 has no parameter kms; it has requireScopes'],
  [{ 'Neptune-002': { x: [] } }, 'Kensa.Neptune.1 has no parameter x; it has acceptedKeyStates, trustedKeyArns'],
  [{ 'Neptune.6': { engine: 'neptune' } }, 'Neptune.6 takes no parameters'],
  [{ 'EMR.3': { requireScopes: 's3' } }, 'EMR.3/requireScopes must be array'],
  [{ 'EMR.3': { requireScopes: null } }, 'EMR.3/requireScopes must be array'],
  [
    { 'EMR.3': { requireScopes: ['s3', 'S3'] } },
    'EMR.3/requireScopes/1 must be equal to one of the allowed values: s3, localDisk',
  ],
  [
    { 'EMR.3': { requireScopes: ['s3', 's3'] } },
    'EMR.3/requireScopes must NOT have duplicate items (items ## 0 and 1 are identical)',
  ],
  [{ 'EMR.4': { requireCertificateProvider: 'true' } }, 'EMR.4/requireCertificateProvider must be boolean'],
  [
    { 'Neptune-002': { acceptedKeyStates: [], trustedKeyArns: ['arn:aws:s3:::orders'] } },
    'Kensa.Neptune.1/acceptedKeyStates must NOT have fewer than 1 items, ' +
      'Kensa.Neptune.1/trustedKeyArns/0 must match pattern "^arn:[^:]+:kms:[^:]+:[0-9]{12}:(key|alias)/.+$"',
  ],
  [
    { 'EMR.3': { requireScopes: ['s3'] }, 'emr.3': { requireScopes: [] } },
    'EMR.3 and emr.3 both give requireScopes of EMR.3',
  ],
  [
    { 'neptune-002': { acceptedKeyStates: ['Enabled'] }, 'Kensa.Neptune.1': { acceptedKeyStates: ['Enabled'] } },
    'neptune-002 and Kensa.Neptune.1 both give acceptedKeyStates of Kensa.Neptune.1',
  ],
  [JSON.parse('{"EMR.3": {"__proto__": {}}}'), 'EMR.3 has no parameter __proto__; it has requireScopes'],
];

for (const [given, message, code = 'PARAMETERS_INVALID'] of refusals) {
  test(`${JSON.stringify(given)} is refused`, () => {
    const told = code === 'PARAMETERS_INVALID' ? `the parameters can not be used: ${message}` : message;
    assert.throws(() => resolveParameters(bundle, given), new KensaError(code, told));
  });
}

test('a bundle without parameters takes none', () => {
  const control = bundle.manifest.controls.find(({ id }) => id === 'Neptune.6');
  assert.ok(control);
  const bare = { ...bundle, manifest: { ...bundle.manifest, controls: [control] }, data: {} };
  assert.deepEqual(resolveParameters(bare), {});
});

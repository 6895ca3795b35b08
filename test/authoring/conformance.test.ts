import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BuiltPolicy } from '../../harness/authoring/cases/policy-case.ts';
import { conformanceSchema } from '../../harness/authoring/conformance/conformance-schema.ts';
import type { Conformance, ConformanceCase } from '../../harness/authoring/conformance/conformance.ts';
import { conformanceText, generateConformance } from '../../harness/authoring/conformance/generate-conformance.ts';
import { buildPack } from '../../harness/build/build-pack.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { createPolicyInstance, type PolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import type { JsonObject } from '../../harness/json.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { loadAjv } from '../../harness/load-ajv.ts';
import { casesSource } from '../gates/gate-control.ts';
import type { GateControl } from '../gates/gate-control.ts';
import { createGateFolder } from '../gates/gate-folder.ts';

const control: GateControl = {
  name: 'retained',
  id: 'Gate.Retained',
  rules: `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "backupRetentionPeriod"]} if {
	input.configuration.backupRetentionPeriod < 7
}
`,
  cases: `	"right": {
		"input": document({"backupRetentionPeriod": 7}),
		"compliance": "COMPLIANT",
	},
	"absent": {
		"input": document({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "backupRetentionPeriod"], "reason": "absent"}],
	},
`,
};

let root: string;
let policy: BuiltPolicy;
before(async () => {
  root = await createGateFolder(control);
  const file = join(root, 'kensa.tar.gz');
  await writeFile(file, await buildPack({ root }));
  policy = { root, bundle: await loadBundle(file) };
});
after(() => rm(root, { recursive: true }));

const identity = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceId: 'gated',
  resourceType: 'AWS::RDS::DBInstance',
};

function unproven(path: string[], reason: 'absent' | 'null' | 'type'): JsonObject {
  return { compliance: 'INSUFFICIENT_DATA', violations: [], missing: [{ path, reason }] };
}

test('cases and mutants, by verdict', async () => {
  const period = ['configuration', 'backupRetentionPeriod'];
  const entrypoint = 'main/aws_rds_dbinstance/result_gate_retained';
  assert.deepEqual(await generateConformance(policy), {
    schemaVersion: 1,
    revision: policy.bundle.manifest.revision,
    controls: [
      {
        id: 'Gate.Retained',
        cases: [
          {
            name: 'absent',
            entrypoint,
            data: { parameters: { 'Gate.Retained': {} } },
            input: { ...identity, configuration: {} },
            verdict: unproven(period, 'absent'),
            mutants: [],
          },
          {
            name: 'right',
            entrypoint,
            data: { parameters: { 'Gate.Retained': {} } },
            input: { ...identity, configuration: { backupRetentionPeriod: 7 } },
            verdict: { compliance: 'COMPLIANT', violations: [], missing: [] },
            mutants: [
              {
                verdict: unproven(['configuration'], 'absent'),
                changes: [{ path: ['configuration'], removed: true }],
              },
              { verdict: unproven(['configuration'], 'null'), changes: [{ path: ['configuration'], values: [null] }] },
              {
                verdict: unproven(['configuration'], 'type'),
                changes: [{ path: ['configuration'], values: [[], 'true', 1, true] }],
              },
              { verdict: unproven(period, 'absent'), changes: [{ path: period, removed: true }] },
              { verdict: unproven(period, 'null'), changes: [{ path: period, values: [null] }] },
              { verdict: unproven(period, 'type'), changes: [{ path: period, values: ['7', [], {}, true] }] },
            ],
          },
        ],
      },
    ],
  });
});

test('no vectors of a case that is not judged as it states', async () => {
  const file = join(root, 'policies/controls/gates/retained/retained_test.rego');
  await writeFile(file, casesSource({ ...control, cases: control.cases.replace(': 7}', ': 6}') }));
  await assert.rejects(
    generateConformance(policy),
    new KensaError(
      'POLICY_INVALID',
      'Gate.Retained: "right" is not judged as it states; run: node bin/kensa.js test Gate.Retained',
    ),
  );
});

test('the text has a line for each case', () => {
  const one: ConformanceCase = {
    name: 'one',
    entrypoint: 'main/a/result_a',
    data: { parameters: {} },
    input: { resourceType: 'A' },
    verdict: { compliance: 'COMPLIANT', violations: [], missing: [] },
    mutants: [],
  };
  const conformance: Conformance = {
    schemaVersion: 1,
    revision: 'sha256:0',
    controls: [
      { id: 'A.1', cases: [one, { ...one, name: 'two' }] },
      { id: 'A.2', cases: [one] },
    ],
  };
  const rest =
    '"entrypoint":"main/a/result_a","data":{"parameters":{}},"input":{"resourceType":"A"},' +
    '"verdict":{"compliance":"COMPLIANT","violations":[],"missing":[]},"mutants":[]}';
  assert.equal(
    conformanceText(conformance),
    `{"schemaVersion":1,"revision":"sha256:0","controls":[
{"id":"A.1","cases":[
{"name":"one",${rest},
{"name":"two",${rest}
]},
{"id":"A.2","cases":[
{"name":"one",${rest}
]}
]}
`,
  );
});

test('what is published is of the bundle beside it, and fits the schema beside it', async () => {
  const published = JSON.parse(await readFile('bundle/conformance.json', 'utf8')) as Conformance;
  const schema = JSON.parse(await readFile('bundle/conformance.schema.json', 'utf8')) as JsonObject;
  const { manifest } = await loadBundle();
  assert.equal(published.revision, manifest.revision);
  assert.deepEqual(
    published.controls.map(({ id }) => id),
    manifest.controls.map(({ id }) => id),
  );
  assert.deepEqual(schema, conformanceSchema);
  const validate = loadAjv({ allErrors: true }).compile(schema);
  assert.equal(validate(published), true, JSON.stringify(validate.errors));
});

test('the schema refuses what is no vector', () => {
  const validate = loadAjv().compile(conformanceSchema);
  const verdict = { compliance: 'COMPLIANT', violations: [], missing: [] };
  const changes = [{ path: ['configuration'], removed: true }];
  const right = {
    name: 'one',
    entrypoint: 'main/a/result_a',
    data: { parameters: {} },
    input: { resourceType: 'A' },
    verdict,
  };
  const refusals = [
    { ...right, mutants: [{ verdict, changes }] },
    { ...right, mutants: [{ verdict, changes: [{ path: ['configuration'] }] }] },
    { ...right, mutants: [{ verdict, changes: [{ path: [], removed: true }] }] },
    { ...right, mutants: [{ verdict, changes: [] }] },
    { ...right, mutants: [], verdict: { ...verdict, compliance: 'ERROR' } },
    { ...right, mutants: [], entrypoint: 'main/a/result' },
    { ...right, mutants: [], output: {} },
    right,
  ].map((one) => {
    validate({ schemaVersion: 1, revision: `sha256:${'0'.repeat(64)}`, controls: [{ id: 'A.1', cases: [one] }] });
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)[0];
  });
  const at = '/controls/0/cases/0';
  assert.deepEqual(refusals, [
    undefined,
    `${at}/mutants/0/changes/0 must have required property 'removed'`,
    `${at}/mutants/0/changes/0/path must NOT have fewer than 1 items`,
    `${at}/mutants/0/changes must NOT have fewer than 1 items`,
    `${at}/verdict/compliance must be equal to one of the allowed values`,
    `${at}/entrypoint must match pattern "^main/[a-z0-9_]+/result_[a-z0-9_]+$"`,
    `${at} must NOT have additional properties`,
    `${at} must have required property 'mutants'`,
  ]);
});

test('the entrypoint of a type says of a control what the entrypoint of the control alone says', async () => {
  const published = JSON.parse(await readFile('bundle/conformance.json', 'utf8')) as Conformance;
  const { module, manifest } = await loadBundle();
  const instances = new Map<string, PolicyInstance>();
  for (const { id, cases } of published.controls) {
    for (const { entrypoint, data, input } of cases) {
      const key = JSON.stringify(data);
      const instance = instances.get(key) ?? createPolicyInstance(module, data);
      instances.set(key, instance);
      const ofType = manifest.resourceTypes[input['resourceType'] as string]?.entrypoint ?? '';
      const [together, alone] = [ofType, entrypoint].map(
        (path) => (instance.evaluate(JSON.stringify(input), path) as { controls: JsonObject }).controls,
      );
      assert.deepEqual(together?.[id], alone?.[id]);
    }
  }
});

import assert from 'node:assert/strict';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { NewControlRequest } from '../../../harness/authoring/new/choose-identity.ts';
import type { NewControl } from '../../../harness/authoring/new/new-control.ts';
import { newControl } from '../../../harness/authoring/new/new-control.ts';
import { newControlLines } from '../../../harness/authoring/new/new-control-lines.ts';
import { lintPolicies } from '../../../harness/authoring/lint/lint-policies.ts';
import { buildPack } from '../../../harness/build/build-pack.ts';
import { fillInProblems } from '../../../harness/build/fill-in-problems.ts';
import { KensaError } from '../../../harness/kensa-error.ts';
import { opaOutput } from '../../../harness/opa/run-opa.ts';
import { createPackFolder } from '../../build/pack-folder.ts';

const REGO = `\
# METADATA
# title: Redshift clusters should be encrypted at rest
# description: "FILL_IN: Checks whether …, and what does not count."
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-kms-enabled.html
# schemas:
#   - input: schema.controls.redshift.cluster_encrypted
# custom:
#   id: Redshift.10
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     not_enabled: "FILL_IN: what is wrong, in one sentence."
#   # FILL_IN: does configuration.kmsKeyId count too? Read it, or show it under evidence; else remove this line.
package controls.redshift.cluster_encrypted

compliant := count(violations) == 0

# FILL_IN: is configuration.encrypted what decides, and false what is wrong?
violations contains {"code": "not_enabled", "path": ["configuration", "encrypted"]} if {
	input.configuration.encrypted == false
}
`;

const CASES = `\
package controls.redshift.cluster_encrypted_test

import data.main.aws_redshift_cluster
import data.testing

# FILL_IN: a case for every state that a resource can be in; kensa fixture makes one of a real resource
cases := {
	"as it should be": {
		"input": cluster({"encrypted": true}),
		"compliance": "COMPLIANT",
	},
	"not enabled": {
		"input": cluster({"encrypted": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "encrypted"]}],
	},
	"encrypted absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "encrypted"], "reason": "absent"}],
	},
	"encrypted null": {
		"input": cluster({"encrypted": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "encrypted"], "reason": "null"}],
	},
	"encrypted of another type": {
		"input": cluster({"encrypted": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "encrypted"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(cluster({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

cluster(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::Redshift::Cluster",
	"resourceId": "example",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_redshift_cluster.result with input as case.input
	judged.controls["Redshift.10"] == testing.verdict(case)
}
`;

const FOLDER = 'policies/controls/redshift/cluster_encrypted';

/** One of every kind of skeleton. */
const REQUESTS: Record<string, NewControlRequest> = {
  'a boolean': { service: 'redshift', name: 'cluster_encrypted', id: 'redshift.10' },
  'a boolean that is forbidden': { service: 'rds', name: 'instance_public', id: 'RDS.2' },
  'a number that is forbidden': { service: 'rds', name: 'default_port', id: 'RDS.23' },
  'a number with a parameter': { service: 'redshift', name: 'snapshots', id: 'Redshift.3' },
  'tags with a parameter': { service: 'redshift', name: 'tagged', id: 'Redshift.11' },
  'tags of which the catalogue has no parameter': { service: 'dynamodb', name: 'tagged', id: 'DynamoDB.5' },
  'a policy document': { service: 'iam', name: 'wildcards', id: 'IAM.21' },
  'elements of a list': { service: 'ec2', name: 'high_risk_ports', id: 'EC2.19' },
  'elements of two lists': { service: 'cloudfront', name: 'custom_origin_tls', id: 'CloudFront.10' },
  'a text that ends like a plural': { service: 'ec2', name: 'metadata_token', id: 'EC2.8' },
  'a text': { service: 'redshift', name: 'admin_name', id: 'Redshift.8' },
  'parameters that it does not read yet': { service: 's3', name: 'lifecycle', id: 'S3.13' },
  'a property that no schema knows': { service: 'guardduty', name: 'ip_set_tagged', id: 'GuardDuty.3' },
  'another type than the catalogue says': {
    service: 's3',
    name: 'account_blocks',
    id: 'S3.1',
    resourceTypes: ['AWS::S3::AccountPublicAccessBlock'],
  },
  'what AWS Config does not record': {
    service: 'ec2',
    name: 'ebs_default',
    id: 'EC2.7',
    resourceTypes: ['AWS::EC2::Volume'],
  },
  'a join': { service: 'redshift', name: 'tls', id: 'Redshift.2', resourceTypes: ['AWS::Redshift::Cluster'] },
  "a control of one's own": { service: 'sqs', name: 'own', resourceTypes: ['AWS::SQS::Queue', 'AWS::SQS::Queue'] },
  'the next of a service': { service: 'neptune', name: 'own', resourceTypes: ['AWS::RDS::DBCluster'] },
};

const LINES = `\
Redshift.10 Redshift clusters should be encrypted at rest

  policies/controls/redshift/cluster_encrypted/cluster_encrypted.rego
  policies/controls/redshift/cluster_encrypted/cluster_encrypted_test.rego
  policies/controls/redshift/cluster_encrypted/remediation.en.md
  policies/controls/redshift/cluster_encrypted/remediation.ja.md

Next:
  1. node bin/kensa.js dev Redshift.10: tests it at each save; node bin/kensa.js test Redshift.10: once.
  2. Write what is marked FILL_IN, and remove the marks.
  3. npm run bundle: lints and builds it, and names every mark that is left with its line.
  4. Add a line to CHANGELOG.md, and commit all of it with what was generated.
`;

const PROBLEMS = [
  'cluster_encrypted.rego:17: to be filled in: what is wrong, in one sentence.',
  'cluster_encrypted.rego:18: to be filled in: does configuration.kmsKeyId count too? Read it, or show it under evidence; else remove this line.',
  'cluster_encrypted.rego:23: to be filled in: is configuration.encrypted what decides, and false what is wrong?',
  'cluster_encrypted.rego:3: to be filled in: Checks whether …, and what does not count.',
  'cluster_encrypted_test.rego:6: to be filled in: a case for every state that a resource can be in; kensa fixture makes one of a real resource',
  'remediation.en.md:11: to be filled in: what the fix touches, and who has to know before.',
  'remediation.en.md:15: to be filled in: the clicks, by the names that the console shows.',
  'remediation.en.md:20: to be filled in',
  'remediation.en.md:25: to be filled in: the argument of the resource, as a block of `hcl`.',
  'remediation.en.md:29: to be filled in: what only a new resource can have, or "Nothing".',
  'remediation.en.md:33: to be filled in: what stands still and for how long, and what is charged.',
  'remediation.en.md:37: to be filled in: how to see that it worked; then AWS Config records the resource, and `kensa audit` can run again.',
  'remediation.en.md:5: to be filled in: what can happen as long as it is so.',
  'remediation.en.md:7: to be filled in: what to do about it.',
  'remediation.ja.md:11: to be filled in: このままだと何が起こり得るか。',
  'remediation.ja.md:13: to be filled in: どう対処するか。',
  'remediation.ja.md:17: to be filled in: 修正が何に影響し、誰に事前に知らせるべきか。',
  'remediation.ja.md:21: to be filled in: コンソールの表示どおりの手順。',
  'remediation.ja.md:26: to be filled in',
  'remediation.ja.md:2: to be filled in: 日本語の題名',
  'remediation.ja.md:31: to be filled in: リソースの引数。`hcl` のブロックで書く。',
  'remediation.ja.md:35: to be filled in: 作り直さなければ変えられないもの。なければ「ありません」。',
  'remediation.ja.md:39: to be filled in: 何がどれだけ止まり、何に料金がかかるか。',
  'remediation.ja.md:3: to be filled in: …かどうかをチェックします。',
  'remediation.ja.md:43: to be filled in: 直ったことの確かめ方。その後 AWS Config が記録したら、`kensa audit` をもう一度実行する。',
  'remediation.ja.md:5: to be filled in: 何が問題か、一文で。',
  'remediation.ja.md:7: to be filled in: 日本語の題名',
];

/** Two controls, so that none that is added to the pack is one of those that are begun here. */
async function fewControls(): Promise<string> {
  const root = await createPackFolder();
  const parts = ['catalogue.json', 'lint', 'controls/redshift/enhanced_vpc_routing', 'controls/neptune'];
  for (const part of parts) await cp(join('policies', part), join(root, 'policies', part), { recursive: true });
  return root;
}

/** The rule of a control that was begun, with what its author is asked. */
async function ruleOf(root: string, file: string): Promise<string> {
  const rego = await readFile(join(root, 'policies/controls', file), 'utf8');
  return rego.slice(rego.indexOf('# FILL_IN: is'));
}

describe('kensa new', () => {
  let root = '';
  const made: Record<string, NewControl> = {};
  before(async () => {
    root = await fewControls();
    await buildPack({ root });
    for (const [what, request] of Object.entries(REQUESTS)) made[what] = await newControl(root, request);
  });
  after(() => rm(root, { recursive: true, force: true }));

  test('writes a control from what the catalogue and the schema know', async () => {
    const read = (file: string): Promise<string> => readFile(join(root, FOLDER, file), 'utf8');
    assert.deepEqual((await readdir(join(root, FOLDER))).toSorted(), [
      'cluster_encrypted.rego',
      'cluster_encrypted_test.rego',
      'remediation.en.md',
      'remediation.ja.md',
    ]);
    assert.equal(await read('cluster_encrypted.rego'), REGO);
    assert.equal(await read('cluster_encrypted_test.rego'), CASES);
  });

  test('takes for wrong what the title forbids', async () => {
    const folder = join(root, 'policies/controls/rds/instance_public');
    const rego = await readFile(join(folder, 'instance_public.rego'), 'utf8');
    assert.equal(
      rego.slice(rego.indexOf('# FILL_IN: is')),
      `\
# FILL_IN: is configuration.publiclyAccessible what decides, and true what is wrong?
violations contains {"code": "enabled", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
`,
    );
    const cases = await readFile(join(folder, 'instance_public_test.rego'), 'utf8');
    assert.equal(
      cases.slice(cases.indexOf('cases := {'), cases.indexOf('\t"publiclyAccessible absent"')),
      `\
cases := {
	"as it should be": {
		"input": db_instance({"publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"enabled": {
		"input": db_instance({"publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "enabled", "path": ["configuration", "publiclyAccessible"]}],
	},
`,
    );
  });

  test('takes no number for too low where the title forbids some, and no text for a list by its last letter', async () => {
    assert.equal(
      await ruleOf(root, 'rds/default_port/default_port.rego'),
      `\
# FILL_IN: is configuration.endpoint.port what decides, and which of its values are wrong?
violations contains {"code": "wrong_value", "path": ["configuration", "endpoint", "port"]} if {
	input.configuration.endpoint.port == 0
}
`,
    );
    assert.equal(
      await ruleOf(root, 'ec2/metadata_token/metadata_token.rego'),
      `\
# FILL_IN: is configuration.metadataOptions.httpTokens what decides, and which of its values are wrong?
violations contains {"code": "wrong_value", "path": ["configuration", "metadataOptions", "httpTokens"]} if {
	input.configuration.metadataOptions.httpTokens == "FILL_IN"
}
`,
    );
  });

  test('no lint rule has anything against it, also as long as what is generated knows nothing of it', async () => {
    assert.deepEqual(await lintPolicies({ root }), []);
  });

  test('all of it is built, formatted and tested as it is', async () => {
    assert.ok((await buildPack({ root })).length > 0);
    const rego = ['policies/controls', 'policies/lib', 'policies/main', 'policies/testing'];
    assert.equal(await opaOutput(['fmt', '--list', ...rego], { cwd: root }), '');
    const output = await opaOutput(['test', '--format', 'json', ...rego, 'policies/parameters.json'], { cwd: root });
    const results = JSON.parse(output) as { package: string; name: string; fail?: boolean; error?: unknown }[];
    assert.deepEqual(
      results.filter(({ fail, error }) => fail === true || error !== undefined),
      [],
    );
    const tested = new Set(results.map(({ package: name }) => name));
    for (const { folder } of Object.values(made)) {
      assert.ok(tested.has(`data.controls.${folder.split('/').slice(2).join('.')}_test`), folder);
    }
  });

  test('its violation can be renamed and tested before the pages are written', async () => {
    const rego = join(root, FOLDER, 'cluster_encrypted.rego');
    const cases = join(root, FOLDER, 'cluster_encrypted_test.rego');
    for (const file of [rego, cases])
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('not_enabled', 'not_encrypted'));
    assert.ok((await buildPack({ root })).length > 0);
    await writeFile(rego, REGO);
    await writeFile(cases, CASES);
  });

  test('but every mark that is left is a problem with its line', async () => {
    const problems = await fillInProblems(root);
    const here = problems
      .filter(({ file }) => file.startsWith(FOLDER))
      .map(({ file, row, message }) => `${file.slice(FOLDER.length + 1)}:${String(row)}: ${message}`);
    assert.deepEqual(here.toSorted(), PROBLEMS);
  });

  test('tells what it made, and what comes next', () => {
    const control = made['a boolean'];
    assert.ok(control !== undefined);
    assert.equal(`${newControlLines(control).join('\n')}\n`, LINES);
  });

  test('tells what speaks against a quick success', () => {
    const warned = Object.entries(made).flatMap(([what, { warnings }]) => warnings.map((warning) => [what, warning]));
    assert.deepEqual(warned, [
      [
        'a policy document',
        "Config's schema does not know configuration.policyVersionList.document of AWS::IAM::Policy: see custom.types",
      ],
      [
        'a property that no schema knows',
        "Config's schema does not know configuration.fillIn of AWS::GuardDuty::IPSet: see custom.types",
      ],
      [
        'what AWS Config does not record',
        'AWS Config does not record what EC2.7 asks: by its items alone no pass of it can be proven',
      ],
      [
        'a join',
        'Redshift.2 needs other resources too, AWS::Redshift::ClusterParameterGroup: name them under custom.related',
      ],
    ]);
  });

  test("gives a control of one's own the next id of its service", () => {
    assert.deepEqual(
      ["a control of one's own", 'the next of a service'].map((what) => made[what]?.id),
      ['Kensa.SQS.1', 'Kensa.Neptune.2'],
    );
  });

  test('overwrites nothing', async () => {
    await assert.rejects(
      newControl(root, { service: 'redshift', name: 'enhanced_vpc_routing', id: 'Redshift.6' }),
      new KensaError(
        'USAGE',
        'policies/controls/redshift/enhanced_vpc_routing is there already: take another name, or remove it',
      ),
    );
  });
});

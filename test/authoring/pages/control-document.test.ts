import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PolicyCase } from '../../../harness/authoring/cases/policy-case.ts';
import { controlDocument } from '../../../harness/authoring/pages/control-document.ts';
import { controlsIndex } from '../../../harness/authoring/pages/controls-index.ts';
import type { ControlManifest } from '../../../harness/bundle/manifest.ts';
import { sampleManifest } from '../../report/sample.ts';

const [sample] = sampleManifest().controls;
assert.ok(sample);

const control: ControlManifest = {
  ...sample,
  id: 'Kensa.S3.1',
  aliases: ['S3-1'],
  title: 'Buckets should be logged | or not',
  description: 'Checks whether a bucket is logged.\n',
  severity: 'LOW',
  resourceTypes: ['AWS::S3::Bucket'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
  messages: { not_logged: 'The bucket is not logged | at all.' },
  parameters: {
    type: 'object',
    properties: { prefix: { description: 'What the\nlog begins with.', type: 'string', default: '' } },
  },
  related: { target: { type: 'AWS::S3::Bucket', by: ['configuration.target'] } },
  evidence: [],
  package: 'controls.s3.logged',
  reads: {
    'AWS::S3::Bucket': [
      { path: 'configuration', types: ['object'], optional: false },
      { path: 'configuration.target', types: ['string', 'null'], optional: true },
    ],
  },
};

const base = { control, violations: [], missing: [], parameters: {} };
const input = (configuration: object): PolicyCase['input'] =>
  ({ resourceType: 'AWS::S3::Bucket', accountId: '111122223333', configuration }) as PolicyCase['input'];

const cases: PolicyCase[] = [
  {
    ...base,
    name: 'logged',
    input: input({ target: 'logs|all' }),
    compliance: 'COMPLIANT',
    parameters: { prefix: 'a' },
  },
  {
    ...base,
    name: 'not logged',
    input: input({ target: null }),
    compliance: 'NON_COMPLIANT',
    violations: [{ code: 'not_logged', path: ['configuration', 'target'] }],
  },
  {
    ...base,
    name: 'a number',
    input: input({ target: 7 }),
    compliance: 'INSUFFICIENT_DATA',
    missing: [{ path: ['configuration', 'target'], reason: 'type' }],
  },
];

test('a page says what is read, and has a row for each case', () => {
  const notes = { deviations: ['AWS takes\nnull for a target.'], peers: [] };
  assert.equal(
    controlDocument(control, cases, notes, 'policies/controls/s3/logged'),
    `\
# Kensa.S3.1: Buckets should be logged | or not

<!-- Generated from the METADATA, the Rego and the cases of the control: ./bundle.sh -->

**LOW** · \`AWS::S3::Bucket\` · alias \`S3-1\`

Checks whether a bucket is logged.

## AWS on it

- <https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html>

## What is read

Of \`AWS::S3::Bucket\`:

| path | type | if it is not there |
| --- | --- | --- |
| \`configuration\` | object | \`INSUFFICIENT_DATA\` |
| \`configuration.target\` | string or null | the control says what that means |

Joined with:

| as | type | which |
| --- | --- | --- |
| \`related.target\` | \`AWS::S3::Bucket\` | named by \`configuration.target\` |

## Violations

| code | text |
| --- | --- |
| \`not_logged\` | The bucket is not logged \\| at all. |

## Parameters

| name | meaning | JSON Schema | default |
| --- | --- | --- | --- |
| \`prefix\` | What the log begins with. | \`{"type":"string"}\` | \`""\` |

## Decisions

A row for each case of the control; \`…\` stands for \`configuration\`. A field that is not named is not there.

| case | input, as far as it is read | verdict | reason |
| --- | --- | --- | --- |
| logged | \`….target\` = \`"logs\\|all"\`<br>parameter \`prefix\` = \`"a"\` | \`COMPLIANT\` |  |
| not logged | \`….target\` = \`null\` | \`NON_COMPLIANT\` | \`not_logged\` |
| a number | \`….target\` = \`7\` | \`INSUFFICIENT_DATA\` | \`….target\`: of a type that the control cannot use |

## Where it differs from AWS's rule

- AWS takes
  null for a target.

## How to fix it

[English](../../policies/controls/s3/logged/remediation.en.md) · [日本語](../../policies/controls/s3/logged/remediation.ja.md)
`,
  );
});

test('the index has a table for each service', () => {
  assert.equal(
    controlsIndex([control]),
    `\
# Controls

<!-- Generated from the METADATA of the controls: ./bundle.sh -->

Controls: 1. \`kensa controls show ID\` tells all about one at a terminal.

## s3

| id | severity | title | resource types |
|---|---|---|---|
| [Kensa.S3.1](Kensa.S3.1.md) | LOW | Buckets should be logged \\| or not | \`AWS::S3::Bucket\` |
`,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openExceptions } from '../../harness/exceptions/exception-ledger.ts';
import { findingFingerprint } from '../../harness/exceptions/finding-fingerprint.ts';
import { parseExceptions } from '../../harness/exceptions/parse-exceptions.ts';
import { suggestExceptions } from '../../harness/exceptions/suggest-exceptions.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { sampleFinding, sampleManifest } from '../report/sample.ts';

const finding = sampleFinding();
const { arn: _, ...withoutArn } = finding.resource;
const undecided = sampleFinding({
  compliance: 'INSUFFICIENT_DATA',
  resource: { ...withoutArn, resourceId: 'a*[b]?\n# c: "d"', resourceName: 'name\u001b[2J' },
  violations: [],
  missing: [{ path: 'configuration.storageEncrypted', reason: 'absent' }],
});
const rules = { manifest: sampleManifest(), today: new Date('2026-11-22'), maxDays: 366 };

test('each finding has an entry that a person has to complete', () => {
  assert.equal(
    suggestExceptions([finding, undecided], 'en'),
    `\
# Complete owner, reason and until of each entry, and remove those that should be fixed.

exceptions:
  # NON_COMPLIANT AWS::RDS::DBClusterSnapshot snapshot-1
  # not_encrypted: The snapshot is not encrypted.
  - control: Neptune.6
    scope:
      accounts:
        - "111122223333"
      regions:
        - ap-northeast-1
      resources:
        - arn:aws:rds:ap-northeast-1:111122223333:cluster-snapshot:snapshot-1
    owner: ""
    reason: ""
    until: ""
    fingerprint: ${findingFingerprint(finding)}
  # INSUFFICIENT_DATA AWS::RDS::DBClusterSnapshot a*[b]?\\u000a# c: "d" (name\\u001b[2J)
  # configuration.storageEncrypted: absent
  - control: Neptune.6
    scope:
      accounts:
        - "111122223333"
      regions:
        - ap-northeast-1
      resources:
        - |-
          a[*][b][?]
          # c: "d"
    owner: ""
    reason: ""
    until: ""
    acceptUnknown: true
    fingerprint: ${findingFingerprint(undecided)}
`,
  );
});

test('what is suggested is not valid until it is complete, and then is in force for the very findings', () => {
  const text = suggestExceptions([finding, undecided], 'en');
  assert.throws(() => parseExceptions(text, rules), KensaError);
  const complete = text.replaceAll(/(owner|reason): ""/g, '$1: me').replaceAll('until: ""', 'until: 2027-01-01');
  const ledger = openExceptions(parseExceptions(complete, rules), ['Neptune.6'], '2026-11-22T00:00:00.000Z');
  assert.deepEqual(
    [finding, undecided].map((one) => ledger.except(one, undefined).exception?.position),
    [1, 2],
  );
});

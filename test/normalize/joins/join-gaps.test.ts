import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Failure } from '../../../harness/collect/aws/call-failure.ts';
import type { InputDocument } from '../../../harness/normalize/input-document.ts';
import { createJoins, type JoinedDocuments } from '../../../harness/normalize/joins/join-related.ts';
import { resourceKey } from '../../../harness/normalize/resource-key.ts';
import type { TypeCoverage } from '../../../harness/normalize/coverage/type-coverage.ts';
import { documentOf } from '../config-items.ts';
import { typeCoverage } from '../coverage/type-coverages.ts';

const DENIED: Failure = { reason: 'denied', message: 'kms:DescribeKey: AccessDeniedException' };
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const UNREAD_KEY = documentOf({ resourceType: 'AWS::KMS::Key', resourceId: KEY_ID });
const UNREAD_ALIAS = documentOf({ resourceType: 'AWS::KMS::Alias', resourceId: 'alias/orders' });
const ALIAS = documentOf({
  resourceType: 'AWS::KMS::Alias',
  resourceId: 'alias/orders',
  configuration: { AliasName: 'alias/orders', TargetKeyId: KEY_ID },
});
const SEEN_ALIAS = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::KMS::Alias',
  resourceId: 'alias/orders',
  configuration: { AliasName: 'alias/orders', TargetKeyId: KEY_ID },
};

/** A list of aliases that AWS was asked for. */
function aliases(facts: Partial<TypeCoverage> = {}): TypeCoverage {
  return typeCoverage({ resourceType: 'AWS::KMS::Alias', listed: 1, evaluated: 1, ...facts });
}

function joinKey(
  kmsKeyId: string,
  others: InputDocument[],
  unread: InputDocument[] = [],
  coverage: TypeCoverage[] = [],
): JoinedDocuments {
  const volume = documentOf({ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1', configuration: { kmsKeyId } });
  const reasons = new Map(unread.map((document) => [resourceKey(document), DENIED]));
  const joins = createJoins([volume, ...others, ...unread], reasons, coverage);
  return joins.relate(volume, { key: { type: 'AWS::KMS::Key', by: ['configuration.kmsKeyId'] } });
}

function joinAliases(
  others: InputDocument[],
  unread: InputDocument[] = [],
  coverage: TypeCoverage[] = [],
): JoinedDocuments {
  const volume = documentOf({ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' });
  const reasons = new Map(unread.map((document) => [resourceKey(document), DENIED]));
  const joins = createJoins([volume, ...others, ...unread], reasons, coverage);
  return joins.relate(volume, { aliases: { type: 'AWS::KMS::Alias', scope: 'region' } });
}

function assertUnresolved(reference: string, reason: string, coverage: TypeCoverage[]): void {
  assert.deepEqual(joinKey(reference, [], [], coverage).unresolved, { key: { reason, reference } });
}

describe('a join with one', () => {
  it('that is unread finds nothing', () => {
    assert.deepEqual(joinKey(KEY_ID, [], [UNREAD_KEY]), {
      related: {},
      unresolved: { key: { reason: 'unread', reference: KEY_ID } },
    });
  });

  it('that is unread finds nothing through its alias either', () => {
    assert.deepEqual(joinKey('alias/orders', [ALIAS], [UNREAD_KEY]), {
      related: {},
      unresolved: { key: { reason: 'unread', reference: 'alias/orders' } },
    });
  });

  it('through an alias that is unread finds nothing', () => {
    assert.deepEqual(joinKey('alias/orders', [], [UNREAD_ALIAS]), {
      related: {},
      unresolved: { key: { reason: 'unread', reference: 'alias/orders' } },
    });
  });

  it('that is not there may be in the rest of a list', () => {
    const keys = typeCoverage({ resourceType: 'AWS::KMS::Key', incomplete: DENIED });
    assertUnresolved(KEY_ID, 'incomplete', [keys]);
    assertUnresolved('alias/orders', 'incomplete', [aliases({ incomplete: DENIED })]);
    assertUnresolved(KEY_ID, 'not_recorded', [typeCoverage({ resourceType: 'AWS::KMS::Key' })]);
    assertUnresolved(KEY_ID, 'not_recorded', [{ ...keys, awsRegion: 'eu-west-1' }]);
    assertUnresolved(`arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`, 'other_region', [keys]);
  });
});

describe('a join with all of a region', () => {
  const found: [name: string, coverage: TypeCoverage[]][] = [
    ['without a listing', []],
    ['from a whole list', [aliases()]],
    ['from a list of the service itself', [aliases({ recording: 'DESCRIBED' })]],
    ['while the list of another region has a gap', [aliases({ awsRegion: 'eu-west-1', incomplete: DENIED })]],
    ['while the list of another type has a gap', [aliases({ resourceType: 'AWS::KMS::Key', incomplete: DENIED })]],
    ['that the recorder in a file leaves out', [aliases({ basis: 'recorder', recording: 'NOT_RECORDED' })]],
  ];
  for (const [name, coverage] of found) {
    it(`${name} finds them`, () =>
      assert.deepEqual(joinAliases([ALIAS], [], coverage), { related: { aliases: [SEEN_ALIAS] }, unresolved: {} }));
  }

  const refused: [name: string, coverage: Partial<TypeCoverage>, reason: string][] = [
    ['is not whole', { incomplete: DENIED }, 'incomplete'],
    ['does not add up', { listed: 2 }, 'incomplete'],
    ['a stopped recorder left', { recording: 'RECORDER_STOPPED' }, 'incomplete'],
    ['a failing recorder left', { recording: 'RECORDER_FAILING' }, 'incomplete'],
    ['has a recorder that is unknown', { recording: 'UNKNOWN' }, 'incomplete'],
    ['is of a type that is not recorded', { recording: 'NOT_RECORDED' }, 'not_recorded'],
    ['has no recorder', { recording: 'NO_RECORDER' }, 'not_recorded'],
  ];
  for (const [name, coverage, reason] of refused) {
    it(`finds none in a list that ${name}: ${reason}`, () =>
      assert.deepEqual(joinAliases([ALIAS], [], [aliases(coverage)]), {
        related: {},
        unresolved: { aliases: { reason } },
      }));
  }

  it('of which one is unread finds none', () => {
    const other = documentOf({ resourceType: 'AWS::KMS::Alias', resourceId: 'alias/other' });
    const coverage = aliases({ listed: 2, failed: 1, failures: [{ resourceId: 'alias/other', ...DENIED }] });
    assert.deepEqual(joinAliases([ALIAS], [other], [coverage]), {
      related: {},
      unresolved: { aliases: { reason: 'unread' } },
    });
  });
});

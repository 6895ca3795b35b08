import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeKey } from '../../../../harness/collect/live/describe/describe-key.ts';
import type { Described } from '../../../../harness/collect/live/describe/described.ts';
import type { JsonObject } from '../../../../harness/json.ts';
import { answering, failed, PLACE } from './describe-answers.ts';

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const OWN_ARN = `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`;
const OTHER_ARN = `arn:aws:kms:us-east-1:444455556666:key/${KEY_ID}`;
const OTHER_ALIAS = 'arn:aws:kms:us-east-1:444455556666:alias/orders';
const OTHER_PLACE = { accountId: '444455556666', awsRegion: 'us-east-1' };

function metadata(Arn: string): JsonObject {
  return { AWSAccountId: '111122223333', KeyId: KEY_ID, Arn, KeyManager: 'CUSTOMER', KeyState: 'PendingDeletion' };
}

function key(place: { accountId: string; awsRegion: string }, item: JsonObject): Described {
  const resource = { ...place, resourceType: 'AWS::KMS::Key', resourceId: KEY_ID };
  return { kind: 'item', resource, shape: 'describe-key', item };
}

function describing(reference: string, answer: unknown, mayRefuse: boolean = false): Promise<Described | undefined> {
  const connection = answering({ [`DescribeKey ${JSON.stringify({ KeyId: reference })}`]: answer });
  return describeKey(PLACE, connection, reference, mayRefuse);
}

describe('describeKey', () => {
  const references: [string, string, { accountId: string; awsRegion: string }][] = [
    ['a key ARN', OWN_ARN, PLACE],
    ['a key id', KEY_ID, PLACE],
    ['an alias name', 'alias/orders', PLACE],
    ['the ARN of a key elsewhere', OTHER_ARN, OTHER_PLACE],
    ['the ARN of an alias elsewhere', OTHER_ALIAS, OTHER_PLACE],
  ];
  for (const [words, reference, place] of references) {
    it(`hands out what KMS says of ${words}, in whatever state the key is`, async () => {
      const item = metadata(place === PLACE ? OWN_ARN : OTHER_ARN);
      assert.deepEqual(await describing(reference, { $metadata: {}, KeyMetadata: item }), key(place, item));
    });
  }

  it('hands out what the AWS CLI prints', async () => {
    const answer = { ...metadata(OWN_ARN), CreationDate: new Date('2024-05-13T02:20:18.250Z'), Description: undefined };
    const item = { ...metadata(OWN_ARN), CreationDate: '2024-05-13T02:20:18.250Z' };
    assert.deepEqual(await describing(KEY_ID, { KeyMetadata: answer }), key(PLACE, item));
  });

  it('takes the place of an id from the answer, and else that of the resource that names it', async () => {
    assert.deepEqual(
      await describing(KEY_ID, { KeyMetadata: metadata(OTHER_ARN) }),
      key(OTHER_PLACE, metadata(OTHER_ARN)),
    );
    for (const Arn of ['', 'orders', 'arn:aws:kms:eu-west-1::key/a', 7, null]) {
      const item = { ...metadata(OWN_ARN), Arn };
      assert.deepEqual(await describing(KEY_ID, { KeyMetadata: item }), key(PLACE, item));
      assert.deepEqual(await describing(OTHER_ARN, { KeyMetadata: item }), key(OTHER_PLACE, item));
    }
  });

  const unread: [string, { accountId: string; awsRegion: string }, string][] = [
    [OTHER_ARN, OTHER_PLACE, KEY_ID],
    [OTHER_ALIAS, OTHER_PLACE, 'alias/orders'],
    [KEY_ID, PLACE, KEY_ID],
    ['alias/orders', PLACE, 'alias/orders'],
  ];
  for (const [reference, place, resourceId] of unread) {
    const resource = { ...place, resourceType: 'AWS::KMS::Key', resourceId };

    it(`says that ${reference} is not there, or not to be had`, async () => {
      for (const [code, reason] of [
        ['NotFoundException', 'failed'],
        ['AccessDeniedException', 'denied'],
        ['ThrottlingException', 'throttled'],
      ] as const) {
        const failure = { reason, message: `kms:DescribeKey: ${code}` };
        assert.deepEqual(await describing(reference, failed({ ...failure, code })), {
          kind: 'unread',
          resource,
          failure,
        } satisfies Described);
      }
    });

    it(`takes no answer about ${reference} that names no key`, async () => {
      const failure = { reason: 'malformed', message: 'AWS returned no KeyMetadata with a usable KeyId' } as const;
      for (const KeyMetadata of [undefined, null, 'a', [], {}, { KeyId: '' }, { KeyId: 7 }]) {
        assert.deepEqual(await describing(reference, { KeyMetadata }), {
          kind: 'unread',
          resource,
          failure,
        } satisfies Described);
      }
    });
  }

  it('has nothing to say of a key that may refuse, and does; but for credentials that have ended', async () => {
    const failure = { reason: 'denied', message: 'kms:DescribeKey' } as const;
    assert.equal(await describing(OTHER_ARN, failed({ ...failure, code: 'AccessDeniedException' }), true), undefined);
    assert.deepEqual(await describing(OTHER_ARN, failed({ ...failure, code: 'ExpiredTokenException' }), true), {
      kind: 'unread',
      resource: { ...OTHER_PLACE, resourceType: 'AWS::KMS::Key', resourceId: KEY_ID },
      failure,
    } satisfies Described);
  });
});

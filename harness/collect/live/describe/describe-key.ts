import { isJsonObject } from '../../../json.ts';
import type { Failure } from '../../aws/call-failure.ts';
import type { RegionConnection } from '../../aws/connection.ts';
import type { ListedResource } from '../../collected.ts';
import type { Described } from './described.ts';
import { asJson } from './describe-members.ts';
import { say } from '../../../sentences/say.ts';

const KMS_KEY = 'AWS::KMS::Key';

/**
 * Asks KMS for a key that a resource names: by key ARN, key id, alias name or alias ARN. It may be of another account; its
 * account and region are those of the ARN that the resource names, or else of the answer. A key that is not there is
 * `unread`: a resource names it all the same.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 *
 * @param place The account and region of the resource that names the key.
 * @param connection One to the key's region.
 * @param mayRefuse Whether it is no failure that the key's policy does not allow it.
 * @returns undefined for a key that may refuse, and does
 */
export async function describeKey(
  place: { accountId: string; awsRegion: string },
  connection: RegionConnection,
  reference: string,
  mayRefuse: boolean,
): Promise<Described | undefined> {
  const named = keyOf(reference);
  const unread = ({ reason, message }: Failure): Described => {
    const resource = { ...place, resourceType: KMS_KEY, resourceId: reference, ...named };
    return { kind: 'unread', resource, failure: { reason, message } };
  };
  const result = await connection.call('DescribeKey', { KeyId: reference });
  if ('failure' in result) {
    // Credentials that have ended are denied, too, and that is a failure.
    return mayRefuse && result.failure.code.startsWith('AccessDenied') ? undefined : unread(result.failure);
  }
  const item = asJson(result.output.KeyMetadata);
  const { KeyId: keyId, Arn: arn } = isJsonObject(item) ? item : {};
  if (!isJsonObject(item) || typeof keyId !== 'string' || keyId === '') {
    return unread({ reason: 'malformed', message: say`AWS returned no KeyMetadata with a usable KeyId` });
  }
  const returned = typeof arn === 'string' ? keyOf(arn) : undefined;
  const resource = { ...place, resourceType: KMS_KEY, ...returned, ...named, resourceId: keyId };
  return { kind: 'item', resource, shape: 'describe-key', item };
}

/** What an ARN says of its key, or alias; undefined for an id or a name. */
function keyOf(reference: string): Pick<ListedResource, 'accountId' | 'awsRegion' | 'resourceId'> | undefined {
  const match = /^arn:[^:]+:kms:([^:]+):([^:]+):(?:key\/)?(.+)$/.exec(reference);
  if (match === null) return undefined;
  const [, awsRegion = '', accountId = '', resourceId = ''] = match;
  return { accountId, awsRegion, resourceId };
}

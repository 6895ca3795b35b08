import { isJsonObject } from '../../json.ts';
import type { DocumentIndex, Place } from './document-index.ts';
import { findByIdOrName, type Lookup, lookupIn } from './find-resource.ts';
import type { InputDocument } from '../input-document.ts';
import { parseArn } from '../items/parse-arn.ts';
import { textOf } from '../items/text-of.ts';

export const KMS_KEY = 'AWS::KMS::Key';
export const KMS_ALIAS = 'AWS::KMS::Alias';

/** Properties of an alias's `configuration` that name its key. */
export const TARGET_PROPERTIES: readonly string[] = ['TargetKeyId', 'targetKeyId'];

/** An account, a region, and the key id or alias name (`alias/…`) there. */
interface KeyReference extends Place {
  name: string;
}

/**
 * Finds the key that `from` refers to: key ARN, key id, alias name or alias ARN, as the KMS API accepts them
 * (https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id). Account, region and id must all match:
 * the replicas of a multi-Region key share the id. An alias points to a key of its own account and region.
 *
 * @param isUnread true for a document whose content could not be had: such an alias points nowhere
 */
export function findKmsKey(
  index: DocumentIndex,
  reference: string,
  from: Place,
  isUnread: (document: InputDocument) => boolean,
): Lookup {
  const named = parseReference(reference, from);
  if (!named.name.startsWith('alias/')) return lookupIn(findKey(index, named), named, from);

  const aliases = findByIdOrName(index, KMS_ALIAS, named, named.name);
  const alias = lookupIn(aliases, named, from);
  if (!('target' in alias)) return alias;
  if (isUnread(alias.target)) return { reason: 'unread' };
  const targetKey = targetKeyOf(alias.target);
  if (targetKey === undefined) return lookupIn([], named, from);
  const key = parseReference(targetKey, named);
  const isOwn = key.accountId === named.accountId && key.awsRegion === named.awsRegion;
  return lookupIn(isOwn ? findKey(index, key) : [], key, from);
}

function parseReference(reference: string, from: Place): KeyReference {
  const arn = parseArn(reference);
  if (arn === undefined) return { accountId: from.accountId, awsRegion: from.awsRegion, name: reference };
  const { service, resource, accountId, awsRegion } = arn;
  const isKey = service === 'kms' && accountId !== '' && awsRegion !== '' && /^(?:key|alias)\//.test(resource);
  return {
    accountId: accountId || from.accountId,
    awsRegion: awsRegion || from.awsRegion,
    name: isKey ? resource.replace(/^key\//, '') : reference,
  };
}

/** A key whose recorded ARN names another is not the one meant, whatever its id says. */
function findKey(index: DocumentIndex, key: KeyReference): InputDocument[] {
  const document = index.findById(KMS_KEY, key, key.name);
  if (document === undefined) return [];
  const recorded = document.arn === undefined ? key : parseReference(document.arn, key);
  const isMeant =
    recorded.name === key.name && recorded.accountId === key.accountId && recorded.awsRegion === key.awsRegion;
  return isMeant ? [document] : [];
}

function targetKeyOf(alias: InputDocument): string | undefined {
  if (!isJsonObject(alias.configuration)) return undefined;
  const { configuration } = alias;
  return TARGET_PROPERTIES.map((property) => textOf(configuration[property])).find((text) => text !== undefined);
}

import { isJsonObject } from '../../json.ts';
import { decodeContent } from './decode-content.ts';
import { itemContentUnreadable } from './item-diagnostics.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeDescribed } from './normalize-described.ts';
import type { CollectedItem, NormalizedItem } from './normalized-item.ts';
import { textOf } from './text-of.ts';

/** The type whose body AWS Config may leave out of its items. */
export const SECURITY_CONFIGURATION = 'AWS::EMR::SecurityConfiguration';

/**
 * Normalizes the output of `aws emr describe-security-configuration`: as it is, with the body decoded, it becomes the
 * `configuration`. Its name is its id. It has no ARN.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeSecurityConfiguration.html
 */
export function normalizeSecurityConfiguration(collected: CollectedItem, context: NormalizeContext): NormalizedItem {
  const { item } = collected;
  const resourceName = textOf(item['Name']);
  const facts = {
    resourceType: SECURITY_CONFIGURATION,
    spelling: 'delivered',
    properties: undefined,
    kept: undefined,
  } as const;
  const { content, unreadable } = decodeContent({ configuration: item }, facts);
  const normalized = normalizeDescribed(collected, context, {
    resourceType: SECURITY_CONFIGURATION,
    idProperty: 'Name',
    ...(resourceName !== undefined && { resourceName }),
    configuration: isJsonObject(content.configuration) ? content.configuration : item,
  });
  if (normalized.kind !== 'document') return normalized;
  return { ...normalized, diagnostics: unreadable.map((path) => itemContentUnreadable(collected, path)) };
}

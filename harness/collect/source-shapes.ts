import type { SourceShape } from './collected.ts';

/** Every {@link SourceShape}, for what has to know them at run time. */
export const SOURCE_SHAPES: Readonly<Record<SourceShape, true>> = {
  'batch-get-aggregate-resource-config': true,
  'batch-get-resource-config': true,
  'describe-global-replication-groups': true,
  'describe-key': true,
  'describe-replication-groups': true,
  'describe-security-configuration': true,
  'describe-serverless-caches': true,
  event: true,
  'get-aggregate-resource-config': true,
  'get-resource-config-history': true,
  history: true,
  items: true,
  live: true,
  'select-resource-config': true,
  snapshot: true,
};

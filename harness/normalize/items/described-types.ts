import { GLOBAL_REPLICATION_GROUP } from './normalize-global-replication-group.ts';
import { REPLICATION_GROUP } from './normalize-replication-group.ts';
import { SERVERLESS_CACHE } from './normalize-serverless-cache.ts';

/** AWS Config does not record them: an item of theirs was made from the output of the service's own API. */
export const DESCRIBED_TYPES: ReadonlySet<string> = new Set([
  GLOBAL_REPLICATION_GROUP,
  REPLICATION_GROUP,
  SERVERLESS_CACHE,
]);

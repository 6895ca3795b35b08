import type { SourceShape } from '../../collect/collected.ts';
import type { ItemSpelling } from '../../collect/item-spelling.ts';
import type { Provenance } from '../input-document.ts';

type Origin = Provenance['source'];

/** How AWS handed an item out, by the container it came in; where there was none, by how the item is spelled. */
export function originOf(shape: SourceShape, spelling: ItemSpelling): Origin {
  switch (shape) {
    case 'snapshot':
    case 'history':
    case 'event':
      return shape;
    case 'get-resource-config-history':
    case 'batch-get-resource-config':
      return 'config-api';
    case 'get-aggregate-resource-config':
    case 'batch-get-aggregate-resource-config':
      return 'aggregator';
    case 'select-resource-config':
      return 'select';
    case 'describe-global-replication-groups':
    case 'describe-key':
    case 'describe-replication-groups':
    case 'describe-security-configuration':
    case 'describe-serverless-caches':
      return 'describe';
    case 'items':
    case 'live':
      return ORIGINS[spelling];
  }
}

const ORIGINS: Record<ItemSpelling, Origin> = {
  api: 'config-api',
  console: 'config-api',
  delivered: 'snapshot',
  row: 'select',
};

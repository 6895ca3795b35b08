import type { Projection } from '../../project-document.ts';
import type { ConfigPropertiesByType } from '../../bundle/property-types.ts';

/** What is known besides the items. */
export interface NormalizeContext {
  /** The account of items that do not say theirs. */
  account?: string;
  /** The region of items that do not say theirs. */
  region?: string;
  /** AWS Config's properties by resource type; values of a type that is not there are left as they came. */
  properties?: ConfigPropertiesByType;
  /** The types whose documents are to state something; of any other the content is left out. Without it all. */
  contentOf?: ReadonlySet<string>;
  /** What of the content is kept, by type; of a type that is not there all is. */
  kept?: ReadonlyMap<string, Projection>;
}

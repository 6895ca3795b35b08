import type { JsonObject } from '../../../json.ts';
import type { Failure } from '../../aws/call-failure.ts';
import type { ListedResource, SourceShape } from '../../collected.ts';

/** What a service says of its own resources in one account and region. */
export type Described =
  /** `item` is what its API returned, as JSON: what the AWS CLI prints. */
  | { kind: 'item'; resource: ListedResource; shape: SourceShape; item: JsonObject }
  /** It was listed, and gone when asked for. */
  | { kind: 'deleted'; resource: ListedResource }
  | { kind: 'unread'; resource: ListedResource; failure: Failure }
  /** The list of a type is not whole. */
  | { kind: 'incomplete'; resourceType: string; failure: Failure };

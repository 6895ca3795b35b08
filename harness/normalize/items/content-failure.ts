import type { Failure } from '../../collect/aws/call-failure.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { InputDocument } from '../input-document.ts';
import { say } from '../../sentences/say.ts';

/** What is known of a resource by its items. */
export interface KnownContent {
  kind: 'deleted' | 'document' | 'notRecorded';
  document?: InputDocument;
  contradictory?: boolean;
  summaryOf?: Diagnostic;
}

const NOT_RECORDED: Failure = { reason: 'not_recorded', message: say`AWS Config says that it does not record it` };
const CONTRADICTORY: Failure = { reason: 'malformed', message: say`its items contradict each other` };
const UNREADABLE: Failure = { reason: 'malformed', message: say`its configuration is text, and not the expected JSON` };

/** Why the content of a resource is not known although there are items of it; undefined if it is known, or gone. */
export function contentFailure({ kind, document, contradictory, summaryOf }: KnownContent): Failure | undefined {
  if (kind === 'notRecorded') return NOT_RECORDED;
  if (summaryOf !== undefined) return { reason: 'oversized', message: summaryOf.message };
  if (contradictory === true) return CONTRADICTORY;
  return typeof document?.configuration === 'string' ? UNREADABLE : undefined;
}

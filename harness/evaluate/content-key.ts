import type { StoredDocument } from '../normalize/captures/document-store.ts';
import type { TypePlan } from './type-plan.ts';

/** What an item states; all of it is the text by which documents are compared. */
const STATED: ReadonlySet<string> = new Set(['configuration', 'supplementaryConfiguration', 'tags', 'relationships']);

/** What is the same for all documents of a type, or follows from what they state and where they are. */
const GIVEN: ReadonlySet<string> = new Set(['accountId', 'awsRegion', 'evaluatedAt', 'related', 'resourceType']);

/** The same for documents, in this run, of which every control of the bundle must say the same; undefined if it is not known. */
export type ContentKey = (document: StoredDocument) => string | undefined;

/**
 * Prepares to compare documents of a type by what they state, without reading it. Only if their controls look at nothing
 * else, and follow no other references.
 */
export function contentKey(resourceType: string, { properties, related, identityRead }: TypePlan): ContentKey {
  const joins = Object.values(related);
  const looksAt = [...properties, ...joins.flatMap((join) => ('by' in join ? join.by.map(firstStep) : []))];
  if (!looksAt.every((property) => STATED.has(property) || GIVEN.has(property))) return () => undefined;
  const type = JSON.stringify(resourceType);
  if (joins.length === 0 && identityRead.every((property) => property === 'resourceType'))
    return ({ content }) => type + content;
  return (document) => {
    const { accountId, awsRegion } = document.facts();
    return `${type}${JSON.stringify(accountId)}${JSON.stringify(awsRegion)}${document.content}`;
  };
}

function firstStep(path: string): string {
  return path.split('.')[0] ?? '';
}

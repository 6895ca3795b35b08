import type { StoredDocument } from '../normalize/captures/document-store.ts';
import type { TypePlan } from './type-plan.ts';

/** What an item states; all of it is the text by which documents are compared. */
const STATED: ReadonlySet<string> = new Set(['configuration', 'supplementaryConfiguration', 'tags', 'relationships']);

/** What is the same for all documents of a type, in this run. */
const GIVEN: ReadonlySet<string> = new Set(['evaluatedAt', 'resourceType']);

/** How documents of a type are compared by the text of what they state, without reading it. */
export interface ContentKey {
  /** What follows from that text: all verdicts, those that are NOT_APPLICABLE, or nothing. */
  decides: 'verdicts' | 'applicability' | 'nothing';
  of: (document: StoredDocument) => string;
}

/** Prepares to compare documents of a type by what they state. */
export function contentKey(resourceType: string, { properties, related, applicability }: TypePlan): ContentKey {
  const type = JSON.stringify(resourceType);
  function decides(): ContentKey['decides'] {
    if (Object.keys(related).length === 0 && [...properties].every(isStatedOrGiven)) return 'verdicts';
    return applicability !== undefined ? 'applicability' : 'nothing';
  }
  return { decides: decides(), of: ({ content }) => type + content };
}

/** True for what follows from what an item states, and from what is the same for all of its type. */
export function isStatedOrGiven(property: string): boolean {
  return STATED.has(property) || GIVEN.has(property);
}

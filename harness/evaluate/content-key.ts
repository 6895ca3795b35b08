import type { StoredDocument } from '../normalize/captures/document-store.ts';
import type { Projection } from '../project-document.ts';
import type { TypePlan } from './type-plan.ts';

/** What an item states; a digest of some of it stands for documents. */
const STATED: ReadonlySet<string> = new Set(['configuration', 'supplementaryConfiguration', 'tags', 'relationships']);

/** What is the same for all documents of a type, in this run. */
const GIVEN: ReadonlySet<string> = new Set(['evaluatedAt', 'resourceType']);

/** How documents of a type are compared by what they state, without reading it. */
export interface ContentKey {
  /** What follows from it: all verdicts, those that are NOT_APPLICABLE, or nothing. */
  decides: 'verdicts' | 'applicability' | 'nothing';
  /** Undefined if nothing is known of a document without reading it. */
  of: (document: StoredDocument) => string | undefined;
}

/** Prepares to compare documents of a type by what they state. */
export function contentKey(resourceType: string, plan: TypePlan): ContentKey {
  const type = JSON.stringify(resourceType);
  const decides = contentDecides(plan);
  return {
    decides,
    of: ({ decisive }) => (decides === 'nothing' || decisive === undefined ? undefined : `${type}#${decisive}`),
  };
}

/** What of what documents state is to be digested, so that they can be compared; undefined if nothing follows from it. */
export function decisiveContent(plan: TypePlan): Projection | undefined {
  switch (contentDecides(plan)) {
    case 'verdicts':
      return plan.decisive;
    case 'applicability':
      return plan.applicability;
    case 'nothing':
      return undefined;
  }
}

function contentDecides({ properties, related, applicability }: TypePlan): ContentKey['decides'] {
  if (Object.keys(related).length === 0 && [...properties].every(isStatedOrGiven)) return 'verdicts';
  return applicability !== undefined ? 'applicability' : 'nothing';
}

/** True for what follows from what an item states, and from what is the same for all of its type. */
export function isStatedOrGiven(property: string): boolean {
  return STATED.has(property) || GIVEN.has(property);
}

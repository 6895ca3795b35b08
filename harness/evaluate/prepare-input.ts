import type { JsonObject, JsonValue } from '../json.ts';
import { IDENTITY, type InputDocument } from '../normalize/input-document.ts';
import type { JoinedDocuments } from '../normalize/joins/join-related.ts';
import type { EvaluationInput } from './evaluator.ts';
import { projectDocument, type Projection } from '../project-document.ts';
import type { TypePlan } from './type-plan.ts';

/** What the controls of a type see of a document, in parts. */
export interface PreparedInput {
  /** Of the document itself: the members of a JSON object, without its braces. */
  content: string;
  /** Of what it is joined with, by the names of the joins that found something; undefined if no control looks at any. */
  related: { name: string; seen: SeenRelated }[] | undefined;
}

/** A joined document, or a list of them. A list has its own number. */
interface SeenRelated {
  json: string;
  list?: number;
}

/** What joins find: shared by many documents. */
type Found = JsonObject | JsonObject[];

/** Brings the documents of one type into the form in which the bundle gets them. */
export interface InputPreparer {
  /**
   * The same for documents of this type of which, if one is NOT_APPLICABLE for every control that takes part, the others
   * are too; undefined if more decides that than what they state.
   */
  applicabilityKeyOf: (document: () => InputDocument) => string | undefined;
  prepare: (document: InputDocument, joined: JoinedDocuments) => PreparedInput;
  /** The same for documents of this type, in this run, of which every control of the bundle must say the same. */
  keyOf: (document: InputDocument, input: PreparedInput) => string;
  /** The whole, with the document's identity, whatever the controls read. */
  inputOf: (document: InputDocument, input: PreparedInput) => EvaluationInput;
  /** What controls read of a document, and what else is shown with their findings. */
  shownOf: (document: InputDocument, joined: JoinedDocuments) => JsonObject;
}

/**
 * Prepares for the documents of a type.
 * @param evaluatedAt the time as of which controls judge; null if it is not known
 */
export function createInputPreparer(
  resourceType: string,
  { projection, decisive, applicability, identityRead }: TypePlan,
  evaluatedAt: string | null,
): InputPreparer {
  const ofItem = without(decisive, [...IDENTITY, 'evaluatedAt', 'related']);
  const ofApplicability = applicability && without(applicability, [...IDENTITY, 'evaluatedAt']);
  const looksAtRelated = decisive.has('related');
  const shownOfItem = without(projection, ['evaluatedAt', 'related']);
  const showsRelated = projection.has('related');
  const time = evaluatedAt !== null && projection.has('evaluatedAt') ? { evaluatedAt } : {};
  const timeRead = evaluatedAt !== null && decisive.has('evaluatedAt') ? [members({ evaluatedAt })] : [];
  const type = JSON.stringify(resourceType);
  let listsSeen = 0;

  const shownRelated = onceForEach((name, found) => projectRelated(name, found, only(projection, 'related')));
  const seenRelated = onceForEach((name, found): SeenRelated | undefined => {
    const value = projectRelated(name, found, only(decisive, 'related'));
    if (value === undefined) return undefined;
    return { json: JSON.stringify(value), ...(Array.isArray(found) && { list: listsSeen++ }) };
  });

  return {
    applicabilityKeyOf(document) {
      return ofApplicability && `${type}?${JSON.stringify(projectDocument(document(), ofApplicability))}`;
    },

    prepare(document, { related }) {
      const content = members(projectDocument(document, ofItem));
      if (!looksAtRelated) return { content, related: undefined };
      const seen = Object.entries(related).flatMap(([name, found]) => {
        const value = seenRelated(name, found);
        return value === undefined ? [] : [{ name, seen: value }];
      });
      return { content, related: seen };
    },

    keyOf(document, { content, related }) {
      // JSON values and numbers behind a # follow each other, so that different parts make different keys.
      let key = `${type}{${content}}`;
      for (const name of identityRead) key += JSON.stringify(document[name]);
      for (const { name, seen } of related ?? []) {
        key += `${JSON.stringify(name)}${seen.list === undefined ? seen.json : `#${seen.list}`}`;
      }
      return key;
    },

    inputOf(document, { content, related }) {
      const { accountId, awsRegion, resourceId } = document;
      const parts = [members({ accountId, awsRegion, resourceType, resourceId }), ...timeRead];
      if (content !== '') parts.push(content);
      if (related !== undefined) {
        const found = related.map(({ name, seen }) => `${JSON.stringify(name)}:${seen.json}`);
        parts.push(`"related":{${found.join(',')}}`);
      }
      return { resource: document, json: `{${parts.join(',')}}` };
    },

    shownOf(document, { related }) {
      const item = { ...projectDocument(document, shownOfItem), ...time };
      if (!showsRelated) return item;
      const shown = Object.entries(related).flatMap(([name, found]) => {
        const value = shownRelated(name, found);
        return value === undefined ? [] : [[name, value]];
      });
      return { ...item, related: Object.fromEntries(shown) as JsonObject };
    },
  };
}

/** Makes something of each result of each join once, as long as the result is held. */
function onceForEach<Made>(make: (name: string, found: Found) => Made): (name: string, found: Found) => Made {
  const madeByName = new Map<string, WeakMap<Found, { made: Made }>>();
  return (name, found) => {
    const known = madeByName.get(name) ?? new WeakMap<Found, { made: Made }>();
    madeByName.set(name, known);
    const before = known.get(found);
    if (before !== undefined) return before.made;
    const made = make(name, found);
    known.set(found, { made });
    return made;
  };
}

function projectRelated(name: string, found: Found, projection: Projection): JsonValue | undefined {
  const { related } = projectDocument({ related: { [name]: found } }, projection) as { related: JsonObject };
  return related[name];
}

function members(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

function without(projection: Projection, properties: readonly string[]): Projection {
  return new Map([...projection].filter(([property]) => !properties.includes(property)));
}

function only(projection: Projection, property: string): Projection {
  return new Map([...projection].filter(([known]) => known === property));
}

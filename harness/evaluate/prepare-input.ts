import type { JsonObject } from '../json.ts';
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

/** A joined document, or a list of them; both are shared by many documents. A list has its own number. */
interface SeenRelated {
  json: string;
  list?: number;
}

/** Brings the documents of one type into the form in which the bundle gets them. */
export interface InputPreparer {
  prepare: (document: InputDocument, joined: JoinedDocuments) => PreparedInput;
  /** The same for documents of this type, in this run, of which every control of the bundle must say the same. */
  keyOf: (document: InputDocument, input: PreparedInput, joined: JoinedDocuments) => string;
  /** The whole, with the document's identity, whatever the controls read. */
  inputOf: (document: InputDocument, input: PreparedInput) => EvaluationInput;
}

/**
 * Prepares for the documents of a type.
 * @param evaluatedAt the time as of which controls judge; null if it is not known
 */
export function createInputPreparer(
  resourceType: string,
  { projection, related: joins, identityRead }: TypePlan,
  evaluatedAt: string | null,
): InputPreparer {
  const ofItem = without(projection, [...IDENTITY, 'evaluatedAt', 'related']);
  const ofRelated = only(projection, 'related');
  const time = evaluatedAt !== null && projection.has('evaluatedAt') ? [members({ evaluatedAt })] : [];
  const hasJoins = Object.keys(joins).length > 0;
  const type = JSON.stringify(resourceType);
  const seenByName = new Map<string, WeakMap<object, SeenRelated>>();
  let listsSeen = 0;

  function seenRelated(name: string, found: JsonObject | JsonObject[]): SeenRelated | undefined {
    const known = seenByName.get(name) ?? new WeakMap<object, SeenRelated>();
    seenByName.set(name, known);
    const before = known.get(found);
    if (before !== undefined) return before;
    const { related } = projectDocument({ related: { [name]: found } }, ofRelated) as { related: JsonObject };
    const value = related[name];
    if (value === undefined) return undefined;
    const seen: SeenRelated = { json: JSON.stringify(value), ...(Array.isArray(found) && { list: listsSeen++ }) };
    known.set(found, seen);
    return seen;
  }

  return {
    prepare(document, { related }) {
      const content = members(projectDocument(document, ofItem));
      if (ofRelated.size === 0) return { content, related: undefined };
      const seen = Object.entries(related).flatMap(([name, found]) => {
        const value = seenRelated(name, found);
        return value === undefined ? [] : [{ name, seen: value }];
      });
      return { content, related: seen };
    },

    keyOf(document, { content, related }, { unresolved }) {
      // JSON values and numbers behind a # follow each other, so that different parts make different keys.
      let key = `${type}{${content}}`;
      for (const name of identityRead) key += JSON.stringify(document[name]);
      for (const { name, seen } of related ?? []) {
        key += `${JSON.stringify(name)}${seen.list === undefined ? seen.json : `#${seen.list}`}`;
      }
      return hasJoins ? key + JSON.stringify(unresolved) : key;
    },

    inputOf(document, { content, related }) {
      const { accountId, awsRegion, resourceId } = document;
      const parts = [members({ accountId, awsRegion, resourceType, resourceId }), ...time];
      if (content !== '') parts.push(content);
      if (related !== undefined) {
        const found = related.map(({ name, seen }) => `${JSON.stringify(name)}:${seen.json}`);
        parts.push(`"related":{${found.join(',')}}`);
      }
      return { resource: document, json: `{${parts.join(',')}}` };
    },
  };
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

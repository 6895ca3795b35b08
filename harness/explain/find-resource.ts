import type { Diagnostic } from '../diagnostic.ts';
import { KensaError } from '../kensa-error.ts';
import { nearest } from '../nearest.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { printable } from '../report/printable.ts';
import { resourcePath } from '../report/resource-path.ts';
import { say } from '../sentences/say.ts';

const MOST_NAMED = 10;

/**
 * Finds the one resource that a person means.
 *
 * @param resourceTypes of which it has to be one
 * @param wanted as reports write it (`111122223333/eu-west-1/AWS::Redshift::Cluster/warehouse`), its ARN, id or name
 * @throws KensaError `USAGE` if there is none, with what could not be read or the nearest, or more than one
 */
export function findResource(
  { documents, diagnostics }: Pick<Inventory, 'diagnostics' | 'documents'>,
  resourceTypes: readonly string[],
  wanted: string,
): InputDocument {
  const fitting: InputDocument[] = [];
  const names = new Set<string>();
  for (const type of resourceTypes) {
    for (const document of documents.get(type) ?? []) {
      const named = namesOf(document);
      if (named.includes(wanted)) fitting.push(document);
      for (const name of named) names.add(name);
    }
  }
  const [found, ...others] = fitting;
  if (found === undefined) throw notFound(wanted, resourceTypes, [...names], diagnostics);
  if (others.length > 0) throw ambiguous(wanted, fitting.map(resourcePath));
  return found;
}

function namesOf(document: InputDocument): string[] {
  const { resourceId, resourceName, arn } = document;
  return [
    resourcePath(document),
    resourceId,
    ...(resourceName === undefined ? [] : [resourceName]),
    ...(arn === undefined ? [] : [arn]),
  ];
}

function notFound(
  wanted: string,
  resourceTypes: readonly string[],
  names: readonly string[],
  diagnostics: readonly Diagnostic[],
): KensaError {
  const among = say`no resource of ${resourceTypes.join(', ')} is called ${wanted}.`;
  return new KensaError('USAGE', printable(`${among} ${unread(diagnostics) ?? wayToName(nearest(wanted, names))}`));
}

function wayToName(near: string | undefined): string {
  return near === undefined
    ? say`Give its id, ARN or name, or its path as reports write it.`
    : say`Did you mean ${near}?`;
}

/** Says what could not be read, if there is such. */
function unread(diagnostics: readonly Diagnostic[]): string | undefined {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error');
  if (first === undefined) return undefined;
  const { location, message } = first;
  return others.length === 0
    ? say`It may be in what could not be read: ${location}: ${message}`
    : say`It may be in what could not be read: ${location}: ${message} And ${others.length} more.`;
}

function ambiguous(wanted: string, paths: readonly string[]): KensaError {
  const named = paths.toSorted().slice(0, MOST_NAMED).join(', ');
  const shown = paths.length > MOST_NAMED ? say`${named} and ${paths.length - MOST_NAMED} more` : named;
  return new KensaError('USAGE', printable(say`${wanted} may be any of ${shown}. Give one of these paths.`));
}

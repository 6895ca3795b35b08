import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isJsonObject, type JsonObject } from '../json.ts';
import { BUILT_IN_BUNDLE } from './load-bundle.ts';

/**
 * Documents that a control says COMPLIANT of: of the conformance vectors that lie beside a bundle.
 *
 * @param revision of the bundle; vectors of another are not taken
 * @param location as `loadBundle` takes it
 * @returns none if there are no vectors
 */
export async function compliantExamples(
  controlId: string,
  revision: string,
  location: string = BUILT_IN_BUNDLE,
): Promise<JsonObject[]> {
  const text = await readFile(join(dirname(location), 'conformance.json'), 'utf8').catch(() => undefined);
  const vectors: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isJsonObject(vectors) || vectors['revision'] !== revision) return [];
  const control = objects(vectors['controls']).find(({ id }) => id === controlId);
  return objects(control?.['cases']).flatMap(({ verdict, input }) =>
    isJsonObject(verdict) && verdict['compliance'] === 'COMPLIANT' && isJsonObject(input) ? [input] : [],
  );
}

function objects(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

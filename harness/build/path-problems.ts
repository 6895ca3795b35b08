import type { Related } from '../bundle/manifest.ts';
import type { KeyFault, Keys } from './analysis/analysis.ts';
import { pathText, readNodes } from './analysis/read-tree.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import type { PackControl } from './pack.ts';
import { nearestProperty, propertyKind, propertyNames } from './property-kind.ts';

/**
 * Checks the paths that METADATA names beside those that are read: of evidence, of references that joins go by, and of
 * `custom.types`. A path that is wrong would show nothing, join nothing or allow nothing, without a word.
 * @returns a fault for each that is wrong, with the way out
 */
export function pathProblems(control: PackControl, properties: ConfigPropertiesByType): KeyFault[] {
  const { evidence = [], related = {}, types = {} } = control.metadata.custom;
  return [
    ...evidence.flatMap((path, position) =>
      faultAt(['evidence', position], evidenceProblem(path, control, properties)),
    ),
    ...Object.entries(related).flatMap(([name, join]) =>
      ('by' in join ? join.by : []).flatMap((path, position) =>
        faultAt(['related', name, 'by', position], referenceProblem(name, path, control, properties)),
      ),
    ),
    ...Object.keys(types).flatMap((path) => faultAt(['types', path], declarationProblem(path, control))),
  ];
}

function faultAt(keys: Keys, message: string | undefined): KeyFault[] {
  return message === undefined ? [] : [{ keys: ['custom', ...keys], message }];
}

function evidenceProblem(path: string, control: PackControl, properties: ConfigPropertiesByType): string | undefined {
  const place = `custom.evidence names ${path}`;
  const join = joinOf(path, control);
  if (join?.declared === undefined && join !== undefined) return undeclared(place, join.name);
  if (join?.declared !== undefined && 'scope' in join.declared)
    return `${place}, but ${join.name} is a list of a region, which is not shown as evidence: remove it`;
  return unknownProblem(place, path, control, properties);
}

function referenceProblem(
  name: string,
  path: string,
  control: PackControl,
  properties: ConfigPropertiesByType,
): string | undefined {
  const place = `custom.related.${name}.by names ${path}`;
  if (/[[{]/.test(path)) return `${place}, which may be several values: name one`;
  const { related = {}, resource_types: types } = control.metadata.custom;
  const join = joinOf(path, control);
  if (join !== undefined) {
    if (join.declared === undefined) return undeclared(place, join.name);
    if ('scope' in join.declared)
      return `${place}, but ${join.name} is a list of a region: lead through a join that has \`by\``;
    const names = Object.keys(related);
    // OPA prints METADATA sorted by name, and joins are made in that order.
    if (names.indexOf(join.name) >= names.indexOf(name))
      return `${place}, but joins are made in the order of their names: rename ${join.name} so that it sorts before ${name}`;
  }
  const kinds = new Set(types.map((type) => propertyKind(path, type, control.metadata, properties)));
  if (kinds.has('container') && !kinds.has('value'))
    return `${place}, which is no plain value: name the reference in it`;
  return unknownProblem(place, path, control, properties);
}

/** One resource type that knows a path is enough: only instances have a cluster identifier, for example. */
function unknownProblem(
  place: string,
  path: string,
  { metadata }: PackControl,
  properties: ConfigPropertiesByType,
): string | undefined {
  const types = metadata.custom.resource_types;
  if (types.some((type) => propertyKind(path, type, metadata, properties) !== undefined)) return undefined;
  const [near] = types.flatMap((type) => nearestProperty(path, type, metadata, properties) ?? []);
  const meant = near === undefined ? 'if it is no misspelling' : `did you mean ${near}? Otherwise`;
  return `${place}, which Config's schema does not know: ${meant}${near === undefined ? ',' : ''} name its type under custom.types`;
}

function declarationProblem(path: string, control: PackControl): string | undefined {
  const place = `custom.types names ${path}`;
  const join = joinOf(path, control);
  if (join !== undefined && join.declared === undefined) return undeclared(place, join.name);
  const { evidence = [], related = {} } = control.metadata.custom;
  const { applicability, compliance } = control.analysis;
  const isRead = [applicability, compliance].some((tree) =>
    [...readNodes(tree)].some(({ steps }) => pathText(steps) === path),
  );
  const references = Object.values(related).flatMap((one) => ('by' in one ? one.by : []));
  const isNamed = [...evidence, ...references].some(
    (named) => String(propertyNames(named)) === String(propertyNames(path)),
  );
  return isRead || isNamed ? undefined : `${place}, which is neither read nor shown as evidence: remove it`;
}

function undeclared(place: string, join: string): string {
  return `${place}, but there is no join ${join}: declare it under custom.related`;
}

/** The join that a path leads through, if it leads through one. */
function joinOf(path: string, { metadata }: PackControl): { name: string; declared: Related | undefined } | undefined {
  const [root, name] = propertyNames(path);
  if (root !== 'related' || name === undefined) return undefined;
  return { name, declared: metadata.custom.related?.[name] };
}

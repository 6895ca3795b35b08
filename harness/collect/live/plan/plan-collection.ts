import type { ControlManifest } from '../../../bundle/manifest.ts';
import type { ConfigPropertiesByType } from '../../../bundle/property-types.ts';
import { isQueryable, type PathUse } from './queryable-paths.ts';
import { selectExpression } from './select-expression.ts';

/** What to ask for of a resource type. */
export interface TypePlan {
  resourceType: string;
  /** The advanced query that returns all that the controls read; without it whole items are asked for. */
  expression?: string;
  /** The properties that the query selects; there if it is. */
  properties?: string[];
  /** Paths below `configuration` at which resources of the type name a KMS key. */
  keyPaths: string[];
}

/** What to ask AWS for: nothing but what the chosen controls read. */
export interface CollectionPlan {
  /** By resource type. */
  types: TypePlan[];
}

const KMS_ALIAS = 'AWS::KMS::Alias';
const KMS_KEY = 'AWS::KMS::Key';

/** What finds a key by its alias. */
const ALIAS_TARGET: PathUse = { path: 'configuration.TargetKeyId', types: ['string'], optional: true };

/**
 * Decides from what the chosen controls read which types to collect, and of which of them an advanced query gives
 * everything that decides: only where AWS Config's property schema has every path.
 *
 * @param types Every type that the controls judge or join.
 * @param properties AWS Config's own property schema.
 * @param others Properties of the judged types that are read by something else than the controls.
 */
export function planCollection(
  controls: readonly ControlManifest[],
  types: ReadonlySet<string>,
  properties: ConfigPropertiesByType,
  others: readonly string[] = [],
): CollectionPlan {
  const uses = new Map<string, PathUse[]>(Array.from(types, (type) => [type, []]));
  const keyPaths = new Map<string, Set<string>>(Array.from(types, (type) => [type, new Set()]));
  for (const control of controls) {
    for (const { resourceType, use } of usesOf(control)) uses.get(resourceType)?.push(use);
    for (const resourceType of control.resourceTypes) uses.get(resourceType)?.push(...others.map(leaf));
    for (const { resourceType, path } of keyPathsOf(control)) keyPaths.get(resourceType)?.add(path);
  }
  const plans = Array.from(uses, ([resourceType, ofType]): TypePlan => {
    const schema = Object.hasOwn(properties, resourceType) ? properties[resourceType] : undefined;
    const selected = selectedProperties(ofType);
    const expression =
      schema !== undefined && isQueryable(ofType, schema) ? selectExpression(resourceType, selected) : undefined;
    return {
      resourceType,
      ...(expression !== undefined && { expression, properties: selected }),
      keyPaths: [...(keyPaths.get(resourceType) ?? [])].toSorted(),
    };
  });
  return { types: plans.toSorted((a, b) => (a.resourceType < b.resourceType ? -1 : 1)) };
}

/** Deepest paths only: those on the way come with them. */
function selectedProperties(uses: readonly PathUse[]): string[] {
  const paths = [...new Set(uses.map(({ path }) => path))].filter((path) =>
    /^(configuration|supplementaryConfiguration|tags|relationships)\b/.test(path),
  );
  const tops = paths.map((path) => path.replace(/^(tags|relationships)\b.*/s, '$1'));
  return [...new Set(tops.filter((path) => !tops.some((other) => other.startsWith(`${path}.`))))].toSorted();
}

/** How a path is used, and of which type. */
export interface TypedUse {
  resourceType: string;
  use: PathUse;
}

/** What a control reads of each type: in its Rego, as evidence, to join, and of the documents it has joined. */
export function usesOf(control: ControlManifest): TypedUse[] {
  const judged = control.resourceTypes.flatMap((resourceType) => [
    ...(control.reads[resourceType] ?? []).map((use) => ({ resourceType, use })),
    ...control.evidence.map((path) => ({ resourceType, use: leaf(path) })),
  ]);
  const joining = control.resourceTypes.flatMap((resourceType) =>
    referencesOf(control).map(({ path }) => ({ resourceType, use: leaf(path) })),
  );
  const ofJoined = Object.values(control.related).flatMap(({ type }) =>
    type === KMS_KEY ? [{ resourceType: KMS_ALIAS, use: ALIAS_TARGET }] : [],
  );
  return [...[...judged, ...joining].map((one) => throughJoins(one, control)), ...ofJoined];
}

/** The paths of the control's references to other resources, each with the type that it leads to. */
function referencesOf(control: ControlManifest): { path: string; type: string }[] {
  return Object.values(control.related).flatMap((join) =>
    'by' in join ? join.by.map((path) => ({ path, type: join.type })) : [],
  );
}

/** What decides nothing by itself may be absent. */
function leaf(path: string): PathUse {
  return { path, types: ['string'], optional: true };
}

/** `related.cluster.configuration.kmsKeyId` is read of the type that `cluster` joins. */
function throughJoins({ resourceType, use }: TypedUse, control: ControlManifest): TypedUse {
  const [, name = '', path] = /^related\.([^.[]+)(?:\[\])?\.(.+)$/s.exec(use.path) ?? [];
  const join = Object.hasOwn(control.related, name) ? control.related[name] : undefined;
  if (join === undefined || path === undefined) return { resourceType, use };
  return { resourceType: join.type, use: { ...use, path } };
}

function keyPathsOf(control: ControlManifest): { resourceType: string; path: string }[] {
  return referencesOf(control)
    .filter(({ type }) => type === KMS_KEY)
    .flatMap(({ path }) =>
      control.resourceTypes.map((resourceType) => throughJoins({ resourceType, use: leaf(path) }, control)),
    )
    .flatMap(({ resourceType, use }) => {
      const [, path] = /^configuration\.(.+)$/s.exec(use.path) ?? [];
      return path === undefined ? [] : [{ resourceType, path }];
    });
}

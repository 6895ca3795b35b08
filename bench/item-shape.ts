import type { ConfigProperties, ConfigType } from '../harness/build/config-properties.ts';
import { createRandom } from './random.ts';

/** Which properties the generated items of a resource type have; the same for all of them, as in real accounts. */
export type ItemShape =
  | { kind: 'object'; list: boolean; properties: Map<string, ItemShape> }
  | { kind: 'value'; list: boolean; type: ConfigType };

/** A path of property names, and the type of the value there. */
interface Leaf {
  names: string[];
  type: ConfigType;
}

/** How many values an item of a type has: one of these, so that items are as large as real ones. */
const SIZES = [6, 8, 10, 14, 18, 26, 40];

const IDENTIFIER = /^[A-Za-z]\w*$/;

/** Ends like a plural, and is none. */
const SINGULAR = /(address|alias|bps|class|dns|eks|https?|iops|kms|status|tls|vpcs|access)$/i;

/**
 * Chooses, from Config's property schema, the properties that items of a type have. The schema does not mark lists; a
 * plural name counts as one.
 */
export function itemShape(
  resourceType: string,
  { configuration, supplementaryConfiguration }: ConfigProperties,
): ItemShape {
  const random = createRandom(resourceType);
  const content = { configuration: configuration ?? {}, supplementaryConfiguration: supplementaryConfiguration ?? {} };
  const leaves = [...leavesOf(content, [])].filter(({ names }) => names.every((name) => IDENTIFIER.test(name)));
  const root: ItemShape = { kind: 'object', list: false, properties: new Map() };
  for (const container of ['configuration', 'supplementaryConfiguration']) {
    root.properties.set(container, { kind: 'object', list: false, properties: new Map() });
  }
  for (const leaf of random.shuffle(leaves).slice(0, random.pick(SIZES))) add(root, leaf);
  return root;
}

function* leavesOf(properties: ConfigProperties, above: readonly string[]): Generator<Leaf> {
  for (const [name, below] of Object.entries(properties)) {
    const names = [...above, name];
    if (typeof below === 'string') yield { names, type: below };
    else yield* leavesOf(below, names);
  }
}

function add(root: ItemShape, { names, type }: Leaf): void {
  let at = root;
  for (const [depth, name] of names.entries()) {
    if (at.kind !== 'object') return;
    const list = depth > 0 && name.endsWith('s') && !SINGULAR.test(name);
    const isLeaf = depth === names.length - 1;
    const below: ItemShape =
      at.properties.get(name) ??
      (isLeaf ? { kind: 'value', list, type } : { kind: 'object', list, properties: new Map() });
    at.properties.set(name, below);
    at = below;
  }
}

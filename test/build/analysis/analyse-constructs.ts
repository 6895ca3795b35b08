import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { builtinsOf, packCapabilities } from '../../../harness/build/capabilities.ts';
import { loadPack } from '../../../harness/build/load-pack.ts';
import type { PackControl } from '../../../harness/build/pack.ts';
import type { ReadNode } from '../../../harness/build/analysis/read-tree.ts';
import { pathText, readNodes } from '../../../harness/build/analysis/read-tree.ts';
import { addControl, createPackFolder } from '../pack-folder.ts';

/** A use of input in a control that is right otherwise. */
export interface Construct {
  /** What is shown; in words. */
  name: string;
  /** What makes a violation; in all Rego here, CONTROL_ID and CONTROL_PACKAGE stand for the control's own. */
  when?: string;
  /** What the violation points at; `configuration` if it is not named. */
  path?: string;
  /** Rules beside `violations`. */
  rules?: string;
  imports?: string;
  /** More lines of METADATA's `custom`. */
  custom?: string[];
  /** What must be found, as {@link readsOf} writes it. */
  reads: string[];
}

/** Tests that what `compliant` and `violations` read is found, whole, in each construct. */
export async function testConstructs(title: string, constructs: readonly Construct[]): Promise<void> {
  const controls = await analyseConstructs(constructs);
  describe(title, () => {
    for (const [position, { name, reads }] of constructs.entries()) {
      test(name, () => {
        assert.deepEqual(readsOf(controls[position]!.analysis.compliance), reads);
      });
    }
  });
}

/** Analyses constructs, all at once, each in a control of its own. */
export async function analyseConstructs(constructs: readonly Omit<Construct, 'reads'>[]): Promise<PackControl[]> {
  const root = await createPackFolder();
  try {
    for (const [position, construct] of constructs.entries()) {
      const name = `constructs.construct_${position}`;
      await addControl(root, name, controlSource(name, `Constructs.${position}`, construct));
    }
    const { controls } = await loadPack(root, builtinsOf(await packCapabilities(root)));
    return constructs.flatMap(
      (_, position) => controls.find(({ metadata }) => metadata.custom.id === `Constructs.${position}`) ?? [],
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

function controlSource(
  name: string,
  id: string,
  { when, path = 'configuration', rules = '', imports = '', custom = [] }: Omit<Construct, 'reads'>,
): string {
  const source = `# METADATA
# title: A construct
# description: Shows one use of input.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/
# schemas:
#   - input: schema.controls.${name}
# custom:
#   id: ${id}
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
${custom.map((line) => `#   ${line}\n`).join('')}package controls.${name}

${imports}

${rules.includes('compliant') ? '' : 'compliant := count(violations) == 0\n'}
${when === undefined ? '' : `violations contains {"code": "found", "path": ["${path}"]} if {\n${when}\n}\n`}
${rules}
`;
  return source.replaceAll('CONTROL_ID', id).replaceAll('CONTROL_PACKAGE', `controls.${name}`);
}

/**
 * Writes what a tree reads, parents first: the path, the types of its uses in parentheses, then what is special of it.
 * `negated` is what decides by being absent, `pervasive` an element that may decide on others; `decided` is needed where
 * the gap function of a library says so, and `gaps of` names these functions.
 */
export function readsOf(tree: ReadNode): string[] {
  return [...readNodes(tree)].map(({ steps, uses, required, defaulted, decided, negated, ...node }) => {
    const words = [
      pathText(steps),
      ...(uses.size > 0 ? [`(${[...uses].toSorted().join(', ')})`] : []),
      ...(required ? [] : [defaulted ? 'optional' : decided ? 'decided' : 'entry']),
      ...(negated ? ['negated'] : []),
      ...(node.iteratedNegated ? ['pervasive'] : []),
      ...[...node.gapFunctions].map(([name, spreads]) => `${spreads ? 'spreading ' : ''}gaps of ${name}`),
    ];
    return words.join(' ');
  });
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Keys } from '../../harness/build/analysis/analysis.ts';
import type { Place } from '../../harness/build/yaml-in-file.ts';
import {
  frontMatterYaml,
  metadataYaml,
  metadataYamlAround,
  placeOfKeys,
  writtenMetadata,
  yamlFault,
} from '../../harness/build/yaml-in-file.ts';

const SOURCE = `# A comment of the file.

# METADATA
# title: Groups
# custom:
#   id: EC2.1
#   types: {configuration.name: string}
#   evidence:
#     - configuration.one
#     - configuration.two

package controls.ec2.one

# METADATA
# title: A rule
compliant := true
`;

const PAGE = '---\ntitle: 題名\nmessages:\n  found: 違反\n---\n# EC2.1\n';

describe('places in YAML', () => {
  const yaml = metadataYaml(SOURCE) ?? '';
  const places: [keys: Keys, place: Place | undefined][] = [
    [[], undefined],
    [['title'], { row: 4, column: 3 }],
    [['custom', 'id'], { row: 6, column: 5 }],
    [['custom', 'types', 'configuration.name'], { row: 7, column: 13 }],
    [['custom', 'evidence', 1], { row: 10, column: 9 }],
    [['custom', 'evidence', '0'], { row: 9, column: 9 }],
    [['custom', 'severity'], { row: 5, column: 3 }],
    [['custom', 'evidence', 7], { row: 8, column: 5 }],
    [['description'], undefined],
  ];
  for (const [keys, place] of places) {
    test(`of ${JSON.stringify(keys)}`, () => assert.deepEqual(placeOfKeys(yaml, keys), place));
  }

  test('of a page', () => {
    assert.deepEqual(placeOfKeys(frontMatterYaml(PAGE) ?? '', ['messages', 'found']), { row: 4, column: 3 });
  });
});

test('METADATA of the package is taken, and of a rule where it is asked for', () => {
  assert.deepEqual(writtenMetadata(SOURCE), {
    title: 'Groups',
    custom: {
      id: 'EC2.1',
      types: { 'configuration.name': 'string' },
      evidence: ['configuration.one', 'configuration.two'],
    },
  });
  assert.equal(metadataYamlAround(SOURCE, 15), `${'\n'.repeat(14)}  title: A rule`);
  assert.equal(metadataYamlAround('package a\n', 1), undefined);
  assert.equal(metadataYaml('# title: Groups\npackage a\n'), undefined);
  assert.deepEqual(writtenMetadata('package a\n'), {});
  assert.equal(frontMatterYaml('# EC2.1\n'), undefined);
});

test('the first fault of YAML is told, with what to do about it', () => {
  assert.equal(yamlFault('title: Groups\n'), undefined);
  assert.deepEqual(yamlFault('a: 1\na: 2\n'), {
    row: 2,
    column: 1,
    message: 'Map keys must be unique',
    remedy: 'remove one of them, or put what they hold below one',
  });
  assert.deepEqual(yamlFault('a: "1\n'), { row: 1, column: 6, message: 'Missing closing "quote' });
});

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { GateControl } from './bundle-command.ts';
import { addGateControl, bundleCommand, createGateFolder } from './bundle-command.ts';

/** A violation with these conditions, and rules beside it; the conditions begin at line 19. */
function violation(conditions: string, beside = ''): string {
  return `compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "ipPermissions"]} if {
${conditions}
}
${beside}`;
}

/** What can not be followed, what the build says of it, and the line that it shows with a mark below it. */
const NOT_FOLLOWED: [name: string, control: GateControl, place: string, message: string, frame: string[]][] = [
  [
    'an_element_by_its_position',
    { rules: violation('\tinput.configuration.ipPermissions[0].fromPort == 22') },
    '19:2',
    'input.configuration.ipPermissions[0] is one element by its position: write `some x in input.configuration.ipPermissions`',
    ['> 19 | \tinput.configuration.ipPermissions[0].fromPort == 22', '     | \t^'],
  ],
  [
    'another_controls_rules',
    { rules: violation('\tdata.controls.gate.an_element_by_its_position.compliant == false') },
    '19:2',
    'data.controls.gate.an_element_by_its_position is another control: move what both need to policies/lib',
    ['> 19 | \tdata.controls.gate.an_element_by_its_position.compliant == false', '     | \t^'],
  ],
  [
    'computed_key',
    { rules: violation('\tsome name in ["groupName", "vpcId"]\n\tinput.configuration[name] == ""') },
    '20:2',
    'a computed key into input.configuration can not be followed: write the name',
    ['  19 | \tsome name in ["groupName", "vpcId"]', '> 20 | \tinput.configuration[name] == ""', '     | \t^'],
  ],
  [
    'default_answer',
    { rules: `default compliant := true\n\n${violation('\tinput.configuration.groupName == ""')}` },
    '16:9',
    'a default for compliant decides without data: remove it',
    ['> 16 | default compliant := true', '     |         ^'],
  ],
  [
    'filtered_document',
    { rules: violation('\tjson.filter(input, ["configuration/groupName"]) == {}') },
    '19:2',
    'json.filter(input) looks into a whole value: name the fields',
    ['> 19 | \tjson.filter(input, ["configuration/groupName"]) == {}', '     | \t^'],
  ],
  [
    'function_that_may_be_undefined',
    { rules: violation('\tto_number(input.configuration.groupName) == 22') },
    '19:2',
    'to_number can be undefined: put it into a total function of policies/lib',
    ['> 19 | \tto_number(input.configuration.groupName) == 22', '     | \t^'],
  ],
  [
    'input_of_its_own',
    { rules: violation('\tinput.configuration.groupName == "" with input as {}') },
    '19:2',
    '`with` is only for tests',
    ['> 19 | \tinput.configuration.groupName == "" with input as {}', '     | \t^'],
  ],
  [
    'pattern_in_a_parameter',
    {
      rules: violation(
        '\tsome rule in input.configuration.ipPermissions\n\tis_open([rule, 22])',
        '\nis_open([rule, port]) if rule.fromPort == port\n',
      ),
    },
    '23:9',
    'a pattern in a parameter can not be followed: take the whole value and name its fields',
    ['> 23 | is_open([rule, port]) if rule.fromPort == port', '     |         ^'],
  ],
  [
    'result_in_the_last_argument',
    { rules: violation('\tsome rule in input.configuration.ipPermissions\n\tupper(rule.ipProtocol, "TCP")') },
    '20:2',
    'upper returns its result through the last argument: write `x := upper(…)`',
    ['  19 | \tsome rule in input.configuration.ipPermissions', '> 20 | \tupper(rule.ipProtocol, "TCP")', '     | \t^'],
  ],
  [
    'walk_through_everything',
    { rules: violation('\twalk(input.configuration, [_, "0.0.0.0/0"])') },
    '19:2',
    'walk goes through a whole value: name the fields, and iterate with `some x in`',
    ['> 19 | \twalk(input.configuration, [_, "0.0.0.0/0"])', '     | \t^'],
  ],
  [
    'whole_configuration',
    { rules: violation('\tinput.configuration == {}') },
    '19:2',
    'input.configuration is used as a whole: name the fields',
    ['> 19 | \tinput.configuration == {}', '     | \t^'],
  ],
];

describe('gate 3: the read analysis follows every use of input', () => {
  let root = '';

  beforeEach(async () => {
    root = await createGateFolder();
  });

  afterEach(() => rm(root, { recursive: true }));

  test('what it can not follow, all at once', async () => {
    const blocks: string[] = [];
    for (const [name, control, place, message, frame] of NOT_FOLLOWED) {
      await addGateControl(root, name, control);
      const above = frame[0]?.startsWith('>') === true && place.startsWith('19:') ? [ABOVE] : [];
      const file = `policies/controls/gate/${name}/${name}.rego`;
      blocks.push([`${file}:${place}: ${message}`, ...above, ...frame].join('\n  '));
    }
    assert.deepEqual(await bundleCommand(root), { exitCode: 1, stderr: `${blocks.join('\n\n')}\n` });
  });
});

const ABOVE = '  18 | violations contains {"code": "found", "path": ["configuration", "ipPermissions"]} if {';

import type { Construct } from './analyse-constructs.ts';
import { testConstructs } from './analyse-constructs.ts';

const constructs: Construct[] = [
  {
    name: 'a set of the control, one by one',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: `
      some rule in open
      rule.protocol == "tcp"
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'a member of a set of the control',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: `
      open[rule].protocol == "tcp"
      rule.name == "a"
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].name (string)',
      'configuration.rules[].port (number)',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'a set of the control that is counted',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: 'count(open) > 0',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a set of the control by another name',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: `
      found := open
      found == set()
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a set of the control given to a function',
    rules: `
      open contains rule if { some rule in input.configuration.rules; rule.port == 22 }
      none(rules) if count(rules) == 0
    `,
    when: 'none(open)',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'every member of a set of the control',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: 'every rule in open { rule.protocol == "tcp" }',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'sets put together',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: `
      more := {rule | some rule in input.configuration.more}
      some rule in open | more
      rule.protocol == "tcp"
    `,
    reads: [
      'configuration negated',
      'configuration.more (array) negated',
      'configuration.more[] negated pervasive',
      'configuration.more[].protocol (string)',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'a union of sets',
    rules: 'open contains rule if { some rule in input.configuration.rules; rule.port == 22 }',
    when: `
      more := {rule | some rule in input.configuration.more}
      some rule in union({open, more})
      rule.protocol == "tcp"
    `,
    reads: [
      'configuration negated',
      'configuration.more (array) negated',
      'configuration.more[] negated pervasive',
      'configuration.more[].protocol (string)',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'the difference of sets',
    rules: 'ports contains rule.port if some rule in input.configuration.rules',
    when: 'count(ports - {22}) > 0',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (scalar) negated',
    ],
  },
  {
    name: 'a partial object',
    rules: 'by_name[rule.name] := rule if some rule in input.configuration.rules',
    when: 'by_name.ssh.port == 22',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].name',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'count(violations) == 0',
    when: `
      some rule in input.configuration.rules
      rule.port == 22
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'count(…) == 0 of a set that is no rule',
    rules: 'compliant := count({rule | some rule in input.configuration.rules; rule.port == 22}) == 0',
    when: 'compliant == false',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'count(…) == 0 within an expression',
    rules: `
      compliant := (count(open) == 0) == true
      open contains rule if { some rule in input.configuration.rules; rule.port == 22 }
    `,
    when: 'some rule in open',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'count(…) == 0 that makes a violation',
    rules: `
      compliant if some rule in open
      compliant := false if count(open) == 0
      open contains rule if { some rule in input.configuration.rules; rule.port == 22 }
    `,
    when: 'count(open) == 0',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a set that only shows what complies',
    rules: `
      compliant := count(open) > 0
      open contains rule if { some rule in input.configuration.rules; rule.port == 22 }
    `,
    when: 'input.configuration.name == "a"',
    reads: [
      'configuration negated',
      'configuration.name (string)',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a rule',
    rules: 'is_open if { some rule in input.configuration.rules; rule.port == 22 }',
    when: 'is_open',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'not of a rule',
    rules: 'is_open if { some rule in input.configuration.rules; rule.port == 22 }',
    when: 'not is_open',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'not of a field',
    when: 'not input.configuration.flag',
    reads: ['configuration negated', 'configuration.flag (boolean) negated'],
  },
  {
    name: 'not of the field of an element',
    when: `
      some rule in input.configuration.rules
      not rule.flag
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].flag (boolean) negated',
    ],
  },
  {
    name: 'several clauses',
    rules: `
      is_open if input.configuration.one == "a"
      is_open if input.configuration.other == "b"
    `,
    when: 'is_open',
    reads: ['configuration', 'configuration.one (string)', 'configuration.other (string)'],
  },
  {
    name: 'clauses with different values',
    rules: `
      chosen := input.configuration.one if input.configuration.flag == true
      chosen := input.configuration.other if input.configuration.flag == false
    `,
    when: 'chosen.port == 22',
    reads: [
      'configuration',
      'configuration.flag (boolean)',
      'configuration.one',
      'configuration.one.port (number)',
      'configuration.other',
      'configuration.other.port (number)',
    ],
  },
  {
    name: 'else',
    rules:
      'port := input.configuration.one.port if { input.configuration.one.flag } else := input.configuration.other.port',
    when: 'port == 22',
    reads: [
      'configuration negated',
      'configuration.one negated',
      'configuration.one.flag (boolean) negated',
      'configuration.one.port (number) negated',
      'configuration.other negated',
      'configuration.other.port (number) negated',
    ],
  },
  {
    name: 'compliant that is false by else',
    rules: 'compliant := true if { input.configuration.port == 22 } else := false',
    when: 'compliant == false',
    reads: ['configuration negated', 'configuration.port (number) negated'],
  },
  {
    name: 'a default',
    rules: `
      default is_open := false
      is_open if input.configuration.port == 22
    `,
    when: 'is_open == false',
    reads: ['configuration negated', 'configuration.port (number) negated'],
  },
  {
    name: 'what `missing` reads',
    rules:
      'missing contains {"path": ["configuration", "name"], "reason": "empty"} if not input.configuration.name == "a"',
    when: 'input.configuration.port == 22',
    reads: ['configuration', 'configuration.name (string)', 'configuration.port (number)'],
  },
];

await testConstructs('reads through rules and sets', constructs);

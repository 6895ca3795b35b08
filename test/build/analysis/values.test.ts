import type { Construct } from './analyse-constructs.ts';
import { testConstructs } from './analyse-constructs.ts';

const constructs: Construct[] = [
  {
    name: 'a field',
    when: 'input.configuration.engine == "neptune"',
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a field with its name in brackets',
    when: 'input["configuration"]["engine"] == "neptune"',
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'variables bound with :=',
    when: `
      configuration := input.configuration
      engine := configuration.engine
      engine == "neptune"
    `,
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a variable for the whole of input',
    when: `
      document := input
      document.configuration.engine == "neptune"
    `,
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'an import of input',
    imports: 'import input.configuration as cfg',
    when: 'cfg.engine == "neptune"',
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a unification with the variable first',
    when: `
      engine = input.configuration.engine
      engine == "neptune"
    `,
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a unification with the variable last',
    when: `
      input.configuration.engine = engine
      engine == "neptune"
    `,
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a unification with a constant',
    when: '"neptune" = input.configuration.engine',
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'unifications in the wrong order',
    when: `
      h == 22
      h = g.x
      g = f.x
      f = e.x
      e = d.x
      d = c.x
      c = b.x
      b = a.x
      a = input.configuration
    `,
    reads: [
      'configuration',
      'configuration.x',
      'configuration.x.x',
      'configuration.x.x.x',
      'configuration.x.x.x.x',
      'configuration.x.x.x.x.x',
      'configuration.x.x.x.x.x.x',
      'configuration.x.x.x.x.x.x.x (number)',
    ],
  },
  {
    name: 'a unification of two variables that are bound already',
    when: `
      one := input.configuration.name
      other := input.configuration.alias
      one = other
      other != "x"
    `,
    reads: ['configuration', 'configuration.alias (scalar, string)', 'configuration.name (scalar)'],
  },
  {
    name: 'a list of variables',
    when: `
      [one, other] := [input.configuration.name, input.configuration.port]
      one == "a"
      other == 1
    `,
    reads: ['configuration', 'configuration.name (string)', 'configuration.port (number)'],
  },
  {
    name: 'a list literal',
    when: `
      pair := [input.configuration.name, input.configuration.alias]
      some one in pair
      one == "a"
    `,
    reads: ['configuration', 'configuration.alias (string)', 'configuration.name (string)'],
  },
  {
    name: 'an object literal',
    when: `
      pair := {"name": input.configuration, "port": input.configuration.port}
      pair.name.engine == "neptune"
    `,
    reads: ['configuration', 'configuration.engine (string)', 'configuration.port'],
  },
  {
    name: 'an object literal with a computed key',
    when: `
      by_name := {input.configuration.name: input.configuration.endpoint}
      some name, endpoint in by_name
      name == "a"
      endpoint.port == 1
    `,
    reads: [
      'configuration',
      'configuration.endpoint',
      'configuration.endpoint.port (number)',
      'configuration.name (scalar, string)',
    ],
  },
  {
    name: 'a variable that hides one outside',
    when: `
      x := input.configuration.one
      x.port == 1
      ports := [port | x := input.configuration.other; port := x.port]
      2 in ports
    `,
    reads: [
      'configuration negated',
      'configuration.one',
      'configuration.one.port (number)',
      'configuration.other negated',
      'configuration.other.port (number) negated',
    ],
  },
  {
    name: 'a variable that `some` hides',
    when: `
      x := input.configuration.one
      x.port == 1
      ports := [port | some x; x = input.configuration.other; port := x.port]
      2 in ports
    `,
    reads: [
      'configuration negated',
      'configuration.one',
      'configuration.one.port (number)',
      'configuration.other negated',
      'configuration.other.port (number) negated',
    ],
  },
  {
    name: 'a comparison with null',
    when: 'input.configuration.engine != null',
    reads: ['configuration', 'configuration.engine'],
  },
  {
    name: 'a comparison of two fields',
    when: 'input.configuration.minimum > input.configuration.maximum',
    reads: ['configuration', 'configuration.maximum (scalar)', 'configuration.minimum (scalar)'],
  },
  {
    name: 'comparisons with each type',
    when: `
      input.configuration.text == "a"
      input.configuration.number >= 1
      input.configuration.flag != true
    `,
    reads: [
      'configuration',
      'configuration.flag (boolean)',
      'configuration.number (number)',
      'configuration.text (string)',
    ],
  },
  {
    name: 'a list that is compared with a list',
    when: '[input.configuration.name, input.configuration.port] == ["a", 1]',
    reads: ['configuration', 'configuration.name (scalar)', 'configuration.port (scalar)'],
  },
  {
    name: 'a list of elements that is compared with an empty one',
    when: '[rule | some rule in input.configuration.rules; rule.port == 1] != []',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a condition',
    when: 'input.configuration.flag',
    reads: ['configuration', 'configuration.flag (boolean)'],
  },
  {
    name: 'arithmetic',
    when: 'input.configuration.to - input.configuration.from > 10',
    reads: ['configuration', 'configuration.from (number)', 'configuration.to (number)'],
  },
  {
    name: 'text',
    when: 'startswith(lower(input.configuration.name), "a")',
    reads: ['configuration', 'configuration.name (string)'],
  },
  {
    name: 'text put together',
    when: 'concat("/", [input.configuration.name, "a"]) == "b/a"',
    reads: ['configuration', 'configuration.name (string)'],
  },
  {
    name: 'what is asked of its type',
    when: 'is_string(input.configuration.name)',
    reads: ['configuration', 'configuration.name'],
  },
  {
    name: 'a sum',
    when: 'sum([size | some disk in input.configuration.disks; size := disk.size]) > 10',
    reads: [
      'configuration negated',
      'configuration.disks (array) negated',
      'configuration.disks[] negated pervasive',
      'configuration.disks[].size (number) negated',
    ],
  },
  {
    name: 'a table',
    when: `
      table := {"a": 1, "b": 2}
      table[input.configuration.name] == 1
    `,
    reads: ['configuration', 'configuration.name (scalar)'],
  },
  {
    name: 'the time of the evaluation',
    path: 'evaluatedAt',
    when: 'input.evaluatedAt > "2026-01-01"',
    reads: ['evaluatedAt (string)'],
  },
];

await testConstructs('reads of values', constructs);

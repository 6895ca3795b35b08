import type { Construct } from './analyse-constructs.ts';
import { testConstructs } from './analyse-constructs.ts';

const constructs: Construct[] = [
  {
    name: 'some x in',
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
    name: 'some i, x in',
    when: `
      some i, rule in input.configuration.rules
      rule.port == 22
      i > 0
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'some i, _ in, and the element by its position',
    when: `
      some i, _ in input.configuration.rules
      input.configuration.rules[i].port == 22
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'some _ in',
    when: 'some _ in input.configuration.rules',
    reads: ['configuration', 'configuration.rules (array)'],
  },
  {
    name: 'a wildcard',
    when: 'input.configuration.rules[_].port == 22',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'a position that is declared',
    when: `
      some i
      input.configuration.rules[i].port == 22
      input.configuration.rules[i].protocol == "tcp"
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
    name: 'a list in a list',
    when: `
      some rule in input.configuration.rules
      some range in rule.ranges
      range.cidr == "0.0.0.0/0"
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].ranges (array)',
      'configuration.rules[].ranges[]',
      'configuration.rules[].ranges[].cidr (string)',
    ],
  },
  {
    name: 'a list of text',
    when: `
      some name in input.configuration.names
      name == "a"
    `,
    reads: ['configuration', 'configuration.names (array)', 'configuration.names[] (string)'],
  },
  {
    name: 'a constant in a list',
    when: '"a" in input.configuration.names',
    reads: ['configuration', 'configuration.names (array)', 'configuration.names[] (string)'],
  },
  {
    name: 'a constant that some asks for',
    when: 'some "a" in input.configuration.names',
    reads: ['configuration', 'configuration.names (array)', 'configuration.names[] (string)'],
  },
  {
    name: 'a field in a list of constants',
    when: 'input.configuration.engine in ["neptune", "docdb"]',
    reads: ['configuration', 'configuration.engine (string)'],
  },
  {
    name: 'a field in a list',
    when: 'input.configuration.name in input.configuration.names',
    reads: [
      'configuration',
      'configuration.name (scalar)',
      'configuration.names (array)',
      'configuration.names[] (scalar)',
    ],
  },
  {
    name: 'every',
    when: 'every rule in input.configuration.rules { rule.port == 22 }',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'every with a position',
    when: 'every i, rule in input.configuration.rules { rule.port > i }',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (scalar)',
    ],
  },
  {
    name: 'every in every',
    when: 'every rule in input.configuration.rules { every range in rule.ranges { range.cidr == "10.0.0.0/8" } }',
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].ranges (array)',
      'configuration.rules[].ranges[]',
      'configuration.rules[].ranges[].cidr (string)',
    ],
  },
  {
    name: 'a list that is counted',
    when: 'count(input.configuration.rules) > 3',
    reads: ['configuration', 'configuration.rules (array)'],
  },
  {
    name: 'a list that is sorted',
    when: `
      some rule in sort(input.configuration.rules)
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
    name: 'lists put together',
    when: `
      some rule in array.concat(input.configuration.ingress, input.configuration.egress)
      rule.port == 22
    `,
    reads: [
      'configuration',
      'configuration.egress (array)',
      'configuration.egress[]',
      'configuration.egress[].port (number)',
      'configuration.ingress (array)',
      'configuration.ingress[]',
      'configuration.ingress[].port (number)',
    ],
  },
  {
    name: 'a list comprehension',
    when: `
      ports := [rule.port | some rule in input.configuration.rules; rule.protocol == "tcp"]
      22 in ports
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
      'configuration.rules[].protocol (string) negated',
    ],
  },
  {
    name: 'a set comprehension',
    when: `
      ports := {rule.port | some rule in input.configuration.rules}
      some port in ports
      port == 22
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a set comprehension, asked for its members',
    when: `
      rules := {rule | some rule in input.configuration.rules}
      rules[rule].port == 22
      rule.protocol == "tcp"
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number)',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'an object comprehension',
    when: `
      ports := {rule.name: rule | some rule in input.configuration.rules}
      ports.ssh.port == 22
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].name negated',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'the keys of an object comprehension',
    when: `
      ports := {rule.name: 1 | some rule in input.configuration.rules}
      some name, _ in ports
      name == "ssh"
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].name (string) negated',
    ],
  },
  {
    name: 'count of a comprehension',
    when: 'count({rule | some rule in input.configuration.rules; rule.port == 22}) == 0',
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a comprehension that looks into the element of an iteration',
    when: `
      some rule in input.configuration.rules
      count([range | some range in rule.ranges; range.cidr == "0.0.0.0/0"]) > 0
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].ranges (array) negated',
      'configuration.rules[].ranges[] negated pervasive',
      'configuration.rules[].ranges[].cidr (string) negated',
    ],
  },
  {
    name: 'tags',
    path: 'tags',
    when: 'input.tags.Owner == "a"',
    reads: ['tags (map)', 'tags.Owner (string) entry'],
  },
  {
    name: 'a tag that is not there',
    path: 'tags',
    when: 'not input.tags.Owner',
    reads: ['tags (map) negated', 'tags.Owner (key) entry negated'],
  },
  {
    name: 'tags, one by one',
    path: 'tags',
    when: `
      some name, value in input.tags
      value == "a"
      startswith(name, "aws:")
    `,
    reads: ['tags (map)', 'tags{} (string)'],
  },
  {
    name: 'tags that are counted',
    path: 'tags',
    when: 'count(input.tags) == 0',
    reads: ['tags (map)'],
  },
  {
    name: 'the names of tags',
    path: 'tags',
    when: 'not "Owner" in object.keys(input.tags)',
    reads: ['tags (map) negated'],
  },
  {
    name: 'a tag whose name is a parameter',
    path: 'tags',
    when: 'not input.tags[data.parameters["CONTROL_ID"].name]',
    custom: ['parameters: {name: {description: A name., type: string, default: Owner}}'],
    reads: ['tags (map) negated', 'tags{} (key) negated pervasive'],
  },
  {
    name: 'a map',
    when: 'input.configuration.labels.owner.name == "a"',
    custom: ['maps: [configuration.labels]'],
    reads: [
      'configuration',
      'configuration.labels (map)',
      'configuration.labels.owner entry',
      'configuration.labels.owner.name (string)',
    ],
  },
  {
    name: 'tags of a document that a join brings',
    path: 'related',
    when: `
      some subnet in input.related.subnets
      not subnet.tags.Owner
    `,
    reads: [
      'related negated',
      'related.subnets (array) negated',
      'related.subnets[] negated',
      'related.subnets[].tags (map) negated',
      'related.subnets[].tags.Owner (key) entry negated',
    ],
  },
  {
    name: 'an object that is asked whether it is empty',
    when: `
      count(object.keys(input.configuration.settings)) > 0
      input.configuration.settings.mode == "a"
    `,
    reads: ['configuration', 'configuration.settings (map)', 'configuration.settings.mode (string)'],
  },
];

await testConstructs('reads by iteration', constructs);

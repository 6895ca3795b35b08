import type { Construct } from './analyse-constructs.ts';
import { testConstructs } from './analyse-constructs.ts';

const constructs: Construct[] = [
  {
    name: 'a function',
    rules: 'is_open(rule) if rule.port == 22',
    when: `
      some rule in input.configuration.rules
      is_open(rule)
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'a function of two arguments, one of them a container',
    rules: 'engine_of(configuration, name) := configuration[name].engine if name == "x"',
    when: 'engine_of(input.configuration.by_name, "x") == "neptune"',
    custom: ['maps: [configuration.by_name]'],
    reads: [
      'configuration',
      'configuration.by_name (map)',
      'configuration.by_name{}',
      'configuration.by_name{}.engine (string)',
    ],
  },
  {
    name: 'functions in functions',
    rules: `
      port_of(rule) := start_of(rule.range)
      start_of(range) := range.from
    `,
    when: `
      some rule in input.configuration.rules
      port_of(rule) == 22
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].range',
      'configuration.rules[].range.from (number)',
    ],
  },
  {
    name: 'a function of several clauses',
    rules: `
      port_of(rule) := rule.to if rule.protocol == "tcp"
      port_of(rule) := rule.from if rule.protocol != "tcp"
    `,
    when: `
      some rule in input.configuration.rules
      port_of(rule) == 22
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].from (number)',
      'configuration.rules[].protocol (string)',
      'configuration.rules[].to (number)',
    ],
  },
  {
    name: 'a constant for an argument',
    rules: `
      is_open("tcp", port) if port == 22
      is_open("udp", port) if port == 53
    `,
    when: `
      some rule in input.configuration.rules
      is_open(rule.protocol, rule.port)
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
    name: 'a function that gives a document back',
    rules: 'first(rules) := [rule | some rule in rules; rule.port == 22]',
    when: `
      some rule in first(input.configuration.rules)
      rule.protocol == "tcp"
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated pervasive',
      'configuration.rules[].port (number) negated',
      'configuration.rules[].protocol (string)',
    ],
  },
  {
    name: 'a function with else',
    rules: 'is_open(rule) := true if { rule.port == 22 } else := false',
    when: `
      some rule in input.configuration.rules
      is_open(rule) == false
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a function with a default',
    rules: `
      default is_open(_) := false
      is_open(rule) if rule.port == 22
    `,
    when: `
      some rule in input.configuration.rules
      is_open(rule) == false
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a function of a library',
    imports: 'import data.lib.kms',
    when: 'kms.is_aws_managed_alias(input.configuration.kmsKeyId)',
    reads: ['configuration negated', 'configuration.kmsKeyId (string) negated'],
  },
  {
    name: 'a function of a library by its full name',
    when: 'data.lib.kms.is_alias(input.configuration.kmsKeyId)',
    reads: ['configuration negated', 'configuration.kmsKeyId (string) negated'],
  },
  {
    name: 'a function of its own by its full name',
    rules: 'is_open(rule) if rule.port == 22',
    when: `
      some rule in input.configuration.rules
      data.CONTROL_PACKAGE.is_open(rule)
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'a function with a default that is a condition',
    rules: `
      default is_open(_) := false
      is_open(rule) if rule.port == 22
      is_open(rule) if rule.port == 3389
    `,
    when: `
      some rule in input.configuration.rules
      is_open(rule)
    `,
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number)',
    ],
  },
  {
    name: 'a function with a default whose absence is asked for',
    rules: `
      default is_closed(_) := false
      is_closed(rule) if rule.port != 22
    `,
    when: `
      some rule in input.configuration.rules
      not is_closed(rule)
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'a function that is true by default',
    rules: `
      default is_open(_) := true
      is_open(rule) := false if rule.port == 443
    `,
    when: `
      some rule in input.configuration.rules
      is_open(rule)
    `,
    reads: [
      'configuration negated',
      'configuration.rules (array) negated',
      'configuration.rules[] negated',
      'configuration.rules[].port (number) negated',
    ],
  },
  {
    name: 'an age, of a time and of the evaluation',
    when: 'data.lib.age.days(input.configuration.createdAt, input.evaluatedAt) > 90',
    reads: [
      'configuration negated',
      'configuration.createdAt (whole) negated spreading gaps of data.lib.age.milliseconds_gaps(value)',
      'evaluatedAt (whole) negated spreading gaps of data.lib.age.milliseconds_gaps(value)',
    ],
  },
  {
    name: 'a version against a parameter',
    imports: 'import data.lib.version',
    when: 'version.is_older(input.configuration.engineVersion, data.parameters["CONTROL_ID"].minimum)',
    custom: ['parameters: {minimum: {description: A version., type: string, default: "8.0"}}'],
    reads: [
      'configuration negated',
      'configuration.engineVersion (whole) negated spreading gaps of data.lib.version.parts_gaps(value)',
    ],
  },
  {
    name: 'the ports of a rule, which the protocol decides on',
    imports: 'import data.lib.security_group',
    when: `
      some permission in input.configuration.ipPermissions
      security_group.allows_any(permission, "tcp", [22, 3389])
    `,
    reads: [
      'configuration negated',
      'configuration.ipPermissions (array) negated',
      'configuration.ipPermissions[] negated gaps of data.lib.security_group.ports_gaps(value)',
      'configuration.ipPermissions[].fromPort (number) decided negated',
      'configuration.ipPermissions[].ipProtocol (string) negated',
      'configuration.ipPermissions[].toPort (number) decided negated',
    ],
  },
  {
    name: 'the ranges of a rule',
    imports: 'import data.lib.security_group',
    when: `
      some permission in input.configuration.ipPermissions
      security_group.is_open(permission)
    `,
    reads: [
      'configuration',
      'configuration.ipPermissions (array)',
      'configuration.ipPermissions[]',
      'configuration.ipPermissions[].ipRanges (array)',
      'configuration.ipPermissions[].ipRanges[] (whole) gaps of data.lib.cidr.is_anywhere_gaps(value)',
      'configuration.ipPermissions[].ipv4Ranges (array)',
      'configuration.ipPermissions[].ipv4Ranges[]',
      'configuration.ipPermissions[].ipv4Ranges[].cidrIp (whole) gaps of data.lib.cidr.is_anywhere_gaps(value)',
      'configuration.ipPermissions[].ipv6Ranges (array)',
      'configuration.ipPermissions[].ipv6Ranges[]',
      'configuration.ipPermissions[].ipv6Ranges[].cidrIpv6 (whole) gaps of data.lib.cidr.is_anywhere_gaps(value)',
    ],
  },
  {
    name: 'the statements of a policy',
    imports: 'import data.lib.policy_document',
    when: `
      some statement in policy_document.resource_statements(input.configuration.Policy)
      policy_document.is_for_everyone(statement)
      policy_document.grants(statement, "sqs:SendMessage")
      some condition in statement.conditions
      condition.key == "aws:sourcearn"
    `,
    reads: [
      'configuration',
      'configuration.Policy (whole) gaps of data.lib.policy_document.resource_statements_gaps(value)',
    ],
  },
  {
    name: 'the statements of a policy that may be absent, none of which may lack',
    imports: 'import data.lib.policy_document\nimport data.lib.shape',
    rules: `
      is_denied if {
        policy := shape.or(input.configuration, "Policy", null)
        policy != null
        some statement in policy_document.resource_statements(policy)
        statement.effect == "Deny"
      }
    `,
    when: 'not is_denied',
    custom: ['optional_reads: [configuration.Policy]'],
    reads: [
      'configuration negated',
      'configuration.Policy (whole) optional negated spreading gaps of data.lib.policy_document.resource_statements_gaps(value)',
    ],
  },
  {
    name: 'an attribute, which must be in the list',
    when: 'data.lib.attributes.value(input.configuration.attributes, "deletion_protection.enabled") == "false"',
    reads: [
      'configuration negated',
      'configuration.attributes (array) negated gaps of data.lib.attributes.value_gaps(value, "deletion_protection.enabled")',
      'configuration.attributes[] negated pervasive',
      'configuration.attributes[].key (string) negated',
      'configuration.attributes[].value (string) negated',
    ],
  },
  {
    name: 'the keys of tags',
    path: 'tags',
    imports: 'import data.lib.tags',
    when: 'count(tags.lacking(input.tags, data.parameters["CONTROL_ID"].keys)) > 0',
    custom: ['parameters: {keys: {description: Keys., type: array, default: []}}'],
    reads: ['tags (map) negated'],
  },
  {
    name: 'an optional field',
    when: 'data.lib.shape.or(input.configuration, "name", "a") == "a"',
    custom: ['optional_reads: [configuration.name]'],
    reads: ['configuration', 'configuration.name (string) optional'],
  },
  {
    name: 'an optional field in an optional object',
    imports: 'import data.lib.shape',
    rules: 'settings := shape.or(input.configuration, "settings", {})',
    when: 'shape.or(settings, "flag", false) == false',
    custom: ['optional_reads: [configuration.settings, configuration.settings.flag]'],
    reads: ['configuration', 'configuration.settings optional', 'configuration.settings.flag (boolean) optional'],
  },
  {
    name: 'a required field in an optional object',
    imports: 'import data.lib.shape',
    rules: 'settings := shape.or(input.configuration, "settings", null)',
    when: `
      settings != null
      settings.flag == false
    `,
    custom: ['optional_reads: [configuration.settings]'],
    reads: ['configuration', 'configuration.settings optional', 'configuration.settings.flag (boolean)'],
  },
  {
    name: 'an optional field of an element',
    imports: 'import data.lib.shape.or',
    when: `
      some rule in input.configuration.rules
      or(rule, "port", 22) == 22
    `,
    custom: ['optional_reads: ["configuration.rules[].port"]'],
    reads: [
      'configuration',
      'configuration.rules (array)',
      'configuration.rules[]',
      'configuration.rules[].port (number) optional',
    ],
  },
  {
    name: 'an optional field that falls back to another',
    imports: 'import data.lib.shape',
    when: 'shape.or(input.configuration, "name", input.configuration.alias) == "a"',
    custom: ['optional_reads: [configuration.name]'],
    reads: ['configuration', 'configuration.alias (string)', 'configuration.name (string) optional'],
  },
  {
    name: 'a join',
    path: 'related',
    imports: 'import data.lib.shape',
    rules: 'key := shape.or(input.related, "key", null)',
    when: 'key.configuration.keyManager == "AWS"',
    custom: ['related: {key: {type: "AWS::KMS::Key", by: [configuration.kmsKeyId]}}', 'optional_reads: [related.key]'],
    reads: [
      'related',
      'related.key optional',
      'related.key.configuration',
      'related.key.configuration.keyManager (string)',
    ],
  },
  {
    name: 'parameters of each type',
    when: `
      parameters := data.parameters["CONTROL_ID"].text
      input.configuration.text == parameters
      input.configuration.number > data.parameters["CONTROL_ID"].number
      input.configuration.flag == data.parameters["CONTROL_ID"].flag
      input.configuration.name in data.parameters["CONTROL_ID"].names
    `,
    custom: [
      'parameters:',
      '  names: {description: Names., type: array, default: []}',
      '  text: {description: A text., type: string, default: a}',
      '  number: {description: A number., type: integer, default: 1}',
      '  flag: {description: A flag., type: boolean, default: true}',
    ],
    reads: [
      'configuration',
      'configuration.flag (boolean)',
      'configuration.name (scalar)',
      'configuration.number (number)',
      'configuration.text (string)',
    ],
  },
  {
    name: 'a field that is the position in a parameter',
    when: 'data.parameters["CONTROL_ID"].names[input.configuration.position] == "a"',
    custom: ['parameters: {names: {description: Names., type: array, default: []}}'],
    reads: ['configuration', 'configuration.position (scalar)'],
  },
];

await testConstructs('reads through functions, optional reads, joins and parameters', constructs);

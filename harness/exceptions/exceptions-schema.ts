import type { JsonObject } from '../json.ts';
import { say } from '../sentences/say.ts';

const words = (description: string): JsonObject => ({ type: 'string', pattern: '\\S', description });

const list = (items: JsonObject, description: string): JsonObject => ({
  type: 'array',
  minItems: 1,
  items,
  description,
});

const day = (description: string): JsonObject => ({
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: say`${description}, in UTC: 2026-11-22.`,
});

const scope: JsonObject = {
  type: 'object',
  description: say`Which resources it is about: accounts, regions, resources or tags, at least one of them. A resource has to fit all that are there. For every resource of the control write resources: ["*"].`,
  minProperties: 1,
  additionalProperties: false,
  properties: {
    accounts: list(
      { type: 'string', pattern: '^\\d{12}$', description: say`The id of an account, twelve digits in quotes.` },
      say`Ids of accounts, one of which owns the resource.`,
    ),
    regions: list(
      words(say`The name of a region: eu-west-1.`),
      say`Names of regions, one of which the resource is in.`,
    ),
    resources: list(
      words(say`The id or ARN of a resource, or a glob over both; * stands for any characters.`),
      say`Ids, ARNs or globs over both, one of which fits the resource.`,
    ),
    tags: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', description: say`The value of a tag, in quotes.` },
      description: say`Tags that the resource has, each with exactly this value.`,
    },
  },
};

const exception: JsonObject = {
  type: 'object',
  description: say`An exception: control, scope, owner, reason and until, and what else is known.`,
  required: ['control', 'scope', 'owner', 'reason', 'until'],
  additionalProperties: false,
  properties: {
    control: words(say`The id of a control, or an alias.`),
    scope,
    owner: words(say`Who answers for the exception.`),
    reason: words(say`Why the finding is accepted.`),
    ticket: words(say`Where it was decided, in quotes if it is a number.`),
    from: day(say`The first day in force`),
    until: day(say`The last day in force`),
    acceptUnknown: {
      type: 'boolean',
      description: say`True: it is also for INSUFFICIENT_DATA and ERROR. Without it, for NON_COMPLIANT only.`,
    },
    fingerprint: {
      type: 'string',
      pattern: '^sha256:[0-9a-f]{64}$',
      description: say`The fingerprint of the finding, as kensa exceptions suggest writes it. With it the exception ends when the evidence or the violations change.`,
    },
  },
};

/** JSON Schema (draft-07) of a file of exceptions, in YAML or JSON. */
export const exceptionsSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kensa exceptions',
  type: 'object',
  description: say`Exceptions under the key exceptions, as a list.`,
  required: ['exceptions'],
  additionalProperties: false,
  properties: { exceptions: { type: 'array', items: exception, description: say`A list of exceptions.` } },
};

import type { JsonObject } from '../json.ts';
import { IDENTITY } from './input-document.ts';

const TIME = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$';

const identity: JsonObject = {
  accountId: {
    title: 'Account',
    description: 'The AWS account that owns the resource, 12 digits.',
    type: 'string',
    minLength: 1,
  },
  awsRegion: {
    title: 'Region',
    description: 'The region of the resource; `global` for IAM.',
    type: 'string',
    minLength: 1,
  },
  resourceType: {
    title: 'Resource type',
    description: 'As AWS Config names it: `AWS::RDS::DBCluster`.',
    type: 'string',
    minLength: 1,
  },
  resourceId: {
    title: 'Resource id',
    description: 'Unique for an account, region and type; often not the name.',
    type: 'string',
    minLength: 1,
  },
};

const content: JsonObject = {
  resourceName: {
    title: 'Resource name',
    description: 'The name that its owner gave the resource.',
    type: 'string',
  },
  arn: {
    title: 'ARN',
    description: 'Amazon Resource Name of the resource.',
    type: 'string',
  },
  tags: {
    title: 'Tags',
    description: 'Values by key.',
    type: 'object',
    additionalProperties: { type: 'string' },
  },
  configuration: {
    title: 'Configuration',
    description:
      'What the service says of the resource, with property names as AWS Config records them. An object, unless the ' +
      'item was damaged; then whatever it held, which no control can pass on.',
    not: { type: 'null' },
  },
  supplementaryConfiguration: {
    title: 'Supplementary configuration',
    description: 'What AWS Config asked the service for besides, such as policies. An object, with the same exception.',
    not: { type: 'null' },
  },
};

const relatedDocument: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: [...IDENTITY],
  properties: { ...identity, ...content },
};

/**
 * JSON Schema (draft-07) of an {@link InputDocument}, published with the bundle for hosts that build documents
 * themselves. What a resource does not have must be left out; null is refused.
 */
export const inputDocumentSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kensa input document',
  description: 'One AWS resource in the one shape that controls see.',
  type: 'object',
  additionalProperties: false,
  required: [...IDENTITY],
  properties: {
    ...identity,
    ...content,
    availabilityZone: {
      title: 'Availability Zone',
      description: 'The zone of the resource, or a phrase of AWS Config for several.',
      type: 'string',
    },
    relationships: {
      title: 'Relationships',
      description: 'Resources that AWS Config relates to this one.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          resourceType: { title: 'Resource type', description: 'Type of the other resource.', type: 'string' },
          resourceId: { title: 'Resource id', description: 'Id of the other resource, if known.', type: 'string' },
          resourceName: { title: 'Resource name', description: 'Its name; some items have no more.', type: 'string' },
          relationshipName: {
            title: 'Relationship name',
            description: 'How they are related: `Is contained in Vpc`.',
            type: 'string',
          },
        },
      },
    },
    configurationItemStatus: {
      title: 'Item status',
      description: 'Status of the item: `OK`, `ResourceDiscovered`. Deleted resources have no document.',
      type: 'string',
    },
    configurationItemCaptureTime: {
      title: 'Capture time',
      description: 'When AWS Config recorded the item: ISO 8601, UTC, with milliseconds.',
      type: 'string',
      pattern: TIME,
    },
    related: {
      title: 'Related documents',
      description: 'What a control joins, a document or a list, by the name of the join; what was not found is absent.',
      type: 'object',
      additionalProperties: { oneOf: [relatedDocument, { type: 'array', items: relatedDocument, minItems: 1 }] },
    },
    evaluatedAt: {
      title: 'Time of evaluation',
      description: 'The time as of which controls judge: ISO 8601, UTC, with milliseconds.',
      type: 'string',
      pattern: TIME,
    },
    provenance: {
      title: 'Provenance',
      description: 'Where the document comes from.',
      type: 'object',
      additionalProperties: false,
      required: ['source', 'location'],
      properties: {
        source: {
          title: 'Source',
          description:
            'How AWS handed the item out: delivered by AWS Config, returned by its API, an aggregator or a query, or ' +
            'described by the API of the service.',
          enum: ['aggregator', 'config-api', 'describe', 'event', 'history', 'select', 'snapshot'],
        },
        location: { title: 'Location', description: 'The file, as it was named.', type: 'string' },
        capturedAt: {
          title: 'Capture time',
          description: 'When AWS captured it: ISO 8601, UTC, with milliseconds.',
          type: 'string',
          pattern: TIME,
        },
      },
    },
  },
};

import { SEVERITIES } from '../bundle/manifest.ts';
import type { SourceShape } from '../collect/collected.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { COMPLIANCES } from '../evaluate/verdict.ts';
import type { JsonObject } from '../json.ts';
import type { Provenance } from '../normalize/input-document.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import type { Coverage } from './report.ts';

const SHAPES: Record<SourceShape, true> = {
  'batch-get-aggregate-resource-config': true,
  'batch-get-resource-config': true,
  'describe-global-replication-groups': true,
  'describe-key': true,
  'describe-replication-groups': true,
  'describe-security-configuration': true,
  'describe-serverless-caches': true,
  event: true,
  'get-aggregate-resource-config': true,
  'get-resource-config-history': true,
  history: true,
  items: true,
  live: true,
  'select-resource-config': true,
  snapshot: true,
};

const ORIGINS: Record<Provenance['source'], true> = {
  aggregator: true,
  'config-api': true,
  describe: true,
  event: true,
  history: true,
  select: true,
  snapshot: true,
};

const COVERAGES: Record<Coverage, true> = { EVALUATED: true, NO_RESOURCES: true, NOT_RECORDED: true };

const DIAGNOSTIC_SEVERITIES: Record<Diagnostic['severity'], true> = { error: true, warning: true };

const DIAGNOSTIC_CODES: Record<DiagnosticCode, true> = {
  CONTAINER_UNKNOWN: true,
  FILE_EMPTY: true,
  FILE_NOT_FOUND: true,
  FILE_UNREADABLE: true,
  GZIP_DAMAGED: true,
  ITEM_CONTENT_UNREADABLE: true,
  ITEM_NOT_OBJECT: true,
  ITEM_NOT_RETURNED: true,
  ITEM_OVERSIZED: true,
  ITEM_TOO_DEEP: true,
  ITEM_TOO_LARGE: true,
  ITEM_UNKNOWN: true,
  ITEM_UNREADABLE: true,
  ITEM_WITHOUT_IDENTITY: true,
  ITEMS_CONTRADICT: true,
  ITEMS_NOT_LIST: true,
  JSON_INVALID: true,
  JSON_TRUNCATED: true,
  MESSAGES_WITHOUT_ITEM: true,
  NO_FILES: true,
  PAGE_INCOMPLETE: true,
};

const text = (description: string): JsonObject => ({ type: 'string', description });

const word = (words: readonly string[], description: string): JsonObject => ({ enum: [...words], description });

const count = (description: string): JsonObject => ({ type: 'integer', minimum: 0, description });

const list = (items: JsonObject, description: string): JsonObject => ({ type: 'array', items, description });

/** Every property is required but those named in `optional`; no other property is allowed. */
function object(description: string, properties: Record<string, JsonObject>, optional: string[] = []): JsonObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', description, properties, required, additionalProperties: false };
}

const counts = (description: string): JsonObject =>
  object(description, {
    COMPLIANT: count('The control holds, and everything that it reads was there.'),
    NON_COMPLIANT: count('The control is violated.'),
    NOT_APPLICABLE: count('The control is not about this resource, and everything that says so was there.'),
    INSUFFICIENT_DATA: count('Something that the control needs could not be seen.'),
    ERROR: count('The control itself could not be evaluated.'),
  });

const severity = word(SEVERITIES, 'The severity of the control, as Security Hub names it.');

const control = object('A control that took part.', {
  id: text('The id of the control, as Security Hub writes it where it has one.'),
  title: text('What should be so.'),
  severity,
  resourceTypes: list(text('A resource type as AWS Config names it.'), 'The resource types that it judges.'),
  counts: counts('How many resources it judged each way.'),
  coverage: word(
    Object.keys(COVERAGES),
    'Whether it had anything to judge. NOT_RECORDED: AWS Config does not record the resource type, or the recorder in ' +
      'the input leaves it out, so that no resource does not mean that none exists.',
  ),
});

const resource = object(
  'The resource that was judged.',
  {
    accountId: text('The AWS account that owns it.'),
    awsRegion: text('Its region.'),
    resourceType: text('Its type as AWS Config names it.'),
    resourceId: text('Its id, unique within account, region and type.'),
    resourceName: text('Its name, where the item has one.'),
    arn: text('Its ARN, where the item has one.'),
  },
  ['resourceName', 'arn'],
);

const violation = object('One way in which the control is violated.', {
  code: text('What is wrong, as a code of the control.'),
  path: list(
    { anyOf: [{ type: 'string' }, { type: 'integer', minimum: 0 }] },
    'The offending element of the input document, as property names and positions in lists.',
  ),
  message: text('What is wrong, in English.'),
});

const missing = object(
  'A field that the control needed and could not use.',
  {
    path: text('The field: configuration.ipPermissions[3].fromPort.'),
    reason: word(Object.keys(missingReasonWords), 'Why it could not be used.'),
    reference: text('For a related resource that was not found: the reference that was looked up.'),
  },
  ['reference'],
);

const evidence = object('A field that the control read.', {
  path: text('The field: configuration.ipPermissions[3].fromPort.'),
  value: { description: 'What was there: any JSON value.' },
});

const provenance = object(
  'Where the judged data came from.',
  {
    source: word(Object.keys(ORIGINS), 'How AWS handed the item out.'),
    location: text('The file, as it was named.'),
    capturedAt: text('When AWS captured the item (ISO 8601), where the item says so.'),
  },
  ['capturedAt'],
);

const finding = object(
  'One verdict of a control on a resource.',
  {
    id: {
      ...text('The same in every run: a hash of control, account, region, resource type and resource id.'),
      pattern: '^[0-9a-f]{32}$',
    },
    controlId: text('The id of the control.'),
    compliance: word(COMPLIANCES, 'The verdict.'),
    severity,
    resource,
    violations: list(violation, 'What is wrong, by code and path.'),
    missing: list(missing, 'What could not be seen, by path.'),
    evidence: list(evidence, 'What the control read, by path.'),
    provenance,
    error: text('For ERROR: what went wrong.'),
  },
  ['error'],
);

const source = object('A source that was recognised.', {
  location: text('The file, as it was named.'),
  shape: word(Object.keys(SHAPES), 'What kind of container it is; one with several kinds is listed once for each.'),
  items: count('How many items were read from it.'),
});

const diagnostic = object('Something that could not be read or used.', {
  code: word(Object.keys(DIAGNOSTIC_CODES), 'What happened.'),
  severity: word(
    Object.keys(DIAGNOSTIC_SEVERITIES),
    'error: part of the input was not judged. warning: it was judged, but not as one may expect.',
  ),
  location: text('The source and, where known, the item or byte.'),
  message: text('What is wrong and what to do, in English.'),
});

/** JSON Schema (draft-07) of the JSON report, schema version 1. Keys come in the order of `properties`. */
export const reportSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kensa report',
  ...object('The result of an audit.', {
    schemaVersion: { const: 1, description: 'The version of this schema.' },
    tool: object('What made the report.', {
      name: { const: 'kensa', description: 'Always kensa.' },
      version: text('The version of kensa.'),
    }),
    bundle: object('The controls in use.', {
      revision: text('A hash of what the bundle was built from.'),
      opaVersion: text('The version of OPA that compiled it.'),
      controls: count('How many controls it holds.'),
    }),
    evaluatedAt: {
      type: ['string', 'null'],
      description: 'The time as of which controls judged (ISO 8601, UTC); null when no item says when it was captured.',
    },
    sources: list(source, 'What was read.'),
    summary: object('Counts over the whole run, whatever the findings list.', {
      resources: count('Distinct resources that exist, whether a control covers their type or not.'),
      evaluated: count('Those that at least one control judged.'),
      notEvaluated: object('Items that were read but not judged.', {
        deleted: count('The resource was deleted.'),
        notRecorded: count('The resource was not recorded.'),
        superseded: count('The input holds a newer capture of the same resource.'),
      }),
      byCompliance: counts('How many verdicts of each kind the controls gave.'),
    }),
    controls: list(control, 'The controls that took part, in the order of the bundle.'),
    findings: list(
      finding,
      'Every verdict but COMPLIANT and NOT_APPLICABLE (those too if asked for), by control, account, region, resource ' +
        'type and resource id.',
    ),
    diagnostics: list(diagnostic, 'What could not be read or used, by location.'),
  }),
};

import { SEVERITIES } from '../bundle/manifest.ts';
import { SOURCE_SHAPES } from '../collect/source-shapes.ts';
import { type Diagnostic, DIAGNOSTIC_CODES } from '../diagnostic.ts';
import { COMPLIANCES } from '../evaluate/verdict.ts';
import { EXCEPTION_REMARKS } from '../exceptions/exception.ts';
import type { JsonObject } from '../json.ts';
import type { Provenance } from '../normalize/input-document.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import { failureWords, recordingWords } from './coverage-words.ts';
import type { Coverage, CoverageRow } from './report.ts';

const ORIGINS: Record<Provenance['source'], true> = {
  aggregator: true,
  'config-api': true,
  describe: true,
  event: true,
  history: true,
  select: true,
  snapshot: true,
};

const COVERAGES: Record<Coverage, true> = {
  DENIED: true,
  EVALUATED: true,
  INCOMPLETE: true,
  NO_RESOURCES: true,
  NOT_RECORDED: true,
};

const BASES: Record<CoverageRow['basis'], true> = { listing: true, recorder: true };

const DIAGNOSTIC_SEVERITIES: Record<Diagnostic['severity'], true> = { error: true, warning: true };

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

const control = object(
  'A control that took part.',
  {
    id: text('The id of the control, as Security Hub writes it where it has one.'),
    title: text('What should be so.'),
    severity,
    resourceTypes: list(text('A resource type as AWS Config names it.'), 'The resource types that it judges.'),
    counts: counts('How many resources it judged each way.'),
    excepted: object('In a run with exceptions: how many of those do not count.', {
      NON_COMPLIANT: count('Violations.'),
      INSUFFICIENT_DATA: count('Verdicts for lack of data.'),
      ERROR: count('Verdicts that a control failed to reach.'),
    }),
    coverage: word(
      Object.keys(COVERAGES),
      'Whether it had anything to judge, anywhere. If not, none is known to exist (NO_RESOURCES), or some may: AWS did not ' +
        'allow to list them (DENIED), not all were listed or recorded (INCOMPLETE), AWS Config does not record the type, ' +
        'or a recorder leaves it out or is stopped (NOT_RECORDED).',
    ),
    gaps: count('Rows of the coverage that it needs and in which resources may exist that nobody judged.'),
  },
  ['excepted'],
);

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
    reason: word(Object.keys(missingReasonWords.en), 'Why it could not be used.'),
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

const positionOfException = {
  type: 'integer',
  minimum: 1,
  description: 'Which exception of the file it is, from 1 on.',
};

/** What the report says of an exception wherever it names one. */
const exceptionFacts: Record<string, JsonObject> = {
  owner: text('Who answers for it.'),
  reason: text('Why the finding is accepted.'),
  ticket: text('Where it was decided.'),
  from: text('The first day in force, in UTC.'),
  until: text('The last day in force, in UTC.'),
  acceptUnknown: { type: 'boolean', description: 'True: it is also for INSUFFICIENT_DATA and ERROR.' },
  fingerprint: text('It is in force for findings of this fingerprint only.'),
};

const OPTIONAL_FACTS = ['ticket', 'from', 'acceptUnknown', 'fingerprint'];

const exception = object(
  'An exception, and what came of it.',
  {
    position: positionOfException,
    control: text('The id of the control.'),
    scope: object(
      'Which resources it is about.',
      {
        accounts: list(text('The id of an account.'), 'The accounts.'),
        regions: list(text('The name of a region.'), 'The regions.'),
        resources: list(text('An id, an ARN, or a glob over both.'), 'The resources.'),
        tags: { type: 'object', additionalProperties: { type: 'string' }, description: 'The tags.' },
      },
      ['accounts', 'regions', 'resources', 'tags'],
    ),
    ...exceptionFacts,
    matched: count('Findings in its scope, whether it is in force for them or not.'),
    excepted: count('Findings that it is in force for.'),
    remarks: list(
      word(EXCEPTION_REMARKS, 'What to know of it.'),
      'EXPIRED, NOT_YET and UNDATED: not in force at the time of the report. EXPIRING: ends within 30 days. NOT_RUN: its ' +
        'control took no part. UNMATCHED: no finding is in its scope. SHADOWED: another exception comes before it everywhere. ' +
        'CHANGED: a finding has another fingerprint. UNKNOWN_NOT_ACCEPTED: a finding is INSUFFICIENT_DATA or ERROR.',
    ),
  },
  OPTIONAL_FACTS,
);

/** JSON Schema (draft-07) of a finding. */
export const findingSchema: JsonObject = object(
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
    exception: object(
      'The exception that is in force for it, so that it does not count.',
      { position: positionOfException, ...exceptionFacts },
      OPTIONAL_FACTS,
    ),
  },
  ['error', 'exception'],
);

const source = object('A source that was recognised.', {
  location: text('The file, as it was named.'),
  shape: word(
    Object.keys(SOURCE_SHAPES),
    'What kind of container it is; one with several kinds is listed once for each.',
  ),
  items: count('How many items were read from it.'),
});

const failureReason = word(Object.keys(failureWords.en), 'Why.');

const coverageRow = object(
  'How the resources of one type in one account and region are accounted for: listed = evaluated + deleted + failed.',
  {
    accountId: text('The AWS account.'),
    awsRegion: text('The region.'),
    resourceType: text('The resource type as AWS Config names it.'),
    location: text('The source that says so.'),
    basis: word(
      Object.keys(BASES),
      'listing: AWS was asked for all resources. recorder: the input holds the item of a recorder that does not record ' +
        'the type; the numbers are those of the input.',
    ),
    recording: word(
      Object.keys(recordingWords.en),
      'Whether AWS Config records the type there. DESCRIBED: it can not, so its own service was asked.',
    ),
    listed: count('Distinct resources that AWS listed, or that the input names.'),
    evaluated: count('Those whose content is known.'),
    deleted: count('Those that are gone.'),
    failed: count('Those whose content is not known.'),
    failures: list(
      object('A resource whose content is not known.', {
        resourceId: text('Its id.'),
        reason: failureReason,
        message: text('What happened.'),
      }),
      'Why, by resource id.',
    ),
    incomplete: object('Why more resources may exist than were listed.', {
      reason: failureReason,
      message: text('What happened.'),
    }),
    controls: list(text('The id of a control.'), 'The controls that judge the type or look things up in it.'),
  },
  ['incomplete'],
);

/** JSON Schema (draft-07) of a diagnostic. */
export const diagnosticSchema: JsonObject = object('Something that could not be read or used.', {
  code: word(DIAGNOSTIC_CODES, 'What happened.'),
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
  ...object(
    'The result of an audit.',
    {
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
        description:
          'The time as of which controls judged (ISO 8601, UTC); null when no item says when it was captured.',
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
      coverage: list(
        coverageRow,
        'How resources are accounted for, by account, region and type: where AWS was asked for all of them, and where a ' +
          'recorder in the input does not record them. A row has a gap if its recording is neither RECORDED nor ' +
          'DESCRIBED, if it is incomplete, or if one failed.',
      ),
      exceptions: list(exception, 'In a run with exceptions: all of them, in the order of their file.'),
      findings: list(
        findingSchema,
        'Every verdict but COMPLIANT and NOT_APPLICABLE (those too if asked for), by control, account, region, resource ' +
          'type and resource id.',
      ),
      diagnostics: list(diagnosticSchema, 'What could not be read or used, by location.'),
    },
    ['exceptions'],
  ),
};

const { findings: _findings, ...outline } = reportSchema['properties'] as JsonObject;

/** JSON Schema of a report without its findings. */
export const reportOutlineSchema: JsonObject = {
  ...reportSchema,
  properties: outline,
  required: (reportSchema['required'] as string[]).filter((name) => Object.hasOwn(outline, name)),
};

import type { JsonObject } from '../../../harness/json.ts';

/** `NonEmptyString` of the service model; AWS's pattern engine lets `.` stand for anything but a line break. */
const filled = (maxLength?: number): JsonObject => ({
  type: 'string',
  pattern: '^[^\\n\\r\\u0085\\u2028\\u2029]*\\S[^\\n\\r\\u0085\\u2028\\u2029]*$',
  minLength: 1,
  ...(maxLength !== undefined && { maxLength }),
});

const word = (...words: string[]): JsonObject => ({ enum: words });

const list = (items: JsonObject, maxItems: number): JsonObject => ({ type: 'array', items, minItems: 1, maxItems });

const map = (maxProperties: number, key: number, value: number): JsonObject => ({
  type: 'object',
  maxProperties,
  propertyNames: filled(key),
  additionalProperties: filled(value),
});

function object(properties: Record<string, JsonObject>, required: string[]): JsonObject {
  return { type: 'object', properties, required, additionalProperties: false };
}

const url: JsonObject = { type: 'string', pattern: '^https://[!-~]+$', maxLength: 2048 };

/** https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html#timestamps */
const time: JsonObject = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$' };

const severity = word('INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL');

const resource = object(
  {
    Type: filled(256),
    Id: filled(512),
    Partition: word('aws', 'aws-cn', 'aws-us-gov', 'aws-us-iso', 'aws-us-iso-b', 'AzureCloud'),
    Region: filled(16),
    Details: object({ Other: map(50, 128, 1024) }, ['Other']),
  },
  ['Type', 'Id'],
);

const finding = object(
  {
    SchemaVersion: word('2018-10-08'),
    Id: filled(512),
    ProductArn: {
      type: 'string',
      pattern: '^arn:aws[a-z-]*:securityhub:([a-z0-9-]{1,16}):(\\d{12}):product/\\2/default$',
    },
    ProductName: filled(128),
    GeneratorId: filled(512),
    AwsAccountId: { type: 'string', pattern: '^\\d{12}$' },
    Types: list(
      {
        type: 'string',
        pattern:
          '^(Software and Configuration Checks|TTPs|Effects|Unusual Behaviors|Sensitive Data Identifications)(/[^/]+){0,2}$',
      },
      50,
    ),
    CreatedAt: time,
    UpdatedAt: time,
    Severity: object({ Label: severity, Original: filled(64) }, ['Label']),
    Title: filled(256),
    Description: filled(1024),
    Remediation: object({ Recommendation: object({ Text: filled(512), Url: url }, ['Text']) }, ['Recommendation']),
    ProductFields: map(50, 128, 2048),
    Resources: list(resource, 32),
    Compliance: object(
      {
        Status: word('PASSED', 'WARNING', 'FAILED', 'NOT_AVAILABLE'),
        SecurityControlId: filled(512),
        StatusReasons: list(
          object({ ReasonCode: { type: 'string', pattern: '^[A-Z0-9_]+$' }, Description: filled(2048) }, [
            'ReasonCode',
          ]),
          20,
        ),
      },
      ['Status'],
    ),
    Workflow: object({ Status: word('NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED') }, ['Status']),
    RecordState: word('ACTIVE', 'ARCHIVED'),
  },
  [
    'SchemaVersion',
    'Id',
    'ProductArn',
    'GeneratorId',
    'AwsAccountId',
    'CreatedAt',
    'UpdatedAt',
    'Severity',
    'Title',
    'Description',
    'Resources',
  ],
);

/**
 * What `BatchImportFindings` takes, as far as kensa uses it, and nothing else: the members, patterns and enumerations of
 * the service model (securityhub, 2018-10-26), and the lengths and numbers that its documentation states. The model
 * itself calls Severity optional; the service does not.
 *
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html
 */
export const asffSchema: JsonObject = object({ Findings: list(finding, 100) }, ['Findings']);

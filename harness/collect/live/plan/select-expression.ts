/** The properties of an item outside its content that an advanced query selects. */
export const IDENTITY_FIELDS: readonly string[] = [
  'accountId',
  'awsRegion',
  'resourceType',
  'resourceId',
  'resourceName',
  'arn',
  'availabilityZone',
  'configurationItemCaptureTime',
  'configurationItemStatus',
  'configurationStateId',
];

/** What AWS takes: https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html */
const MAX_LENGTH = 4096;

/**
 * The advanced query that asks for these properties of all resources of a type, and for what tells resources and captures
 * apart. Undefined if AWS would not take it: it is too long, or two properties differ in upper and lower case only.
 * https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html#query-limitations
 */
export function selectExpression(resourceType: string, properties: Iterable<string>): string | undefined {
  const fields = [...IDENTITY_FIELDS, ...new Set(properties)];
  if (areMismatched(fields)) return undefined;
  const expression = `SELECT ${fields.join(', ')} WHERE resourceType = '${resourceType}'`;
  return expression.length <= MAX_LENGTH ? expression : undefined;
}

/** One name that begins another, if written in small letters, and does not as it is written. */
function areMismatched(fields: readonly string[]): boolean {
  return fields.some((field) =>
    fields.some((other) => other.toLowerCase().startsWith(field.toLowerCase()) && !other.startsWith(field)),
  );
}

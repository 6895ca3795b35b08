import { decodeJson } from '../../decode-json.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { Projection } from '../../project-document.ts';

/**
 * Properties that hold a document as text, by resource type: paths into the item, `[]` for every element of a list. Seen in
 * items of these types, or said by the service's API, whose property AWS Config copies.
 */
const DOCUMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::EC2::VPCEndpoint', ['configuration.policyDocument']],
  ['AWS::ECR::Repository', ['configuration.RepositoryPolicyText', 'configuration.LifecyclePolicy.LifecyclePolicyText']],
  ['AWS::EMR::SecurityConfiguration', ['configuration.SecurityConfiguration']],
  ['AWS::Elasticsearch::Domain', ['configuration.accessPolicies']],
  ['AWS::IAM::Group', ['configuration.groupPolicyList[].policyDocument']],
  ['AWS::IAM::Policy', ['configuration.policyVersionList[].document']],
  ['AWS::IAM::Role', ['configuration.assumeRolePolicyDocument', 'configuration.rolePolicyList[].policyDocument']],
  ['AWS::IAM::User', ['configuration.userPolicyList[].policyDocument']],
  ['AWS::KMS::Key', ['supplementaryConfiguration.Policy']],
  ['AWS::Lambda::Function', ['supplementaryConfiguration.Policy']],
  ['AWS::OpenSearch::Domain', ['configuration.AccessPolicies']],
  [
    'AWS::S3::Bucket',
    ['supplementaryConfiguration.AccessControlList', 'supplementaryConfiguration.BucketPolicy.policyText'],
  ],
  ['AWS::SNS::Topic', ['configuration.Policy', 'configuration.EffectiveDeliveryPolicy']],
  ['AWS::SQS::Queue', ['configuration.Policy', 'configuration.RedrivePolicy']],
]);

/** True if what is kept of items of a type has a place for an embedded document. */
export function keepsDocuments(resourceType: string, kept: Projection): boolean {
  return (DOCUMENTS.get(resourceType) ?? []).some((path) => keepsBelow(kept, stepsOf(path)));
}

function keepsBelow(kept: Projection | undefined, [step, ...rest]: readonly string[]): boolean {
  if (kept === undefined) return false;
  if (kept.size === 0 || step === undefined) return true;
  // A list of whose elements nothing is said is kept whole.
  if (step === '[]') return !kept.has('*') || keepsBelow(kept.get('*'), rest);
  return keepsBelow(kept.get(step), rest) || keepsBelow(kept.get('*'), rest);
}

function stepsOf(path: string): string[] {
  return path.match(/\[\]|[^.[\]]+/g) ?? [];
}

/** The type whose document is all that it states, so that even an empty text is none. */
const NEVER_EMPTY = 'AWS::EMR::SecurityConfiguration';

/**
 * Decodes the documents that an item embeds: policies and the like, which AWS Config records as an object, as JSON text,
 * as text of such text, or URL-encoded. What is no text is left as it is.
 *
 * @param content `configuration` and `supplementaryConfiguration` of an item; it is left untouched.
 * @param unreadable Takes the paths of texts that hold no JSON object; they are left as they came.
 */
export function decodeDocuments<Content extends object>(
  content: Content,
  resourceType: string,
  unreadable: Set<string>,
): Content {
  const decode = (text: string, path: string): JsonValue => {
    if (text === '' && resourceType !== NEVER_EMPTY) return text;
    const document = decodeDocument(text);
    if (document === undefined) unreadable.add(path);
    return document ?? text;
  };
  const paths = DOCUMENTS.get(resourceType) ?? [];
  return paths.reduce<JsonValue>(
    (value, path) => mapText(value, stepsOf(path), '', decode),
    content as JsonObject,
  ) as Content;
}

/** The object that a text holds in one of the encodings; undefined if it holds none. */
function decodeDocument(text: string): JsonObject | undefined {
  const decoded = decodeJson(text.startsWith('%') ? decodeUrl(text) : text);
  const inner = typeof decoded === 'string' ? decodeJson(decoded) : decoded;
  return isJsonObject(inner) ? inner : undefined;
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A copy of a value in which the texts at a path are replaced. */
function mapText(
  value: JsonValue,
  [step, ...rest]: readonly string[],
  at: string,
  replace: (text: string, path: string) => JsonValue,
): JsonValue {
  if (step === undefined) return typeof value === 'string' ? replace(value, at) : value;
  if (step === '[]') {
    if (!Array.isArray(value)) return value;
    return value.map((element, index) => mapText(element, rest, `${at}[${index}]`, replace));
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return value;
  const below = value[step] ?? null;
  const mapped = mapText(below, rest, at === '' ? step : `${at}.${step}`, replace);
  return mapped === below ? value : { ...value, [step]: mapped };
}

import type { BaseConfigurationItem, ConfigurationItem } from '@aws-sdk/client-config-service';
import { type Answer, failed } from './answer.ts';
import type { JsonObject } from '../../harness/json.ts';
import { askedResources, resourceName } from './asked-resources.ts';
import type { AwsRequest } from './aws-request.ts';
import type { Strike } from './fault-plan.ts';
import { pageOffset, pageToken } from './page.ts';
import { PAGED_CALLS } from './paged-calls.ts';
import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';

type Output = Record<string, unknown>;

const EMPTY = 'empty';

/** Lists of the batch calls: what was found, and what was not processed, by call. */
const BATCH_LISTS: Record<string, { items: string; unprocessed: string; keys: string }> = {
  BatchGetAggregateResourceConfig: {
    items: 'BaseConfigurationItems',
    unprocessed: 'UnprocessedResourceIdentifiers',
    keys: 'ResourceIdentifiers',
  },
  BatchGetResourceConfig: {
    items: 'baseConfigurationItems',
    unprocessed: 'unprocessedResourceKeys',
    keys: 'resourceKeys',
  },
};

/** The answer with what a fault does to it. */
export function spoiled(request: AwsRequest, answer: Answer, { fault, resource }: Strike): Answer {
  if ('error' in answer) return answer;
  const output: Output = { ...answer.output };
  switch (fault) {
    case 'emptyPage':
      return { output: emptyPage(request, output) };
    case 'repeatedToken':
      return { output: withToken(request, output, askedToken(request) ?? pageToken(request.name as ApiCallName, 0)) };
    case 'oversizedItem':
      return failed(
        'OversizedConfigurationItemException',
        'The configuration item size is outside the allowable range.',
      );
    case 'unprocessedKey':
      return { output: withoutResource(request, output, resource, true) };
    case 'silentLoss':
      return { output: withoutResource(request, output, resource, false) };
    case 'notJson':
      return { output: withBrokenContent(request, output, resource) };
    case 'gone':
      return gone(request, output, resource);
    default:
      return answer;
  }
}

function askedToken({ name, input }: AwsRequest): string | undefined {
  const token = input[PAGED_CALLS[name]?.asked ?? ''];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function withToken({ name }: AwsRequest, output: Output, token: string): Output {
  const next = PAGED_CALLS[name]?.next ?? '';
  return { ...output, [next]: token, ...(name === 'ListObjectsV2' && { IsTruncated: true }) };
}

/** Every real page has an empty one before it; the token of that leads to the real one. */
function emptyPage(request: AwsRequest, output: Output): Output {
  const name = request.name as ApiCallName;
  const token = askedToken(request);
  const empty = pageToken(name, pageOffset(name, token) ?? 0, EMPTY);
  if (token === empty) return output;
  const nothing = (PAGED_CALLS[name]?.lists ?? []).map((list) => [list, []]);
  return withToken(request, { ...output, ...Object.fromEntries(nothing) }, empty);
}

function isItem(resource: string | undefined): (item: BaseConfigurationItem) => boolean {
  return ({ accountId, awsRegion, resourceType, resourceId }) => {
    return resourceName(accountId, awsRegion, resourceType, resourceId) === resource;
  };
}

function withoutResource(request: AwsRequest, output: Output, resource: string | undefined, named: boolean): Output {
  const lists = BATCH_LISTS[request.name];
  // Of a query it is the last row of the page.
  if (lists === undefined) return { ...output, Results: (output['Results'] as string[]).slice(0, -1) };
  const items = output[lists.items] as BaseConfigurationItem[];
  const isLost = isItem(resource);
  const asked = askedResources(request);
  const keys = request.input[lists.keys] as JsonObject[];
  return {
    ...output,
    [lists.items]: items.filter((item) => !isLost(item)),
    ...(named && { [lists.unprocessed]: keys.filter((_, position) => asked[position] === resource) }),
  };
}

function withBrokenContent({ name }: AwsRequest, output: Output, resource: string | undefined): Output {
  if (name === 'DescribeSecurityConfiguration') return { ...output, SecurityConfiguration: '{"EncryptionConf' };
  const results = output['Results'] as string[] | undefined;
  if (results !== undefined) return { ...output, Results: [...results.slice(0, -1), ...results.slice(-1).map(half)] };
  const list = BATCH_LISTS[name]?.items ?? 'configurationItems';
  const isBroken = isItem(resource);
  const items = output[list] as ConfigurationItem[];
  return {
    ...output,
    [list]: items.map((item) => {
      return isBroken(item) ? { ...item, configuration: half(item.configuration ?? '') } : item;
    }),
  };
}

function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

function gone(request: AwsRequest, output: Output, resource: string | undefined): Answer {
  const { input, name } = request;
  switch (name) {
    case 'DescribeKey':
      return failed('NotFoundException', `Key '${String(input['KeyId'])}' does not exist`);
    case 'DescribeSecurityConfiguration':
      return failed(
        'InvalidRequestException',
        `Security configuration with name '${String(input['Name'])}' does not exist.`,
      );
    case 'GetObject':
      return failed('NoSuchKey', 'The specified key does not exist.', 404);
    default:
      return { output: withoutResource(request, output, resource, false) };
  }
}

/** The history of a resource that was deleted behind its last item. */
export function deletedHistory(output: object): object {
  const items = (output as { configurationItems: ConfigurationItem[] }).configurationItems;
  const deletions = items.slice(0, 1).map((item) => ({
    ...item,
    configurationItemCaptureTime: new Date((item.configurationItemCaptureTime?.getTime() ?? 0) + 60_000),
    configurationItemStatus: 'ResourceDeleted',
    configuration: 'null',
    supplementaryConfiguration: {},
    tags: {},
    relationships: [],
  }));
  return { ...output, configurationItems: [...deletions, ...items] };
}

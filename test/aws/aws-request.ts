import type { IncomingMessage } from 'node:http';
import type { ApiCallName } from '../../harness/collect/aws/api-calls.ts';
import type { JsonObject } from '../../harness/json.ts';
import { accountOfKeys } from './credentials.ts';
import type { AwsWorld } from './aws-world.ts';

/** The calls that the server answers: those of kensa, and the one of the SDK to assume a role. */
export type ServedCall = ApiCallName | 'AssumeRole';

/** In which words a call comes and is answered. */
export type Protocol = 'json' | 'query' | 's3';

/** A request, as far as it can be read. */
export interface AwsRequest {
  protocol: Protocol;
  name: ServedCall;
  /** Undefined for credentials that the server did not hand out. */
  accountId: string | undefined;
  /** As signed for. */
  awsRegion: string;
  input: Readonly<Record<string, unknown>>;
}

const CREDENTIAL = /Credential=(?<keyId>[^/]+)\/\d+\/(?<awsRegion>[^/]+)\/(?<service>[^/]+)\/aws4_request/;
const NUMBERS: ReadonlySet<string> = new Set(['DurationSeconds', 'MaxRecords', 'MaxResults']);

/** Reads a request: who signed it for which region, which call it is, and its input. */
export function parseAwsRequest(world: AwsWorld, request: IncomingMessage, body: string): AwsRequest {
  const { authorization = '', ...headers } = request.headers;
  const { keyId = '', awsRegion = '', service = '' } = CREDENTIAL.exec(authorization)?.groups ?? {};
  const accountId = accountOfKeys(world, keyId, headers['x-amz-security-token'] as string | undefined);
  const caller = { accountId, awsRegion };
  if (service === 's3') return { ...caller, protocol: 's3', ...objectCall(request) };
  if (service === 'account') {
    return { ...caller, protocol: 'json', name: 'ListRegions', input: JSON.parse(body) as JsonObject };
  }
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    const name = target.split('.')[1] as ServedCall;
    return { ...caller, protocol: 'json', name, input: JSON.parse(body) as JsonObject };
  }
  const { Action, Version: _, ...input } = Object.fromEntries(new URLSearchParams(body));
  const typed = Object.entries(input).map(([name, text]) => [name, NUMBERS.has(name) ? Number(text) : text]);
  return {
    ...caller,
    protocol: 'query',
    name: Action as ServedCall,
    input: Object.fromEntries(typed) as Record<string, number | string>,
  };
}

function objectCall({ url = '', headers }: IncomingMessage): Pick<AwsRequest, 'input' | 'name'> {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const [, bucket = '', ...key] = pathname.split('/').map(decodeURIComponent);
  if (searchParams.get('list-type') !== '2') {
    return {
      name: 'GetObject',
      input: {
        Bucket: bucket,
        Key: key.join('/'),
        ...(headers.range !== undefined && { Range: headers.range }),
        ...(headers['if-match'] !== undefined && { IfMatch: headers['if-match'] }),
      },
    };
  }
  const asked = {
    Bucket: bucket,
    Prefix: searchParams.get('prefix'),
    Delimiter: searchParams.get('delimiter'),
    ContinuationToken: searchParams.get('continuation-token'),
    StartAfter: searchParams.get('start-after'),
    MaxKeys: searchParams.has('max-keys') ? Number(searchParams.get('max-keys')) : null,
  };
  const input = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
  return { name: 'ListObjectsV2', input };
}

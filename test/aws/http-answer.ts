import type { Answer, AwsError } from './answer.ts';
import type { AwsRequest, Protocol, ServedCall } from './aws-request.ts';
import type { ObjectBytes } from './s3-handlers.ts';
import { xmlOf } from './xml.ts';

/** An answer as it goes over the wire. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

const REQUEST_ID = '00000000-0000-4000-8000-000000000000';
const NAMESPACES = {
  query: 'https://aws.amazon.com/doc/query',
  s3: 'http://s3.amazonaws.com/doc/2006-03-01/',
};

function text(status: number, type: string, body: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': type, 'x-amzn-requestid': REQUEST_ID },
    body: new TextEncoder().encode(body),
  };
}

/** Puts an answer into the words of the request's protocol. */
export function httpAnswer(request: AwsRequest, answer: Answer): HttpAnswer {
  if ('error' in answer) return errorAnswer(request.protocol, answer.error);
  if (request.name === 'GetObject') return objectAnswer(answer.output as ObjectBytes);
  return text(200, CONTENT_TYPES[request.protocol], BODIES[request.protocol](request.name, answer.output));
}

/** Puts an error into the words of a protocol. */
export function errorAnswer(protocol: Protocol, { code, message, status }: AwsError): HttpAnswer {
  const type = CONTENT_TYPES[protocol];
  if (protocol === 'json') {
    const answer = text(status, type, JSON.stringify({ __type: code, message }));
    return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': code } };
  }
  if (protocol === 's3') return text(status, type, xmlOf('Error', { Code: code, Message: message }));
  const Error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message };
  return text(status, type, xmlOf('ErrorResponse', { Error, RequestId: REQUEST_ID }, NAMESPACES.query));
}

const CONTENT_TYPES: Record<Protocol, string> = {
  json: 'application/x-amz-json-1.1',
  query: 'text/xml',
  s3: 'application/xml',
};

const BODIES: Record<Protocol, (name: ServedCall, output: object) => string> = {
  json: (_name, output) => JSON.stringify(output, secondsForDates),
  query: (name, output) => {
    const answer = { [`${name}Result`]: output, ResponseMetadata: { RequestId: REQUEST_ID } };
    return xmlOf(`${name}Response`, answer, NAMESPACES.query);
  },
  s3: (_name, output) => xmlOf('ListBucketResult', output, NAMESPACES.s3),
};

/** JSON of AWS has times as seconds. */
function secondsForDates(this: unknown, name: string, value: unknown): unknown {
  const before = (this as Record<string, unknown>)[name];
  return before instanceof Date ? before.getTime() / 1000 : value;
}

function objectAnswer({ bytes, etag, contentRange }: ObjectBytes): HttpAnswer {
  const headers = { 'content-type': 'application/octet-stream', etag, 'accept-ranges': 'bytes' };
  if (contentRange === undefined) return { status: 200, headers, body: bytes };
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body: bytes };
}

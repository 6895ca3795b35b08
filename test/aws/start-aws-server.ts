import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';
import { answerRequest } from './answer-request.ts';
import { askedResources } from './asked-resources.ts';
import { type AwsRequest, parseAwsRequest } from './aws-request.ts';
import type { AwsWorld } from './aws-world.ts';
import { OWN_KEYS } from './credentials.ts';
import { faultError } from './fault-error.ts';
import { type CallRecord, faultPlan, type PlannedFault } from './fault-plan.ts';
import type { FaultName } from './faults.ts';
import { errorAnswer, type HttpAnswer, httpAnswer } from './http-answer.ts';
import { deletedHistory, spoiled } from './spoil-answer.ts';

/** A running server. */
export interface AwsServer {
  endpoint: string;
  /** Every request so far, in the order in which they came. */
  calls: readonly CallRecord[];
  /** What makes the SDK talk to the server with the world's own account, as environment variables. */
  env: Record<string, string>;
  /** Stops the server; calls that it does not answer end with their connections. */
  close: () => Promise<void>;
}

const REGION = 'ap-northeast-1';
/** AWS's own name of no file. */
const NOTHING = '/dev/null';

/**
 * Starts a server on 127.0.0.1 that speaks the APIs that kensa calls, and answers from a world.
 *
 * @param plan What goes wrong.
 * @throws Error for a fault that its call can not have.
 */
export async function startAwsServer(world: AwsWorld, plan: readonly PlannedFault[] = []): Promise<AwsServer> {
  const calls: CallRecord[] = [];
  const strikeOf = faultPlan(plan);
  const gone = new Set<string>();

  function record({ name, accountId, awsRegion, input }: AwsRequest): CallRecord {
    const before = calls.filter((call) => {
      return call.name === name && call.accountId === accountId && call.awsRegion === awsRegion;
    });
    const call = { name, accountId, awsRegion, input, nth: before.length + 1 };
    calls.push(call);
    return call;
  }

  function answerOf(request: AwsRequest): { answer: HttpAnswer; fault?: FaultName } {
    const strike = strikeOf(request, record(request));
    const answer = afterDeletions(request, answerRequest(world, request));
    if (strike === undefined) return { answer: redirectable(world, request, httpAnswer(request, answer)) };
    const { fault, resource } = strike;
    if (fault === 'gone' && resource !== undefined) gone.add(resource);
    const error = faultError(fault, request);
    if (error !== undefined) return { answer: errorAnswer(request.protocol, error), fault };
    return { answer: httpAnswer(request, spoiled(request, answer, strike)), fault };
  }

  function afterDeletions(request: AwsRequest, answer: Answer): Answer {
    const [resource = ''] = request.name === 'GetResourceConfigHistory' ? askedResources(request) : [];
    return 'output' in answer && gone.has(resource) ? { output: deletedHistory(answer.output) } : answer;
  }

  const server = createServer((incoming, response) => {
    const chunks: Uint8Array[] = [];
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    incoming.on('end', () => {
      const { answer, fault } = answerOf(parseAwsRequest(world, incoming, Buffer.concat(chunks).toString()));
      send(incoming, response, answer, fault);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    calls,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: OWN_KEYS.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: OWN_KEYS.SecretAccessKey,
      AWS_REGION: REGION,
      AWS_MAX_ATTEMPTS: '2',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: NOTHING,
      AWS_SHARED_CREDENTIALS_FILE: NOTHING,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** S3 says in a header where a bucket is that was looked for elsewhere. */
function redirectable(world: AwsWorld, { input }: AwsRequest, answer: HttpAnswer): HttpAnswer {
  const bucket = world.buckets?.[String(input['Bucket'])];
  if (answer.status !== 301 || bucket === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'x-amz-bucket-region': bucket.awsRegion } };
}

function send(incoming: IncomingMessage, response: ServerResponse, answer: HttpAnswer, fault?: FaultName): void {
  const { status, headers, body } = answer;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault) {
    case 'timeout':
      return;
    case 'reset':
      incoming.socket.resetAndDestroy();
      return;
    case 'resetInBody':
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.write(half, () => incoming.socket.resetAndDestroy());
      return;
    case 'malformedBody':
      response.writeHead(status, { ...headers, 'content-length': half.length }).end(half);
      return;
    default:
      response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  }
}

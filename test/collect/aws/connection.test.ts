import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ApiCallName } from '../../../harness/collect/aws/api-calls.ts';
import type { CallFailure } from '../../../harness/collect/aws/call-failure.ts';
import { connect } from '../../../harness/collect/aws/connection.ts';
import { IRELAND, OTHER_ACCOUNT, OWN_ACCOUNT, TOKYO } from '../../aws/example-items.ts';
import { BUCKET, OTHER_ROLE } from '../../aws/example-world.ts';
import type { FaultName } from '../../aws/faults.ts';
import { outputOf } from '../../aws/output-of.ts';
import { type ConnectedAws, withAws, withEnvironment } from '../../aws/with-aws.ts';

const SNAPSHOT = `AWSLogs/${OWN_ACCOUNT}/Config/${TOKYO}/2026/11/20/ConfigSnapshot/${OWN_ACCOUNT}_Config_${TOKYO}_ConfigSnapshot_20261120T100315Z_7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f.json.gz`;

/** A call of each protocol, and how it begins its messages. */
const PROTOCOLS = [
  ['JSON', 'ListDiscoveredResources', { resourceType: 'AWS::Redshift::Cluster' }],
  ['the query protocol', 'DescribeReplicationGroups', {}],
  ['S3', 'ListObjectsV2', { Bucket: BUCKET }],
  ['REST', 'ListRegions', {}],
] as const;

interface Expected {
  failure: CallFailure;
  /** Requests that the server got. */
  requests: number;
}

/** Fails a call of a protocol for good. */
async function failFor(fault: FaultName, [, call, input]: (typeof PROTOCOLS)[number]): Promise<Expected> {
  return withAws({ plan: [{ on: { call }, fault, times: 'for good' }] }, async ({ server, tokyo }) => {
    const result = await tokyo.call<ApiCallName>(call, input);
    assert.ok('failure' in result);
    return { failure: result.failure, requests: server.calls.length };
  });
}

/** Fails a call once; it is tried again, and that is counted. */
async function failOnce(fault: FaultName): Promise<void> {
  const call = 'DescribeReplicationGroups';
  await withAws({ plan: [{ on: { call }, fault, times: 1 }] }, async ({ connection, server, tokyo }) => {
    const { ReplicationGroups = [] } = outputOf(await tokyo.call(call, {}));
    assert.deepEqual(
      ReplicationGroups.map(({ ReplicationGroupId }) => ReplicationGroupId),
      ['carts', 'limits'],
    );
    assert.deepEqual([connection.retries(), server.calls.length], [1, 2]);
  });
}

const USER = `User: arn:aws:iam::${OWN_ACCOUNT}:user/auditor is not authorized to perform`;
const EXPIRED = 'The security token included in the request is expired';
const BROKEN = 'The request processing has failed because of an unknown error.';

const REFUSALS: [FaultName, number, CallFailure[]][] = [
  [
    'accessDenied',
    1,
    [
      failure(
        'denied',
        'AccessDeniedException',
        'config',
        'ListDiscoveredResources',
        `${USER}: ListDiscoveredResources`,
      ),
      failure(
        'denied',
        'AccessDenied',
        'elasticache',
        'DescribeReplicationGroups',
        `${USER}: DescribeReplicationGroups`,
      ),
      failure('denied', 'AccessDenied', 's3', 'ListBucket', `${USER}: ListObjectsV2`),
      failure('denied', 'AccessDeniedException', 'account', 'ListRegions', `${USER}: ListRegions`),
    ],
  ],
  [
    'expiredToken',
    1,
    [
      failure('denied', 'ExpiredTokenException', 'config', 'ListDiscoveredResources', EXPIRED),
      failure('denied', 'ExpiredToken', 'elasticache', 'DescribeReplicationGroups', EXPIRED),
      failure('denied', 'ExpiredToken', 's3', 'ListBucket', EXPIRED),
      failure('denied', 'ExpiredTokenException', 'account', 'ListRegions', EXPIRED),
    ],
  ],
  [
    'serverError',
    2,
    [
      failure('unreachable', 'InternalServerError', 'config', 'ListDiscoveredResources', BROKEN),
      failure('unreachable', 'InternalFailure', 'elasticache', 'DescribeReplicationGroups', BROKEN),
      failure('unreachable', 'InternalError', 's3', 'ListBucket', BROKEN),
      failure('unreachable', 'InternalServerError', 'account', 'ListRegions', BROKEN),
    ],
  ],
];

function failure(
  reason: CallFailure['reason'],
  code: string,
  service: string,
  call: string,
  message: string,
): CallFailure {
  return { reason, code, message: `${service}:${call}: ${code}: ${message}` };
}

describe('a call that AWS refuses', () => {
  for (const [fault, requests, failures] of REFUSALS) {
    for (const [position, protocol] of PROTOCOLS.entries()) {
      it(`says why in the words of ${protocol[0]}: ${fault}`, async () => {
        assert.deepEqual(await failFor(fault, protocol), { failure: failures[position], requests });
      });
    }
  }

  // The SDK waits a second or two before it tries again.
  it('is throttled still', async () => {
    assert.deepEqual(await failFor('throttle', PROTOCOLS[0]), {
      failure: {
        reason: 'throttled',
        code: 'ThrottlingException',
        message: 'config:ListDiscoveredResources: ThrottlingException: Rate exceeded',
      },
      requests: 2,
    });
  });

  it('is throttled once', () => failOnce('throttle'));

  it('fails on the server once', () => failOnce('serverError'));
});

describe('a connection that breaks', () => {
  for (const protocol of PROTOCOLS) {
    const [words, call] = protocol;

    it(`before the answer, in ${words}`, async () => {
      const { failure: found, requests } = await failFor('reset', protocol);
      assert.deepEqual([found.reason, found.code, requests], ['unreachable', 'ECONNRESET', 2]);
    });

    it(`in the middle of the body, in ${words}`, async () => {
      const action = call === 'ListObjectsV2' ? 'ListBucket' : call;
      const { failure: found, requests } = await failFor('resetInBody', protocol);
      assert.deepEqual([found.reason, found.code, requests], ['unreachable', 'ECONNRESET', 2]);
      assert.match(found.message, new RegExp(`^[a-z0-9]+:${action}: ECONNRESET: aborted$`));
    });

    // On a busy machine the time may be up before the server has seen the request, so that it is the client that counts.
    it(`never answers, in ${words}`, () => {
      const [, name, input] = protocol;
      const plan = [{ on: { call: name }, fault: 'timeout', times: 'for good' }] as const;
      return withAws({ timeout: 100, plan }, async ({ connection, tokyo }) => {
        const result = await tokyo.call<ApiCallName>(name, input);
        assert.ok('failure' in result);
        assert.match(result.failure.code, /^(ETIMEDOUT|TimeoutError)$/);
        assert.deepEqual([result.failure.reason, connection.retries()], ['unreachable', 1]);
      });
    });
  }

  it('before the answer, once', () => failOnce('reset'));

  it('in the middle of the body, once', () => failOnce('resetInBody'));

  it('in the middle of an object', () => {
    const call = 'GetObject';
    return withAws({ plan: [{ on: { call }, fault: 'resetInBody', times: 1 }] }, async ({ server, tokyo }) => {
      const { Body } = outputOf(await tokyo.call(call, { Bucket: BUCKET, Key: SNAPSHOT }));
      await assert.rejects(async () => Body?.transformToByteArray(), { code: 'ECONNRESET', message: 'aborted' });
      assert.equal(server.calls.length, 1);
    });
  });

  it('leads nowhere', () =>
    withAws({}, async ({ server, tokyo }) => {
      await server.close();
      const result = await tokyo.call('ListRegions', {});
      assert.ok('failure' in result);
      assert.deepEqual([result.failure.reason, result.failure.code], ['unreachable', 'ECONNREFUSED']);
    }));
});

describe('an answer that is cut off', () => {
  const JSON_ERROR = /^\w+:\w+: SyntaxError: Unterminated string in JSON at position \d+/;
  const XML_ERROR = /^\w+:\w+: @aws-sdk XML parse error/;

  for (const protocol of PROTOCOLS) {
    const isJson = protocol[0] === 'JSON' || protocol[0] === 'REST';

    it(`is malformed, in ${protocol[0]}, and not asked for again`, async () => {
      const { failure: found, requests } = await failFor('malformedBody', protocol);
      assert.deepEqual([found.reason, found.code, requests], ['malformed', isJson ? 'SyntaxError' : 'Error', 1]);
      assert.match(found.message, isJson ? JSON_ERROR : XML_ERROR);
    });
  }
});

async function identity({ tokyo }: Pick<ConnectedAws, 'tokyo'>): Promise<unknown> {
  return outputOf(await tokyo.call('GetCallerIdentity', {})).Account;
}

describe('credentials', () => {
  it('are those of the environment', () =>
    withAws({}, async (aws) => {
      assert.equal(await identity(aws), OWN_ACCOUNT);
    }));

  it('are those of a role, in every region', () =>
    withAws({}, async ({ connection, server }) => {
      const other = connection.assume(OTHER_ROLE);
      for (const region of [TOKYO, IRELAND]) {
        assert.equal(await identity({ tokyo: other.inRegion(region) }), OTHER_ACCOUNT);
      }
      const calls = server.calls.map(({ name, accountId, awsRegion }) => [name, accountId, awsRegion].join(' '));
      assert.deepEqual(
        new Set(calls),
        new Set([
          `AssumeRole ${OWN_ACCOUNT} ${TOKYO}`,
          `GetCallerIdentity ${OTHER_ACCOUNT} ${TOKYO}`,
          `GetCallerIdentity ${OTHER_ACCOUNT} ${IRELAND}`,
        ]),
      );
    }));

  it('are of a role that may not be assumed', () =>
    withAws({}, async ({ connection }) => {
      const role = `arn:aws:iam::${OTHER_ACCOUNT}:role/admin`;
      assert.deepEqual(await connection.assume(role).inRegion(TOKYO).call('DescribeConfigurationRecorders', {}), {
        failure: {
          reason: 'denied',
          code: 'AccessDenied',
          message: `config:DescribeConfigurationRecorders: AccessDenied: ${USER}: sts:AssumeRole on resource: ${role}`,
        },
      });
    }));

  it('are not valid in a region that is not enabled', () =>
    withAws({}, async ({ connection }) => {
      const message = 'The security token included in the request is invalid.';
      const region = connection.own.inRegion('ap-east-1');
      assert.deepEqual(
        [await region.call('DescribeConfigurationRecorders', {}), await region.call('DescribeReplicationGroups', {})],
        [
          {
            failure: failure(
              'denied',
              'UnrecognizedClientException',
              'config',
              'DescribeConfigurationRecorders',
              message,
            ),
          },
          { failure: failure('denied', 'InvalidClientTokenId', 'elasticache', 'DescribeReplicationGroups', message) },
        ],
      );
    }));

  it('are of nobody', () =>
    withAws({}, async () => {
      const stranger = { AWS_ACCESS_KEY_ID: 'AKIAI44QH8DHBEXAMPLE', AWS_SECRET_ACCESS_KEY: 'else' };
      await withEnvironment(stranger, async () => {
        const connection = await connect({});
        const result = await connection.own.inRegion(TOKYO).call('ListObjectsV2', { Bucket: BUCKET });
        connection.close();
        const message = 'The AWS Access Key Id you provided does not exist in our records.';
        assert.deepEqual(result, { failure: failure('denied', 'InvalidAccessKeyId', 's3', 'ListBucket', message) });
      });
    }));

  it('are not there', async () => {
    const nothing = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', AWS_REGION: TOKYO };
    const result = await withEnvironment({ ...nothing, AWS_EC2_METADATA_DISABLED: 'true' }, async () => {
      const connection = await connect({});
      const answer = await connection.own.inRegion(TOKYO).call('DescribeConfigurationRecorders', {});
      connection.close();
      return answer;
    });
    assert.ok('failure' in result);
    assert.deepEqual([result.failure.reason, result.failure.code], ['denied', 'CredentialsProviderError']);
  });
});

describe('the region to begin in', () => {
  const nothing = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };

  async function regionOf(variables: Record<string, string>, options: { region?: string } = {}): Promise<string> {
    return withEnvironment({ ...nothing, ...variables }, async () => {
      const connection = await connect(options);
      connection.close();
      return connection.region;
    });
  }

  it('is that of the options, else of the environment', async () => {
    assert.equal(await regionOf({ AWS_REGION: TOKYO }), TOKYO);
    assert.equal(await regionOf({ AWS_REGION: TOKYO }, { region: IRELAND }), IRELAND);
  });

  it('is asked for', async () => {
    await assert.rejects(regionOf({}), {
      name: 'KensaError',
      code: 'USAGE',
      message: 'no AWS region is set. Name one with --regions, AWS_REGION or a profile.',
    });
  });
});

describe('an end', () => {
  it('interrupts calls that run and calls that wait', () => {
    const controller = new AbortController();
    const plan = [{ on: { call: 'ListRegions' }, fault: 'timeout', times: 'for good' }] as const;
    return withAws({ plan, concurrency: 1, signal: controller.signal }, async ({ server, tokyo }) => {
      const calls = [tokyo.call('ListRegions', {}), tokyo.call('DescribeConfigurationRecorders', {})];
      while (server.calls.length === 0) await new Promise((resolve) => void setImmediate(resolve));
      controller.abort();
      const results = await Promise.all(calls);
      assert.deepEqual(
        results.map((result) => ('failure' in result ? [result.failure.reason, result.failure.code] : result)),
        [
          ['interrupted', 'AbortError'],
          ['interrupted', 'AbortError'],
        ],
      );
      assert.deepEqual(
        server.calls.map(({ name }) => name),
        ['ListRegions'],
      );
    });
  });
});

import type { JsonObject } from '../harness/json.ts';
import { ACCOUNT, CAPTURED_AT, REGION, resourceName } from './item-values.ts';
import type { ItemContent } from './judged-items.ts';
import type { Random } from './random.ts';

/**
 * Invents what controls read of an item.
 * @param own a number that no other item has, to be put somewhere in what is read, where that is possible without
 *   deciding anything; undefined if the item is to be like others
 */
type InventContent = (random: Random, own: number | undefined) => ItemContent;

/** The judged types of which items are joined with nothing. Their values repeat as in real accounts. */
export const STANDALONE_ITEMS: Readonly<Record<string, InventContent>> = {
  'AWS::ACM::Certificate': certificate,
  'AWS::EC2::Instance': instance,
  'AWS::EC2::SecurityGroup': securityGroup,
  'AWS::EC2::Subnet': subnet,
  'AWS::ECS::TaskDefinition': taskDefinition,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::IAM::Policy': managedPolicy,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::S3::Bucket': bucket,
};

const DAY = 86_400_000;

function certificate(random: Random): ItemContent {
  return {
    configuration: {
      status: random.chance(0.97) ? 'ISSUED' : 'PENDING_VALIDATION',
      type: random.chance(0.9) ? 'AMAZON_ISSUED' : 'IMPORTED',
      renewalEligibility: 'ELIGIBLE',
      notAfter: new Date(CAPTURED_AT + random.below(395) * DAY).toISOString(),
    },
  };
}

/** Networks of the account, and offices. */
const NETWORKS = ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16', '10.0.0.0/8', '192.0.2.0/24', '198.51.100.16/28'];

/** Most groups open few ports, to another group or to a network; some are empty, as the default one should be. */
function securityGroup(random: Random, own: number | undefined): ItemContent {
  const rules = Array.from({ length: random.pick([0, 1, 1, 2, 2, 3, 5]) }, () => ingressRule(random));
  if (own !== undefined) rules.push(ruleTo({ networks: [`10.${own >> 16}.${(own >> 8) & 255}.${own & 255}/32`] }, 443));
  return { configuration: { ipPermissions: rules } };
}

function ingressRule(random: Random): JsonObject {
  const port = random.pick([443, 443, 443, 80, 80, 22, 3306, 5432, 6379, 8080]);
  if (random.chance(0.45)) return ruleTo({ groups: [`sg-0${random.below(200).toString(16).padStart(16, '0')}`] }, port);
  if (random.chance(0.1)) return ruleTo({ networks: ['0.0.0.0/0'] }, port);
  return ruleTo({ networks: [random.pick(NETWORKS)] }, port);
}

function ruleTo({ groups = [], networks = [] }: { groups?: string[]; networks?: string[] }, port: number): JsonObject {
  return {
    fromPort: port,
    toPort: port,
    ipProtocol: 'tcp',
    ipv6Ranges: [],
    prefixListIds: [],
    userIdGroupPairs: groups.map((groupId) => ({ groupId, userId: ACCOUNT })),
    ipv4Ranges: networks.map((cidrIp) => ({ cidrIp })),
    ipRanges: networks,
  };
}

function loadBalancer(random: Random, own: number | undefined): ItemContent {
  const attributes = {
    'access_logs.s3.bucket': `logs-${own ?? random.below(5)}`,
    'access_logs.s3.enabled': 'true',
    'access_logs.s3.prefix': '',
    'deletion_protection.enabled': String(random.chance(0.6)),
    'idle_timeout.timeout_seconds': random.pick(['60', '60', '60', '120', '300']),
    'load_balancing.cross_zone.enabled': 'true',
    'routing.http.desync_mitigation_mode': 'defensive',
    'routing.http.drop_invalid_header_fields.enabled': String(random.chance(0.4)),
    'routing.http2.enabled': 'true',
    'waf.fail_open.enabled': 'false',
  };
  return {
    supplementaryConfiguration: {
      LoadBalancerAttributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
    },
  };
}

/** Customers' own policies name their resources, so that hardly two are alike. */
function managedPolicy(random: Random, own: number | undefined): ItemContent {
  const versions = random.pick([1, 1, 2, 3]);
  const name = `${resourceName(random)}-${own ?? random.below(2000)}`;
  return {
    resourceName: name,
    configuration: {
      arn: `arn:aws:iam::${ACCOUNT}:policy/${name}`,
      permissionsBoundaryUsageCount: 0,
      defaultVersionId: `v${versions}`,
      policyVersionList: Array.from({ length: versions }, (_, position) => {
        return {
          document: encodeURIComponent(JSON.stringify(policyVersion(random, name))),
          versionId: `v${versions - position}`,
          isDefaultVersion: position === 0,
          createDate: new Date(CAPTURED_AT - random.below(1000) * DAY).toISOString(),
        };
      }),
    },
  };
}

function policyVersion(random: Random, name: string): JsonObject {
  if (random.chance(0.01)) {
    return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  }
  const statements = [
    { Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::${name}/*` },
    { Action: ['s3:ListBucket'], Resource: `arn:aws:s3:::${name}` },
    { Action: 'sqs:*', Resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}` },
    { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' },
    { Action: ['kms:Decrypt'], Resource: `arn:aws:kms:${REGION}:${ACCOUNT}:key/*` },
  ];
  const chosen = random.shuffle(statements).slice(0, random.pick([1, 2, 2, 3]));
  return {
    Version: '2012-10-17',
    Statement: chosen.map((statement, number) => ({ Sid: `Sid${number}`, Effect: 'Allow', ...statement })),
  };
}

const RUNTIMES = [
  'nodejs20.x',
  'nodejs22.x',
  'nodejs16.x',
  'python3.9',
  'python3.12',
  'python3.13',
  'java21',
  'java8.al2',
  'provided.al2023',
];

function lambdaFunction(random: Random): ItemContent {
  const lastModified = new Date(CAPTURED_AT - random.below(10_000) * 3_600_000).toISOString();
  return random.chance(0.08)
    ? { configuration: { packageType: 'Image', lastModified } }
    : { configuration: { packageType: 'Zip', runtime: random.pick(RUNTIMES), lastModified } };
}

/** One of ten has been stopped, mostly not for long. */
function instance(random: Random): ItemContent {
  const isStopped = random.chance(0.1);
  const stopped = new Date(CAPTURED_AT - (random.chance(0.7) ? random.below(30) : random.below(400)) * DAY);
  return {
    configuration: {
      state: isStopped ? { code: 80, name: 'stopped' } : { code: 16, name: 'running' },
      stateTransitionReason: isStopped ? `User initiated (${stopped.toISOString().slice(0, 10)} 18:00:00 GMT)` : '',
      metadataOptions: {
        state: 'applied',
        httpTokens: random.chance(0.7) ? 'required' : 'optional',
        httpPutResponseHopLimit: random.pick([1, 2]),
        httpEndpoint: 'enabled',
        httpProtocolIpv6: 'disabled',
        instanceMetadataTags: 'disabled',
      },
    },
  };
}

function subnet(random: Random): ItemContent {
  return {
    configuration: {
      mapPublicIpOnLaunch: random.chance(0.2),
      assignIpv6AddressOnCreation: false,
      defaultForAz: random.chance(0.1),
    },
  };
}

const VARIABLES = ['AWS_REGION', 'LOG_LEVEL', 'NODE_ENV', 'PORT', 'QUEUE_URL', 'TABLE_NAME'];

/** The revisions of a task differ by image more than by what they pass to it. */
function taskDefinition(random: Random, own: number | undefined): ItemContent {
  const family = resourceName(random);
  const containers = random.pick([1, 1, 2]);
  return {
    configuration: {
      Family: family,
      Status: random.chance(0.5) ? 'ACTIVE' : 'INACTIVE',
      ContainerDefinitions: Array.from({ length: containers }, (_, position) => {
        const names = random.shuffle(VARIABLES).slice(0, random.below(4));
        if (own !== undefined && position === 0) names.push(`OWN_${own}`);
        if (random.chance(0.01)) names.push('AWS_SECRET_ACCESS_KEY');
        return {
          Name: position === 0 ? 'app' : 'sidecar',
          Image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/${family}:${random.hex(7)}`,
          Environment: names.map((Name) => ({ Name, Value: random.hex(8) })),
        };
      }),
    },
  };
}

function bucket(random: Random): ItemContent {
  const isLogged = random.chance(0.4);
  return {
    supplementaryConfiguration: {
      BucketVersioningConfiguration: { status: random.chance(0.6) ? 'Enabled' : 'Off', isMfaDeleteEnabled: null },
      BucketLoggingConfiguration: {
        destinationBucketName: isLogged ? `logs-${random.below(5)}` : null,
        logFilePrefix: isLogged ? '' : null,
      },
    },
  };
}

import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, arnOf, configurationItem, tagList, TOKYO } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';

/** The ids of a region's network. */
export interface NetworkIds {
  vpc: string;
  subnetA: string;
  subnetC: string;
  /** The security groups of databases and of the tracking API. */
  database: string;
  tracking: string;
}

/** Every region has a network of the same form. */
export function networkIds(region: string): NetworkIds {
  return {
    vpc: madeUpId.ec2('vpc', `${region} main`),
    subnetA: madeUpId.ec2('subnet', `${region} data-a`),
    subnetC: madeUpId.ec2('subnet', `${region} data-c`),
    database: madeUpId.ec2('sg', `${region} database`),
    tracking: madeUpId.ec2('sg', `${region} tracking-api`),
  };
}

const IDS = networkIds(TOKYO);
const IN_VPC: JsonObject = { resourceId: IDS.vpc, resourceType: 'AWS::EC2::VPC', name: 'Is contained in Vpc' };

/** The network in Tokyo; those of the other regions would add nothing here. */
export const network: JsonObject[] = [
  configurationItem({
    resourceType: 'AWS::EC2::VPC',
    resourceId: IDS.vpc,
    arn: arnOf('ec2', TOKYO, `vpc/${IDS.vpc}`),
    awsRegion: TOKYO,
    availabilityZone: 'Multiple Availability Zones',
    capturedAt: '2024-04-01T01:13:58.402Z',
    tags: { Name: 'main' },
    relationships: [
      { resourceId: IDS.subnetA, resourceType: 'AWS::EC2::Subnet', name: 'Contains Subnet' },
      { resourceId: IDS.subnetC, resourceType: 'AWS::EC2::Subnet', name: 'Contains Subnet' },
      { resourceId: IDS.database, resourceType: 'AWS::EC2::SecurityGroup', name: 'Contains SecurityGroup' },
      { resourceId: IDS.tracking, resourceType: 'AWS::EC2::SecurityGroup', name: 'Contains SecurityGroup' },
    ],
    configuration: {
      cidrBlock: '10.20.0.0/16',
      dhcpOptionsId: madeUpId.ec2('dopt', 'main'),
      state: 'available',
      vpcId: IDS.vpc,
      ownerId: ACCOUNT,
      instanceTenancy: 'default',
      ipv6CidrBlockAssociationSet: [],
      cidrBlockAssociationSet: [
        {
          associationId: madeUpId.ec2('vpc-cidr-assoc', 'main'),
          cidrBlock: '10.20.0.0/16',
          cidrBlockState: { state: 'associated' },
        },
      ],
      isDefault: false,
      tags: tagList({ Name: 'main' }),
    },
  }),
  subnet({ id: IDS.subnetA, name: 'data-a', zone: 'a', cidrBlock: '10.20.16.0/22', free: 1009 }),
  subnet({ id: IDS.subnetC, name: 'data-c', zone: 'c', cidrBlock: '10.20.20.0/22', free: 1011 }),
  securityGroup({
    id: IDS.database,
    name: 'database',
    description: 'Databases, from within the network',
    capturedAt: '2025-06-17T07:30:21.640Z',
    status: 'OK',
    ingress: [rule(3306, 3306, '10.20.0.0/16'), rule(8182, 8182, '10.20.0.0/16')],
  }),
  securityGroup({
    id: IDS.tracking,
    name: 'tracking-api',
    description: 'Tracking API behind its load balancer',
    capturedAt: '2024-05-20T08:11:53.077Z',
    ingress: [rule(8443, 8443, '10.20.0.0/20')],
  }),
];

function subnet(facts: { id: string; name: string; zone: string; cidrBlock: string; free: number }): JsonObject {
  const availabilityZone = `${TOKYO}${facts.zone}`;
  return configurationItem({
    resourceType: 'AWS::EC2::Subnet',
    resourceId: facts.id,
    arn: arnOf('ec2', TOKYO, `subnet/${facts.id}`),
    awsRegion: TOKYO,
    availabilityZone,
    capturedAt: '2024-04-01T01:14:02.915Z',
    tags: { Name: facts.name },
    relationships: [IN_VPC],
    configuration: {
      availabilityZone,
      availableIpAddressCount: facts.free,
      cidrBlock: facts.cidrBlock,
      defaultForAz: false,
      mapPublicIpOnLaunch: false,
      mapCustomerOwnedIpOnLaunch: false,
      state: 'available',
      subnetId: facts.id,
      vpcId: IDS.vpc,
      ownerId: ACCOUNT,
      assignIpv6AddressOnCreation: false,
      ipv6CidrBlockAssociationSet: [],
      tags: tagList({ Name: facts.name }),
      subnetArn: arnOf('ec2', TOKYO, `subnet/${facts.id}`),
    },
  });
}

interface SecurityGroupFacts {
  id: string;
  name: string;
  description: string;
  capturedAt: string;
  status?: 'OK';
  ingress: JsonObject[];
}

function securityGroup(facts: SecurityGroupFacts): JsonObject {
  return configurationItem({
    resourceType: 'AWS::EC2::SecurityGroup',
    resourceId: facts.id,
    resourceName: facts.name,
    arn: arnOf('ec2', TOKYO, `security-group/${facts.id}`),
    awsRegion: TOKYO,
    availabilityZone: 'Not Applicable',
    capturedAt: facts.capturedAt,
    ...(facts.status !== undefined && { status: facts.status }),
    relationships: [IN_VPC],
    configuration: {
      description: facts.description,
      groupName: facts.name,
      ipPermissions: facts.ingress,
      ownerId: ACCOUNT,
      groupId: facts.id,
      ipPermissionsEgress: [{ ipProtocol: '-1', ...ranges('0.0.0.0/0') }],
      tags: [],
      vpcId: IDS.vpc,
    },
  });
}

function rule(fromPort: number, toPort: number, cidr: string): JsonObject {
  return { fromPort, ipProtocol: 'tcp', toPort, ...ranges(cidr) };
}

/** AWS Config states each range twice: as an object and, as long ago, as text. */
function ranges(cidr: string): JsonObject {
  return { ipv6Ranges: [], prefixListIds: [], userIdGroupPairs: [], ipv4Ranges: [{ cidrIp: cidr }], ipRanges: [cidr] };
}

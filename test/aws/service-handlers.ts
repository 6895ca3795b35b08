import { failed, type Handler } from './answer.ts';
import { paged } from './config-handlers.ts';
import { pageOf } from './page.ts';

const CREATED = new Date('2024-01-15T08:30:00.120Z');

/** A key by id, ARN, alias name or alias ARN; a key of another account only by ARN, and if its policy lets the caller. */
export const DescribeKey: Handler<'DescribeKey'> = ({ world, accountId, awsRegion }, { KeyId = '' }) => {
  const [, , , region = awsRegion, owner = accountId, name = KeyId] = KeyId.split(':');
  if (region !== awsRegion) return failed('NotFoundException', `Invalid arn ${region}`);
  const keys = world.accounts[owner]?.regions[awsRegion]?.keys ?? [];
  const key = keys.find(
    ({ metadata, aliases = [] }) => `key/${metadata.KeyId}` === name || [metadata.KeyId, ...aliases].includes(name),
  );
  if (owner !== accountId && key?.readableBy?.includes(accountId) !== true) {
    const message =
      `User: arn:aws:sts::${accountId}:assumed-role/auditor/kensa is not authorized to perform: kms:DescribeKey on resource: ` +
      `${KeyId} because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`;
    return failed('AccessDeniedException', message);
  }
  if (key === undefined) return failed('NotFoundException', `Key '${KeyId}' does not exist`);
  return { output: { KeyMetadata: key.metadata } };
};

export const DescribeSecurityConfiguration: Handler<'DescribeSecurityConfiguration'> = ({ region }, { Name }) => {
  const found = region.securityConfigurations?.find(({ name }) => name === Name);
  if (found === undefined) {
    return failed('InvalidRequestException', `Security configuration with name '${Name}' does not exist.`);
  }
  return { output: { Name: found.name, SecurityConfiguration: found.body, CreationDateTime: CREATED } };
};

export const ListSecurityConfigurations: Handler<'ListSecurityConfigurations'> = ({ world, region }, { Marker }) => {
  const page = pageOf(world, 'ListSecurityConfigurations', region.securityConfigurations ?? [], { token: Marker });
  return paged(page, ({ elements, next }) => ({
    SecurityConfigurations: elements.map(({ name }) => ({ Name: name, CreationDateTime: CREATED })),
    ...(next !== undefined && { Marker: next }),
  }));
};

export const DescribeReplicationGroups: Handler<'DescribeReplicationGroups'> = ({ world, region }, input) => {
  const groups = (region.replicationGroups ?? []).filter(({ ReplicationGroupId }) => {
    return ReplicationGroupId === (input.ReplicationGroupId ?? ReplicationGroupId);
  });
  if (input.ReplicationGroupId !== undefined && groups.length === 0) {
    return failed('ReplicationGroupNotFoundFault', `ReplicationGroup ${input.ReplicationGroupId} not found.`, 404);
  }
  const paging = { token: input.Marker, limit: input.MaxRecords };
  return paged(pageOf(world, 'DescribeReplicationGroups', groups, paging), ({ elements, next }) => ({
    ReplicationGroups: elements,
    ...(next !== undefined && { Marker: next }),
  }));
};

export const DescribeServerlessCaches: Handler<'DescribeServerlessCaches'> = ({ world, region }, input) => {
  const paging = { token: input.NextToken, limit: input.MaxResults };
  const page = pageOf(world, 'DescribeServerlessCaches', region.serverlessCaches ?? [], paging);
  return paged(page, ({ elements, next }) => ({
    ServerlessCaches: elements,
    ...(next !== undefined && { NextToken: next }),
  }));
};

export const DescribeGlobalReplicationGroups: Handler<'DescribeGlobalReplicationGroups'> = (
  { world, region },
  input,
) => {
  const paging = { token: input.Marker, limit: input.MaxRecords };
  const page = pageOf(world, 'DescribeGlobalReplicationGroups', region.globalReplicationGroups ?? [], paging);
  return paged(page, ({ elements, next }) => ({
    GlobalReplicationGroups: elements,
    ...(next !== undefined && { Marker: next }),
  }));
};

export const ListRegions: Handler<'ListRegions'> = ({ world, accountId }, input) => {
  const regions = Object.entries(world.accounts[accountId]?.regions ?? {}).map(([RegionName, region]) => ({
    RegionName,
    RegionOptStatus: region.optStatus ?? ('ENABLED_BY_DEFAULT' as const),
  }));
  const { RegionOptStatusContains: statuses } = input;
  const asked = regions.filter(({ RegionOptStatus }) => statuses?.includes(RegionOptStatus) ?? true);
  const page = pageOf(world, 'ListRegions', asked, { token: input.NextToken, limit: input.MaxResults });
  return paged(page, ({ elements, next }) => ({
    Regions: elements,
    ...(next !== undefined && { NextToken: next }),
  }));
};

export const GetCallerIdentity: Handler<'GetCallerIdentity'> = ({ world, accountId }) => ({
  output: {
    UserId: 'AIDAEXAMPLE',
    Account: accountId,
    Arn:
      accountId === world.ownAccount
        ? `arn:aws:iam::${accountId}:user/auditor`
        : `arn:aws:sts::${accountId}:assumed-role/auditor/kensa`,
  },
});

import type { RegionConnection } from '../../aws/connection.ts';
import { readPages } from '../../aws/read-pages.ts';
import type { ListedResource } from '../../collected.ts';
import type { Described } from './described.ts';
import { asJson, describeMembers } from './describe-members.ts';
import { say } from '../../../sentences/say.ts';

const SECURITY_CONFIGURATION = 'AWS::EMR::SecurityConfiguration';

/**
 * Asks EMR for the security configurations that AWS Config has not recorded, or has recorded without their body; also for
 * those of the latter that EMR's list does not name.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_ListSecurityConfigurations.html
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeSecurityConfiguration.html
 *
 * @param recorded What AWS Config has recorded, by name.
 */
export async function* describeSecurityConfigurations(
  place: { accountId: string; awsRegion: string },
  connection: RegionConnection,
  recorded: ReadonlyMap<string, 'whole' | 'without body'>,
): AsyncGenerator<Described, void> {
  const resourceType = SECURITY_CONFIGURATION;
  const unlisted = new Set([...recorded].flatMap(([name, body]) => (body === 'without body' ? [name] : [])));
  const members = describeMembers(
    { ...place, resourceType, key: 'SecurityConfigurations', idProperty: 'Name' },
    readPages(
      (token) => connection.call('ListSecurityConfigurations', { Marker: token }),
      ({ Marker }) => Marker,
    ),
  );
  for await (const member of members) {
    if (member.kind !== 'listed') {
      yield member;
      continue;
    }
    const { resource } = member;
    unlisted.delete(resource.resourceId);
    if (recorded.get(resource.resourceId) !== 'whole') yield await describeSecurityConfiguration(resource, connection);
  }
  for (const resourceId of unlisted) {
    yield await describeSecurityConfiguration({ ...place, resourceType, resourceId }, connection);
  }
}

async function describeSecurityConfiguration(
  resource: ListedResource,
  connection: RegionConnection,
): Promise<Described> {
  const result = await connection.call('DescribeSecurityConfiguration', { Name: resource.resourceId });
  if ('failure' in result) {
    const { code, reason, message } = result.failure;
    // EMR has no error of its own for it: "Security configuration with name 'batch' does not exist."
    const isGone = code === 'InvalidRequestException' && message.includes('does not exist');
    return isGone ? { kind: 'deleted', resource } : { kind: 'unread', resource, failure: { reason, message } };
  }
  const { Name, SecurityConfiguration, CreationDateTime } = result.output;
  if (Name !== resource.resourceId) {
    const message = say`AWS returned a security configuration that is not the one asked for`;
    return { kind: 'unread', resource, failure: { reason: 'malformed', message } };
  }
  const item = {
    Name,
    ...(SecurityConfiguration !== undefined && { SecurityConfiguration: asJson(SecurityConfiguration) }),
    ...(CreationDateTime !== undefined && { CreationDateTime: asJson(CreationDateTime) }),
  };
  return { kind: 'item', resource, shape: 'describe-security-configuration', item };
}

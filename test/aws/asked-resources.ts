import type { AggregateResourceIdentifier, ResourceKey } from '@aws-sdk/client-config-service';
import type { AwsRequest } from './aws-request.ts';

/** A name for a resource by which two calls can be compared. */
export function resourceName(
  accountId: string | undefined,
  awsRegion: string | undefined,
  resourceType: string | undefined,
  resourceId: string | undefined,
): string {
  return [accountId, awsRegion, resourceType, resourceId].join(' ');
}

/** Which resources a call names, one by one; none for a list. */
export function askedResources({ name, accountId, awsRegion, input }: AwsRequest): string[] {
  const of = (type: unknown, id: unknown): string => resourceName(accountId, awsRegion, String(type), String(id));
  switch (name) {
    case 'BatchGetResourceConfig': {
      const keys = input['resourceKeys'] as ResourceKey[];
      return keys.map((key) => of(key.resourceType, key.resourceId));
    }
    case 'BatchGetAggregateResourceConfig': {
      const identifiers = input['ResourceIdentifiers'] as AggregateResourceIdentifier[];
      return identifiers.map((key) => {
        return resourceName(key.SourceAccountId, key.SourceRegion, key.ResourceType, key.ResourceId);
      });
    }
    case 'DescribeKey':
      return [of('AWS::KMS::Key', input['KeyId'])];
    case 'DescribeSecurityConfiguration':
      return [of('AWS::EMR::SecurityConfiguration', input['Name'])];
    case 'GetObject':
      return [of(input['Bucket'], input['Key'])];
    case 'GetResourceConfigHistory':
      return [of(input['resourceType'], input['resourceId'])];
    default:
      return [];
  }
}

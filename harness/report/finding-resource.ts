import type { InputDocument } from '../normalize/input-document.ts';
import type { FindingResource } from './report.ts';

/** Which resource a document is of, as reports name it. */
export function findingResource(document: InputDocument): FindingResource {
  const { accountId, awsRegion, resourceType, resourceId, resourceName, arn } = document;
  return {
    accountId,
    awsRegion,
    resourceType,
    resourceId,
    ...(resourceName !== undefined && { resourceName }),
    ...(arn !== undefined && { arn }),
  };
}

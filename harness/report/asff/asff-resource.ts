import type { JsonObject } from '../../json.ts';
import type { Finding } from '../report.ts';
import { resourcePath } from '../resource-path.ts';
import { asffText } from './asff-text.ts';
import { asffType } from './asff-type.ts';

const MOST_DETAILS = 20;
const LONGEST_NAME = 128;
const LONGEST_PATH = 4096;

/** The partitions as ASFF names them; of others it knows none. */
const PARTITIONS: Readonly<Record<string, string>> = {
  aws: 'aws',
  'aws-cn': 'aws-cn',
  'aws-us-gov': 'aws-us-gov',
  'aws-iso': 'aws-us-iso',
  'aws-iso-b': 'aws-us-iso-b',
};

/** Makes the resource of a finding into ASFF's, with the values that the control read as its details. */
export function asffResource({ resource, evidence }: Finding, partition: string): JsonObject {
  const named = PARTITIONS[partition];
  const details = evidence.slice(0, MOST_DETAILS).map(({ path, value }) => {
    return [detailName(path), asffText(JSON.stringify(value), 1024)] as const;
  });
  return {
    Type: asffType(resource.resourceType),
    Id: asffText(resource.arn ?? resourcePath(resource), 512),
    ...(named !== undefined && { Partition: named }),
    Region: asffText(resource.awsRegion, 16),
    ...(details.length > 0 && { Details: { Other: Object.fromEntries(details) } }),
  };
}

/** Of a path that is too long the end, which tells paths apart. */
function detailName(path: string): string {
  const shown = asffText(path, LONGEST_PATH);
  if (shown.length <= LONGEST_NAME) return shown;
  return `…${shown.slice(1 - LONGEST_NAME).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

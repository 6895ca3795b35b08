import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';

/** Every region records all types that AWS Config supports; IAM is recorded at home only, not once more in each region. */
export const configRecorders: JsonObject[] = [
  recorder({ region: TOKYO, withIam: true, capturedAt: '2024-04-01T01:12:45.318Z' }),
  recorder({ region: VIRGINIA, withIam: false, capturedAt: '2024-04-01T01:20:09.771Z' }),
  recorder({ region: IRELAND, withIam: false, capturedAt: '2025-01-20T05:41:33.902Z' }),
];

// As AWS Config delivers them, recorders have neither an ARN nor an availability zone.
function recorder(facts: { region: string; withIam: boolean; capturedAt: string }): JsonObject {
  return configurationItem({
    resourceType: 'AWS::Config::ConfigurationRecorder',
    resourceId: 'default',
    resourceName: 'default',
    awsRegion: facts.region,
    capturedAt: facts.capturedAt,
    configuration: {
      Id: 'default',
      Name: 'default',
      RoleARN: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      Recording: true,
      RecordingGroup: {
        AllSupported: true,
        IncludeGlobalResourceTypes: facts.withIam,
        ResourceTypes: [],
        ExclusionByResourceTypes: { ResourceTypes: [] },
        RecordingStrategy: { UseOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
      },
      RecordingMode: { RecordingFrequency: 'CONTINUOUS', RecordingModeOverrides: [] },
    },
  });
}

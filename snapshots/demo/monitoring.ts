import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, arnOf, configurationItem, TOKYO } from './configuration-item.ts';
import { logBucket } from './storage.ts';

const TRAIL = 'account-trail';
const TOPIC = arnOf('sns', TOKYO, 'operations');
const ALARM = 'graph-prod-memory';

/** Who is told what happens. AWS Config records no log groups of CloudWatch, so that there are none here. */
export const monitoring: JsonObject[] = [
  configurationItem({
    resourceType: 'AWS::CloudTrail::Trail',
    resourceId: TRAIL,
    resourceName: TRAIL,
    arn: arnOf('cloudtrail', TOKYO, `trail/${TRAIL}`),
    awsRegion: TOKYO,
    availabilityZone: 'Regional',
    capturedAt: '2024-04-01T01:20:31.449Z',
    configuration: {
      name: TRAIL,
      s3BucketName: logBucket,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: true,
      homeRegion: TOKYO,
      trailARN: arnOf('cloudtrail', TOKYO, `trail/${TRAIL}`),
      logFileValidationEnabled: true,
      hasCustomEventSelectors: false,
      hasInsightSelectors: false,
      isOrganizationTrail: false,
    },
    supplementaryConfiguration: { Tags: [] },
  }),
  configurationItem({
    resourceType: 'AWS::SNS::Topic',
    resourceId: TOPIC,
    resourceName: 'operations',
    arn: TOPIC,
    awsRegion: TOKYO,
    availabilityZone: 'Not Applicable',
    capturedAt: '2024-04-01T01:20:36.812Z',
    configuration: {
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'AlarmsOfThisAccount',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'SNS:Publish',
            Resource: TOPIC,
            Condition: { StringEquals: { 'AWS:SourceAccount': ACCOUNT } },
          },
        ],
      }),
      Owner: ACCOUNT,
      TopicArn: TOPIC,
      DisplayName: 'Operations',
    },
    supplementaryConfiguration: { Tags: [] },
  }),
  configurationItem({
    resourceType: 'AWS::CloudWatch::Alarm',
    resourceId: ALARM,
    resourceName: ALARM,
    arn: arnOf('cloudwatch', TOKYO, `alarm:${ALARM}`),
    awsRegion: TOKYO,
    availabilityZone: 'Not Applicable',
    capturedAt: '2024-05-20T08:40:57.136Z',
    configuration: {
      alarmName: ALARM,
      alarmArn: arnOf('cloudwatch', TOKYO, `alarm:${ALARM}`),
      alarmConfigurationUpdatedTimestamp: Date.parse('2024-05-20T08:35:08.270Z'),
      actionsEnabled: true,
      okactions: [],
      alarmActions: [TOPIC],
      insufficientDataActions: [],
      metricName: 'FreeableMemory',
      namespace: 'AWS/Neptune',
      statistic: 'Minimum',
      dimensions: [{ name: 'DBClusterIdentifier', value: 'graph-prod' }],
      period: 300,
      evaluationPeriods: 3,
      threshold: 4_000_000_000,
      comparisonOperator: 'LessThanThreshold',
      metrics: [],
    },
  }),
];

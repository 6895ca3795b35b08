import type { JsonObject, JsonValue } from '../../harness/json.ts';
import { configurationItem, IRELAND, TOKYO, VIRGINIA } from './configuration-item.ts';
import { keyArns } from './kms.ts';
import { emrBucket } from './storage.ts';

/**
 * EMR's security configurations, with bodies as EMR documents them.
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html
 */
export const emr: JsonObject[] = [
  // All that there is to encrypt.
  securityConfiguration({
    name: 'encrypt-everything',
    region: TOKYO,
    capturedAt: '2024-07-08T04:19:26.370Z',
    body: {
      EncryptionConfiguration: {
        EnableAtRestEncryption: true,
        EnableInTransitEncryption: true,
        AtRestEncryptionConfiguration: {
          S3EncryptionConfiguration: { EncryptionMode: 'SSE-KMS', AwsKmsKey: keyArns.graphProd },
          LocalDiskEncryptionConfiguration: {
            EncryptionKeyProviderType: 'AwsKms',
            AwsKmsKey: keyArns.graphProd,
            EnableEbsEncryption: true,
          },
        },
        InTransitEncryptionConfiguration: {
          TLSCertificateConfiguration: {
            CertificateProviderType: 'PEM',
            S3Object: `s3://${emrBucket}/certificates/emr.zip`,
          },
        },
      },
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2, HttpPutResponseHopLimit: 1 },
    },
  }),
  // S3 only, nothing in transit, and the body as text.
  securityConfiguration({
    name: 'nightly-sorting-plan',
    region: TOKYO,
    capturedAt: '2024-04-01T01:18:11.904Z',
    body: JSON.stringify({
      EncryptionConfiguration: {
        EnableAtRestEncryption: true,
        EnableInTransitEncryption: false,
        AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
      },
    }),
  }),
  // Local disks only, certificates from a class of the team's own.
  securityConfiguration({
    name: 'arrival-forecast',
    region: VIRGINIA,
    capturedAt: '2025-05-26T09:50:37.153Z',
    body: {
      EncryptionConfiguration: {
        EnableAtRestEncryption: true,
        EnableInTransitEncryption: true,
        AtRestEncryptionConfiguration: {
          LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/graph-prod' },
        },
        InTransitEncryptionConfiguration: {
          TLSCertificateConfiguration: {
            CertificateProviderType: 'Custom',
            S3Object: `s3://${emrBucket}/certificates/provider.jar`,
            CertificateProviderClass: 'example.minato.TlsArtifacts',
          },
        },
      },
    },
  }),
  securityConfiguration({
    name: 'sandbox',
    region: VIRGINIA,
    capturedAt: '2025-11-03T16:27:44.715Z',
    body: { EncryptionConfiguration: { EnableAtRestEncryption: false, EnableInTransitEncryption: false } },
  }),
  // Says who may log in, and nothing of encryption, which is then off.
  securityConfiguration({
    name: 'kerberos',
    region: IRELAND,
    capturedAt: '2025-02-27T10:36:58.061Z',
    body: {
      AuthenticationConfiguration: {
        KerberosConfiguration: {
          Provider: 'ClusterDedicatedKdc',
          ClusterDedicatedKdcConfiguration: { TicketLifetimeInHours: 24 },
        },
      },
    },
  }),
  // Two bodies that AWS Config does not show: empty, and left out.
  securityConfiguration({
    name: 'customs-declarations',
    region: IRELAND,
    capturedAt: '2025-08-19T07:42:20.398Z',
    body: {},
  }),
  securityConfiguration({ name: 'depot-heatmap', region: IRELAND, capturedAt: '2025-08-19T07:42:23.826Z' }),
];

// No ARN: a security configuration is known by its name in its account and region.
function securityConfiguration(facts: {
  name: string;
  region: string;
  capturedAt: string;
  body?: JsonValue;
}): JsonObject {
  const { name, body } = facts;
  return configurationItem({
    resourceType: 'AWS::EMR::SecurityConfiguration',
    resourceId: name,
    resourceName: name,
    awsRegion: facts.region,
    availabilityZone: 'Regional',
    capturedAt: facts.capturedAt,
    configuration: { Id: name, Name: name, ...(body !== undefined && { SecurityConfiguration: body }) },
  });
}

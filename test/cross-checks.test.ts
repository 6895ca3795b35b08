import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Compliance, MissingReason } from '../harness/evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../harness/json.ts';
import type { Finding, Report } from '../harness/report/report.ts';
import { auditFiles, auditItems, type ExpectedVerdict, finding, findingOf, snapshotOf } from './auditing.ts';
import {
  ACCOUNT,
  alias,
  AT_REST,
  AT_REST_FLAG,
  BODY,
  dbCluster,
  dbInstance,
  dbSnapshot,
  DISK_PROVIDER,
  emr,
  group,
  groupsOf,
  IN_TRANSIT_FLAG,
  key,
  KEY_ARN,
  KEY_ID,
  keyArn,
  MULTI_REGION_KEY_ID,
  OTHER_ACCOUNT,
  redshift,
  REGION,
  S3_MODE,
} from './control-items.ts';
import { type Decision, DECISIONS } from './decisions.ts';
import { deliveredItem } from './normalize/config-items.ts';

/** The finding on a group of `groups.json`. */
function groupFinding(item: JsonObject, verdict: ExpectedVerdict): Finding {
  const resource = {
    accountId: ACCOUNT,
    awsRegion: REGION,
    resourceType: 'AWS::ElastiCache::ReplicationGroup',
    resourceId: item['ReplicationGroupId'] as string,
    arn: item['ARN'] as string,
  };
  return finding('ElastiCache.4', resource, { source: 'describe', location: 'groups.json' }, verdict);
}

const SNAPSHOT_FLAG = ['configuration', 'storageEncrypted'];

/** The findings of both EMR controls where the body can not be used. */
function undecidedEmr(item: JsonObject, reason: MissingReason): Finding[] {
  const verdict: ExpectedVerdict = { compliance: 'INSUFFICIENT_DATA', missing: [{ path: BODY, reason }] };
  return [findingOf('EMR.3', item, verdict), findingOf('EMR.4', item, verdict)];
}

/** For a cluster whose key was not found. */
function undecided(reason: MissingReason, reference: string): ExpectedVerdict {
  return { compliance: 'INSUFFICIENT_DATA', missing: [{ path: 'related.kms_key', reason, reference }] };
}

/** What is shown of a key that was found. */
function keyEvidence(keyId: string, keyManager: string, keyState: string): JsonObject {
  return {
    'related.kms_key.arn': keyArn(keyId),
    'related.kms_key.configuration.keyManager': keyManager,
    'related.kms_key.configuration.keyState': keyState,
    'related.kms_key.configuration.origin': 'AWS_KMS',
  };
}

/** Coverage by control id. */
function coverage(controls: Report['controls']): Record<string, string> {
  return Object.fromEntries(controls.map(({ id, coverage: found }) => [id, found]));
}

/** The findings of both EMR controls where both kinds of encryption are on. */
function passes(item: JsonObject): Finding[] {
  return [
    findingOf('EMR.3', item, { compliance: 'COMPLIANT', evidence: { [S3_MODE]: 'SSE-S3', [AT_REST_FLAG]: true } }),
    findingOf('EMR.4', item, { compliance: 'COMPLIANT', evidence: { [IN_TRANSIT_FLAG]: true } }),
  ];
}

/** The finding on a snapshot that is not encrypted. */
function violated(item: JsonObject): Finding {
  return findingOf('Neptune.6', item, {
    compliance: 'NON_COMPLIANT',
    violations: { not_encrypted: SNAPSHOT_FLAG },
    evidence: { 'configuration.engine': 'neptune', 'configuration.storageEncrypted': false },
  });
}

/** A capture on a day of March. */
function at(day: string): JsonObject {
  return { configurationItemCaptureTime: `2026-03-0${day}T00:00:00.000Z` };
}

describe('cross-checks, each of which breaks at least one other tool', () => {
  test('1: engines other than Neptune share its resource types', async () => {
    const engines = ['aurora-mysql', 'aurora-postgresql', 'docdb', 'neptune', 'neptune-serverless'];
    const snapshots = engines.map((engine) => dbSnapshot(`s-${engine}`, { engine, storageEncrypted: false }));
    const clusters = engines.map((engine) => dbCluster(`c-${engine}`, { engine, storageEncrypted: false }));
    const instances = engines.map((engine) => dbInstance(`i-${engine}`, { engine, storageEncrypted: false }));
    const controls = ['Kensa.Neptune.1', 'Neptune.6'];
    const { findings } = await auditItems([...snapshots, ...clusters, ...instances], { controls });

    const expected = (controlId: string, list: JsonObject[]): Finding[] =>
      list.map((item, position) => {
        const engine = engines[position] as string;
        const evidence = { 'configuration.engine': engine, 'configuration.storageEncrypted': false };
        return engine === 'neptune'
          ? findingOf(controlId, item, {
              compliance: 'NON_COMPLIANT',
              violations: { not_encrypted: SNAPSHOT_FLAG },
              evidence,
            })
          : findingOf(controlId, item, { compliance: 'NOT_APPLICABLE', evidence });
      });
    assert.deepEqual(findings, [
      ...expected('Kensa.Neptune.1', clusters),
      ...expected('Kensa.Neptune.1', instances),
      ...expected('Neptune.6', snapshots),
    ]);
  });

  test('2: the same name in two accounts and two regions is four resources', async () => {
    const encrypted = { EncryptionConfiguration: { EnableAtRestEncryption: false, EnableInTransitEncryption: true } };
    const open = { EncryptionConfiguration: { EnableAtRestEncryption: false, EnableInTransitEncryption: false } };
    const places: [awsAccountId: string, awsRegion: string, body: JsonObject][] = [
      [ACCOUNT, 'eu-west-1', encrypted],
      [ACCOUNT, 'us-east-1', open],
      [OTHER_ACCOUNT, 'eu-west-1', open],
      [OTHER_ACCOUNT, 'us-east-1', encrypted],
    ];
    const configurations = places.map(([awsAccountId, awsRegion, SecurityConfiguration]) =>
      emr('batch', { SecurityConfiguration }, { awsAccountId, awsRegion }),
    );
    const { findings, summary } = await auditItems(configurations, { controls: ['EMR.4'] });
    assert.deepEqual(
      findings,
      configurations.map((item, position) => {
        const enabled = places[position]?.[2] === encrypted;
        return findingOf('EMR.4', item, {
          compliance: enabled ? 'COMPLIANT' : 'NON_COMPLIANT',
          ...(!enabled && { violations: { not_enabled: IN_TRANSIT_FLAG.split('.') } }),
          evidence: { [IN_TRANSIT_FLAG]: enabled },
        });
      }),
    );
    assert.deepEqual([summary.resources, summary.notEvaluated.superseded], [4, 0]);
    assert.equal(new Set(findings.map(({ id }) => id)).size, 4);
  });

  test('3: a key is named by alias, alias ARN, bare id, ARN of another account, or multi-Region id', async () => {
    const aliasArn = `arn:aws:kms:${REGION}:${ACCOUNT}:alias/orders`;
    const foreignArn = keyArn(KEY_ID, OTHER_ACCOUNT);
    const elsewhereArn = keyArn(KEY_ID, ACCOUNT, 'us-east-1');
    const references: [kmsKeyId: string, ExpectedVerdict, found?: string][] = [
      [
        'alias/aws/rds',
        { compliance: 'NON_COMPLIANT', violations: { aws_managed_key: ['configuration', 'kmsKeyId'] } },
      ],
      [
        `arn:aws:kms:${REGION}:${ACCOUNT}:alias/aws/rds`,
        { compliance: 'NON_COMPLIANT', violations: { aws_managed_key: ['configuration', 'kmsKeyId'] } },
      ],
      [KEY_ARN, { compliance: 'COMPLIANT' }, KEY_ID],
      [KEY_ID, { compliance: 'COMPLIANT' }, KEY_ID],
      ['alias/orders', { compliance: 'COMPLIANT' }, KEY_ID],
      [aliasArn, { compliance: 'COMPLIANT' }, KEY_ID],
      [MULTI_REGION_KEY_ID, { compliance: 'COMPLIANT' }, MULTI_REGION_KEY_ID],
      [keyArn(MULTI_REGION_KEY_ID), { compliance: 'COMPLIANT' }, MULTI_REGION_KEY_ID],
      [foreignArn, undecided('other_account', foreignArn)],
      [elsewhereArn, undecided('other_region', elsewhereArn)],
      [
        keyArn(MULTI_REGION_KEY_ID, ACCOUNT, 'us-east-1'),
        undecided('other_region', keyArn(MULTI_REGION_KEY_ID, ACCOUNT, 'us-east-1')),
      ],
      ['alias/unknown', undecided('not_recorded', 'alias/unknown')],
      [`${KEY_ID}0`, undecided('not_recorded', `${KEY_ID}0`)],
    ];
    const clusters = references.map(([kmsKeyId], position) =>
      dbCluster(`cluster-${String(position).padStart(2, '0')}`, {
        engine: 'neptune',
        storageEncrypted: true,
        kmsKeyId,
      }),
    );
    const keys = [key(KEY_ID), key(MULTI_REGION_KEY_ID), alias('alias/orders', KEY_ID)];
    const { findings, diagnostics } = await auditItems([...clusters, ...keys], { controls: ['Kensa.Neptune.1'] });
    assert.deepEqual(
      findings,
      references.map(([kmsKeyId, verdict, found], position) =>
        findingOf('Kensa.Neptune.1', clusters[position] as JsonObject, {
          ...verdict,
          evidence: {
            'configuration.engine': 'neptune',
            'configuration.kmsKeyId': kmsKeyId,
            'configuration.storageEncrypted': true,
            ...(found !== undefined && keyEvidence(found, 'CUSTOMER', 'Enabled')),
          },
        }),
      ),
    );
    assert.deepEqual(diagnostics, []);
  });

  test('4: a customer managed key that is about to be deleted is no protection', async () => {
    const cluster = dbCluster('orders', { engine: 'neptune', storageEncrypted: true, kmsKeyId: KEY_ARN });
    const pending = key(KEY_ID, { keyState: 'PendingDeletion' });
    const evidence = {
      'configuration.engine': 'neptune',
      'configuration.kmsKeyId': KEY_ARN,
      'configuration.storageEncrypted': true,
      ...keyEvidence(KEY_ID, 'CUSTOMER', 'PendingDeletion'),
    };
    const { findings } = await auditItems([cluster, pending], { controls: ['Kensa.Neptune.1'] });
    assert.deepEqual(findings, [
      findingOf('Kensa.Neptune.1', cluster, {
        compliance: 'NON_COMPLIANT',
        violations: { key_not_usable: ['related', 'kms_key', 'configuration', 'keyState'] },
        evidence,
      }),
    ]);
    const lenient = await auditItems([cluster, pending], {
      controls: ['Kensa.Neptune.1'],
      parameters: { 'Neptune-002': { acceptedKeyStates: ['Enabled', 'PendingDeletion'] } },
    });
    assert.deepEqual(lenient.findings, [findingOf('Kensa.Neptune.1', cluster, { compliance: 'COMPLIANT', evidence })]);
  });

  test('5: only true is encrypted, only false is not', async () => {
    const values: [storageEncrypted: JsonValue | undefined, compliance: Compliance, reason?: MissingReason][] = [
      [undefined, 'INSUFFICIENT_DATA', 'absent'],
      [null, 'INSUFFICIENT_DATA', 'null'],
      ['true', 'INSUFFICIENT_DATA', 'type'],
      ['false', 'INSUFFICIENT_DATA', 'type'],
      [1, 'INSUFFICIENT_DATA', 'type'],
      [0, 'INSUFFICIENT_DATA', 'type'],
      [{}, 'INSUFFICIENT_DATA', 'type'],
      [[true], 'INSUFFICIENT_DATA', 'type'],
      [true, 'COMPLIANT'],
      [false, 'NON_COMPLIANT'],
    ];
    const snapshots = values.map(([storageEncrypted], position) =>
      dbSnapshot(`s-${position}`, { engine: 'neptune', ...(storageEncrypted !== undefined && { storageEncrypted }) }),
    );
    const { findings } = await auditItems(snapshots, { controls: ['Neptune.6'] });
    assert.deepEqual(
      findings,
      values.map(([storageEncrypted, compliance, reason], position) =>
        findingOf('Neptune.6', snapshots[position] as JsonObject, {
          compliance,
          ...(compliance === 'NON_COMPLIANT' && { violations: { not_encrypted: SNAPSHOT_FLAG } }),
          ...(reason !== undefined && { missing: [{ path: 'configuration.storageEncrypted', reason }] }),
          evidence: {
            'configuration.engine': 'neptune',
            ...(storageEncrypted !== undefined && { 'configuration.storageEncrypted': storageEncrypted }),
          },
        }),
      ),
    );
  });

  test('6: engine, members and global datastores do not excuse a replication group; serverless is not one', async () => {
    const groups = [
      group('g-1-valkey', { Engine: 'valkey', AtRestEncryptionEnabled: false }),
      group('g-2-memcached', { Engine: 'memcached', AtRestEncryptionEnabled: false }),
      group('g-3-no-members', { AtRestEncryptionEnabled: false }),
      group('g-4-secondary', {
        Engine: 'redis',
        AtRestEncryptionEnabled: false,
        GlobalReplicationGroupInfo: { GlobalReplicationGroupMemberRole: 'SECONDARY' },
      }),
      group('g-5-valkey', { Engine: 'valkey' }),
    ];
    const serverless = deliveredItem({
      resourceType: 'AWS::ElastiCache::ServerlessCache',
      resourceId: 'cache',
      configuration: { Engine: 'valkey' },
    });
    const report = await auditFiles(
      { 'groups.json': groupsOf(...groups), 'snapshot.json': snapshotOf([serverless]) },
      { controls: ['ElastiCache.4'] },
    );
    assert.deepEqual(
      report.findings,
      groups.map((item) => {
        const absent = item['AtRestEncryptionEnabled'] === undefined;
        return groupFinding(item, {
          compliance: absent ? 'INSUFFICIENT_DATA' : 'NON_COMPLIANT',
          ...(absent
            ? { missing: [{ path: 'configuration.AtRestEncryptionEnabled', reason: 'absent' }] }
            : { violations: { not_encrypted: ['configuration', 'AtRestEncryptionEnabled'] } }),
          evidence: {
            ...(!absent && { 'configuration.AtRestEncryptionEnabled': false }),
            ...('Engine' in item && { 'configuration.Engine': item['Engine'] }),
            'configuration.Status': 'available',
          },
        });
      }),
    );
    assert.deepEqual([report.summary.resources, report.summary.evaluated], [6, 5]);
  });

  test('7: a change that is pending is not done yet', async () => {
    const cluster = redshift('reports', {
      enhancedVpcRouting: false,
      clusterStatus: 'modifying',
      pendingModifiedValues: { enhancedVpcRouting: true, numberOfNodes: 3 },
    });
    const { findings } = await auditItems([cluster], { controls: ['Redshift.7'] });
    assert.deepEqual(findings, [
      findingOf('Redshift.7', cluster, {
        compliance: 'NON_COMPLIANT',
        violations: { change_pending: ['configuration', 'enhancedVpcRouting'] },
        evidence: {
          'configuration.clusterStatus': 'modifying',
          'configuration.enhancedVpcRouting': false,
          'configuration.pendingModifiedValues.enhancedVpcRouting': true,
        },
      }),
    ]);
  });

  test('8: the body of a security configuration comes as object, as text, cut off, or not at all', async () => {
    const enabled = {
      EncryptionConfiguration: {
        EnableAtRestEncryption: true,
        EnableInTransitEncryption: true,
        AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
      },
    };
    const kerberos = { AuthenticationConfiguration: { KerberosConfiguration: { Provider: 'ClusterDedicatedKdc' } } };
    const asObject = emr('e-1', { SecurityConfiguration: enabled });
    const asText = emr('e-2', { SecurityConfiguration: JSON.stringify(enabled) });
    const cut = emr('e-3', { SecurityConfiguration: '{"EncryptionConfiguration":' });
    const absent = emr('e-4', { Id: 'e-4', Name: 'e-4' });
    const empty = emr('e-5', { SecurityConfiguration: {} });
    const emptyText = emr('e-6', { SecurityConfiguration: '{}' });
    const onlyKerberos = emr('e-7', { SecurityConfiguration: kerberos });
    const isNull = emr('e-8', { SecurityConfiguration: null });
    const items = [asObject, asText, cut, absent, empty, emptyText, onlyKerberos, isNull];
    const { findings, diagnostics } = await auditItems(items, { controls: ['EMR.3', 'EMR.4'] });

    const notConfigured = [
      findingOf('EMR.3', onlyKerberos, {
        compliance: 'NON_COMPLIANT',
        violations: { not_configured: AT_REST_FLAG.split('.') },
      }),
      findingOf('EMR.4', onlyKerberos, {
        compliance: 'NON_COMPLIANT',
        violations: { not_configured: IN_TRANSIT_FLAG.split('.') },
      }),
    ];
    const expected = [
      passes(asObject),
      passes(asText),
      undecidedEmr(cut, 'unparsable'),
      undecidedEmr(absent, 'absent'),
      undecidedEmr(empty, 'empty'),
      undecidedEmr(emptyText, 'empty'),
      notConfigured,
      undecidedEmr(isNull, 'null'),
    ];
    assert.deepEqual(findings, [...expected.map(([first]) => first), ...expected.map(([, second]) => second)]);
    assert.deepEqual(
      diagnostics.map(({ code, severity, message }) => ({ code, severity, message })),
      [
        {
          code: 'ITEM_CONTENT_UNREADABLE',
          severity: 'error',
          message:
            'configuration.SecurityConfiguration is text that does not hold the expected JSON, so no control can pass ' +
            'on what it should state. Take the item from AWS again; the text may have been cut off.',
        },
      ],
    );
  });

  test('9: encryption at rest that is switched on must cover S3 or the local disks', async () => {
    const s3 = { S3EncryptionConfiguration: { EncryptionMode: 'SSE-KMS', AwsKmsKey: KEY_ARN } };
    const disk = { LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms' } };
    const scopes: [id: string, JsonObject | undefined, Record<string, string>][] = [
      ['e-1-s3', s3, { [S3_MODE]: 'SSE-KMS' }],
      ['e-2-disk', disk, { [DISK_PROVIDER]: 'AwsKms' }],
      ['e-3-both', { ...s3, ...disk }, { [DISK_PROVIDER]: 'AwsKms', [S3_MODE]: 'SSE-KMS' }],
      ['e-4-neither', {}, {}],
      ['e-5-nothing', undefined, {}],
    ];
    const items = scopes.map(([id, AtRestEncryptionConfiguration]) =>
      emr(id, {
        SecurityConfiguration: {
          EncryptionConfiguration: {
            EnableAtRestEncryption: true,
            ...(AtRestEncryptionConfiguration && { AtRestEncryptionConfiguration }),
          },
        },
      }),
    );
    const expected = (position: number, violations?: ExpectedVerdict['violations']): Finding =>
      findingOf('EMR.3', items[position] as JsonObject, {
        compliance: violations === undefined ? 'COMPLIANT' : 'NON_COMPLIANT',
        ...(violations && { violations }),
        evidence: { ...scopes[position]?.[2], [AT_REST_FLAG]: true },
      });
    const noScope = { no_scope: AT_REST.split('.') };
    const scopeMissing = { scope_missing: AT_REST.split('.') };

    const { findings } = await auditItems(items, { controls: ['EMR.3'] });
    assert.deepEqual(findings, [expected(0), expected(1), expected(2), expected(3, noScope), expected(4, noScope)]);

    const parameters = { 'EMR.3': { requireScopes: ['localDisk', 's3'] } };
    const strict = await auditItems(items, { controls: ['EMR.3'], parameters });
    assert.deepEqual(strict.findings, [
      expected(0, scopeMissing),
      expected(1, scopeMissing),
      expected(2),
      expected(3, noScope),
      expected(4, noScope),
    ]);
  });

  test('10: of two captures the newest counts, and what was deleted or is not recorded is not judged', async () => {
    const encrypted = { engine: 'neptune', storageEncrypted: true };
    const open = { engine: 'neptune', storageEncrypted: false };
    const fixed = dbSnapshot('fixed', encrypted, at('2'));
    const broken = dbSnapshot('broken', open, at('2'));
    const restored = dbSnapshot('restored', open, at('3'));
    const items = [
      fixed,
      dbSnapshot('fixed', open, at('1')),
      dbSnapshot('broken', encrypted, at('1')),
      broken,
      dbSnapshot('deleted', open, at('1')),
      dbSnapshot('deleted', null, { ...at('2'), configurationItemStatus: 'ResourceDeleted' }),
      restored,
      dbSnapshot('restored', null, { ...at('2'), configurationItemStatus: 'ResourceDeleted' }),
      dbSnapshot('unseen', null, { ...at('2'), configurationItemStatus: 'ResourceDeletedNotRecorded' }),
      dbSnapshot('unrecorded', open, { ...at('2'), configurationItemStatus: 'ResourceNotRecorded' }),
    ];
    const { findings, summary, evaluatedAt } = await auditItems(items, { controls: ['Neptune.6'] });
    assert.deepEqual(findings, [
      violated(broken),
      findingOf('Neptune.6', fixed, {
        compliance: 'COMPLIANT',
        evidence: { 'configuration.engine': 'neptune', 'configuration.storageEncrypted': true },
      }),
      violated(restored),
    ]);
    assert.deepEqual(summary, {
      resources: 3,
      evaluated: 3,
      notEvaluated: { deleted: 2, notRecorded: 1, superseded: 4 },
      byCompliance: { COMPLIANT: 1, NON_COMPLIANT: 2, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
    });
    assert.equal(evaluatedAt, '2026-03-03T00:00:00.000Z');
  });

  test("11: content as JSON text, and the cluster's identifier in either spelling", async () => {
    const content = { engine: 'neptune', storageEncrypted: true, kmsKeyId: KEY_ARN };
    const lower = dbCluster('c-1', { ...content, dbclusterIdentifier: 'lower' });
    const upper = dbCluster('c-2', JSON.stringify({ ...content, dBClusterIdentifier: 'Upper' }));
    const members = [
      dbInstance('i-1', { engine: 'neptune', storageEncrypted: true, dBClusterIdentifier: 'lower' }),
      dbInstance('i-2', JSON.stringify({ engine: 'neptune', storageEncrypted: true, dBClusterIdentifier: 'upper' })),
    ];
    const keyItem = key(KEY_ID);
    const keyAsText = { ...keyItem, configuration: JSON.stringify(keyItem['configuration']) };
    const items = [lower, upper, ...members, keyAsText];
    const { findings, diagnostics } = await auditItems(items, { controls: ['Kensa.Neptune.1'] });
    const found = keyEvidence(KEY_ID, 'CUSTOMER', 'Enabled');
    const common = { 'configuration.engine': 'neptune', 'configuration.storageEncrypted': true };
    const itsCluster = {
      'related.cluster.configuration.engine': 'neptune',
      'related.cluster.configuration.kmsKeyId': KEY_ARN,
      'related.cluster.configuration.storageEncrypted': true,
    };
    const ofCluster = (item: JsonObject, itself: JsonObject = {}): Finding =>
      findingOf('Kensa.Neptune.1', item, {
        compliance: 'COMPLIANT',
        evidence: {
          'configuration.engine': 'neptune',
          'configuration.kmsKeyId': KEY_ARN,
          'configuration.storageEncrypted': true,
          ...itself,
          ...found,
        },
      });
    const ofInstance = (item: JsonObject): Finding =>
      findingOf('Kensa.Neptune.1', item, {
        compliance: 'COMPLIANT',
        evidence: { ...common, ...itsCluster, ...found },
      });
    assert.deepEqual(findings, [
      ofCluster(lower),
      // In this spelling a cluster names a cluster as its instances do: itself.
      ofCluster(upper, itsCluster),
      ...members.map(ofInstance),
    ]);
    assert.deepEqual(diagnostics, []);
  });

  test('12: more resources than a page of an API holds are all judged', async () => {
    const snapshots = Array.from({ length: 357 }, (_, position) =>
      dbSnapshot(`s-${String(position).padStart(3, '0')}`, { engine: 'neptune', storageEncrypted: position % 3 > 0 }),
    );
    const { findings, summary } = await auditItems(snapshots, { controls: ['Neptune.6'] });
    assert.deepEqual(
      findings,
      snapshots.map((item, position) => {
        const storageEncrypted = position % 3 > 0;
        return findingOf('Neptune.6', item, {
          compliance: storageEncrypted ? 'COMPLIANT' : 'NON_COMPLIANT',
          ...(!storageEncrypted && { violations: { not_encrypted: SNAPSHOT_FLAG } }),
          evidence: { 'configuration.engine': 'neptune', 'configuration.storageEncrypted': storageEncrypted },
        });
      }),
    );
    assert.deepEqual(summary, {
      resources: 357,
      evaluated: 357,
      notEvaluated: { deleted: 0, notRecorded: 0, superseded: 0 },
      byCompliance: { COMPLIANT: 238, NON_COMPLIANT: 119, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 },
    });
  });

  test('13: every type and status of a snapshot is judged', async () => {
    const kinds: [snapshotType: string, status: string][] = [
      ['automated', 'available'],
      ['awsbackup', 'available'],
      ['manual', 'copying'],
      ['manual', 'creating'],
      ['public', 'available'],
      ['shared', 'available'],
    ];
    const snapshots = kinds.map(([snapshotType, status], position) =>
      dbSnapshot(`s-${position}`, {
        engine: 'neptune',
        storageEncrypted: false,
        snapshotType,
        status,
        percentProgress: 5,
      }),
    );
    const { findings } = await auditItems(snapshots, { controls: ['Neptune.6'] });
    assert.deepEqual(
      findings,
      kinds.map(([snapshotType, status], position) =>
        findingOf('Neptune.6', snapshots[position] as JsonObject, {
          compliance: 'NON_COMPLIANT',
          violations: { not_encrypted: SNAPSHOT_FLAG },
          evidence: {
            'configuration.engine': 'neptune',
            'configuration.snapshotType': snapshotType,
            'configuration.status': status,
            'configuration.storageEncrypted': false,
          },
        }),
      ),
    );
  });

  test('14: that a type is not recorded is not "nothing found"', async () => {
    const recorder = deliveredItem({
      resourceType: 'AWS::Config::ConfigurationRecorder',
      resourceId: 'default',
      configuration: {
        RecordingGroup: {
          AllSupported: false,
          ResourceTypes: ['AWS::Redshift::Cluster', 'AWS::RDS::DBInstance', 'AWS::KMS::Key'],
        },
      },
    });
    const controls = ['ElastiCache.4', 'EMR.3', 'EMR.4', 'Kensa.Neptune.1', 'Neptune.6', 'Redshift.7'];
    const recorded = await auditItems([recorder], { controls });
    assert.deepEqual(recorded.findings, []);
    assert.deepEqual(coverage(recorded.controls), {
      'EMR.3': 'NOT_RECORDED',
      'EMR.4': 'NOT_RECORDED',
      'ElastiCache.4': 'NOT_RECORDED',
      'Kensa.Neptune.1': 'NOT_RECORDED',
      'Neptune.6': 'NOT_RECORDED',
      'Redshift.7': 'NO_RESOURCES',
    });
    const snapshot = dbSnapshot('s', { engine: 'docdb', storageEncrypted: true });
    const without = await auditItems([snapshot], { controls });
    assert.deepEqual(coverage(without.controls), {
      'EMR.3': 'NO_RESOURCES',
      'EMR.4': 'NO_RESOURCES',
      'ElastiCache.4': 'NOT_RECORDED',
      'Kensa.Neptune.1': 'NO_RESOURCES',
      'Neptune.6': 'EVALUATED',
      'Redshift.7': 'NO_RESOURCES',
    });
  });
});

/** Decisions that may share an audit: the same control, parameters and other resources. */
function batchesOf(decisions: readonly Decision[]): Decision[][] {
  const batches = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const { control, beside, parameters } = decision;
    const shared = JSON.stringify([control, beside, parameters]);
    batches.set(shared, [...(batches.get(shared) ?? []), decision]);
  }
  return [...batches.values()];
}

/** Audits the resources of a batch, each named by its position. */
async function auditBatch(batch: readonly Decision[]): Promise<Report> {
  const { control, beside = [], parameters } = batch[0] as Decision;
  const isGroup = control === 'ElastiCache.4';
  const judged = batch.map(({ item }, position) => {
    return { ...item, [isGroup ? 'ReplicationGroupId' : 'resourceId']: `judged-${position}` };
  });
  const files = isGroup
    ? { 'snapshot.json': snapshotOf(beside), 'groups.json': groupsOf(...judged) }
    : { 'snapshot.json': snapshotOf([...judged, ...beside]) };
  return auditFiles(files, { controls: [control], ...(parameters && { parameters }) });
}

/** What a report says of the resource at a position of its batch, in the words of the table. */
function verdictsOn(report: Report, position: number): object[] {
  const found = report.findings.filter(({ resource }) => resource.resourceId === `judged-${position}`);
  return found.map(({ compliance, violations, missing }) => ({
    compliance,
    codes: violations.map(({ code }) => code),
    missing: missing.map(({ path, reason, reference }) => [path, reason, reference].filter(Boolean).join(' ')),
  }));
}

describe('the table of decisions, from the file to the finding', () => {
  for (const batch of batchesOf(DECISIONS)) {
    let report: Promise<Report> | undefined;
    for (const [position, { control, name, compliance, codes = [], missing = [] }] of batch.entries()) {
      test(`${control}: ${name}: ${[compliance, ...codes, ...missing].join(', ')}`, async () => {
        report ??= auditBatch(batch);
        assert.deepEqual(verdictsOn(await report, position), [{ compliance, codes, missing }]);
      });
    }
  }
});

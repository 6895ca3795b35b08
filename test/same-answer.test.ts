import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { audit, type AuditOptions } from '../harness/audit.ts';
import { buildPack } from '../harness/build/build-pack.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import type { JsonObject, JsonValue } from '../harness/json.ts';
import type { Finding, Report } from '../harness/report/report.ts';
import { addControl, createPackFolder } from './build/pack-folder.ts';
import { demoItems, existingItems, itemsOf } from './fixtures/demo-items.ts';
import { describeKey, describeReplicationGroups, describeSecurityConfiguration } from './fixtures/encode-described.ts';
import { queryRow } from './fixtures/encode-item.ts';
import { notification, oversizedNotification } from './fixtures/encode-message.ts';
import { demoIn, encodings } from './fixtures/encodings.ts';

const KEY = 'AWS::KMS::Key';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const SECURITY_CONFIGURATION = 'AWS::EMR::SecurityConfiguration';

/** Controls that read what every shape has: the batch calls leave out tags. */
const CONTROLS = ['EMR.3', 'EMR.4', 'ElastiCache.4', 'Kensa.Neptune.1', 'Neptune.6', 'Redshift.7'];

const bundle = await loadBundle();
let folder = '';
let expected: Report;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-same-answer-'));
  expected = await auditFiles({ data: snapshot(demoItems) });
});
after(() => rm(folder, { recursive: true, force: true }));

function snapshot(items: readonly JsonObject[]): string {
  return JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'a', configurationItems: items });
}

/** Audits a directory that holds these files. */
async function auditFiles(
  files: Record<string, string | Uint8Array>,
  options: Partial<AuditOptions> = {},
): Promise<Report> {
  const directory = await mkdtemp(join(folder, 'sources-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(directory, name, '..'), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  const evaluatedAt = new Date('2026-11-22T00:00:00.000Z');
  return audit(bundle, { sources: [directory], all: true, controls: CONTROLS, evaluatedAt, ...options });
}

function withoutProvenance({ findings }: Report): Omit<Finding, 'provenance'>[] {
  return findings.map(({ provenance: _provenance, ...finding }) => finding);
}

/** All that is to be the same, whatever the shape. */
function answerOf(report: Report): unknown {
  const { summary, controls, diagnostics } = report;
  const { evaluated, resources, byCompliance } = summary;
  return { findings: withoutProvenance(report), evaluated, resources, byCompliance, controls, diagnostics };
}

/** The verdicts in short: `Redshift.7 warehouse: COMPLIANT`. */
function verdictsOf({ findings }: Report): string[] {
  return findings.map(({ controlId, resource, compliance }) => `${controlId} ${resource.resourceId}: ${compliance}`);
}

describe('the same answer', () => {
  test('holds every verdict', () => {
    const { ERROR: _error, ...verdicts } = expected.summary.byCompliance;
    assert(Object.values(verdicts).every((count) => count > 0));
    assert.deepEqual(expected.diagnostics, []);
  });

  for (const encoding of encodings) {
    test(`from ${encoding.name}`, async () => {
      const report = await auditFiles({ data: demoIn(encoding) });
      assert.deepEqual(answerOf(report), answerOf(expected));
      const items = encoding.hasHistory ? demoItems.length : existingItems.length;
      assert.deepEqual(
        report.sources.map(({ shape, items: count }) => [shape, count]),
        [[encoding.shape, items]],
      );
      // AWS Config records no replication groups: whatever the container, their items come from the service.
      const origins = report.findings.map(({ resource, provenance }) => [
        resource.resourceType === GROUP,
        provenance.source,
      ]);
      assert.deepEqual(new Set(origins.map(String)), new Set([`false,${encoding.origin}`, 'true,describe']));
      const { deleted, superseded } = report.summary.notEvaluated;
      assert.deepEqual([deleted, superseded], encoding.hasHistory ? [1, 1] : [0, 0]);
    });
  }

  test('from all of them at once, each with some of the items, in one directory', async () => {
    const files = encodings.map((encoding, index): [string, string | Uint8Array] => {
      const items = encoding.hasHistory ? demoItems : existingItems;
      const mine = items.filter((_, position) => position % encodings.length === index);
      const text = encoding.encode(mine);
      return [`${index % 3}/${index}`, index % 2 === 0 ? text : gzipSync(text)];
    });
    // The two items that only some encodings have, and what those lost that fell to the others.
    const report = await auditFiles({ ...Object.fromEntries(files), rest: snapshot(demoItems) });
    assert.deepEqual(
      report.diagnostics.map(({ code, severity }) => [code, severity]),
      [['SNAPSHOTS_OVERLAP', 'warning']],
    );
    assert.deepEqual(answerOf({ ...report, diagnostics: [] }), answerOf(expected));
  });

  test('from standard input, gzipped', async () => {
    for (const encoding of encodings) {
      async function* stdin(): AsyncGenerator<Uint8Array> {
        yield gzipSync(demoIn(encoding));
      }
      assert.deepEqual(answerOf(await auditFiles({}, { sources: ['-'], stdin: stdin() })), answerOf(expected));
    }
  });

  test('from every shape together: one says what another leaves out', async () => {
    const report = await auditFiles(
      Object.fromEntries(encodings.map((encoding, index) => [`${index}`, demoIn(encoding)])),
    );
    assert.deepEqual(answerOf(report), answerOf(expected));
  });
});

describe('described resources', () => {
  const withoutGroups = demoItems.filter(({ resourceType }) => resourceType !== GROUP);

  test('replication groups', async () => {
    const groups = JSON.stringify(describeReplicationGroups(itemsOf(GROUP)));
    const report = await auditFiles({ items: snapshot(withoutGroups), groups });
    // Their output has no name beside the id.
    const findings = withoutProvenance(report).map((finding) => {
      const { resource } = finding;
      const resourceName = resource.resourceType === GROUP ? resource.resourceId : resource.resourceName;
      return { ...finding, resource: { ...resource, ...(resourceName !== undefined && { resourceName }) } };
    });
    assert.deepEqual(findings, withoutProvenance(expected));
  });

  test('keys, one output after the other', async () => {
    const keys = itemsOf(KEY).map((item) => JSON.stringify(describeKey(item), undefined, 4));
    const items = snapshot(demoItems.filter(({ resourceType }) => resourceType !== KEY));
    const report = await auditFiles({ items, keys: keys.join('\n') });
    assert.deepEqual(withoutProvenance(report), withoutProvenance(expected));
  });

  test('security configurations, whose account and region are given', async () => {
    const recorded = itemsOf(SECURITY_CONFIGURATION).filter(({ awsRegion }) => awsRegion === 'ap-northeast-1');
    const outputs = recorded.map((item) => JSON.stringify(describeSecurityConfiguration(item, bodyOf(item))));
    const described = await auditFiles(
      { data: outputs.join('\n') },
      { account: '111122223333', region: 'ap-northeast-1' },
    );
    assert.deepEqual(withoutProvenance(described), withoutProvenance(await auditFiles({ data: snapshot(recorded) })));
    assert.equal(described.findings.length, 2 * recorded.length);
  });

  test('a security configuration whose body AWS Config left out', async () => {
    const item = itemsOf(SECURITY_CONFIGURATION).find(({ resourceId }) => resourceId === 'depot-heatmap');
    assert(item);
    const body = { EncryptionConfiguration: { EnableAtRestEncryption: false, EnableInTransitEncryption: false } };
    const alone = await auditFiles({ items: snapshot([item]) });
    const completed = await auditFiles(
      { items: snapshot([item]), output: JSON.stringify(describeSecurityConfiguration(item, body)) },
      { account: '111122223333', region: 'eu-west-1' },
    );
    assert.deepEqual(verdictsOf(alone), [
      'EMR.3 depot-heatmap: INSUFFICIENT_DATA',
      'EMR.4 depot-heatmap: INSUFFICIENT_DATA',
    ]);
    assert.deepEqual(verdictsOf(completed), [
      'EMR.3 depot-heatmap: NON_COMPLIANT',
      'EMR.4 depot-heatmap: NON_COMPLIANT',
    ]);
    assert.deepEqual(completed.summary.notEvaluated, { deleted: 0, notRecorded: 0, superseded: 1 });
  });

  test('account and region of the data itself come first', async () => {
    const report = await auditFiles({ data: snapshot(demoItems) }, { account: '444455556666', region: 'eu-west-3' });
    assert.deepEqual(answerOf(report), answerOf(expected));
  });
});

describe('what a shape loses', () => {
  const clusters = itemsOf('AWS::Redshift::Cluster');

  test('a query without a property that a control needs', async () => {
    const rows = clusters.map((item) => {
      const { enhancedVpcRouting: _lost, ...configuration } = item['configuration'] as JsonObject;
      return queryRow({ ...item, configuration });
    });
    const report = await auditFiles({ data: JSON.stringify({ Results: rows }) });
    assert.deepEqual(
      new Set(
        report.findings.map(({ compliance, missing }) => `${compliance} ${missing.map(({ path }) => path).join()}`),
      ),
      new Set(['INSUFFICIENT_DATA configuration.enhancedVpcRouting']),
    );
  });

  test('a query without identity', async () => {
    const rows = clusters.map((item) => JSON.stringify({ configuration: item['configuration'] ?? null }));
    const report = await auditFiles(
      { data: JSON.stringify({ Results: rows }) },
      { account: '111122223333', region: 'eu-west-1' },
    );
    assert.deepEqual(
      [report.findings, report.diagnostics.map(({ code, severity }) => `${code} ${severity}`)],
      [[], rows.map(() => 'ITEM_WITHOUT_IDENTITY error')],
    );
  });

  test('the batch calls leave out tags, so that a control that reads them can not pass', async () => {
    const tagged = await loadBundle(await buildTagControl());
    const verdicts = async (shape: string): Promise<unknown> => {
      const encoding = encodings.find(({ name }) => name === shape);
      assert(encoding);
      const owned = clusters.map((item) => ({ ...item, tags: { owner: 'reports' } }));
      const file = join(folder, 'tagged');
      await writeFile(file, encoding.encode(owned));
      const { findings } = await audit(tagged, { sources: [file], all: true });
      return new Set(
        findings.map(({ compliance, missing }) => [compliance, ...missing.map(({ path }) => path)].join(' ')),
      );
    };
    for (const { name, lost } of encodings) {
      const isLost = lost.includes('tags');
      assert.deepEqual(await verdicts(name), new Set([isLost ? 'INSUFFICIENT_DATA tags' : 'COMPLIANT']), name);
    }
  });
});

describe('an oversized item', () => {
  const cluster = itemsOf('AWS::Redshift::Cluster').find(({ resourceId }) => resourceId === 'warehouse');
  assert(cluster);
  const newer = {
    ...cluster,
    configurationItemCaptureTime: '2026-11-21T23:59:59.000Z',
    configurationStateId: 1795305599000,
  };
  const s3BucketLocation =
    'a-bucket/AWSLogs/111122223333/Config/ap-northeast-1/2026/11/21/OversizedChangeNotification/x.json.gz';
  const oversized = JSON.stringify(
    oversizedNotification(newer, { s3BucketLocation, errorCode: null, errorMessage: null }),
  );

  test('is not judged by an older capture', async () => {
    const report = await auditFiles({ message: oversized, older: snapshot([cluster]) });
    assert.deepEqual(verdictsOf(report), ['Redshift.7 warehouse: INSUFFICIENT_DATA']);
    assert.deepEqual(
      report.diagnostics.map(({ code, severity, message }) => ({ code, severity, message })),
      [
        {
          code: 'ITEM_OVERSIZED',
          severity: 'error',
          message:
            'The item of AWS::Redshift::Cluster warehouse was too large for the message, which holds only a summary of ' +
            `it: it is at s3://${s3BucketLocation}; fetch it from there.`,
        },
      ],
    );
  });

  test('counts as a whole if it is in the input, too, or a newer one is', async () => {
    const asNotification = JSON.stringify(notification(newer));
    const newest = { ...cluster, configurationItemCaptureTime: '2026-11-22T00:00:00.000Z' };
    for (const other of [snapshot([newer]), asNotification, snapshot([newest])]) {
      const report = await auditFiles({ message: oversized, other });
      assert.deepEqual([verdictsOf(report), report.diagnostics], [['Redshift.7 warehouse: COMPLIANT'], []]);
    }
  });
});

function bodyOf(item: JsonObject): JsonValue {
  return (item['configuration'] as JsonObject)['SecurityConfiguration'] ?? null;
}

/** Builds a bundle with one control, which reads the tags of Redshift clusters. */
async function buildTagControl(): Promise<string> {
  const root = await createPackFolder();
  try {
    await addControl(root, 'test.owner_named', TAG_CONTROL);
    const file = join(folder, 'tags.tar.gz');
    await writeFile(file, await buildPack({ root }));
    return file;
  } finally {
    await rm(root, { recursive: true });
  }
}

const TAG_CONTROL = `# METADATA
# title: Redshift clusters should name their owner
# description: Checks whether a Redshift cluster has a tag that names its owner.
# related_resources:
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-tagging.html
# schemas:
#   - input: schema.controls.test.owner_named
# custom:
#   id: Test.1
#   severity: LOW
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     no_owner: No tag names an owner.
#   maps: [tags]
package controls.test.owner_named

compliant := count(violations) == 0

violations contains {"code": "no_owner", "path": ["tags"]} if {
	not "owner" in object.keys(input.tags)
}
`;

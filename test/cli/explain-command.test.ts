import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { realDependencies } from '../../harness/cli/dependencies.ts';
import { main } from '../../harness/cli/main.ts';
import { fakeIo } from './fake-io.ts';

const DEMO = 'snapshots/demo.json.gz';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-explain-test-'));
});
after(() => rm(folder, { recursive: true }));

/** Runs `kensa explain` on the bundle that comes with kensa; `opa`: the OPA to trace with, by default the pinned one. */
async function explain(
  argv: string[],
  opa = process.env['OPA'],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const io = fakeIo();
  if (opa !== undefined) io.env['OPA'] = opa;
  const code = await main(['explain', ...argv], io, realDependencies);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

function clusterIn(awsRegion: string): object {
  return {
    awsAccountId: '111122223333',
    awsRegion,
    resourceType: 'AWS::Redshift::Cluster',
    resourceId: 'warehouse',
    configuration: { enhancedVpcRouting: true },
  };
}

describe('kensa explain', () => {
  test('tells what was read, which rules held, and what would have to change', async () => {
    assert.deepEqual(await explain(['Redshift.7', 'finance-reports', DEMO]), {
      code: 0,
      stderr: '',
      stdout: `\
Redshift.7  Redshift clusters should use enhanced VPC routing
✗ NON_COMPLIANT  111122223333/us-east-1/AWS::Redshift::Cluster/finance-reports

Why
  Enhanced VPC routing is not enabled yet; the change is pending. [change_pending]  at configuration.enhancedVpcRouting

Fields read
  configuration.enhancedVpcRouting                        false
  configuration.pendingModifiedValues.enhancedVpcRouting  true   may be absent
  from snapshots/demo.json.gz, captured 2026-11-20T10:03:15.448Z
  judged as of 2026-11-21T23:58:41.207Z

Rules, as OPA evaluates them
  policies/controls/redshift/enhanced_vpc_routing/enhanced_vpc_routing.rego
  - 39  compliant                  false
  - 41  violations not_enabled     does not hold: stops at line 43, pending == false
  ✓ 46  violations change_pending  holds

The nearest change to COMPLIANT that was found
  configuration.enhancedVpcRouting  false → true
`,
    });
  });

  test('tells in Japanese why a join found nothing', async () => {
    assert.deepEqual(await explain(['Neptune-002', 'graph-customs', DEMO, '--lang', 'ja']), {
      code: 0,
      stderr: '',
      stdout: `\
Kensa.Neptune.1  Neptune DB クラスターとインスタンスは、カスタマーマネージド KMS キーで暗号化する必要があります
? データ不足  111122223333/eu-west-1/AWS::RDS::DBCluster/cluster-CFBHPJ7NI3IU6QJUS4QRCLLUUF (graph-customs)

理由
  related.kms_key: 入力に含まれるリソースの中にない: arn:aws:kms:eu-west-1:111122223333:key/4ce7a831-e550-45a7-ae6e-769a6f54270d

参照したフィールド
  accountId                       "111122223333"
  awsRegion                       "eu-west-1"
  configuration.engine            "neptune"
  configuration.kmsKeyId          "arn:aws:kms:eu-west-1:111122223333:key/4ce7a831-e550-45a7-ae6e-769a6f54270d"  省略可
  configuration.storageEncrypted  true
  related.cluster                 含まれていない                                                                 省略可
  related.kms_key                 含まれていない                                                                 省略可
  resourceType                    "AWS::RDS::DBCluster"
  取得元 snapshots/demo.json.gz、記録日時 2025-01-20T05:46:10.588Z
  評価時点 2026-11-21T23:58:41.207Z

関連付けられたリソース
  cluster  見つかりません（設定項目に含まれていない）
  kms_key  見つかりません（入力に含まれるリソースの中にない: arn:aws:kms:eu-west-1:111122223333:key/4ce7a831-e550-45a7-ae6e-769a6f54270d）

パラメータ
  acceptedKeyStates = ["Enabled"]  デフォルト
  trustedKeyArns = []              デフォルト

ルール（OPA による評価）
  policies/controls/neptune/customer_managed_key/customer_managed_key.rego
  ✓ 66   applicable                  true
  ✓ 68   compliant                   true
  - 70   violations not_encrypted    不成立（71 行目で停止: input.configuration.storageEncrypted == false）
  - 74   violations aws_managed_key  不成立（76 行目で停止: kms.is_aws_managed_alias(reference)）
  - 79   violations aws_managed_key  不成立（81 行目で停止: key.configuration.keyManager == "AWS"）
  - 84   violations key_not_usable   不成立（86 行目で停止: key.configuration.keyManager == "CUSTOMER"）
  - 91   missing                     不成立（91 行目で停止: missing contains {"path": ["configuration", "engine"], "reason": "empty"} if input.configuration.engine == ""）
  - 93   missing                     不成立（95 行目で停止: reference == ""）
  - 98   missing                     不成立（100 行目で停止: reference == ""）
  ✓ 105  missing                     成立
  - 111  missing                     不成立（113 行目で停止: not key.configuration.keyManager in {"AWS", "CUSTOMER"}）
  - 116  missing                     不成立（118 行目で停止: is_string(key.configuration.keyState)）
  - 123  missing                     不成立（125 行目で停止: input.resourceType == "AWS::RDS::DBInstance"）
  - 129  missing                     不成立（131 行目で停止: input.resourceType == "AWS::RDS::DBInstance"）

準拠となる最小の変更（探索の結果）
  related.kms_key.configuration  含まれていない → {"keyManager":"CUSTOMER","keyState":"Enabled"}
`,
    });
  });

  test('tells without OPA what the reads tell', async () => {
    assert.deepEqual(await explain(['Kensa.Neptune.1', 'graph-legacy', DEMO], '/nowhere/opa'), {
      code: 0,
      stderr: '',
      stdout: `\
Kensa.Neptune.1  Neptune DB clusters and instances should be encrypted with a customer managed KMS key
✗ NON_COMPLIANT  111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-OPFDCWACC3RQ34JKJ4NLUZSCF4 (graph-legacy)

Why
  The customer managed KMS key is not in an accepted state. [key_not_usable]  at related.kms_key.configuration.keyState

Fields read
  accountId                                 "111122223333"
  awsRegion                                 "ap-northeast-1"
  configuration.engine                      "neptune"
  configuration.kmsKeyId                    "arn:aws:kms:ap-northeast-1:111122223333:key/f22f7aee-61a5-4fa6-aa2f-45ef89d0b4f8"  may be absent
  configuration.storageEncrypted            true
  related.cluster                           not there                                                                           may be absent
  related.kms_key.configuration.keyManager  "CUSTOMER"
  related.kms_key.configuration.keyState    "PendingDeletion"
  resourceType                              "AWS::RDS::DBCluster"
  from snapshots/demo.json.gz, captured 2024-04-01T01:16:20.144Z
  judged as of 2026-11-21T23:58:41.207Z

Joined with it
  cluster  nothing: not in the item
  kms_key  111122223333/ap-northeast-1/AWS::KMS::Key/f22f7aee-61a5-4fa6-aa2f-45ef89d0b4f8, from snapshots/demo.json.gz

Parameters
  acceptedKeyStates = ["Enabled"]  default
  trustedKeyArns = []              default

Rules, as OPA evaluates them
  There is no OPA to trace the rules with. Name it with OPA=/path/to/opa; in a clone, ./bundle.sh brings it.

The nearest change to COMPLIANT that was found
  related.kms_key.configuration.keyState  "PendingDeletion" → "Enabled"
`,
    });
  });

  test('tells all of it as JSON', async () => {
    const { code, stdout } = await explain(['Redshift.7', 'warehouse-europe', DEMO, '--format', 'json']);
    const file = 'policies/controls/redshift/enhanced_vpc_routing/enhanced_vpc_routing.rego';
    assert.deepEqual(
      [code, JSON.parse(stdout)],
      [
        0,
        {
          control: {
            id: 'Redshift.7',
            package: 'controls.redshift.enhanced_vpc_routing',
            title: 'Redshift clusters should use enhanced VPC routing',
          },
          resource: {
            accountId: '111122223333',
            awsRegion: 'eu-west-1',
            resourceType: 'AWS::Redshift::Cluster',
            resourceId: 'warehouse-europe',
            resourceName: 'warehouse-europe',
            arn: 'arn:aws:redshift:eu-west-1:111122223333:cluster:warehouse-europe',
          },
          provenance: { source: 'snapshot', location: DEMO, capturedAt: '2025-02-18T11:21:40.537Z' },
          evaluatedAt: '2026-11-21T23:58:41.207Z',
          verdict: {
            compliance: 'NON_COMPLIANT',
            violations: [{ code: 'not_enabled', path: ['configuration', 'enhancedVpcRouting'] }],
            missing: [],
          },
          reads: [
            {
              path: 'configuration.enhancedVpcRouting',
              types: ['boolean'],
              optional: false,
              state: 'value',
              value: false,
            },
            {
              path: 'configuration.pendingModifiedValues.enhancedVpcRouting',
              types: ['boolean'],
              optional: true,
              state: 'absent',
            },
          ],
          joins: [],
          parameters: [],
          rules: [
            {
              rule: 'compliant',
              place: { file, line: 39, text: 'compliant := count(violations) == 0' },
              holds: true,
              value: false,
            },
            {
              rule: 'violations',
              code: 'not_enabled',
              place: {
                file,
                line: 41,
                text: 'violations contains {"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]} if {',
              },
              holds: true,
            },
            {
              rule: 'violations',
              code: 'change_pending',
              place: {
                file,
                line: 46,
                text: 'violations contains {"code": "change_pending", "path": ["configuration", "enhancedVpcRouting"]} if {',
              },
              holds: false,
              stoppedAt: { file, line: 48, text: 'pending == true' },
            },
          ],
          nearestChange: [{ path: 'configuration.enhancedVpcRouting', from: false, to: true }],
          diagnostics: [],
        },
      ],
    );
  });

  test('names the nearest resource if none is called so', async () => {
    assert.deepEqual(await explain(['Redshift.7', 'warehouze', DEMO]), {
      code: 2,
      stdout: '',
      stderr: 'kensa: error: no resource of AWS::Redshift::Cluster is called warehouze. Did you mean warehouse?\n',
    });
  });

  test('names what could not be read if none is called so', async () => {
    const [broken, empty] = [join(folder, 'broken.json'), join(folder, 'empty.json')];
    await writeFile(broken, '{"configurationItems":[');
    await writeFile(empty, '');
    const unread =
      'kensa: error: no resource of AWS::Redshift::Cluster is called warehouse. It may be in what could not be read: ';
    const breaksOff = `${broken}, byte 23: The JSON breaks off at byte 23 (items read before: 0). Get the file again, as a whole.`;
    assert.deepEqual(await explain(['Redshift.7', 'warehouse', broken]), {
      code: 2,
      stdout: '',
      stderr: `${unread}${breaksOff}\n`,
    });
    assert.deepEqual(await explain(['Redshift.7', 'warehouse', broken, empty]), {
      code: 2,
      stdout: '',
      stderr: `${unread}${breaksOff} And 1 more.\n`,
    });
  });

  test('names those that are called so if there are several', async () => {
    const file = join(folder, 'two.json');
    await writeFile(file, JSON.stringify([clusterIn('us-east-1'), clusterIn('eu-west-1')]));
    assert.deepEqual(await explain(['Redshift.7', 'warehouse', file]), {
      code: 2,
      stdout: '',
      stderr:
        'kensa: error: warehouse may be any of 111122223333/eu-west-1/AWS::Redshift::Cluster/warehouse, ' +
        '111122223333/us-east-1/AWS::Redshift::Cluster/warehouse. Give one of these paths.\n',
    });
  });

  test('says in Japanese too why it can not', async () => {
    assert.deepEqual(await explain(['Redshift.7', 'warehouze', DEMO, '--lang', 'ja']), {
      code: 2,
      stdout: '',
      stderr:
        'kensa: エラー: AWS::Redshift::Cluster に warehouze というリソースはありません。warehouse ではありませんか。\n',
    });
    const file = join(folder, 'twelve.json');
    const regions = Array.from({ length: 12 }, (_, index) => `us-east-${index + 10}`);
    await writeFile(file, JSON.stringify(regions.map(clusterIn)));
    const paths = regions.map((region) => `111122223333/${region}/AWS::Redshift::Cluster/warehouse`);
    assert.deepEqual(await explain(['Redshift.7', 'warehouse', file, '--lang', 'ja']), {
      code: 2,
      stdout: '',
      stderr:
        `kensa: エラー: warehouse に該当するリソースが複数あります: ${paths.slice(0, 10).join(', ')} ほか 2 件。` +
        'いずれかのパスを指定してください。\n',
    });
  });

  test('says what could not be read, since something newer may be there', async () => {
    const file = join(folder, 'cut.json');
    await writeFile(file, `[${JSON.stringify(clusterIn('eu-west-1'))}, {"resourceId": `);
    const { code, stdout, stderr } = await explain(['Redshift.7', 'warehouse', file]);
    assert.equal(code, 2);
    assert.match(stderr, /^kensa: error: .*cut\.json, byte 182: .*\[JSON_TRUNCATED\]\n$/);
    assert.match(stdout, /^✓ COMPLIANT {2}111122223333\/eu-west-1\/AWS::Redshift::Cluster\/warehouse$/m);
  });
});

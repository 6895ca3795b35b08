import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evaluation } from '../../harness/evaluate/evaluation.ts';
import type { Language } from '../../harness/report/control-text.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { junitReport } from '../../harness/report/junit-report.ts';
import { printable } from '../../harness/report/printable.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { type SampleFacts, sampleControl, sampleEvaluation, sampleException, sampleReport } from './sample.ts';
import { sampleOptions, UNTRUSTED, untrustedOptions, untrustedReport } from './untrusted-report.ts';

function written(facts: SampleFacts = {}, language: Language = 'en'): string {
  return [...junitReport(streamReport(sampleReport(facts)), sampleOptions(language))].join('');
}

test('controls are suites, verdicts are tests', () => {
  assert.equal(
    written(),
    `\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kensa" tests="9" failures="1" errors="4" skipped="3">
  <testsuite name="EMR.3 EMR security configurations should encrypt data at rest" tests="1" failures="0" errors="0" skipped="1">
    <testcase classname="EMR.3" name="all resources were seen">
      <skipped message="There is no resource to judge."/>
    </testcase>
  </testsuite>
  <testsuite name="ElastiCache.4 ElastiCache replication groups should be encrypted at rest" tests="1" failures="0" errors="1" skipped="0">
    <testcase classname="ElastiCache.4" name="all resources were seen">
      <error message="AWS Config does not record the resources: that none is in the input does not mean that none exists." type="NOT_RECORDED">AWS Config does not record the resources: that none is in the input does not mean that none exists.</error>
    </testcase>
  </testsuite>
  <testsuite name="Kensa.Neptune.1 Neptune clusters should be encrypted with a customer managed key" tests="2" failures="0" errors="2" skipped="0">
    <testcase classname="Kensa.Neptune.1" name="000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2">
      <error message="the evaluation took longer than allowed" type="ERROR">the evaluation took longer than allowed
source: snapshot.json.gz</error>
    </testcase>
    <testcase classname="Kensa.Neptune.1" name="111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1">
      <error message="configuration.kmsKeyId: not in the item" type="INSUFFICIENT_DATA">configuration.kmsKeyId: not in the item
related.kms_key: belongs to another account: arn:aws:kms:ap-northeast-1:444455556666:key/k1
source: snapshot.json.gz</error>
    </testcase>
  </testsuite>
  <testsuite name="Neptune.6 Neptune DB cluster snapshots should be encrypted at rest" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="Neptune.6" name="111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)">
      <failure message="The snapshot is not encrypted. [not_encrypted] at configuration.storageEncrypted = false" type="not_encrypted">The snapshot is not encrypted. [not_encrypted] at configuration.storageEncrypted = false
configuration.engine = "neptune"
source: snapshot.json.gz</failure>
    </testcase>
    <testcase classname="Neptune.6" name="COMPLIANT">
      <system-out>1 resource; --all lists each.</system-out>
    </testcase>
    <testcase classname="Neptune.6" name="NOT_APPLICABLE">
      <skipped message="1 resource; --all lists each."/>
    </testcase>
  </testsuite>
  <testsuite name="Diagnostics" tests="2" failures="0" errors="1" skipped="1">
    <testcase classname="ITEM_CONTENT_UNREADABLE" name="snapshot-9.json, item 2">
      <skipped message="A policy in it is not JSON."/>
    </testcase>
    <testcase classname="ITEM_NOT_OBJECT" name="snapshot-9.json, item 12">
      <error message="The item is a number." type="ITEM_NOT_OBJECT">The item is a number.</error>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

/** The tests of a document by suite: name, outcome. */
function outcomes(document: string): Record<string, [name: string, outcome: string][]> {
  return Object.fromEntries(
    parseXml(document).children.map(({ attributes, children }) => [
      attributes['name']?.split(' ')[0] ?? '',
      children.map((one) => [one.attributes['name'] ?? '', one.children[0]?.name ?? 'passed']),
    ]),
  );
}

test('what an exception is in force for is skipped, and says why', () => {
  const exceptions = [sampleException({ ticket: 'OPS-1' })];
  const document = written({ exceptions, controls: [sampleControl()], evaluations: excepted(), diagnostics: [] });
  assert.equal(
    document,
    `\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kensa" tests="2" failures="0" errors="1" skipped="1">
  <testsuite name="Neptune.6 Neptune DB cluster snapshots should be encrypted at rest" tests="2" failures="0" errors="1" skipped="1">
    <testcase classname="Neptune.6" name="111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/a">
      <skipped message="excepted: graph, until 2027-06-30, OPS-1: It holds no data. The snapshot is not encrypted. [not_encrypted]"/>
    </testcase>
    <testcase classname="Neptune.6" name="111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/b">
      <error message="no field, but the control came to no decision" type="INSUFFICIENT_DATA">no field, but the control came to no decision
source: snapshot.json.gz</error>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

/** A violation, and what an exception does not accept unless it says so. */
function excepted(): Evaluation[] {
  const violations = [{ code: 'not_encrypted', path: [] }];
  return [
    sampleEvaluation('Neptune.6', { resourceId: 'a' }, { compliance: 'NON_COMPLIANT', violations }),
    sampleEvaluation('Neptune.6', { resourceId: 'b' }, { compliance: 'INSUFFICIENT_DATA' }),
  ];
}

test('with all verdicts, each pass is a test of its own', () => {
  const place = '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot';
  assert.deepEqual(outcomes(written({ all: true }))['Neptune.6'], [
    [`${place}/snapshot-1`, 'passed'],
    [`${place}/snapshot-2 (orders)`, 'failure'],
    [`${place}/snapshot-3`, 'skipped'],
  ]);
});

test('resources that may exist unseen are an error, whatever the control judged', () => {
  const facts: SampleFacts = {
    evaluations: [],
    diagnostics: [],
    coverageOfControls: new Map([
      ['EMR.3', 'DENIED'],
      ['ElastiCache.4', 'INCOMPLETE'],
      ['Kensa.Neptune.1', 'NOT_RECORDED'],
      ['Neptune.6', 'EVALUATED'],
    ]),
  };
  const report = sampleReport(facts);
  const controls = report.controls.map((control) => ({ ...control, gaps: control.id === 'Neptune.6' ? 1 : 0 }));
  const document = [...junitReport(streamReport({ ...report, controls }), sampleOptions())].join('');
  const errors = parseXml(document).children.map(({ children }) => children[0]?.children[0]?.attributes);
  assert.deepEqual(errors, [
    { message: 'AWS did not allow to list the resources.', type: 'DENIED' },
    { message: 'Not all resources could be listed, or were recorded.', type: 'INCOMPLETE' },
    {
      message: 'AWS Config does not record the resources: that none is in the input does not mean that none exists.',
      type: 'NOT_RECORDED',
    },
    {
      message: 'Some of the lists that the control needs are not whole: resources may exist that were not seen.',
      type: 'GAPS',
    },
  ]);
});

test('sentences are in the language of the report', () => {
  const names = Object.values(outcomes(written({}, 'ja'))).flatMap((tests) => tests.map(([name]) => name));
  assert.deepEqual(names, [
    'すべてのリソースを確認',
    'すべてのリソースを確認',
    '000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2',
    '111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1',
    '111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)',
    '準拠',
    '適用外',
    'snapshot-9.json, item 2',
    'snapshot-9.json, item 12',
  ]);
});

/** Text as XML can hold it. */
function visible(text: string): string {
  return printable(text)
    .replaceAll('\ufffe', String.raw`\ufffe`)
    .replaceAll('\uffff', String.raw`\uffff`);
}

/** Totals as they can be counted, against those that are told. */
function assertTotals(element: XmlElement): void {
  const cases = element.name === 'testsuite' ? element.children : element.children.flatMap(({ children }) => children);
  const count = (name: string): string => String(cases.filter(({ children }) => children[0]?.name === name).length);
  const { tests, failures, errors, skipped } = element.attributes;
  assert.deepEqual(
    { tests, failures, errors, skipped },
    { tests: String(cases.length), failures: count('failure'), errors: count('error'), skipped: count('skipped') },
  );
}

for (const all of [false, true]) {
  for (const text of UNTRUSTED) {
    test(`totals are right and text of the input is no markup: ${all ? 'all, ' : ''}${JSON.stringify(text)}`, () => {
      const report = untrustedReport(text, { all });
      const root = parseXml([...junitReport(streamReport(report), untrustedOptions(text))].join(''));
      assert.equal(root.name, 'testsuites');
      for (const element of [root, ...root.children]) assertTotals(element);
      const diagnostics = root.children.at(-1)?.children ?? [];
      assert.deepEqual(
        diagnostics.map(({ attributes, children: [outcome] }) => [attributes['name'], outcome?.attributes['message']]),
        report.diagnostics.map(({ location, message }) => [visible(location), visible(message)]),
      );
    });
  }
}

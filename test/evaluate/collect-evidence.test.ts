import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlManifest, Read } from '../../harness/bundle/manifest.ts';
import { collectEvidence, evidencePaths } from '../../harness/evaluate/collect-evidence.ts';
import type { Evidence } from '../../harness/evaluate/verdict.ts';
import { sampleControl } from '../report/sample.ts';

const TYPE = 'AWS::EC2::SecurityGroup';

function control(paths: string[], evidence: string[] = []): ControlManifest {
  const reads = paths.map((path): Read => ({ path, types: ['string'], optional: false }));
  return sampleControl({ resourceTypes: [TYPE], reads: { [TYPE]: reads }, evidence });
}

function evidenceOf(paths: string[], evidence: string[], document: object): Evidence[] {
  return collectEvidence(document, evidencePaths(control(paths, evidence), TYPE));
}

const document = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: TYPE,
  resourceId: 'sg-1',
  tags: { team: 'shop' },
  configuration: { status: null, engineMode: 'a', engine: 'b', rules: [{ port: 22 }, { port: 'x' }, {}] },
};

test('what is read is shown as far down as it goes, sorted by path, each path once', () => {
  const paths = [
    'tags',
    'tags{}',
    'configuration',
    'configuration.rules',
    'configuration.rules[]',
    'configuration.rules[].port',
  ];
  assert.deepEqual(evidenceOf(paths, ['configuration.status', 'tags{}'], document), [
    { path: ['configuration', 'rules', 0, 'port'], value: 22 },
    { path: ['configuration', 'rules', 1, 'port'], value: 'x' },
    { path: ['configuration', 'status'], value: null },
    { path: ['tags', 'team'], value: 'shop' },
  ]);
});

test('a path that only begins like another is no part of it', () => {
  assert.deepEqual(evidenceOf(['configuration.engine', 'configuration.engineMode'], [], document), [
    { path: ['configuration', 'engine'], value: 'b' },
    { path: ['configuration', 'engineMode'], value: 'a' },
  ]);
});

test('the identity is left out, as a finding names its resource anyway', () => {
  const identity = ['accountId', 'awsRegion', 'resourceType', 'resourceId'];
  assert.deepEqual(evidenceOf([...identity, 'configuration.status'], identity, document), [
    { path: ['configuration', 'status'], value: null },
  ]);
});

test("a region's list is only looked things up in, so it is left out; a related document is shown", () => {
  const related: ControlManifest['related'] = {
    aliases: { type: 'AWS::KMS::Alias', scope: 'region' },
    alias: { type: 'AWS::KMS::Alias', by: ['configuration.alias'] },
  };
  const reads = ['related', 'related.aliases', 'related.aliases[]', 'related.aliases[].name', 'related.alias.name'];
  const looking = { ...control(reads), related };
  const documents = { related: { aliases: [{ name: 'a' }, { name: 'b' }], alias: { name: 'b' } } };
  assert.deepEqual(collectEvidence(documents, evidencePaths(looking, TYPE)), [
    { path: ['related', 'alias', 'name'], value: 'b' },
  ]);
});

test('what is absent is no evidence', () => {
  assert.deepEqual(evidenceOf(['configuration.absent', 'configuration.rules[].absent'], ['tags.absent'], document), []);
});

test('a control without reads of a type shows what its metadata adds', () => {
  const paths = evidencePaths(control(['configuration.engine'], ['tags.team']), 'AWS::EC2::Volume');
  assert.deepEqual(collectEvidence(document, paths), [{ path: ['tags', 'team'], value: 'shop' }]);
});

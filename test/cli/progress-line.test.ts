import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressLine } from '../../harness/cli/progress-line.ts';
import { fakeIo } from './fake-io.ts';

const reading = { location: 'a.json', itemsRead: 12, resourcesEvaluated: 0, resourcesToEvaluate: 0 };
const judging = { itemsRead: 12, resourcesEvaluated: 3, resourcesToEvaluate: 9 };

test('a terminal sees the newest state, at most ten times a second and after the first second', () => {
  const stream = Object.assign(fakeIo().stderr, { isTTY: true, columns: 80 });
  let time = 5000;
  const line = progressLine(stream, () => time, false, 'en');
  const written = [5999, 6000, 6099, 6100, 6150, 6300].map((now, index) => {
    time = now;
    stream.text = '';
    line.update(index < 4 ? { ...reading, itemsRead: index } : judging);
    return stream.text;
  });
  assert.deepEqual(written, [
    '',
    '\r\u001b[Kkensa: items read: 1, reading a.json',
    '',
    '\r\u001b[Kkensa: items read: 3, reading a.json',
    '',
    '\r\u001b[Kkensa: 3 of 9 resources judged',
  ]);
});

test('the line is erased at the end if there is one', () => {
  const stream = Object.assign(fakeIo().stderr, { isTTY: true, columns: 80 });
  let time = 0;
  const line = progressLine(stream, () => time, false, 'en');
  line.update(reading);
  line.erase();
  assert.equal(stream.text, '');
  time = 1000;
  line.update(judging);
  line.erase();
  assert.equal(stream.text, '\r\u001b[Kkensa: 3 of 9 resources judged\r\u001b[K');
});

test('the line keeps to the width, and file names cannot break it', () => {
  const stream = Object.assign(fakeIo().stderr, { isTTY: true, columns: 40 });
  let time = 0;
  const line = progressLine(stream, () => time, false, 'en');
  time = 1000;
  line.update({ ...reading, location: 'a\n\u001b[2J/very/long/path.json' });
  assert.equal(stream.text, '\r\u001b[Kkensa: items read: 12, reading a\\u000a\\');
});

test('what is no terminal sees nothing', () => {
  const { stderr } = fakeIo();
  let time = 0;
  const line = progressLine(stderr, () => time, false, 'en');
  time = 2000;
  line.update(reading);
  line.erase();
  assert.equal(stderr.text, '');
});

test('of a live collection it says regions, type, items and retries', () => {
  const stream = Object.assign(fakeIo().stderr, { isTTY: true, columns: 120 });
  let time = 0;
  const line = progressLine(stream, () => time, false, 'en');
  const live = { regionsDone: 3, regions: 17, items: 1234, retries: 5 };
  time = 1000;
  line.update(live);
  time = 2000;
  line.update({ ...live, resourceType: 'AWS::RDS::DBCluster' });
  assert.deepEqual(stream.text.split('\r\u001b[K'), [
    '',
    'kensa: 3 of 17 regions done, items: 1234, retries: 5',
    'kensa: 3 of 17 regions done, items: 1234, retries: 5, asking for AWS::RDS::DBCluster',
  ]);
});

test('account ids are masked where that is asked for, before the line is cut', () => {
  const stream = Object.assign(fakeIo().stderr, { isTTY: true, columns: 57 });
  let time = 0;
  const line = progressLine(stream, () => time, true, 'en');
  time = 1000;
  line.update({ ...reading, location: 's3://b/AWSLogs/111122223333/Config/x.json.gz' });
  assert.equal(stream.text, '\r\u001b[Kkensa: items read: 12, reading s3://b/AWSLogs/********33');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAccount, parseRegion } from '../../harness/cli/parse-place.ts';
import { KensaError } from '../../harness/kensa-error.ts';

function refuses(parse: (text: string) => string, text: string, message: string): void {
  assert.throws(
    () => parse(text),
    (error: unknown) => error instanceof KensaError && error.code === 'USAGE' && error.message === message,
    text,
  );
}

test('an account is twelve digits', () => {
  assert.equal(parseAccount('111122223333'), '111122223333');
  assert.equal(parseAccount('000000000001'), '000000000001');
  for (const text of [
    '',
    '11112222333',
    '1111222233334',
    '1111-2222-3333',
    'aws',
    ' 111122223333',
    '１１１１２２２２３３３３',
  ]) {
    refuses(parseAccount, text, `'${text}' is not an AWS account. Give the twelve digits of its id: 111122223333.`);
  }
});

test('a region is written as AWS writes it', () => {
  for (const region of [
    'eu-west-1',
    'ap-northeast-1',
    'us-gov-west-1',
    'us-iso-east-1',
    'cn-north-1',
    'eusc-de-east-1',
  ]) {
    assert.equal(parseRegion(region), region);
  }
  for (const text of ['', 'ireland', 'EU-WEST-1', 'eu-west', 'eu-west-1a', 'eu west 1', '-west-1']) {
    refuses(parseRegion, text, `'${text}' is not an AWS region. Give its name as AWS writes it: eu-west-1.`);
  }
});

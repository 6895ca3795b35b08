import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskAccounts } from '../../harness/report/mask-accounts.ts';

const cases: [text: string, masked: string][] = [
  ['aws:111122223333/eu-west-1', 'aws:********3333/eu-west-1'],
  ['arn:aws:iam::444455556666:role/r and 777788889999', 'arn:aws:iam::********6666:role/r and ********9999'],
  ['111122223333_Config_eu-west-1', '********3333_Config_eu-west-1'],
  ['captured at 1795168995448 (13 digits)', 'captured at 1795168995448 (13 digits)'],
  ['byte 11112222333', 'byte 11112222333'],
  ['nothing', 'nothing'],
  ['', ''],
];

for (const [text, masked] of cases) {
  test(`${text || 'no text'}: ${masked || 'none'}`, () => assert.equal(maskAccounts(text), masked));
}

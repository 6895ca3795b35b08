import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRole } from '../../harness/cli/parse-role.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const READER = 'arn:aws:iam::111122223333:role/security/kensa-reader';
const CHINA = 'arn:aws-cn:iam::444455556666:role/kensa';

test('roles of several accounts are kept in their order, each once', () => {
  assert.deepEqual(
    [READER, CHINA, READER, 'arn:aws-us-gov:iam::777788889999:role/k'].reduce<string[]>(
      (roles, role) => parseRole(role, roles),
      [],
    ),
    [READER, CHINA, 'arn:aws-us-gov:iam::777788889999:role/k'],
  );
});

for (const text of [
  '',
  'kensa',
  'arn:aws:iam::1:role/a',
  'arn:aws:iam::111122223333:user/a',
  `${READER} `,
  `${READER}\n`,
]) {
  test(`${JSON.stringify(text)} is refused`, () => {
    assert.throws(
      () => parseRole(text),
      new KensaError(
        'USAGE',
        `'${text}' is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/kensa.`,
      ),
    );
  });
}

test('two roles of one account are refused', () => {
  const other = 'arn:aws:iam::111122223333:role/other';
  assert.throws(
    () => parseRole(other, [CHINA, READER]),
    new KensaError('USAGE', `${READER} and ${other} are roles of one account. Give one for each account.`),
  );
});

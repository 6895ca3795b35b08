import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentLanguage } from '../../harness/cli/environment-language.ts';

test('the first of LC_ALL, LC_MESSAGES and LANG that is set decides', () => {
  const languages: [env: Record<string, string>, language: string][] = [
    [{}, 'en'],
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'ja' }, 'ja'],
    [{ LANG: 'JA-jp' }, 'ja'],
    [{ LANG: 'jav_ID.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'C' }, 'en'],
    [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
    [{ LC_CTYPE: 'ja_JP.UTF-8' }, 'en'],
  ];
  assert.deepEqual(
    languages.map(([env]) => [env, environmentLanguage(env)]),
    languages,
  );
});

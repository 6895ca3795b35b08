import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Command } from 'commander';
import { createProgram } from '../../harness/cli/create-program.ts';
import { realDependencies } from '../../harness/cli/dependencies.ts';
import { japaneseHelp } from '../../harness/cli/japanese-help.ts';
import { main } from '../../harness/cli/main.ts';
import { translateHelp } from '../../harness/cli/translate-help.ts';
import { textWidth } from '../../harness/report/text-width.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

/** A text that the help of a command asks a translation of. */
interface HelpText {
  command: string;
  text: string;
}

/** The help of a command as it is shown, without and with what was added to it. */
interface Shown {
  command: string;
  body: string;
  added: string;
}

/** Shows the help of all commands in another language. */
function showAll(inLanguage: (english: string) => string): Shown[] {
  let written: string[] = [];
  const context = { io: fakeIo(), dependencies: realDependencies, exitWith: () => {}, speak: () => {} };
  const program = createProgram(context, (text) => void written.push(text));
  translateHelp(program, inLanguage);
  const shown: Shown[] = [];
  const show = (command: Command, parent: string): void => {
    const name = `${parent}${command.name()}`;
    written = [];
    command.outputHelp();
    const [body = '', ...added] = written;
    shown.push({ command: name, body, added: added.join('') });
    for (const one of command.commands) show(one, `${name} `);
  };
  show(program, '');
  return shown;
}

function textsOfHelp(): HelpText[] {
  const texts: string[] = [];
  const shown = showAll((text) => `⟨${texts.push(text) - 1}⟩`);
  return shown.flatMap(({ command, body, added }) =>
    Array.from(`${body}${added}`.matchAll(/⟨(\d+)⟩/g), ([, index]) => ({
      command,
      text: texts[Number(index)] ?? '',
    })),
  );
}

/** Runs the command line. */
async function kensa(argv: string[], io: FakeIo = fakeIo()): Promise<{ code: number; stdout: string; stderr: string }> {
  const code = await main(argv, io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('the texts of the help', () => {
  const texts = textsOfHelp();

  test('are all there in Japanese', () => {
    assert.deepEqual(
      texts.filter(({ text }) => japaneseHelp[text] === undefined),
      [],
      'add them to harness/cli/japanese-help.ts',
    );
  });

  test('are all that is there in Japanese', () => {
    const shown = new Set(texts.map(({ text }) => text));
    assert.deepEqual(
      Object.keys(japaneseHelp).filter((text) => !shown.has(text)),
      [],
      'no help says this any more: remove it from harness/cli/japanese-help.ts',
    );
  });

  test('are Japanese, and name the options, exit codes and verdicts of the English', () => {
    for (const [english, japanese] of Object.entries(japaneseHelp)) {
      assert.match(japanese, /[\u3040-\u30ff\u4e00-\u9fff]/, english);
      const codes = english.match(/--[a-z-]+|^ {2}\d|\b[A-Z]+_[A-Z_]+\b|\bkensa [a-z]+\b(?= --)/gm) ?? [];
      assert.deepEqual(
        codes.filter((code) => !japanese.includes(code)),
        [],
        english,
      );
    }
  });
});

describe('the help in Japanese', () => {
  test('of kensa', async () => {
    const stdout = `使用方法: kensa [options] [command]

AWS Config のデータを AWS のセキュリティコントロールで評価します。準拠の判定には
根拠が必要です。確認できないものを準拠とすることはありません。

オプション:
  -V, --version                                       バージョンを表示します
  --debug                                             エラーにスタックトレースを付けて表示します
  -h, --help                                          ヘルプを表示します

コマンド:
  audit [options] [source...]                         AWS Config のデータを評価します
  collect [options]                                   コントロールに必要なデータを AWS から収集します
  config                                              使用中の設定を表示します
  controls [options]                                  コントロールの一覧または詳細を表示します
  dev [control] [source...]                           保存のたびにコントロールをテストします（kensa のクローン内）
  diff [options] <old> <new>                          2 つのレポートを比較します
  exceptions                                          例外を検査するか、例外のひな形を作成します
  explain [options] <control> <resource> <source...>  リソースに対するコントロールの判定理由を説明します
  fixture [options] <resource> <source...>            実際のリソースからコントロールのケースを作成します
  test [control...]                                   コントロールをケースでテストします（kensa のクローン内）
  new [options] <service> <name>                      コントロールのひな形を作成します（kensa のクローン内）
  help [command]                                      コマンドのヘルプを表示します
`;
    for (const argv of [
      ['--help', '--lang', 'ja'],
      ['--lang=ja', '-h'],
      ['help', '--lang', 'JA'],
    ]) {
      assert.deepEqual(await kensa(argv), { code: 0, stdout, stderr: '' }, argv.join(' '));
    }
    assert.deepEqual(await kensa([], fakeIo({ LC_ALL: 'ja_JP.UTF-8' })), { code: 0, stdout, stderr: '' });
  });

  test('of a command with commands', async () => {
    assert.deepEqual(await kensa(['help', 'exceptions'], fakeIo({ LANG: 'ja_JP.UTF-8' })), {
      code: 0,
      stdout: `使用方法: kensa exceptions [options] [command]

例外ファイルを検査するか、レポートの検出結果から例外ファイルのひな形を作成しま
す。

オプション:
  -h, --help                  ヘルプを表示します

グローバルオプション:
  -V, --version               バージョンを表示します
  --debug                     エラーにスタックトレースを付けて表示します

コマンド:
  check [options] <file>      例外ファイルを検査し、今日の時点で有効な例外を一覧
                              表示します
  suggest [options] <report>  レポートの検出結果から例外のひな形を作成します
  help [command]              コマンドのヘルプを表示します
`,
      stderr: '',
    });
  });

  test('of a command with defaults, exit codes and an argument', async () => {
    const io = fakeIo();
    io.stdout.isTTY = true;
    io.stdout.columns = 100;
    assert.deepEqual(await kensa(['exceptions', 'check', '--help', '--lang', 'ja'], io), {
      code: 0,
      stdout: `使用方法: kensa exceptions check [options] <file>

例外ファイルを検査し、今日の時点で有効な例外を一覧表示します

引数:
  file                         例外ファイル（YAML または JSON）

オプション:
  --format <format>            一覧の形式を指定します: text または json（デフォルト: "text"）
  --max-exception-days <days>  例外の期限として認める、今日からの日数の上限を指定します（デフォルト:
                               366）
  --lang <language>            人が読むテキストの言語を指定します: en または ja（デフォルト:
                               LC_ALL、LC_MESSAGES、LANG の言語。それ以外は en）
  --bundle <file>              コントロールのバンドルを指定します（デフォルト: 内蔵のバンドル）
  --config <file>              このファイルの設定を使用します（デフォルト: 作業ディレクトリに
                               kensa.yaml があればそのファイル）
  --no-config                  ファイルの設定を使用しません
  -h, --help                   ヘルプを表示します

グローバルオプション:
  -V, --version                バージョンを表示します
  --debug                      エラーにスタックトレースを付けて表示します

終了コード:
  0  ファイルは有効です（期限切れの例外が含まれる場合も同じです）
  2  ファイルは無効であり、監査では使用できません
`,
      stderr: '',
    });
  });

  test('keeps the commands of examples, and says what is behind them', () => {
    const dev = showAll((text) => japaneseHelp[text] ?? text).find(({ command }) => command === 'kensa dev');
    assert.equal(
      dev?.added.slice(dev.added.indexOf('使用例')),
      `使用例:
  kensa dev                                        # 保存されたコントロール
  kensa dev Redshift.7 snapshots/demo.json.gz      # 1 つのコントロールと、その検出結果
`,
    );
  });

  test('fits the terminal, by the columns that its characters take', () => {
    // As in English, there is no room to wrap what stands behind the commands of kensa itself.
    const shown = showAll((text) => japaneseHelp[text] ?? text).filter(({ command }) => command !== 'kensa');
    const tooLong = shown.flatMap(({ command, body, added }) => [
      ...body.split('\n').flatMap((line) => (textWidth(line) > 80 ? { command, line } : [])),
      ...added
        .split('\n')
        .flatMap((line) => (textWidth(line) > 120 && !line.startsWith('  kensa ') ? { command, line } : [])),
    ]);
    assert.deepEqual(tooLong, []);
  });

  test('is not what is shown where English is asked for', async () => {
    const english = await kensa(['help', 'exceptions']);
    assert.match(english.stdout, /^Usage: kensa exceptions \[options\] \[command\]\n\nCheck a file of exceptions,/);
    assert.deepEqual(await kensa(['exceptions', '--help', '--lang', 'en'], fakeIo({ LANG: 'ja_JP.UTF-8' })), english);
  });
});

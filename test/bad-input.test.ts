import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { audit, auditStream } from '../harness/audit.ts';
import { realDependencies } from '../harness/cli/dependencies.ts';
import { main } from '../harness/cli/main.ts';
import type { DiagnosticCode } from '../harness/diagnostic.ts';
import { streamReport } from '../harness/report/finding-list.ts';
import { jsonReport } from '../harness/report/json-report.ts';
import type { Report } from '../harness/report/report.ts';
import { bundle, inFolderOf, snapshotOf } from './auditing.ts';
import { fakeIo } from './cli/fake-io.ts';
import { deliveredItem } from './normalize/config-items.ts';

const WHAT_IS_READ =
  'kensa reads AWS Config data (snapshots, history files, change notifications, the output of aws configservice, single ' +
  'items) and the output of aws elasticache describe-replication-groups, describe-serverless-caches and ' +
  'describe-global-replication-groups, aws kms describe-key and aws emr describe-security-configuration.';

/** A Neptune snapshot that is not encrypted, as JSON. */
function open(resourceId: string, awsRegion = 'ap-northeast-1'): string {
  return JSON.stringify(
    deliveredItem({
      resourceType: 'AWS::RDS::DBClusterSnapshot',
      resourceId,
      awsRegion,
      configuration: { engine: 'neptune', storageEncrypted: false },
    }),
  );
}

const A = open('a');
const B = open('b');
const GOOD = `{"configurationItems":[${open('good', 'eu-west-1')}]}`;

const LIST = '{"configurationItems":[';
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Expected of one source: [code, what follows the file's name in the location, message]. */
type Told = [code: DiagnosticCode, place: string, message: string];

interface BadInput {
  name: string;
  /** What `bad.json` holds; undefined: there is no such file. */
  content?: string | Uint8Array;
  /** Ids of the resources in it that are judged all the same. */
  judged?: string[];
  told: Told[];
}

const LEFT_OUT = 'and was left out. Export the file again.';
const DAMAGED = 'The gzip data is damaged: it ends too early. Only what came before was read; get the file again.';
const NO_LIST = 'The value of configurationItems is no list, so there are no items to read. Export the file again.';
const NOT_JSON = `It is neither JSON nor gzip. ${WHAT_IS_READ}`;

function withoutIdentity(missing: string): string {
  return (
    `The item has no usable ${missing}, so its resource is unknown and was not judged. ` +
    'Take the item from AWS again, or restore what was removed from it.'
  );
}

function unreadableContent(path: string): string {
  return (
    `${path} is text that does not hold the expected JSON, so no control can pass on what it should state. ` +
    'Take the item from AWS again; the text may have been cut off.'
  );
}

const BAD_INPUTS: BadInput[] = [
  {
    name: 'a file that is missing',
    told: [['FILE_NOT_FOUND', '', 'There is no such file or directory. Check the path and the working directory.']],
  },
  {
    name: 'an empty file',
    content: '',
    told: [['FILE_EMPTY', '', 'It is empty. Get the file again, or leave it out.']],
  },
  {
    name: 'nothing but white space',
    content: ' \r\n\t',
    told: [['FILE_EMPTY', '', 'It is empty. Get the file again, or leave it out.']],
  },
  {
    name: 'nothing, gzipped',
    content: gzipSync(''),
    told: [['FILE_EMPTY', '', 'It is empty. Get the file again, or leave it out.']],
  },
  { name: 'text', content: 'Dear auditor,', told: [['JSON_INVALID', ', byte 0', NOT_JSON]] },
  {
    name: 'binary data',
    content: Uint8Array.from({ length: 512 }, (_, at) => at),
    told: [['JSON_INVALID', ', byte 0', NOT_JSON]],
  },
  {
    name: 'binary data, gzipped',
    content: gzipSync(Uint8Array.of(0x80, 0)),
    told: [['JSON_INVALID', ', byte 0', NOT_JSON]],
  },
  {
    name: 'UTF-16',
    content: Buffer.from(`\uFEFF${GOOD}`, 'utf16le'),
    told: [['JSON_INVALID', ', byte 0', 'It is UTF-16; save it as UTF-8.']],
  },
  {
    name: 'JSON that breaks off within an item',
    content: `${LIST}${A},${B.slice(0, 50)}`,
    judged: ['a'],
    told: [
      [
        'JSON_TRUNCATED',
        `, byte ${LIST.length + A.length + 51}`,
        `The JSON breaks off at byte ${LIST.length + A.length + 51} (items read before: 1). Get the file again, as a whole.`,
      ],
    ],
  },
  {
    name: 'JSON that breaks off behind an item',
    content: `${LIST}${A},${B}`,
    judged: ['a', 'b'],
    told: [
      [
        'JSON_TRUNCATED',
        `, byte ${LIST.length + A.length + 1 + B.length}`,
        `The JSON breaks off at byte ${LIST.length + A.length + 1 + B.length} (items read before: 2). Get the file again, as a whole.`,
      ],
    ],
  },
  {
    name: 'gzip that breaks off within an item',
    content: gzipSync(`${LIST}${A},${B}]}`, { level: 0 }).subarray(0, -20),
    judged: ['a'],
    told: [['GZIP_DAMAGED', '', DAMAGED]],
  },
  {
    name: 'gzip that lacks its last byte',
    content: gzipSync(`${LIST}${A},${B}]}`).subarray(0, -1),
    judged: ['a', 'b'],
    told: [['GZIP_DAMAGED', '', DAMAGED]],
  },
  {
    name: 'gzip that breaks off in its header',
    content: gzipSync(GOOD).subarray(0, 5),
    told: [
      [
        'GZIP_DAMAGED',
        '',
        'The gzip data is damaged: a header in it is damaged or incomplete. Only what came before was read; get the file again.',
      ],
    ],
  },
  {
    name: 'items that come twice: the last list counts',
    content: `${LIST}${A}],"configurationItems":[${B}]}`,
    judged: ['b'],
    told: [
      [
        'CONTAINER_UNKNOWN',
        `, byte ${LIST.length + A.length + '],"configurationItems":'.length}`,
        'The file has configurationItems twice; only the last is judged. Take the file from AWS again, or put each into a file of its own.',
      ],
    ],
  },
  {
    name: 'another file of AWS',
    content: '{"Records":[{"eventVersion":"1.11"}]}',
    told: [['CONTAINER_UNKNOWN', '', `It is an object with the key Records. ${WHAT_IS_READ}`]],
  },
  { name: 'a list', content: '[{}]', told: [['CONTAINER_UNKNOWN', '', `It is a list. ${WHAT_IS_READ}`]] },
  { name: 'a number', content: '12', told: [['CONTAINER_UNKNOWN', '', `It is a number. ${WHAT_IS_READ}`]] },
  ...['{}', 'null', '"text"', '0'].map((value): BadInput => ({
    name: `configurationItems that is ${value}`,
    content: `{"configurationItems":${value},"fileVersion":"1.0"}`,
    told: [['ITEMS_NOT_LIST', ', byte 22', NO_LIST]],
  })),
  {
    name: 'items that are no objects',
    content: `${LIST}null,${A},1,"text",[${B}],${B}]}`,
    judged: ['a', 'b'],
    told: [
      ['ITEM_NOT_OBJECT', ', item 1 (byte 23)', `The item is null, not an object, ${LEFT_OUT}`],
      ['ITEM_NOT_OBJECT', `, item 3 (byte ${29 + A.length})`, `The item is a number, not an object, ${LEFT_OUT}`],
      ['ITEM_NOT_OBJECT', `, item 4 (byte ${31 + A.length})`, `The item is a string, not an object, ${LEFT_OUT}`],
      ['ITEM_NOT_OBJECT', `, item 5 (byte ${38 + A.length})`, `The item is a list, not an object, ${LEFT_OUT}`],
    ],
  },
  {
    name: 'items without a type, and without anything',
    content: `${LIST}${A.replace('"resourceType"', '"type"')},{},${B}]}`,
    judged: ['b'],
    told: [
      ['ITEM_WITHOUT_IDENTITY', ', item 1 (byte 23)', withoutIdentity('resourceType')],
      [
        'ITEM_WITHOUT_IDENTITY',
        `, item 2 (byte ${16 + A.length})`,
        withoutIdentity('accountId, awsRegion, resourceType, resourceId'),
      ],
    ],
  },
  {
    name: 'an item that is not JSON',
    content: `${LIST}${A},{"resourceId":nope},${B}]}`,
    judged: ['a', 'b'],
    told: [['ITEM_UNREADABLE', `, item 2 (byte ${24 + A.length})`, `The item is not valid JSON ${LEFT_OUT}`]],
  },
  {
    name: 'an item that is not UTF-8',
    content: Buffer.concat([Buffer.from(`${LIST}{"resourceId":"`), Uint8Array.of(0xff), Buffer.from(`"},${A}]}`)]),
    judged: ['a'],
    told: [['ITEM_UNREADABLE', ', item 1 (byte 23)', `The item is not valid UTF-8 ${LEFT_OUT}`]],
  },
  {
    name: 'items without a comma between them',
    content: `${LIST}${A} ${B}]}`,
    judged: ['a'],
    told: [
      [
        'JSON_INVALID',
        `, byte ${LIST.length + A.length + 1}`,
        'It is not valid JSON: "," or "]" should stand here. The rest of this document was not read (items read before: 1); export it again.',
      ],
    ],
  },
  {
    name: 'something behind the end',
    content: `${LIST}${A}]}\n!`,
    judged: ['a'],
    told: [
      [
        'JSON_INVALID',
        `, byte ${LIST.length + A.length + 3}`,
        'It is not valid JSON: the end of the file should stand here. The rest of this document was not read (items read before: 1); export it again.',
      ],
    ],
  },
  {
    name: 'an item nested 60,000 levels deep',
    content: `${LIST}{"configuration":${nested(60_000)}},${A}]}`,
    judged: ['a'],
    told: [
      [
        'ITEM_TOO_DEEP',
        ', item 1 (byte 23)',
        'The item is nested deeper than 500 levels and was left out. Check where it comes from.',
      ],
    ],
  },
  {
    name: '60,000 levels beside the items',
    content: `{"more":{"a":${nested(60_000)}},"configurationItems":[${A}]}`,
    judged: ['a'],
    told: [
      [
        'ITEM_TOO_DEEP',
        ', byte 8',
        'The value is nested deeper than 500 levels and was left out. Check where it comes from.',
      ],
    ],
  },
  {
    name: '60,000 levels of lists',
    content: nested(60_000),
    told: [
      [
        'ITEM_TOO_DEEP',
        ', item 1 (byte 1)',
        'The item is nested deeper than 500 levels and was left out. Check where it comes from.',
      ],
    ],
  },
  {
    name: '60,000 levels in text',
    content: `${LIST}${A.replace(/"configuration":\{[^}]*\}/, `"configuration":"${nested(60_000)}"`)},${B}]}`,
    judged: ['a', 'b'],
    told: [['ITEM_CONTENT_UNREADABLE', ', item 1 (byte 23)', unreadableContent('configuration')]],
  },
  {
    name: 'content that is cut off',
    content: `${LIST}${A.replace(/"configuration":\{[^}]*\}/, String.raw`"configuration":"{\"engine\":\"nep"`)},${B}]}`,
    judged: ['a', 'b'],
    told: [['ITEM_CONTENT_UNREADABLE', ', item 1 (byte 23)', unreadableContent('configuration')]],
  },
];

/** Audits `sources` in the working directory by the command line, which must say what the report says and no more. */
async function auditByCommand(sources: string[]): Promise<object> {
  let report: Report | undefined;
  const io = fakeIo();
  const code = await main(['audit', ...sources, '--control', 'Neptune.6', '--format', 'json', '--all'], io, {
    ...realDependencies,
    loadBundle: () => Promise.resolve(bundle),
    audit: (given, options, use) => {
      return auditStream(given, options, (stream) => {
        report = { ...stream, findings: [...stream.findings] };
        return use(stream);
      });
    },
  });
  assert.ok(report);
  assert.equal(io.stdout.text, [...jsonReport(streamReport(report))].join(''));
  const lines = report.diagnostics.map((told) => {
    return `kensa: ${told.severity}: ${told.location}: ${told.message} [${told.code}]\n`;
  });
  assert.equal(io.stderr.text, lines.join(''));
  return { code, judged: report.findings.map(({ resource }) => resource.resourceId), diagnostics: report.diagnostics };
}

describe('what can not be read is told with its place, and the rest is judged', () => {
  for (const { name, content, judged = [], told } of BAD_INPUTS) {
    test(name, async () => {
      const files = { ...(content !== undefined && { 'bad.json': content }), 'good.json': GOOD };
      await inFolderOf(files, async () => {
        assert.deepEqual(await auditByCommand(['bad.json', 'good.json']), {
          code: 2,
          judged: [...judged, 'good'],
          diagnostics: told.map(([code, place, message]) => ({
            code,
            severity: 'error',
            location: `bad.json${place}`,
            message,
          })),
        });
      });
    });
  }
});

test('a file that can not be opened', async () => {
  await inFolderOf({ 'good.json': GOOD }, async () => {
    await symlink('bad.json', 'bad.json');
    const expected = {
      code: 2,
      judged: ['good'],
      diagnostics: [
        {
          code: 'FILE_UNREADABLE',
          severity: 'error',
          location: 'bad.json',
          message:
            'It can not be read: too many symbolic links encountered (ELOOP). Make it readable, or leave it out.',
        },
      ],
    };
    assert.deepEqual(await auditByCommand(['bad.json', 'good.json']), expected);
    assert.deepEqual(await auditByCommand(['good.json', 'bad.json']), expected);
  });
});

test('a folder and a pattern without files', async () => {
  await inFolderOf({ 'good.json': GOOD, 'empty/.hidden': '' }, async () => {
    const message = 'There are no files here to read. Check the path or the pattern; hidden files are left out.';
    assert.deepEqual(await auditByCommand(['empty', '*.gz', 'good.json']), {
      code: 2,
      judged: ['good'],
      diagnostics: ['*.gz', 'empty'].map((location) => ({ code: 'NO_FILES', severity: 'error', location, message })),
    });
  });
});

const unusual: [name: string, content: string | Uint8Array, judged: string[]][] = [
  ['a byte order mark', `\uFEFF${LIST}${A}]}`, ['a']],
  ['a byte order mark, gzipped', gzipSync(`\uFEFF${LIST}${A}]}`), ['a']],
  ['two gzip members', Buffer.concat([gzipSync(`${LIST}${A},`), gzipSync(`${B}]}`)]), ['a', 'b']],
  ['a key of an item that comes twice: the last counts', `${LIST}${A.replace('{', '{"resourceId":"z",')}]}`, ['a']],
  ['keys in any order, items first', `${LIST}${A}],"fileVersion":"1.0","x":{"configurationItems":[${B}]}}`, ['a']],
  ['white space everywhere', `\n{ "configurationItems" :\t[\r\n${A} , ${B} ] } \n`, ['a', 'b']],
  ['no items', `${LIST}]}`, []],
];

describe('what is unusual but right is read without a word', () => {
  for (const [name, content, judged] of unusual) {
    test(name, async () => {
      await inFolderOf({ 'snapshot.json': content }, async () => {
        const code = judged.length === 0 ? 0 : 1;
        assert.deepEqual(await auditByCommand(['snapshot.json']), { code, judged, diagnostics: [] });
      });
    });
  }
});

test('an item nested as deep as may be is judged', async () => {
  const deep = JSON.parse(A) as { configuration: { engine: unknown } };
  // The item, its configuration and 498 lists.
  deep.configuration.engine = JSON.parse(nested(498));
  await inFolderOf({ 'snapshot.json': snapshotOf([JSON.parse(JSON.stringify(deep))]) }, async () => {
    const { findings, diagnostics } = await audit(bundle, { sources: ['snapshot.json'], controls: ['Neptune.6'] });
    assert.deepEqual(
      findings.map(({ compliance, missing }) => [compliance, missing]),
      [['INSUFFICIENT_DATA', [{ path: 'configuration.engine', reason: 'type' }]]],
    );
    assert.deepEqual(diagnostics, []);
  });
});

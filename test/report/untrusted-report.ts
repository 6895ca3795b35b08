import type { Exception } from '../../harness/exceptions/exception.ts';
import type { ControlText, Language } from '../../harness/report/control-text.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import type { Report } from '../../harness/report/report.ts';
import { type SampleFacts, sampleException, sampleManifest, sampleReport } from './sample.ts';

/** Beginnings of texts that break a format which does not expect them. */
export const UNTRUSTED: readonly string[] = [
  '<script>alert("x")</script><!-- ]]> --><![CDATA[ &amp; &#0; ',
  '\u001b[2J\u001b]0;title\u0007\u009b31m\u0000\u202e\ufeff\ufffe\uffff',
  '=HYPERLINK("http://example.com","x") ',
  '+1',
  '-1',
  '@SUM(1+1)*cmd|x ',
  '\t=1 ',
  '\r=1 ',
  '\n=1 ',
  '\uff1d1 ',
  '\uff0b1 ',
  '\uff0d1 ',
  '\uff201 ',
  '",\r\n=1,"',
  'one\n# two\r\n- three\u2028\u2029\u0085four\n\n```\nfive\n```\n',
  '\n> | a | b |\n|---|---|\n',
  '**b** _i_ ~~s~~ `c` ``d`` $e$ [l](http://example.com) ![i](//example.com) <https://example.com> www.example.com ',
  '@someone @some/team #1 some/repo#1 \\@someone a@example.com :smile: ',
  '`',
  '``` ',
  ' `` ` ',
  '\\',
  '\\`',
  '&lt;b&gt;',
  '|',
  '\\|',
  ' ',
  'half \ud83d of \udd0d a pair',
  '検査 🔍 𠮷野家',
];

/** One that is in force for a finding, and one that has ended. */
const EXCEPTIONS: readonly Exception[] = [
  sampleException({
    control: 'Kensa.Neptune.1',
    scope: { resources: ['cluster-1'] },
    acceptUnknown: true,
    ticket: 'OPS-1',
  }),
  sampleException({ scope: { tags: { team: 'graph' } }, until: '2026-11-01' }),
];

/** Words of the report that are kensa's own. */
const OWN = new Set([
  'basis',
  'compliance',
  'coverage',
  'reason',
  'recording',
  'remarks',
  'severity',
  'shape',
  'source',
]);

/** A report of every kind of verdict in which each string from elsewhere begins with a text. */
export function untrustedReport(text: string, facts: SampleFacts = {}): Report {
  return prefixed(sampleReport({ all: true, exceptions: EXCEPTIONS, ...facts }), text) as Report;
}

/** What a format is told besides {@link untrustedReport}. */
export function untrustedOptions(text: string, language: Language = 'en'): FormatOptions {
  const { controlTexts: texts, ...options } = sampleOptions(language);
  const ofControls = [...texts].map(([id, control]): [string, ControlText] => {
    return [text + id, prefixed(control, text) as ControlText];
  });
  return { ...options, controlTexts: new Map(ofControls) };
}

/** What a format is told besides a sample report. */
export function sampleOptions(language: Language = 'en'): FormatOptions {
  const texts = controlTexts({ manifest: sampleManifest(), remediation: {} }, language);
  return { color: false, width: 100, language, controlTexts: texts };
}

function prefixed(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text + value;
  if (Array.isArray(value)) return value.map((entry) => prefixed(entry, text));
  if (typeof value !== 'object' || value === null) return value;
  const isMessages = 'not_encrypted' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      isMessages ? text + key : key,
      OWN.has(key) ? inner : prefixed(inner, text),
    ]),
  );
}

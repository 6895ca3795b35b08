import type { JsonType } from '../json.ts';
import type { Language } from '../report/control-text.ts';

/** What an explanation says besides the report's own words. */
export interface ExplanationWords {
  why: string;
  /** Nothing is violated and nothing missing. */
  nothingWrong: string;
  /** Undecided, and no field is missing. */
  noDecision: string;
  at: (place: string) => string;
  reads: string;
  noReads: string;
  absent: string;
  nullValue: string;
  wrongType: (value: string, types: readonly JsonType[]) => string;
  optional: string;
  from: (location: string, capturedAt: string | undefined) => string;
  asOf: (time: string | null) => string;
  joins: string;
  joinFrom: (resource: string, location: string) => string;
  joinFoundMany: (count: number) => string;
  joinFoundNothing: (reason: string, reference: string | undefined) => string;
  parameters: string;
  isDefault: string;
  rules: string;
  noRules: string;
  holds: string;
  doesNotHold: string;
  stopsAt: (line: number, text: string) => string;
  change: string;
  noChange: string;
  changed: (from: string, to: string) => string;
  andMore: (count: number) => string;
}

/** {@link ExplanationWords} by language. */
export const explanationWords: Record<Language, ExplanationWords> = {
  en: {
    why: 'Why',
    nothingWrong: 'Nothing that the control looks for is wrong, and nothing that it reads is missing.',
    noDecision: 'No field is missing, but the control came to no decision.',
    at: (place) => `at ${place}`,
    reads: 'Fields read',
    noReads: 'none',
    absent: 'not there',
    nullValue: 'null',
    wrongType: (value, types) => `${value} (not ${types.join(' or ')})`,
    optional: 'may be absent',
    from: (location, capturedAt) =>
      `from ${location}, ${capturedAt === undefined ? 'capture time unknown' : `captured ${capturedAt}`}`,
    asOf: (time) => `judged as of ${time ?? 'no time: no item says when it was captured'}`,
    joins: 'Joined with it',
    joinFrom: (resource, location) => `${resource}, from ${location}`,
    joinFoundMany: (count) => `${count} resources of its account and region`,
    joinFoundNothing: (reason, reference) => `nothing: ${reason}${reference === undefined ? '' : ` (${reference})`}`,
    parameters: 'Parameters',
    isDefault: 'default',
    rules: 'Rules, as OPA evaluates them',
    noRules:
      'There is no OPA to trace the rules with. Name it with OPA=/path/to/opa; in a clone, ./bundle.sh brings it.',
    holds: 'holds',
    doesNotHold: 'does not hold',
    stopsAt: (line, text) => `does not hold: stops at line ${line}, ${text}`,
    change: 'The nearest change to COMPLIANT that was found',
    noChange: 'none was found: no change of these fields to a value that the control knows is enough',
    changed: (from, to) => `${from} → ${to}`,
    andMore: (count) => `… and ${count} more`,
  },
  ja: {
    why: '理由',
    nothingWrong: 'コントロールが問題とする設定はなく、参照するフィールドはすべて揃っています。',
    noDecision: '不足しているフィールドはありませんが、コントロールは判定に至りませんでした。',
    at: (place) => `該当箇所 ${place}`,
    reads: '参照したフィールド',
    noReads: 'なし',
    absent: '含まれていない',
    nullValue: 'null',
    wrongType: (value, types) => `${value}（${types.join(' または ')} ではない）`,
    optional: '省略可',
    from: (location, capturedAt) =>
      `取得元 ${location}、${capturedAt === undefined ? '記録日時不明' : `記録日時 ${capturedAt}`}`,
    asOf: (time) => `評価時点 ${time ?? '不明（記録日時のある設定項目がありません）'}`,
    joins: '関連付けられたリソース',
    joinFrom: (resource, location) => `${resource}、取得元 ${location}`,
    joinFoundMany: (count) => `同じアカウントとリージョンのリソース ${count} 件`,
    joinFoundNothing: (reason, reference) =>
      `見つかりません（${reason}${reference === undefined ? '' : `: ${reference}`}）`,
    parameters: 'パラメータ',
    isDefault: 'デフォルト',
    rules: 'ルール（OPA による評価）',
    noRules:
      'ルールを追跡するための OPA がありません。OPA=/path/to/opa で指定してください。クローンでは ./bundle.sh が取得します。',
    holds: '成立',
    doesNotHold: '不成立',
    stopsAt: (line, text) => `不成立（${line} 行目で停止: ${text}）`,
    change: '準拠となる最小の変更（探索の結果）',
    noChange: '見つかりませんでした。これらのフィールドを、コントロールが知る値に変えるだけでは足りません',
    changed: (from, to) => `${from} → ${to}`,
    andMore: (count) => `…ほか ${count} 件`,
  },
};

import type { Coverage, CoverageRow, FindingException, ReportException } from './report.ts';
import type { Language } from './control-text.ts';

/** What the text format says besides the report's own words, in one language. Labels are short: see where they stand. */
export interface TextWords {
  /** Between the parts of a list of words. */
  comma: string;
  /** Between sentences that are parts of a list. */
  semicolon: string;
  /** A severity in front of a control. */
  severity: (word: string) => string;
  /** How many verdicts of one kind, and for how many of them an exception is in force. */
  verdicts: (count: number, word: string, excepted: number) => string;
  /** Behind those, where resources may not have been seen. */
  gapsOfControl: string;
  /** The last line of a list that is cut. */
  andMore: (count: number) => string;
  finding: {
    violation: string;
    missing: string;
    error: string;
    evidence: string;
    source: string;
    exception: string;
    exceptionText: (exception: FindingException) => string;
    /** The place of a violation. */
    at: (place: string) => string;
    undecided: string;
    captured: (time: string) => string;
    captureUnknown: string;
  };
  coverage: {
    heading: string;
    sum: (row: Pick<CoverageRow, 'deleted' | 'evaluated' | 'failed' | 'listed'>, sign: string) => string;
    noGap: string;
    notAllListed: (reason: string) => string;
    notRead: (reason: string) => string;
    doesNotAddUp: string;
    gap: (reason: string, resourceType: string, resources: number, places: string) => string;
  };
  exceptions: {
    heading: string;
    sum: (exceptions: number, excepted: number) => string;
    one: (exception: ReportException, remarks: readonly string[]) => string;
  };
  summary: {
    heading: string;
    madeBy: (tool: string, revision: string) => string;
    asOf: (time: string | null) => string;
    sources: string;
    sourcesText: (locations: number, items: number) => string;
    resources: string;
    resourcesText: (seen: number, evaluated: number) => string;
    leftOut: string;
    deleted: (items: number) => string;
    notRecorded: (items: number) => string;
    superseded: (items: number) => string;
    undecided: string;
    lackOfData: (verdicts: number, why: readonly string[]) => string;
    reason: (words: string, verdicts: number) => string;
    failed: (verdicts: number) => string;
    excepted: string;
    controls: string;
    controlsText: (taken: number, all: number) => string;
    /** The rows of controls that had nothing to judge. */
    unjudged: Record<Exclude<Coverage, 'EVALUATED'>, { label: string; remark: string }>;
    gaps: string;
    gapsText: (controls: number) => string;
    diagnostics: string;
    errors: (count: number) => string;
    warnings: (count: number) => string;
  };
}

/** {@link TextWords} by language. */
export const textWords: Record<Language, TextWords> = {
  en: {
    comma: ', ',
    semicolon: '; ',
    severity: (word) => word,
    verdicts: (count, word, excepted) => `${count} ${word}${excepted === 0 ? '' : ` (${excepted} excepted)`}`,
    gapsOfControl: '; resources may exist that were not seen: see Coverage',
    andMore: (count) => `… and ${count} more (all are in the JSON report)`,
    finding: {
      violation: 'violation',
      missing: 'missing',
      error: 'error',
      evidence: 'evidence',
      source: 'source',
      exception: 'exception',
      exceptionText: ({ owner, until, ticket, reason }) =>
        `${owner}, until ${until}${ticket === undefined ? '' : `, ${ticket}`}: ${reason}`,
      at: (place) => `at ${place}`,
      undecided: 'no field, but the control came to no decision',
      captured: (time) => `captured ${time}`,
      captureUnknown: 'capture time unknown',
    },
    coverage: {
      heading: 'Coverage',
      sum: ({ listed, evaluated, deleted, failed }, sign) =>
        `${listed} listed ${sign} ${evaluated} evaluated + ${deleted} deleted + ${failed} failed`,
      noGap: 'no control has a gap',
      notAllListed: (reason) => `not all listed, ${reason}`,
      notRead: (reason) => `not read, ${reason}`,
      doesNotAddUp: 'the numbers do not add up',
      gap: (reason, resourceType, resources, places) =>
        `${reason}: ${resourceType}${resources === 0 ? '' : ` (${counted(resources, 'resource')})`} in ${places}`,
    },
    exceptions: {
      heading: 'Exceptions',
      sum: (exceptions, excepted) =>
        `${counted(exceptions, 'exception')}, in force for ${counted(excepted, 'finding')}`,
      one: ({ position, control, owner, until, matched, excepted }, remarks) =>
        `#${position} ${control}, ${owner}, until ${until}: ${remarks.join(', ')}` +
        (matched === excepted ? '' : `; not in force for ${counted(matched - excepted, 'finding')} in its scope`),
    },
    summary: {
      heading: 'Summary',
      madeBy: (tool, revision) => `${tool}, bundle ${revision}`,
      asOf: (time) => `judged as of ${time ?? 'no time: no item says when it was captured'}`,
      sources: 'Sources',
      sourcesText: (locations, items) => `${locations}, with ${counted(items, 'item')}`,
      resources: 'Resources',
      resourcesText: (seen, evaluated) =>
        evaluated === 0
          ? `${seen} seen, none judged: none is of a type that these controls are about`
          : `${seen} seen, ${evaluated} judged by at least one control`,
      leftOut: 'Left out',
      deleted: (items) => `${counted(items, 'item')} of deleted resources`,
      notRecorded: (items) => `${counted(items, 'item')} of resources that were not recorded`,
      superseded: (items) => `${counted(items, 'item')} with a newer capture in the input`,
      undecided: 'Undecided',
      lackOfData: (verdicts, why) =>
        `${counted(verdicts, 'verdict')} for lack of data${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
      reason: (words, verdicts) => `${words}: ${verdicts}`,
      failed: (verdicts) => `${counted(verdicts, 'verdict')} because the control failed`,
      excepted: 'Excepted',
      controls: 'Controls',
      controlsText: (taken, all) => `${taken} of the ${all} in the bundle`,
      unjudged: {
        NO_RESOURCES: { label: 'Without resources', remark: '' },
        NOT_RECORDED: {
          label: 'Not recorded',
          remark: ' (that none is in the input does not mean that none exists)',
        },
        DENIED: { label: 'Denied', remark: ' (AWS did not allow to list the resources)' },
        INCOMPLETE: { label: 'Incomplete', remark: ' (not all resources could be listed, or were recorded)' },
      },
      gaps: 'With gaps',
      gapsText: (controls) => `${counted(controls, 'control')}: resources may exist that were not seen (see Coverage)`,
      diagnostics: 'Diagnostics',
      errors: (count) => `${counted(count, 'error')}: part of the input was not judged`,
      warnings: (count) => counted(count, 'warning'),
    },
  },
  ja: {
    comma: '、',
    semicolon: '、',
    severity: (word) => `重要度 ${word}`,
    verdicts: (count, word, excepted) => `${word} ${count} 件${excepted === 0 ? '' : `（うち例外 ${excepted} 件）`}`,
    gapsOfControl: '（確認できていないリソースが存在する可能性があります。「カバレッジ」を参照）',
    andMore: (count) => `… ほか ${count} 件（すべて JSON レポートに含まれます）`,
    finding: {
      violation: '違反',
      missing: '不足',
      error: 'エラー',
      evidence: '根拠',
      source: '取得元',
      exception: '例外',
      exceptionText: ({ owner, until, ticket, reason }) =>
        `責任者 ${owner}、期限 ${until}${ticket === undefined ? '' : `、${ticket}`}: ${reason}`,
      at: (place) => `該当箇所 ${place}`,
      undecided: '不足しているフィールドはありませんが、コントロールは判定に至りませんでした',
      captured: (time) => `記録日時 ${time}`,
      captureUnknown: '記録日時不明',
    },
    coverage: {
      heading: 'カバレッジ',
      sum: ({ listed, evaluated, deleted, failed }, sign) =>
        `一覧 ${listed} 件 ${sign} 評価 ${evaluated} 件 + 削除済み ${deleted} 件 + 取得失敗 ${failed} 件`,
      noGap: '確認漏れの可能性があるコントロールはありません',
      notAllListed: (reason) => `不完全な一覧（${reason}）`,
      notRead: (reason) => `内容を取得できなかったリソース（${reason}）`,
      doesNotAddUp: '件数の不一致',
      gap: (reason, resourceType, resources, places) =>
        `${reason}: ${resourceType}${resources === 0 ? '' : ` ${resources} 件`}（${places}）`,
    },
    exceptions: {
      heading: '例外',
      sum: (exceptions, excepted) => `例外 ${exceptions} 件、適用された検出結果 ${excepted} 件`,
      one: ({ position, control, owner, until, matched, excepted }, remarks) =>
        `#${position} ${control}、責任者 ${owner}、期限 ${until}: ${remarks.join('、')}` +
        (matched === excepted ? '' : `。対象範囲の検出結果 ${matched - excepted} 件には適用されていません`),
    },
    summary: {
      heading: '概要',
      madeBy: (tool, revision) => `${tool}、バンドル ${revision}`,
      asOf: (time) => `評価時点 ${time ?? '不明（記録日時のある設定項目がありません）'}`,
      sources: 'データソース',
      sourcesText: (locations, items) => `${locations} 件（設定項目 ${items} 件）`,
      resources: 'リソース',
      resourcesText: (seen, evaluated) =>
        evaluated === 0
          ? `確認 ${seen} 件、評価 0 件（これらのコントロールの対象となるタイプのリソースがありません）`
          : `確認 ${seen} 件、うち 1 つ以上のコントロールで評価 ${evaluated} 件`,
      leftOut: '評価対象外の項目',
      deleted: (items) => `削除済みのリソース ${items} 件`,
      notRecorded: (items) => `記録されていないリソース ${items} 件`,
      superseded: (items) => `より新しい記録が入力にあるもの ${items} 件`,
      undecided: '判定できず',
      lackOfData: (verdicts, why) => `データ不足 ${verdicts} 件${why.length > 0 ? `（${why.join('、')}）` : ''}`,
      reason: (words, verdicts) => `${words}: ${verdicts} 件`,
      failed: (verdicts) => `コントロールの実行エラー ${verdicts} 件`,
      excepted: '例外',
      controls: 'コントロール',
      controlsText: (taken, all) => `バンドルの ${all} 件中 ${taken} 件`,
      unjudged: {
        NO_RESOURCES: { label: 'リソースなし', remark: '' },
        NOT_RECORDED: {
          label: '記録対象外',
          remark: '（入力にないことは、リソースが存在しないことを意味しません）',
        },
        DENIED: { label: 'アクセス拒否', remark: '（リソースを一覧表示する権限がありませんでした）' },
        INCOMPLETE: { label: '不完全', remark: '（一覧表示または記録されていないリソースがあります）' },
      },
      gaps: '確認漏れの可能性',
      gapsText: (controls) =>
        `コントロール ${controls} 件で、確認できていないリソースが存在する可能性があります。「カバレッジ」を参照してください`,
      diagnostics: '診断メッセージ',
      errors: (count) => `エラー ${count} 件（入力の一部が評価されていません）`,
      warnings: (count) => `警告 ${count} 件`,
    },
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

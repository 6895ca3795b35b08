import type { Language } from '../control-text.ts';
import type { UnseenReason } from '../unseen-because.ts';

/** What the Markdown format says of its own, in one language; what it is given is Markdown already. */
export interface MarkdownWords {
  /** The heading if nothing is violated and nothing is unknown. */
  nothing: string;
  /** The heading if there was nothing to judge, as far as could be seen. */
  nothingJudged: string;
  /** The heading if nothing is violated among what could be seen. */
  notAllSeen: string;
  comma: string;
  /** Behind the number of verdicts: for how many of them an exception is in force. */
  excepted: (count: number) => string;
  /** The element that violates, and what was there. */
  at: (place: string) => string;
  /** For INSUFFICIENT_DATA that names no field. */
  undecided: string;
  /** Findings of a control that are not shown. */
  moreFindings: (count: number) => string;
  /** Entries of another list that are not shown. */
  more: (count: number) => string;
  /** What did not fit. */
  cut: (findings: number) => string;
  /** The heading above controls that did not judge all there is. */
  unseen: string;
  unseenBecause: Record<UnseenReason, string>;
  /** Controls that had nothing to judge. */
  noResources: string;
  diagnostics: string;
  error: string;
  warning: string;
  /** The last line. */
  madeBy: (tool: string, revision: string, time: string | null, seen: number, evaluated: number) => string;
}

/** {@link MarkdownWords} by language. */
export const markdownWords: Record<Language, MarkdownWords> = {
  en: {
    nothing: 'no violation, and nothing undecided',
    nothingJudged: 'no resource was judged',
    notAllSeen: 'no violation found, but not all was seen',
    comma: ', ',
    excepted: (count) => ` (${count} excepted)`,
    at: (place) => `at ${place}`,
    undecided: 'no field is missing, but the control came to no decision',
    moreFindings: (count) => `… and ${count} more (all are in the JSON report)`,
    more: (count) => `… and ${count} more`,
    cut: (findings) =>
      `Cut to fit into a comment: ${findings} ${findings === 1 ? 'finding is' : 'findings are'} not shown. All are in the JSON report.`,
    unseen: 'Resources may exist that were not seen',
    unseenBecause: {
      DENIED: 'AWS did not allow to list them',
      GAPS: 'some of the lists that the control needs are not whole',
      INCOMPLETE: 'not all could be listed, or were recorded',
      NOT_RECORDED: 'AWS Config does not record them',
    },
    noResources: 'Without resources',
    diagnostics: 'Diagnostics',
    error: 'error',
    warning: 'warning',
    madeBy: (tool, revision, time, seen, evaluated) =>
      `${tool}, bundle ${revision}; ${time === null ? 'no capture time is known' : `judged as of ${time}`}; ` +
      `${seen} ${seen === 1 ? 'resource' : 'resources'} seen, ${evaluated} judged`,
  },
  ja: {
    nothing: '違反および判定できなかったリソースはありません',
    nothingJudged: '評価したリソースはありません',
    notAllSeen: '違反は見つかりませんでしたが、すべてを確認できたわけではありません',
    comma: '、',
    excepted: (count) => `（うち例外 ${count} 件）`,
    at: (place) => `該当箇所 ${place}`,
    undecided: '不足しているフィールドはありませんが、コントロールは判定に至りませんでした',
    moreFindings: (count) => `… ほか ${count} 件（すべて JSON レポートに含まれます）`,
    more: (count) => `… ほか ${count} 件`,
    cut: (findings) =>
      `コメントに収まるように、検出結果 ${findings} 件を省略しました。すべて JSON レポートに含まれます。`,
    unseen: '確認できていないリソースが存在する可能性があります',
    unseenBecause: {
      DENIED: 'リソースを一覧表示する権限がありません',
      GAPS: 'コントロールに必要な一覧の一部が完全ではありません',
      INCOMPLETE: '一覧表示または記録されていないリソースがあります',
      NOT_RECORDED: 'AWS Config が記録していません',
    },
    noResources: 'リソースなし',
    diagnostics: '診断メッセージ',
    error: 'エラー',
    warning: '警告',
    madeBy: (tool, revision, time, seen, evaluated) =>
      `${tool}、バンドル ${revision}、${time === null ? '記録日時不明' : `評価時点 ${time}`}、` +
      `確認したリソース ${seen} 件（うち評価 ${evaluated} 件）`,
  },
};

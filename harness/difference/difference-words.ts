import type { Language } from '../report/control-text.ts';
import type { UnseenReason } from '../report/unseen-because.ts';
import type { DifferenceState, Unlisted } from './difference.ts';

/** What a person reads of a difference, in one language. */
export interface DifferenceWords {
  comma: string;
  /** The names of the states, as headings and in the summary. */
  states: Record<DifferenceState, string>;
  /** What a report says that lists no finding. */
  unlisted: Record<Unlisted, string>;
  /** Why a control may not have seen all resources. */
  unseenBecause: Record<UnseenReason, string>;
  /** The control's name in the older report. */
  formerly: (controlId: string) => string;
  /** Who accepts a finding of the newer report, until when and why. */
  excepted: (exception: string) => string;
  /** Who accepted a finding of the older report, until when and why. */
  endedException: (exception: string) => string;
  /** Behind the name of a finding that an exception is in force for, where there is no room for more. */
  exceptedMark: string;
  summary: string;
  /** How many of a state. */
  counted: (count: number, state: string) => string;
  /** If nothing has changed. */
  nothing: string;
  /** What is counted and not listed. */
  notShown: string;
  /** Entries that did not fit. */
  cut: (count: number) => string;
  before: string;
  after: string;
  /** The run itself, as one of the two reports. */
  thisRun: string;
  report: (file: string, revision: string, time: string | null) => string;
  notes: {
    otherPack: string;
    wrongOrder: string;
    inputNotWhole: string;
    added: (controls: string) => string;
    notRun: (controls: string) => string;
    /** How many of the entries that are told are excepted. */
    excepted: (count: number) => string;
    newlyUnseen: (control: string, reason: string) => string;
  };
  /** The line about the comparison with a baseline. */
  comparedWith: (file: string, outcome: string) => string;
}

/** {@link DifferenceWords} by language. */
export const differenceWords: Record<Language, DifferenceWords> = {
  en: {
    comma: ', ',
    states: {
      NEW: 'New',
      EXCEPTION_ENDED: 'No longer excepted',
      NEWLY_UNDECIDED: 'Newly undecided',
      PACK_CHANGED: 'Changed by the pack alone',
      FIXED: 'Fixed',
      DECIDED: 'Decided (passes now)',
      RESOURCE_GONE: 'Resource gone',
      NO_LONGER_LISTED: 'No longer listed (unproven)',
      STILL_OPEN: 'Still open',
      STILL_UNDECIDED: 'Still undecided',
    },
    unlisted: {
      PASSED: 'passed',
      ABSENT: 'does not exist',
      CONTROL_NOT_RUN: 'the control was not run',
      NOT_ALL_SEEN: 'not all resources were seen there',
      PASSES_NOT_LISTED: 'not listed (only a report with --all tells a pass from a resource that is gone)',
      NOT_IN_INPUT: 'not in the input, which need not hold all resources',
    },
    unseenBecause: {
      DENIED: 'AWS did not allow to list them',
      GAPS: 'some of the lists that it needs are not whole',
      INCOMPLETE: 'not all could be listed, or were recorded',
      NOT_RECORDED: 'AWS Config does not record them',
    },
    formerly: (controlId) => `formerly ${controlId}`,
    excepted: (exception) => `excepted: ${exception}`,
    endedException: (exception) => `was excepted: ${exception}`,
    exceptedMark: '(excepted)',
    summary: 'Summary',
    counted: (count, state) => `${count} ${state.toLowerCase()}`,
    nothing: 'nothing has changed',
    notShown: '(in the JSON output)',
    cut: (count) => `${count} more did not fit. All are in the JSON output.`,
    before: 'before',
    after: 'after',
    thisRun: 'this run',
    report: (file, revision, time) => `${file}, bundle ${revision}, judged as of ${time ?? 'no known time'}`,
    notes: {
      otherPack:
        'The two reports are of different bundles: what differs may do so because of the controls. Where both list the same evidence, that is told.',
      wrongOrder: 'The first report is of a later time than the second. Are they in the wrong order?',
      inputNotWhole: 'Part of the input of the newer report could not be read, so it was not judged.',
      added: (controls) => `Controls that only the newer report ran: ${controls}`,
      notRun: (controls) => `Controls that only the older report ran: ${controls}`,
      excepted: (count) => `Accepted by exceptions, so that they fail no run: ${count} of those listed.`,
      newlyUnseen: (control, reason) => `${control} may not have seen all resources now: ${reason}`,
    },
    comparedWith: (file, outcome) => `compared with ${file}: ${outcome}`,
  },
  ja: {
    comma: '、',
    states: {
      NEW: '新規の違反',
      EXCEPTION_ENDED: '例外の終了',
      NEWLY_UNDECIDED: '新たに判定できないもの',
      PACK_CHANGED: 'コントロールの更新のみによる変化',
      FIXED: '修正済み',
      DECIDED: '判定可能になり準拠または適用外',
      RESOURCE_GONE: 'リソース削除済み',
      NO_LONGER_LISTED: '一覧になし（修正の証明なし）',
      STILL_OPEN: '未修正',
      STILL_UNDECIDED: '引き続き判定できないもの',
    },
    unlisted: {
      PASSED: '準拠または適用外',
      ABSENT: '存在しません',
      CONTROL_NOT_RUN: 'コントロールは実行されていません',
      NOT_ALL_SEEN: 'その場所のリソースをすべては確認できていません',
      PASSES_NOT_LISTED: '一覧にありません（--all なしのレポートでは、準拠とリソースの削除を区別できません）',
      NOT_IN_INPUT: '入力にありません（入力がすべてのリソースを含むとは限りません）',
    },
    unseenBecause: {
      DENIED: 'リソースを一覧表示する権限がありません',
      GAPS: '必要な一覧の一部が完全ではありません',
      INCOMPLETE: '一覧表示または記録されていないリソースがあります',
      NOT_RECORDED: 'AWS Config が記録していません',
    },
    formerly: (controlId) => `旧 ID ${controlId}`,
    excepted: (exception) => `例外: ${exception}`,
    endedException: (exception) => `終了した例外: ${exception}`,
    exceptedMark: '（例外）',
    summary: '概要',
    counted: (count, state) => `${state} ${count} 件`,
    nothing: '変化はありません',
    notShown: '（JSON 出力に含まれます）',
    cut: (count) => `収まらなかったものが ${count} 件あります。すべて JSON 出力に含まれます。`,
    before: '旧レポート',
    after: '新レポート',
    thisRun: '今回の実行',
    report: (file, revision, time) => `${file}、バンドル ${revision}、評価時点 ${time ?? '不明'}`,
    notes: {
      otherPack:
        '2 つのレポートのバンドルが異なるため、差異はコントロールの更新による可能性があります。両方のレポートの根拠が同じ場合は、その旨を示しています。',
      wrongOrder: '1 つ目のレポートは 2 つ目より新しい時点のものです。順序が逆ではありませんか。',
      inputNotWhole: '新レポートの入力の一部を読み取れなかったため、その部分は評価されていません。',
      added: (controls) => `新レポートだけで実行されたコントロール: ${controls}`,
      notRun: (controls) => `旧レポートだけで実行されたコントロール: ${controls}`,
      excepted: (count) => `このうち ${count} 件は例外として許容されているため、実行の失敗とはなりません。`,
      newlyUnseen: (control, reason) => `${control} は、すべてのリソースを確認できていない可能性があります: ${reason}`,
    },
    comparedWith: (file, outcome) => `${file} との比較: ${outcome}`,
  },
};

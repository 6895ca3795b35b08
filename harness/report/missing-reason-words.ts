import type { MissingReason } from '../evaluate/verdict.ts';
import type { Language } from './control-text.ts';

/** Each reason in words that follow the name of the field: `configuration.engine: not in the item`. */
export const missingReasonWords: Record<Language, Record<MissingReason, string>> = {
  en: {
    absent: 'not in the item',
    empty: 'empty',
    null: 'null',
    type: 'of a type that the control cannot use',
    ambiguous: 'more than one resource fits',
    unknown_value: 'a value that the control does not know',
    not_recorded: 'not among the resources in the input',
    other_account: 'belongs to another account',
    other_region: 'belongs to another region',
    unread: 'AWS listed it, but did not hand it out',
    not_collected: 'not collected for this control',
    incomplete: 'the list that it would be in is not known to be whole and up to date',
    unparsable: 'not readable',
  },
  ja: {
    absent: '設定項目に含まれていない',
    empty: '空',
    null: 'null',
    type: 'コントロールが扱えない型',
    ambiguous: '該当するリソースが複数ある',
    unknown_value: 'コントロールにとって未知の値',
    not_recorded: '入力に含まれるリソースの中にない',
    other_account: '別のアカウントに属している',
    other_region: '別のリージョンに属している',
    unread: 'AWS の一覧にはあるが、内容を取得できなかった',
    not_collected: 'このコントロールのためには収集されていない',
    incomplete: '含まれるはずの一覧が、完全かつ最新であると確認できない',
    unparsable: '読み取れない',
  },
};

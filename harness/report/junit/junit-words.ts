import type { Language } from '../control-text.ts';
import type { UnseenReason } from '../unseen-because.ts';

/** What the JUnit format says of its own, in one language. */
export interface JunitWords {
  /** The test of a control that may not have seen all resources, or has none. */
  coverage: string;
  unseenBecause: Record<UnseenReason, string>;
  noResources: string;
  /** Behind the number of passes or of resources that a control does not judge. */
  notListed: (resources: number) => string;
  /** The suite of what could not be read or used. */
  diagnostics: string;
  /** In front of the source of a finding. */
  source: (location: string) => string;
  /** In front of the exception that is in force for a finding. */
  excepted: (exception: string) => string;
}

/** {@link JunitWords} by language. */
export const junitWords: Record<Language, JunitWords> = {
  en: {
    coverage: 'all resources were seen',
    unseenBecause: {
      DENIED: 'AWS did not allow to list the resources.',
      GAPS: 'Some of the lists that the control needs are not whole: resources may exist that were not seen.',
      INCOMPLETE: 'Not all resources could be listed, or were recorded.',
      NOT_RECORDED:
        'AWS Config does not record the resources: that none is in the input does not mean that none exists.',
    },
    noResources: 'There is no resource to judge.',
    notListed: (resources) => `${resources} ${resources === 1 ? 'resource' : 'resources'}; --all lists each.`,
    diagnostics: 'Diagnostics',
    source: (location) => `source: ${location}`,
    excepted: (exception) => `excepted: ${exception}`,
  },
  ja: {
    coverage: 'すべてのリソースを確認',
    unseenBecause: {
      DENIED: 'リソースを一覧表示する権限がありませんでした。',
      GAPS: 'コントロールに必要な一覧の一部が完全ではないため、確認できていないリソースが存在する可能性があります。',
      INCOMPLETE: '一覧表示または記録されていないリソースがあります。',
      NOT_RECORDED:
        'AWS Config がこのリソースを記録していません。入力にないことは、リソースが存在しないことを意味しません。',
    },
    noResources: '評価対象のリソースがありません。',
    notListed: (resources) => `リソース ${resources} 件（--all を付けると個別に出力されます）`,
    diagnostics: '診断メッセージ',
    source: (location) => `取得元: ${location}`,
    excepted: (exception) => `例外: ${exception}`,
  },
};

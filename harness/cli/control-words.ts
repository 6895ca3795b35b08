import type { Language } from '../report/control-text.ts';

/** What `kensa controls` says besides the bundle's own words, in one language. */
export interface ControlWords {
  columns: { id: string; aliases: string; severity: string; resourceTypes: string; title: string };
  severity: (word: string) => string;
  alias: (name: string) => string;
  standards: string;
  resourceTypes: string;
  describedBy: string;
  reads: (resourceType: string) => string;
  /** A field that may rightly be absent. */
  optional: string;
  /** Between alternatives. */
  or: string;
  related: string;
  relatedBy: (paths: string) => string;
  relatedAll: string;
  evidence: string;
  parameters: string;
  /** A parameter's default. */
  default: (value: string) => string;
  violations: string;
  references: string;
}

/** {@link ControlWords} by language. */
export const controlWords: Record<Language, ControlWords> = {
  en: {
    columns: {
      id: 'ID',
      aliases: 'ALIASES',
      severity: 'SEVERITY',
      resourceTypes: 'RESOURCE TYPES',
      title: 'TITLE',
    },
    severity: (word) => word,
    alias: (name) => `alias ${name}`,
    standards: 'Standards',
    resourceTypes: 'Resource types',
    describedBy: 'Described by',
    reads: (resourceType) => `Reads of ${resourceType}`,
    optional: 'optional',
    or: ' or ',
    related: 'Related resources',
    relatedBy: (paths) => `by ${paths}`,
    relatedAll: 'all of the same account and region',
    evidence: 'Shown as evidence',
    parameters: 'Parameters',
    default: (value) => `default ${value}`,
    violations: 'Violations',
    references: 'References',
  },
  ja: {
    columns: {
      id: 'ID',
      aliases: '別名',
      severity: '重要度',
      resourceTypes: 'リソースタイプ',
      title: 'タイトル',
    },
    severity: (word) => `重要度 ${word}`,
    alias: (name) => `別名 ${name}`,
    standards: 'セキュリティ標準',
    resourceTypes: 'リソースタイプ',
    describedBy: '取得に使う API',
    reads: (resourceType) => `${resourceType} の参照フィールド`,
    optional: '省略可',
    or: ' または ',
    related: '関連リソース',
    relatedBy: (paths) => `${paths} で参照`,
    relatedAll: '同じアカウントとリージョンのすべて',
    evidence: '根拠として示すフィールド',
    parameters: 'パラメータ',
    default: (value) => `デフォルト ${value}`,
    violations: '違反',
    references: '参考資料',
  },
};

/** The languages in which kensa writes for people. */
export const LANGUAGES = ['en', 'ja'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** What a person reads of a control, in one language. */
export interface ControlText {
  title: string;
  description: string;
  /** By violation code. */
  messages: Readonly<Record<string, string>>;
  /** AWS's own pages on the rule. */
  references: readonly string[];
  /** How to fix what it finds: Markdown without front matter; empty if the bundle has none. */
  remediation: string;
}

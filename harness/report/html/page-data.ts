import type { Severity } from '../../bundle/manifest.ts';
import type { Compliance, MissingReason } from '../../evaluate/verdict.ts';
import type { Provenance } from '../../normalize/input-document.ts';

/** What the script of the page is told once. All of it is fit to be shown as it is. */
export interface PageData {
  /** In the order in which findings are shown, the worst control first. */
  controls: PageControl[];
  texts: PageTexts;
}

/** A control, in the language of the page. */
export interface PageControl {
  id: string;
  title: string;
  severity: Severity;
  description: string;
  remediation: string;
  /** Addresses that begin with `https://`. */
  references: string[];
}

/** The texts that the script writes. `{name}` stands for what it puts there. */
export interface PageTexts {
  compliance: Record<Compliance, string>;
  severity: Record<Severity, string>;
  reasons: Record<MissingReason, string>;
  origins: Record<Provenance['source'], string>;
  status: string;
  pageOf: string;
  violations: string;
  at: string;
  missing: string;
  noDecision: string;
  error: string;
  exception: string;
  excepted: string;
  evidence: string;
  field: string;
  value: string;
  cut: string;
  resource: string;
  account: string;
  region: string;
  type: string;
  id: string;
  name: string;
  arn: string;
  provenance: string;
  origin: string;
  location: string;
  capturedAt: string;
  notKnown: string;
  finding: string;
  control: string;
  remediation: string;
  noRemediation: string;
  references: string;
}

/**
 * Some findings in a row, small: a text that many of them hold (an account, a path) is written once, and wherever it
 * belongs its position in `texts` stands.
 */
export interface FindingChunk {
  texts: string[];
  findings: PackedFinding[];
}

/** The position of a text in {@link FindingChunk.texts}; -1 is none. */
export type TextPosition = number;

/** A finding; entries that say where they are cut are counted in `left`. */
export type PackedFinding = [
  /** Its position in {@link PageData.controls}. */
  control: number,
  compliance: TextPosition,
  account: TextPosition,
  region: TextPosition,
  type: TextPosition,
  resourceId: TextPosition,
  resourceName: TextPosition,
  arn: TextPosition,
  violations: [code: TextPosition, message: TextPosition, path: TextPosition][],
  missing: [path: TextPosition, reason: TextPosition, reference: TextPosition][],
  evidence: [path: TextPosition, value: TextPosition][],
  /** Entries of the three lists that are not here. */
  left: number,
  error: TextPosition,
  origin: TextPosition,
  location: TextPosition,
  capturedAt: TextPosition,
  id: TextPosition,
  /** Which one is in force, in words. */
  exception: TextPosition,
];

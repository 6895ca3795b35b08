import type { InputDocument } from '../normalize/input-document.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** One control's verdict, with what it read. */
export interface Judgement {
  controlId: string;
  verdict: Verdict;
  evidence: Evidence[];
}

/** A judgement on one document: the seam between evaluate and report. */
export interface Evaluation extends Judgement {
  /** Read only if someone asks: of most, no one does. */
  document: () => InputDocument;
}

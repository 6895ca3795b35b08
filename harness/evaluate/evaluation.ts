import type { InputDocument } from '../normalize/input-document.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** One control's verdict on one document, with what it read there: the seam between evaluate and report. */
export interface Evaluation {
  controlId: string;
  document: InputDocument;
  verdict: Verdict;
  evidence: Evidence[];
}

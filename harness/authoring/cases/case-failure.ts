import type { Verdict } from '../../evaluate/verdict.ts';
import type { Mutant } from './mutants.ts';
import type { PolicyCase } from './policy-case.ts';

/** Something that the cases of a control show to be wrong. */
export type CaseFailure =
  /** A case, or all of them, can not be read. */
  | { kind: 'case'; name?: string; message: string }
  /** A case is judged otherwise than it states. */
  | { kind: 'verdict'; one: PolicyCase; verdict: Verdict }
  /** A verdict or a code that the control can give, and that no case shows. */
  | { kind: 'unshown'; shown: string }
  /** Lines of the control's Rego that no case reaches. */
  | { kind: 'uncovered'; file: string; source: string; rows: number[] }
  /** Data was taken away, and a pass was made or left. */
  | { kind: 'survivor'; one: PolicyCase; mutant: Mutant; verdict: Verdict }
  /** OPA and WASM differ. */
  | { kind: 'disagreement'; one: PolicyCase; mutant?: Mutant; opa: Verdict | undefined; wasm: Verdict };

/** What came of the cases of a control. */
export interface ControlTest {
  id: string;
  /** Where it lies, from the root of the pack. */
  files: { source: string; tests: string };
  /** How many were judged. */
  cases: number;
  mutants: number;
  /** Lines of the control's Rego that the cases reach, and all that they could. */
  lines: { covered: number; all: number };
  failures: CaseFailure[];
}

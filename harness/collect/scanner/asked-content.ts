import type { Projection } from '../../project-document.ts';

/** What is asked of the items of a type. */
export interface AskedContent {
  /** What of a document is kept. */
  kept: Projection;
  /**
   * What of that decides verdicts, as far as items state it: of two documents of which it is the same, all verdicts are.
   * Undefined if nothing is to be decided by it.
   */
  decisive?: Projection;
}

/** By resource type; the items of other types are told without their content. */
export type AskedTypes = ReadonlyMap<string, AskedContent>;

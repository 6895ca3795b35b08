import type { PathStep, Verdict } from '../../evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../../json.ts';

/** `conformance.json`: what a host of the bundle can compare its own answers with. docs/embedding.md tells how. */
export interface Conformance {
  schemaVersion: 1;
  /** The revision of the bundle that the verdicts are of. */
  revision: string;
  controls: { id: string; cases: ConformanceCase[] }[];
}

/** One document, and what a control says of it. */
export interface ConformanceCase {
  name: string;
  /** The entrypoint that judges the document's type with this control alone. */
  entrypoint: string;
  /** The whole of `data`: the control's parameters. */
  data: { parameters: JsonObject };
  /** The whole of `input`. */
  input: JsonObject;
  verdict: ConformanceVerdict;
  /** Other documents, which differ from `input` in one value each. */
  mutants: ConformanceMutants[];
}

/** What the entrypoint's value holds under `controls` and the control's id. Both lists are sets. */
export type ConformanceVerdict = Pick<Verdict, 'compliance' | 'missing' | 'violations'>;

/** All changes of a case that lead to one verdict. */
export interface ConformanceMutants {
  verdict: ConformanceVerdict;
  changes: ConformanceChange[];
}

/** Some changes of one place, each of which makes a document. */
export interface ConformanceChange {
  /** Names of properties, and positions of elements from 0. */
  path: PathStep[];
  /** A document without the property. */
  removed?: true;
  /** For each of them a document that has it there. */
  values?: JsonValue[];
}

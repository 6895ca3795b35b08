import type { Bundle } from './bundle/bundle.ts';
import type { Severity } from './bundle/manifest.ts';
import type { JsonObject } from './json.ts';
import type { Report } from './report/report.ts';

/** How far an audit has come; given to `onProgress` often. */
export interface Progress {
  /** The source being read; undefined once all are read. */
  location?: string;
  itemsRead: number;
  resourcesEvaluated: number;
  resourcesToEvaluate: number;
}

/** What to audit, and how. */
export interface AuditOptions {
  /** Files, directories, globs, or `-` for standard input; each plain or gzipped. */
  sources: readonly string[];
  /** Read where `sources` has `-`. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Parameter values by control id or alias; what is left out keeps its default. */
  parameters?: JsonObject;
  /** Ids, aliases or globs of the controls to run; without it all. */
  controls?: readonly string[];
  /** Severities of the controls to run; without it all. */
  severities?: readonly Severity[];
  /** The time as of which controls judge; by default the newest capture time in the input. */
  evaluatedAt?: Date;
  /** True: findings also list COMPLIANT and NOT_APPLICABLE. */
  all?: boolean;
  onProgress?: (progress: Progress) => void;
}

export declare function audit(bundle: Bundle, options: AuditOptions): Promise<Report>;

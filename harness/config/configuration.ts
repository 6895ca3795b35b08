import type { Severity } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
import type { Language } from '../report/control-text.ts';

/** Which controls are meant. */
export interface ControlCriteria {
  /** Ids, aliases or globs over both. */
  ids?: string[];
  /** Services as their folders are named, such as `redshift`. */
  services?: string[];
  severities?: Severity[];
  /** Standards as Security Hub names them, or globs. */
  standards?: string[];
}

/** Which controls take part: those that fit all criteria of `include`, without those that fit one of `exclude`. */
export interface ControlChoice {
  include?: ControlCriteria;
  exclude?: ControlCriteria;
}

/** What `kensa.yaml` holds; it is said with the same words as on the command line. */
export interface Configuration {
  /** Files, directories, globs, `s3://bucket/prefix`, or `-`, as seen from the working directory. */
  sources?: string[];
  controls?: ControlChoice;
  /** Values by parameter name, by control id or alias. */
  parameters?: JsonObject;
  /** The file of exceptions, as seen from the working directory; false for none. */
  exceptions?: string | false;
  /** How many days from today on an exception may last. */
  maxExceptionDays?: number;
  /** Each `NAME` or `NAME=FILE`. */
  formats?: string[];
  language?: Language;
  failOn?: Severity | 'none';
  failOnUnknown?: boolean;
}

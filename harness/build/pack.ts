import type { ControlAnalysis } from './analysis/analyse-control.ts';
import type { ControlMetadata } from './control-metadata.ts';
import type { RemediationPages } from './page-problems.ts';

/** A control of the pack, read and analysed. */
export interface PackControl {
  /** `neptune.cluster_snapshot_encrypted`: the package below `data.controls`, and the folder below `policies/controls`. */
  name: string;
  file: string;
  metadata: ControlMetadata;
  analysis: ControlAnalysis;
  pages: RemediationPages;
}

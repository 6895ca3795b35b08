import type { Severity } from '../../bundle/manifest.ts';
import type { ParameterSchema } from '../../build/control-metadata.ts';
import type { ChosenProperty } from './choose-property.ts';

/** All that is known of a control that is to be written. */
export interface ControlDraft {
  service: string;
  name: string;
  id: string;
  isOwn: boolean;
  /** Undefined for a control that Security Hub does not have. */
  title: string | undefined;
  severity: Severity | undefined;
  standards: readonly string[];
  /** What it judges, at least one; the skeleton is about the first. */
  resourceTypes: readonly string[];
  /** Pages of AWS's documentation. */
  references: readonly string[];
  parameters: Record<string, ParameterSchema>;
  property: ChosenProperty;
}

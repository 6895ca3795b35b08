import type { TypeCoverage } from '../normalize/coverage/type-coverage.ts';

/** Whether a control had anything to judge: `EVALUATED`, or why not. */
export type Coverage =
  /** AWS did not allow to list the resources. */
  | 'DENIED'
  | 'EVALUATED'
  /** Not all could be listed, or AWS Config did not record all lately. */
  | 'INCOMPLETE'
  /** There is none, as far as the input tells. */
  | 'NO_RESOURCES'
  /**
   * AWS Config does not record the resource type, or a recorder leaves it out or is stopped, so that no resource does not
   * mean that none exists.
   */
  | 'NOT_RECORDED';

/** How the resources of one type in one account and region are accounted for, and who needs them. */
export interface CoverageRow extends TypeCoverage {
  /** Ids of the controls that judge the type or look things up in it. */
  controls: string[];
}

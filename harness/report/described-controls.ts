import { KensaError } from '../kensa-error.ts';
import { adviceByCode } from './advice-by-code.ts';
import type { ControlText } from './control-text.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import type { ReportControl } from './report.ts';

/** A control of a report with what a person reads of it, in the language of the report. */
export interface DescribedControl extends ControlText, Pick<ReportControl, 'id' | 'resourceTypes' | 'severity'> {
  /** Its place among the controls of the report. */
  position: number;
  /** What to do about its violations, in short, by code. */
  advice: ReadonlyMap<string, string>;
}

/**
 * Puts the texts of controls beside what the report says of them.
 *
 * @returns finds a control by its id; throws KensaError `INTERNAL` if it has no text or did not take part
 */
export function describedControls(
  { controls }: ReportStream,
  { controlTexts }: Pick<FormatOptions, 'controlTexts'>,
): (id: string) => DescribedControl {
  const known = new Map(
    controls.map(({ id, resourceTypes, severity }, position) => {
      const text = controlTexts.get(id);
      if (text === undefined) throw new KensaError('INTERNAL', `there is no text for ${id}`);
      return [id, { ...text, id, resourceTypes, severity, position, advice: adviceByCode(text.remediation) }];
    }),
  );
  return (id) => {
    const control = known.get(id);
    if (control === undefined)
      throw new KensaError('INTERNAL', `${id} has a finding, but did not take part in the run`);
    return control;
  };
}

import type { Bundle } from '../bundle/bundle.ts';
import type { ControlText } from './control-text.ts';

/** What a person reads of the bundle's controls, in English; by control id. */
export function englishControlTexts({ manifest, remediation }: Bundle): Map<string, ControlText> {
  return new Map(
    manifest.controls.map(({ id, title, description, messages, references }) => {
      return [id, { title, description, messages, references, remediation: remediation[id]?.en ?? '' }];
    }),
  );
}

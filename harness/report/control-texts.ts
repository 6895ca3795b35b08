import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest, ControlTranslation } from '../bundle/manifest.ts';
import type { ControlText, Language } from './control-text.ts';
import type { Finding } from './report.ts';

/** What a person reads of a bundle's controls, in one language; by control id. */
export function controlTexts(
  bundle: Pick<Bundle, 'manifest' | 'remediation'>,
  language: Language,
): Map<string, ControlText> {
  const { manifest, remediation } = bundle;
  return new Map(
    manifest.controls.map((control) => {
      return [control.id, controlText(control, remediation[control.id]?.[language] ?? '', language)];
    }),
  );
}

/** What a person reads of one control. */
export function controlText(control: ControlManifest, remediation: string, language: Language): ControlText {
  const texts: ControlTranslation = language === 'en' ? control : control.translations[language];
  const { title, description, messages } = texts;
  return { title, description, messages, references: control.references, remediation };
}

/** What a violation means, in the language of the control's texts; in English where they do not know its code. */
export function violationMessage(
  { code, message }: Finding['violations'][number],
  texts: Pick<ControlText, 'messages'> | undefined,
): string {
  return texts !== undefined && Object.hasOwn(texts.messages, code) ? (texts.messages[code] ?? message) : message;
}

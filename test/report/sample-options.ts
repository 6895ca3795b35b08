import type { FormatOptions } from '../../harness/report/formats.ts';
import { sampleManifest } from './sample.ts';

/** What a format is told besides a sample report; the remediation of each control is a short page. */
export function sampleOptions(facts: Partial<FormatOptions> = {}): FormatOptions {
  const controlTexts = new Map(
    sampleManifest().controls.map(({ id, title, description, messages, references }) => {
      const advice = Object.keys(messages).map((code) => `- \`${code}\`: look at **${code}**,\n  and mend it.\n`);
      return [
        id,
        { title, description, messages, references, remediation: `# ${id} ${title}\n\n${advice.join('')}\n## More\n` },
      ];
    }),
  );
  return { color: false, width: 100, language: 'en', controlTexts, ...facts };
}

import { opaOutput } from '../../opa/run-opa.ts';
import type { LintAnnotation } from './lint-annotation.ts';

const RULES = 'policies/lint';

/** Where the page lies. */
export const LINT_RULES_PAGE = 'docs/lint-rules.md';

interface RuleAnnotations {
  scope: string;
  title?: string;
  description?: string;
}

/**
 * Writes the page of all lint rules, from the METADATA of their packages.
 * @param root the folder that holds `policies`
 */
export async function lintRulesPage(root: string): Promise<string> {
  const output = await opaOutput(['inspect', '--annotations', '--format', 'json', RULES], { cwd: root });
  const { annotations = [] } = JSON.parse(output) as { annotations?: LintAnnotation[] };
  const rules = annotations
    .map(({ annotations: entry, path }) => ({ ...(entry as RuleAnnotations), steps: path.map(({ value }) => value) }))
    .filter(({ scope, steps }) => scope === 'package' && steps[2] === 'rules')
    .map(({ title = '', description = '', steps }) => ({ name: String(steps[3]), title, description }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = rules.map(
    ({ name, title, description }) =>
      `| [\`${name}\`](../policies/lint/rules/${name}/${name}.rego) | ${cell(title)} | ${cell(description)} |`,
  );
  return `<!-- Generated from policies/lint: ./bundle.sh -->

# Lint rules

\`./bundle.sh\` holds the Rego below \`policies\` and the remediation pages against these rules before it builds;
\`npm run lint:policies\` does only that, and \`npm run lint:policies -- FILE…\` for some files. The rules look at OPA's syntax
trees and are written in Rego themselves, each in a folder of \`policies/lint/rules\` with its tests. None can be switched off
for a line. What a control reads is followed by the build itself: see [the architecture](architecture.md).

| rule | what holds | why |
|---|---|---|
${rows.join('\n')}
`;
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', ' ');
}

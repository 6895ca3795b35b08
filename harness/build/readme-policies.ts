import { iamPolicy, SOURCE_CALLS, type SourceKind } from '../collect/aws/iam-policies.ts';
import { SECTIONS } from './permissions-page.ts';

const START = '<!-- Policies, generated from harness/collect/aws/iam-policies.ts: npm run permissions -->\n';
const END = '<!-- End of the policies -->\n';

/**
 * Puts the least IAM policy of each kind of source into README.md, in place of those between its marks.
 *
 * @throws Error if the marks are not there, each once
 */
export function withPolicies(readme: string): string {
  const [before, between, ...more] = readme.split(START);
  const [, after, ...others] = between?.split(END) ?? [];
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`README.md has to have each of these lines once:\n${START}${END}`);
  const kinds = Object.keys(SECTIONS) as SourceKind[];
  return `${before}${START}\n${kinds.map(policy).join('')}${END}${after}`;
}

/** Folded, since most readers want one of them at most. */
function policy(kind: SourceKind): string {
  const { title, command } = SECTIONS[kind];
  return `<details>
<summary>${title}: <code>${command}</code></summary>

\`\`\`json
${JSON.stringify(iamPolicy(SOURCE_CALLS[kind]), null, 2)}
\`\`\`

</details>

`;
}

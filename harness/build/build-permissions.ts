import { readFile, writeFile } from 'node:fs/promises';
import { permissionsPage } from './permissions-page.ts';
import { withPolicies } from './readme-policies.ts';

await writeFile('docs/permissions.md', permissionsPage());
await writeFile('README.md', withPolicies(await readFile('README.md', 'utf8')));

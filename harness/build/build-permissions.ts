import { writeFile } from 'node:fs/promises';
import { permissionsPage } from './permissions-page.ts';

await writeFile('docs/permissions.md', permissionsPage());

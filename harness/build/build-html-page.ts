import { writeFile } from 'node:fs/promises';
import { htmlPageParts } from './html-page-parts.ts';

await writeFile('harness/report/html/page-parts.ts', await htmlPageParts());

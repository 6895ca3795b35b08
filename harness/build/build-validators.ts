import { writeFile } from 'node:fs/promises';
import { generateValidators } from './generate-validators.ts';

for (const [file, text] of generateValidators()) await writeFile(file, text);

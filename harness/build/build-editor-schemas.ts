import { writeFile } from 'node:fs/promises';
import { generateEditorSchemas } from './generate-editor-schemas.ts';

for (const [file, text] of generateEditorSchemas()) await writeFile(file, text);

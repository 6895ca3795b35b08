import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { audit } from '../harness/audit.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import { streamReport } from '../harness/report/finding-list.ts';
import { jsonReport } from '../harness/report/json-report.ts';
import { demoSnapshot } from './demo/demo-snapshot.ts';

// The report names its source as it was given, so the paths are relative.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

await writeFile('snapshots/demo.json.gz', demoSnapshot());
const report = await audit(await loadBundle(), { sources: ['snapshots/demo.json.gz'] });
await writeFile('snapshots/demo.report.json', jsonReport(streamReport(report)));

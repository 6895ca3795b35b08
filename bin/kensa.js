#!/usr/bin/env node
import { existsSync } from 'node:fs';

const sources = new URL('../harness/cli/run.ts', import.meta.url);
if (existsSync(sources)) {
  const { register } = await import('tsx/esm/api').catch(() => {
    process.stderr.write("kensa: error: kensa's packages are not installed. In its folder, run: npm ci\n");
    process.exit(2);
  });
  register({ tsconfig: false });
  await import(sources.href);
} else {
  await import('../dist/run.js');
}

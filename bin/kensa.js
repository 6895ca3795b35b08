#!/usr/bin/env node
import { existsSync } from 'node:fs';

const sources = new URL('../harness/cli/run.ts', import.meta.url);
if (existsSync(sources)) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: false });
  await import(sources.href);
} else {
  await import('../dist/harness/cli/run.js');
}

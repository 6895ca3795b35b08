import type { Command } from './measure.ts';
import { node } from './measure.ts';

const PARSE_FILE = `
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
JSON.parse(gunzipSync(readFileSync(process.argv[1])).toString());
`;

/** The least that any reader of a gzipped JSON file does. */
export function parseCommand(file: string): Command {
  return node('--input-type=module', '--eval', PARSE_FILE, file);
}

/** The main thread and one worker take files until there are no more. */
const PARSE_FOLDER = `
const { readFileSync, readdirSync } = require('node:fs');
const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { gunzipSync } = require('node:zlib');
const { folder, next, source } = workerData ?? {
  folder: process.argv[1],
  next: new Int32Array(new SharedArrayBuffer(4)),
  source: process.argv[2],
};
if (isMainThread) new Worker(source, { eval: true, workerData: { folder, next, source } });
const files = readdirSync(folder);
for (let file = files[Atomics.add(next, 0, 1)]; file !== undefined; file = files[Atomics.add(next, 0, 1)])
  JSON.parse(gunzipSync(readFileSync(folder + '/' + file)).toString());
`;

/** The same for all files of a folder, in two threads. */
export function parseFolderCommand(folder: string): Command {
  return node('--eval', PARSE_FOLDER, folder, PARSE_FOLDER);
}

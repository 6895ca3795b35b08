import { main } from './main.ts';

// kensa says itself which versions of Node it runs on.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
const exitCode = await main(process.argv.slice(2), process);
// Timers of AWS's SDK can keep a process alive for minutes. What was written before an empty text is out once that is, and
// a stream whose reader went away says so at once.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
);
process.exit(exitCode);

import { main } from './main.ts';

const exitCode = await main(process.argv.slice(2), process);
// Timers of AWS's SDK can keep a process alive for minutes. What was written before an empty text is out once that is, and
// a stream whose reader went away says so at once.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
);
process.exit(exitCode);

import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../harness/cli/io.ts';

/** A stream that keeps what is written to it, or fails with an error of a given code. */
export class Sink extends Writable {
  text = '';
  failure?: string;

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.failure !== undefined) {
      done(Object.assign(new Error(`write ${this.failure}`), { code: this.failure }));
      return;
    }
    this.text += chunk.toString();
    done();
  }
}

/** A process as the command line sees it, with what it wrote. */
export interface FakeIo extends Io {
  stdout: Sink & { isTTY?: boolean; columns?: number };
  stderr: Sink & { isTTY?: boolean; columns?: number };
  /** Sends `SIGINT` to it. */
  signals: EventEmitter;
  /** The codes with which it was to end at once. */
  exits: number[];
}

export function fakeIo(env: Io['env'] = {}, stdin = ''): FakeIo {
  const signals = new EventEmitter();
  const exits: number[] = [];
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new Sink(),
    stderr: new Sink(),
    env,
    signals,
    exits,
    on: (event, listener) => signals.on(event, listener),
    off: (event, listener) => signals.off(event, listener),
    exit: (code) => void exits.push(code),
  };
}

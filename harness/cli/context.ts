import type { Dependencies } from './dependencies.ts';
import type { Language } from '../report/control-text.ts';
import type { Io } from './io.ts';

/** What a command works with. */
export interface Context {
  io: Io;
  dependencies: Dependencies;
  /** Sets the exit code of the run, which is 0 without it. */
  exitWith(code: number): void;
  /** Says that the user reads this language, if more than arguments and environment tell it. */
  speak(language: Language): void;
}

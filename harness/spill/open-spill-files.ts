import { openSpillFile, type SpillFile } from './spill-file.ts';

/** The spill files of one piece of work. */
export interface SpillFiles {
  open: () => SpillFile;
  /** Closes all that were opened. */
  close: () => void;
}

/** Begins with none. */
export function openSpillFiles(): SpillFiles {
  const files: SpillFile[] = [];
  return {
    open() {
      const file = openSpillFile();
      files.push(file);
      return file;
    },
    close() {
      for (const file of files.splice(0)) file.close();
    },
  };
}

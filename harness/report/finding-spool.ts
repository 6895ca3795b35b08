import type { Manifest } from '../bundle/manifest.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import type { FindingList } from './finding-list.ts';
import { findingOrder } from './finding-order.ts';
import type { FindingStore } from './finding-store.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { Finding, FindingResource } from './report.ts';
import { type SpilledRun, readRun, writeRun } from './spilled-run.ts';

/** Bytes of findings, as JSON text, that are held in memory. What orders them comes on top: about a third of it. */
const MOST_HELD = 4_194_304;

/** Bytes of memory for reading: all runs share them. */
const MOST_READ_AHEAD = 4_194_304;

/** Findings of any number, of which only so many are in memory. */
export interface FindingSpool extends FindingStore<FindingList> {
  /** Gives back the memory and the file. */
  close(): void;
}

/** A finding that is held, as its place and its text: JSON with a line break. */
export interface HeldFinding {
  controlId: string;
  resource: FindingResource;
  start: number;
  end: number;
}

/**
 * Keeps findings as JSON text: in memory up to a bound, and beyond it in runs, each sorted, one after the other in a file.
 * They are merged whenever they are read, so that memory does not grow with their number.
 *
 * @param openFile called once, when the first run is written
 */
export function createFindingSpool(
  manifest: Manifest,
  openFile: () => SpillFile,
  mostHeld: number = MOST_HELD,
): FindingSpool {
  const compare = findingOrder(manifest);
  const runs: SpilledRun[] = [];
  let file: SpillFile | undefined;
  let text = Buffer.alloc(0);
  let used = 0;
  let held: HeldFinding[] = [];
  let length = 0;

  function makeRoom(bytes: number): void {
    if (held.length > 0 && used + bytes > mostHeld) {
      file ??= openFile();
      runs.push(writeRun(file, text, held.toSorted(compare)));
      held = [];
      used = 0;
    }
    if (used + bytes <= text.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(used + bytes, Math.min(2 * text.length, mostHeld)));
    text.copy(larger, 0, 0, used);
    text = larger;
  }

  function* ofControl(controlId: string): Generator<Finding> {
    const blockSize = Math.max(4096, Math.floor(MOST_READ_AHEAD / (runs.length + 1)));
    const written = runs.map((run) => readRun(run, controlId, Math.min(blockSize, 65_536)));
    yield* mergeSorted([...written, readHeld(controlId)], compare);
  }

  function* readHeld(controlId: string): Generator<Finding> {
    // Sorted by control: its findings stand together.
    const first = held.findIndex((finding) => finding.controlId === controlId);
    for (let index = first; index >= 0 && index < held.length; index++) {
      const finding = held[index];
      if (finding?.controlId !== controlId) return;
      yield JSON.parse(text.toString('utf8', finding.start, finding.end)) as Finding;
    }
  }

  return {
    add(finding) {
      const record = `${JSON.stringify(finding)}\n`;
      makeRoom(Buffer.byteLength(record));
      const start = used;
      used += text.write(record, start);
      held.push({ controlId: finding.controlId, resource: finding.resource, start, end: used });
      length += 1;
    },
    sorted() {
      held = held.toSorted(compare);
      return {
        length,
        ofControl,
        *[Symbol.iterator]() {
          for (const { id } of manifest.controls) yield* ofControl(id);
        },
      };
    },
    close() {
      file?.close();
      file = undefined;
      held = [];
      text = Buffer.alloc(0);
    },
  };
}

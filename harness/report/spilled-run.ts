import type { SpillFile } from '../spill/spill-file.ts';
import type { HeldFinding } from './finding-spool.ts';
import type { Finding } from './report.ts';

const WRITE_BLOCK = 262_144;
const LINE_FEED = 10;

/** Where a sorted run of findings stands in a file. */
export interface SpilledRun {
  file: SpillFile;
  /** The bytes of each control's findings, which stand together, by the control's id. */
  segments: ReadonlyMap<string, Segment>;
}

interface Segment {
  start: number;
  end: number;
}

/**
 * Appends findings to a file: one line each.
 *
 * @param text where the lines of the findings stand
 * @param findings in the order in which they are to be written; those of a control together
 * @throws KensaError `SPILL_FAILED`
 */
export function writeRun(file: SpillFile, text: Buffer, findings: readonly HeldFinding[]): SpilledRun {
  const segments = new Map<string, Segment>();
  const block = Buffer.allocUnsafe(WRITE_BLOCK);
  let filled = 0;
  const flush = (): void => {
    file.append(block.subarray(0, filled));
    filled = 0;
  };
  let position = file.size();
  for (const { controlId, start, end } of findings) {
    const line = text.subarray(start, end);
    if (filled + line.length > block.length) flush();
    if (line.length > block.length) file.append(line);
    else filled += line.copy(block, filled);
    const segment = segments.get(controlId);
    if (segment === undefined) segments.set(controlId, { start: position, end: position + line.length });
    else segment.end += line.length;
    position += line.length;
  }
  flush();
  return { file, segments };
}

/**
 * Reads the findings of one control, and nothing else of the run.
 *
 * @param blockSize how many bytes to read at once
 * @throws KensaError `SPILL_FAILED`
 */
export function* readRun({ file, segments }: SpilledRun, controlId: string, blockSize: number): Generator<Finding> {
  const segment = segments.get(controlId);
  if (segment === undefined) return;
  const block = Buffer.allocUnsafeSlow(Math.min(blockSize, segment.end - segment.start));
  // The start of a line that goes on in the next block.
  let begun: Buffer[] = [];
  for (let at = segment.start; at < segment.end; at += block.length) {
    const bytes = block.subarray(0, segment.end - at);
    file.read(bytes, at);
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      const rest = bytes.subarray(from, to);
      yield JSON.parse((begun.length === 0 ? rest : Buffer.concat([...begun, rest])).toString()) as Finding;
      begun = [];
      from = to + 1;
    }
    if (from < bytes.length) begun.push(Buffer.from(bytes.subarray(from)));
  }
}

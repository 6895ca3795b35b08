import type { InputDocument } from '../input-document.ts';
import { isPlainJson } from './is-plain-json.ts';
import type { CaptureState } from './newest-captures.ts';

/** A capture that numbers tell, but for its document; nearly every capture is one. */
export interface PlainCapture {
  kind: CaptureState['kind'];
  /** Milliseconds since 1970; {@link NONE} if there is no time. */
  time: number;
  /** {@link NONE} if there is none. */
  stateId: number;
  merged: boolean;
  contradictory: boolean;
}

/** In place of a time or state id that a capture does not have. */
export const NONE = -1;

/** Text that stands for a number, and that the number is written as; below 2^53. */
const NUMBER_TEXT = /^(?:0|[1-9]\d{0,14})$/;

/** Tells a capture in numbers; undefined if that would lose anything. */
export function toPlain(capture: CaptureState): PlainCapture | undefined {
  const { kind, capturedAt, stateId, document, merged = false, contradictory = false } = capture;
  const isStateNumber = stateId === undefined || NUMBER_TEXT.test(String(stateId));
  if (!isStateNumber || hasFailure(capture) || !isPlainJson(document)) return undefined;
  return {
    kind,
    time: capturedAt === undefined ? NONE : Date.parse(capturedAt),
    stateId: stateId === undefined ? NONE : Number(stateId),
    merged,
    contradictory,
  };
}

/** True if a capture tells why the content of its resource is not known, but for a contradiction. */
function hasFailure({ document, resourceId, summaryOf }: CaptureState): boolean {
  return resourceId !== undefined || summaryOf !== undefined || typeof document?.configuration === 'string';
}

/** The capture that numbers tell, with its document. */
export function fromPlain(
  { kind, time, stateId, merged, contradictory }: PlainCapture,
  document: InputDocument | undefined,
): CaptureState {
  return {
    kind,
    ...(time !== NONE && { capturedAt: new Date(time).toISOString() }),
    ...(stateId !== NONE && { stateId }),
    ...(document !== undefined && { document }),
    ...(merged && { merged }),
    ...(contradictory && { contradictory }),
  };
}

/** True if one is older than the other, as of two captures: by its time, else by its state id, where both have one. */
export function isPlainOlder(left: PlainCapture, right: PlainCapture): boolean {
  if (left.time !== right.time) return left.time !== NONE && right.time !== NONE && left.time < right.time;
  return left.stateId !== NONE && right.stateId !== NONE && left.stateId < right.stateId;
}

/** True if two captures say the same but for their documents. */
export function isSamePlain(left: PlainCapture, right: PlainCapture): boolean {
  return left.kind === right.kind && left.time === right.time && left.stateId === right.stateId;
}

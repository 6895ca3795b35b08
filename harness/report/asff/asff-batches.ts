/** What `BatchImportFindings` takes at once. */
const MOST_FINDINGS = 100;
/** Bytes of a batch, which Security Hub grants each of its findings. */
const MOST_BYTES = 240_000;
/** `{"Findings":[` and `]}`. */
const FRAME_BYTES = 15;
/** Bytes of unfinished batches that are held at once, whatever the number of accounts and regions. */
const MOST_HELD = 32_000_000;

/** Findings of one account and region, each as JSON. */
export interface AsffBatch {
  findings: string[];
  bytes: number;
}

/** Puts findings together that may be imported together. */
export interface AsffBatches {
  /** Takes a finding of a place; gives the batches that are finished by that. */
  add(place: string, json: string): AsffBatch[];
  /** Gives what is unfinished, in the order in which the places came up. */
  rest(): AsffBatch[];
}

/**
 * Sorts findings into batches by place, each as large as Security Hub allows. Of many places, what is held is handed out
 * before it grows too large, in smaller batches.
 *
 * @param mostHeld bytes that are held at once
 */
export function createAsffBatches(mostHeld: number = MOST_HELD): AsffBatches {
  const open = new Map<string, AsffBatch>();
  let held = 0;
  const rest = (): AsffBatch[] => {
    const batches = [...open.values()];
    open.clear();
    held = 0;
    return batches;
  };
  return {
    add(place, json) {
      const bytes = Buffer.byteLength(json) + 1;
      const batch = open.get(place);
      if (batch !== undefined && batch.findings.length < MOST_FINDINGS && batch.bytes + bytes <= MOST_BYTES) {
        batch.findings.push(json);
        batch.bytes += bytes;
        held += bytes;
        return held > mostHeld ? rest() : [];
      }
      open.set(place, { findings: [json], bytes: FRAME_BYTES + bytes });
      held += bytes - (batch === undefined ? 0 : batch.bytes - FRAME_BYTES);
      const finished = batch === undefined ? [] : [batch];
      return held > mostHeld ? [...finished, ...rest()] : finished;
    },
    rest,
  };
}

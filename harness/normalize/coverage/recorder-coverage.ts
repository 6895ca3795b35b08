import type { RegionalType } from '../compare-resources.ts';
import { compareText } from '../compare-text.ts';
import type { InputDocument } from '../input-document.ts';
import { CONFIGURATION_RECORDER, isRecordedAtHome, recordingOf } from './recorded-types.ts';
import type { TypeTally } from '../captures/settle-resources.ts';
import { type TypeCoverage, typeKey } from './type-coverage.ts';

/** What the coverage by recorders is made from. */
export interface RecorderFacts {
  /** The documents of the type {@link CONFIGURATION_RECORDER}, by account, region and id. */
  recorders: readonly InputDocument[];
  /** What the input has of a type. */
  tallyOf: (type: RegionalType) => TypeTally;
  relevantTypes: ReadonlySet<string>;
  /** Where AWS was asked itself: it says more than the item of a recorder. */
  listed: readonly TypeCoverage[];
}

/** Of several recorders the first of these counts: one that may record the type is not one that does not. */
const GAPS = ['UNKNOWN', 'NOT_RECORDED', 'RECORDER_STOPPED'] as const;

/**
 * Finds the types that the recorders in the input do not record: in each account and region that has a recorder's item,
 * those that every one of them leaves out or may leave out, or all if they are stopped. IAM is recorded at home: if another region of the
 * account has it, it is not left out.
 */
export function recorderCoverage({ recorders, tallyOf, relevantTypes, listed }: RecorderFacts): TypeCoverage[] {
  const known = new Set(listed.map(typeKey));
  const rows: TypeCoverage[] = [];
  for (const [recorder, ...others] of byRegion(recorders)) {
    const { accountId, awsRegion, provenance } = recorder;
    for (const resourceType of relevantTypes) {
      const type = { accountId, awsRegion, resourceType };
      if (resourceType === CONFIGURATION_RECORDER || known.has(typeKey(type))) continue;
      const here = new Set([recorder, ...others].map((one) => recordingOf(one, resourceType)));
      if (here.has('RECORDED')) continue;
      const isElsewhere =
        isRecordedAtHome(resourceType) &&
        recorders.some((one) => one.accountId === accountId && recordingOf(one, resourceType) === 'RECORDED');
      if (isElsewhere) continue;
      rows.push({
        ...type,
        location: provenance.location,
        basis: 'recorder',
        recording: GAPS.find((gap) => here.has(gap)) ?? 'UNKNOWN',
        ...countResources(tallyOf(type)),
      });
    }
  }
  return rows;
}

type Counts = Pick<TypeCoverage, 'deleted' | 'evaluated' | 'failed' | 'failures' | 'listed'>;

function countResources({ deleted, document, notRecorded, failures: byId }: TypeTally): Counts {
  const listed = deleted + document + notRecorded;
  const failures = Array.from(byId, ([resourceId, failure]) => ({ resourceId, ...failure }));
  return {
    listed,
    evaluated: listed - deleted - failures.length,
    deleted,
    failed: failures.length,
    failures: failures.toSorted((left, right) => compareText(left.resourceId, right.resourceId)),
  };
}

function byRegion(recorders: readonly InputDocument[]): [InputDocument, ...InputDocument[]][] {
  const regions = new Map<string, [InputDocument, ...InputDocument[]]>();
  for (const recorder of recorders) {
    const key = JSON.stringify([recorder.accountId, recorder.awsRegion]);
    const known = regions.get(key);
    if (known === undefined) regions.set(key, [recorder]);
    else known.push(recorder);
  }
  return [...regions.values()];
}

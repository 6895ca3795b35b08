import type { Failure } from '../collect/aws/call-failure.ts';
import { compareText } from './compare-text.ts';
import { contentFailure } from './content-failure.ts';
import type { InputDocument } from './input-document.ts';
import type { SettledCapture } from './newest-captures.ts';
import { CONFIGURATION_RECORDER, isRecordedAtHome, isRecorder, recordingOf } from './recorded-types.ts';
import type { SettledResources } from './settle-resources.ts';
import { type ResourceFailure, type TypeCoverage, typeKey } from './type-coverage.ts';

/** What the coverage by recorders is made from. */
export interface RecorderFacts {
  documents: readonly InputDocument[];
  resources: SettledResources;
  unread: ReadonlyMap<InputDocument, Failure>;
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
export function recorderCoverage(facts: RecorderFacts): TypeCoverage[] {
  const { documents, resources, relevantTypes } = facts;
  const recorders = documents.filter(isRecorder);
  const known = new Set(facts.listed.map(typeKey));
  const rows: TypeCoverage[] = [];
  for (const [recorder, ...others] of byRegion(recorders)) {
    const { accountId, awsRegion, provenance } = recorder;
    for (const resourceType of relevantTypes) {
      const type = typeKey({ accountId, awsRegion, resourceType });
      if (resourceType === CONFIGURATION_RECORDER || known.has(type)) continue;
      const here = new Set([recorder, ...others].map((one) => recordingOf(one, resourceType)));
      if (here.has('RECORDED')) continue;
      const isElsewhere =
        isRecordedAtHome(resourceType) &&
        recorders.some((one) => one.accountId === accountId && recordingOf(one, resourceType) === 'RECORDED');
      if (isElsewhere) continue;
      rows.push({
        accountId,
        awsRegion,
        resourceType,
        location: provenance.location,
        basis: 'recorder',
        recording: GAPS.find((gap) => here.has(gap)) ?? 'UNKNOWN',
        ...countResources(resources.get(type) ?? new Map<string, SettledCapture>(), facts.unread),
      });
    }
  }
  return rows;
}

type Counts = Pick<TypeCoverage, 'deleted' | 'evaluated' | 'failed' | 'failures' | 'listed'>;

function countResources(
  resources: ReadonlyMap<string, SettledCapture>,
  unread: ReadonlyMap<InputDocument, Failure>,
): Counts {
  const failures: ResourceFailure[] = [];
  let deleted = 0;
  for (const [resourceId, capture] of [...resources].toSorted(([left], [right]) => compareText(left, right))) {
    if (capture.kind === 'deleted') deleted += 1;
    const failure = (capture.document && unread.get(capture.document)) ?? contentFailure(capture);
    if (failure !== undefined) failures.push({ resourceId, ...failure });
  }
  const failed = failures.length;
  return { listed: resources.size, evaluated: resources.size - deleted - failed, deleted, failed, failures };
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

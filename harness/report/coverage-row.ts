import type { CoverageRow } from './report.ts';

/**
 * Brings a row into the order of the report's keys.
 *
 * @param mask applied to what AWS says
 */
export function coverageRow(row: CoverageRow, mask: (text: string) => string): CoverageRow {
  const { accountId, awsRegion, resourceType, location, basis, recording, incomplete } = row;
  const { listed, evaluated, deleted, failed, failures, controls } = row;
  return {
    accountId,
    awsRegion,
    resourceType,
    location,
    basis,
    recording,
    listed,
    evaluated,
    deleted,
    failed,
    failures: failures.map(({ resourceId, reason, message }) => ({ resourceId, reason, message: mask(message) })),
    ...(incomplete !== undefined && {
      incomplete: { reason: incomplete.reason, message: mask(incomplete.message) },
    }),
    controls,
  };
}

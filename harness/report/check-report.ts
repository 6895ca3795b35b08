import { Ajv, type ValidateFunction } from 'ajv';
import type { JsonObject } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { findingSchema, reportSchema } from './report-schema.ts';
import type { Finding, ReportOf } from './report.ts';

const ajv = new Ajv({ allowUnionTypes: true });

const { findings: _, ...outline } = reportSchema['properties'] as JsonObject;

/** Compiled once and only if it is needed: that takes longer than the audit of a small file. */
const fits: { report?: ValidateFunction; finding?: ValidateFunction } = {};

/**
 * Checks a report against its published schema, but for its findings: they are checked one by one.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkReport({ findings: _findings, ...report }: ReportOf<unknown>): void {
  fits.report ??= ajv.compile({ ...reportSchema, properties: outline, required: Object.keys(outline) });
  check(fits.report, report, 'report');
}

/**
 * Checks a finding against its published schema.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkFinding(finding: Finding): void {
  fits.finding ??= ajv.compile(findingSchema);
  check(fits.finding, finding, 'finding');
}

function check(fit: ValidateFunction, value: unknown, dataVar: string): void {
  if (fit(value)) return;
  throw new KensaError(
    'INTERNAL',
    `the ${dataVar} does not fit its schema: ${ajv.errorsText(fit.errors, { dataVar })}`,
  );
}

import { setImmediate } from 'node:timers/promises';
import type { Bundle } from './bundle/bundle.ts';
import type { Severity } from './bundle/manifest.ts';
import { selectControls } from './bundle/select-controls.ts';
import { collect } from './collect/collect.ts';
import { coverageOfControls } from './evaluate/coverage-of-controls.ts';
import { evaluateInventory, relevantTypes } from './evaluate/evaluate-inventory.ts';
import { resolveParameters } from './evaluate/resolve-parameters.ts';
import type { JsonObject } from './json.ts';
import { KensaError } from './kensa-error.ts';
import type { Inventory, InventoryBuilder } from './normalize/inventory.ts';
import { createInventory } from './normalize/inventory.ts';
import type { NormalizeContext } from './normalize/normalize-context.ts';
import { CONFIGURATION_RECORDER } from './normalize/recorded-types.ts';
import { buildReport } from './report/build-report.ts';
import { checkReport } from './report/check-report.ts';
import { gatherFindings } from './report/gather-findings.ts';
import type { Report } from './report/report.ts';
import { toolVersion } from './tool-version.ts';

/** Milliseconds after which an evaluation is stopped; one takes microseconds, so this is never a slow machine. */
const TIME_LIMIT = 5000;

/** How far an audit has come; given to `onProgress` often. */
export interface Progress {
  /** The source being read; undefined once all are read. */
  location?: string;
  itemsRead: number;
  resourcesEvaluated: number;
  resourcesToEvaluate: number;
}

/** What to audit, and how. */
export interface AuditOptions {
  /** Files, directories, globs, or `-` for standard input; each plain or gzipped. */
  sources: readonly string[];
  /** Read where `sources` has `-`. */
  stdin?: AsyncIterable<Uint8Array>;
  /** The account of resources that are in the input without one, such as a service's own output. */
  account?: string;
  /** The region of resources that are in the input without one. */
  region?: string;
  /** Parameter values by control id or alias; what is left out keeps its default. */
  parameters?: JsonObject;
  /** Ids, aliases or globs of the controls to run; without it all. */
  controls?: readonly string[];
  /** Severities of the controls to run; without it all. */
  severities?: readonly Severity[];
  /** The time as of which controls judge; by default the newest capture time in the input. */
  evaluatedAt?: Date;
  /** True: findings also list COMPLIANT and NOT_APPLICABLE. */
  all?: boolean;
  onProgress?: (progress: Progress) => void;
}

/**
 * Judges AWS Config data: reads the sources, brings every item into one shape, evaluates the bundle's controls, and sums
 * up. What can not be read or judged is in the report, as a diagnostic or as INSUFFICIENT_DATA or ERROR.
 *
 * ```ts
 * import { audit, loadBundle } from 'kensa';
 *
 * const bundle = await loadBundle();
 * const report = await audit(bundle, { sources: ['snapshots/demo.json.gz'] });
 * console.log(report.summary.byCompliance.NON_COMPLIANT);
 * ```
 *
 * @returns the report; the same input gives the same report, whatever the order of files and items
 * @throws KensaError if a control, parameter or the bundle can not be used; never for what a source holds
 */
export async function audit(bundle: Bundle, options: AuditOptions): Promise<Report> {
  const controls = selectControls(bundle.manifest, options.controls, options.severities);
  const parameters = resolveParameters(bundle, options.parameters);
  const givenTime = options.evaluatedAt && timeText(options.evaluatedAt);
  const types = relevantTypes(controls);
  const context: NormalizeContext = {
    ...(options.account !== undefined && { account: options.account }),
    ...(options.region !== undefined && { region: options.region }),
    properties: bundle.properties,
  };
  const inventory = await takeInventory(createInventory(new Set([...types, CONFIGURATION_RECORDER]), context), options);
  const evaluatedAt = givenTime ?? inventory.newestCaptureTime ?? null;
  const judged = new Set(controls.flatMap(({ resourceTypes }) => resourceTypes));
  const resourcesToEvaluate = [...judged].reduce((sum, type) => sum + (inventory.documents.get(type)?.length ?? 0), 0);
  const itemsRead = inventory.sources.reduce((sum, { items }) => sum + items, 0);
  let resourcesEvaluated = 0;
  const all = options.all ?? false;
  const findings = gatherFindings(controls, all);
  const request = { bundle, controls, parameters, evaluatedAt, timeLimit: TIME_LIMIT, evidenceOfPasses: all };
  for (const { resources, evaluations: batch } of evaluateInventory(inventory, request)) {
    for (const evaluation of batch) findings.take(evaluation);
    resourcesEvaluated += resources;
    options.onProgress?.({ itemsRead, resourcesEvaluated, resourcesToEvaluate });
    await setImmediate();
  }
  const report = buildReport({
    toolVersion: toolVersion(),
    manifest: bundle.manifest,
    controls,
    evaluatedAt,
    sources: inventory.sources,
    resources: inventory.resources,
    notEvaluated: inventory.notEvaluated,
    gathered: findings.gathered(),
    coverage: coverageOfControls(controls, inventory),
    diagnostics: inventory.diagnostics,
  });
  checkReport(report);
  return report;
}

function timeText(evaluatedAt: Date): string {
  const text = Number.isNaN(evaluatedAt.getTime()) ? '' : evaluatedAt.toISOString();
  if (!/^\d{4}-/.test(text)) throw new KensaError('USAGE', 'evaluatedAt must be a time in the years 0000 to 9999');
  return text;
}

async function takeInventory(
  builder: InventoryBuilder,
  { sources, stdin, onProgress }: AuditOptions,
): Promise<Inventory> {
  let itemsRead = 0;
  for await (const event of collect(sources, stdin)) {
    builder.take(event);
    if (event.kind !== 'item') continue;
    itemsRead += 1;
    onProgress?.({ location: event.location, itemsRead, resourcesEvaluated: 0, resourcesToEvaluate: 0 });
  }
  return builder.finish();
}

import { setImmediate } from 'node:timers/promises';
import type { Bundle } from './bundle/bundle.ts';
import type { Severity } from './bundle/manifest.ts';
import { selectControls } from './bundle/select-controls.ts';
import { collect } from './collect/collect.ts';
import type { Collected } from './collect/collected.ts';
import type { LiveOptions, LiveProgress } from './collect/live/live-options.ts';
import type { S3Options } from './collect/s3/s3-options.ts';
import { coverageOfControls } from './evaluate/coverage-of-controls.ts';
import { coverageRows } from './evaluate/coverage-rows.ts';
import { type EvaluationRequest, evaluateInventory, relevantTypes } from './evaluate/evaluate-inventory.ts';
import { createInputCheck } from './evaluate/input-check.ts';
import { keptContent } from './evaluate/kept-content.ts';
import { noteNotCollected } from './evaluate/note-not-collected.ts';
import { askedTypes } from './evaluate/asked-types.ts';
import { resolveParameters } from './evaluate/resolve-parameters.ts';
import { planTypes } from './evaluate/type-plan.ts';
import type { ExceptionLedger } from './exceptions/exception-ledger.ts';
import type { Exception } from './exceptions/exception.ts';
import { needsTags } from './exceptions/needs-tags.ts';
import type { JsonObject } from './json.ts';
import { KensaError } from './kensa-error.ts';
import { liveEvents } from './live-events.ts';
import { livePlan } from './live-plan.ts';
import type { Inventory, InventoryBuilder } from './normalize/inventory.ts';
import { inventoryTypes } from './normalize/inventory-types.ts';
import { createInventory } from './normalize/inventory.ts';
import type { NormalizeContext } from './normalize/items/normalize-context.ts';
import type { Projection } from './project-document.ts';
import { buildReport } from './report/build-report.ts';
import { checkReport } from './report/check-report.ts';
import type { ReportStream } from './report/finding-list.ts';
import { createFindingSpool } from './report/finding-spool.ts';
import { type FindingStore, heldFindings } from './report/finding-store.ts';
import { gatherFindings } from './report/gather-findings.ts';
import type { Report, ReportOf } from './report/report.ts';
import { openSpillFiles } from './spill/open-spill-files.ts';
import { openSpillFile, type SpillFile } from './spill/spill-file.ts';
import { toolVersion } from './tool-version.ts';
import { say } from './sentences/say.ts';

/** Milliseconds after which an evaluation is stopped; one takes microseconds, so this is never a slow machine. */
const TIME_LIMIT = 5000;

/** How far an audit has come; given to `onProgress` often: of a live collection first how far that is. */
export type Progress = AuditProgress | LiveProgress;

/** How far reading and judging have come. */
export interface AuditProgress {
  /** The source being read; undefined once all are read. */
  location?: string;
  itemsRead: number;
  resourcesEvaluated: number;
  resourcesToEvaluate: number;
}

/** What to audit, and how. */
export interface AuditOptions {
  /**
   * Files, directories, globs, `s3://bucket/prefix`, or `-` for standard input; each plain or gzipped. Needed unless `live`
   * is there, and not possible beside it.
   */
  sources?: readonly string[];
  /** Asks AWS itself instead of reading sources. */
  live?: LiveOptions;
  /** Which files of the buckets among the sources to read, and how. */
  s3?: S3Options;
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
  /** Services of the controls to run, as their folders are named; without it all. */
  services?: readonly string[];
  /** Standards of the controls to run, as Security Hub names them, or globs; without it all. */
  standards?: readonly string[];
  /** The time as of which controls judge; by default the newest capture time in the input, also if that is live. */
  evaluatedAt?: Date;
  /** Findings that they are in force for do not count; of `parseExceptions`. */
  exceptions?: readonly Exception[];
  /** True: findings also list COMPLIANT and NOT_APPLICABLE. */
  all?: boolean;
  /** True: of account ids, the report's diagnostics show only the end. */
  maskAccounts?: boolean;
  /**
   * True: checks each document against the bundle's schema before it is judged. One that does not fit is an error, and
   * every control says `ERROR` of it.
   */
  validateInput?: boolean;
  /**
   * How many threads may be busy with reading and judging files. More than one takes work off the main thread,
   * and some 70 MB more memory; by default 1. The report is the same bytes whatever it is.
   */
  jobs?: number;
  /** Ends the reading: the report is then made of what was read, and says with an error that this is not all. */
  signal?: AbortSignal;
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
  const kept = keptOf(bundle, options);
  return judge(bundle, options, kept, inputEvents(bundle, options, kept), heldFindings(bundle.manifest));
}

/**
 * Judges as `audit` does, for any number of findings: beyond a bound they are kept in a temporary file, which is there
 * until what uses the report is done.
 *
 * ```ts
 * await auditStream(bundle, { sources: ['s3://bucket/prefix'] }, async ({ findings }) => {
 *   for (const finding of findings) console.log(finding.id, finding.compliance);
 * });
 * ```
 *
 * @param use receives the report; its findings can be read as often as needed, and only until the promise settles
 * @returns what `use` returns
 * @throws KensaError as `audit` does; `SPILL_FAILED` if the temporary file can not be used; and what `use` throws
 */
export async function auditStream<Result>(
  bundle: Bundle,
  options: AuditOptions,
  use: (report: ReportStream) => Promise<Result>,
): Promise<Result> {
  const spool = createFindingSpool(bundle.manifest, openSpillFile);
  try {
    const kept = keptOf(bundle, options);
    return await use(await judge(bundle, options, kept, inputEvents(bundle, options, kept), spool));
  } finally {
    spool.close();
  }
}

/** Judges what was collected, wherever it comes from; otherwise as `audit`. */
export async function auditEvents(
  bundle: Bundle,
  options: AuditOptions,
  events: AsyncIterable<Collected>,
): Promise<Report> {
  return judge(bundle, options, keptOf(bundle, options), events, heldFindings(bundle.manifest));
}

async function judge<Findings>(
  bundle: Bundle,
  options: AuditOptions,
  kept: KeptContent,
  events: AsyncIterable<Collected>,
  store: FindingStore<Findings>,
): Promise<ReportOf<Findings>> {
  const files = openSpillFiles();
  try {
    return await judgeWith(files.open, bundle, options, kept, events, store);
  } finally {
    files.close();
  }
}

/** `openFile` opens a file for what has no room in memory. */
async function judgeWith<Findings>(
  openFile: () => SpillFile,
  bundle: Bundle,
  options: AuditOptions,
  kept: KeptContent,
  events: AsyncIterable<Collected>,
  store: FindingStore<Findings>,
): Promise<ReportOf<Findings>> {
  const controls = selectControls(bundle.manifest, options.controls, options);
  const parameters = resolveParameters(bundle, options.parameters);
  const givenTime = options.evaluatedAt && timeText(options.evaluatedAt);
  const context: NormalizeContext = {
    ...(options.account !== undefined && { account: options.account }),
    ...(options.region !== undefined && { region: options.region }),
    properties: bundle.properties,
    kept,
  };
  const checkInput = options.validateInput ? createInputCheck(bundle.manifest.inputSchema) : undefined;
  const newBuilder = (): InventoryBuilder =>
    createInventory(inventoryTypes(relevantTypes(controls)), context, openFile);
  const inventory = noteNotCollected(await takeInventory(newBuilder, events, options), controls);
  const evaluatedAt = givenTime ?? inventory.newestCaptureTime ?? null;
  const judged = new Set(controls.flatMap(({ resourceTypes }) => resourceTypes));
  const resourcesToEvaluate = [...judged].reduce((sum, type) => sum + (inventory.documents.get(type)?.length ?? 0), 0);
  const itemsRead = inventory.sources.reduce((sum, { items }) => sum + items, 0);
  let resourcesEvaluated = 0;
  const all = options.all ?? false;
  const ids = controls.map(({ id }) => id);
  const ledger = options.exceptions && (await openExceptionLedger(options.exceptions, ids, evaluatedAt));
  const findings = gatherFindings(controls, all, store, ledger?.except);
  const request: EvaluationRequest = {
    bundle,
    controls,
    parameters,
    evaluatedAt,
    timeLimit: TIME_LIMIT,
    evidenceOfPasses: all,
    openFile,
    ...(checkInput && { checkInput }),
    reference: isReference(),
  };
  const diagnostics = [...inventory.diagnostics];
  for (const { resources, evaluations, diagnostics: found } of evaluateInventory(inventory, request)) {
    for (const evaluation of evaluations) findings.take(evaluation);
    diagnostics.push(...found);
    resourcesEvaluated += resources;
    options.onProgress?.({ itemsRead, resourcesEvaluated, resourcesToEvaluate });
    await setImmediate();
  }
  const coverage = coverageRows(controls, inventory);
  const report = buildReport({
    toolVersion: toolVersion(),
    manifest: bundle.manifest,
    controls,
    evaluatedAt,
    sources: inventory.sources,
    resources: inventory.resources,
    evaluated: resourcesEvaluated,
    notEvaluated: inventory.notEvaluated,
    gathered: findings.gathered(),
    ...(ledger && { exceptions: ledger.outcome() }),
    coverageOfControls: coverageOfControls(controls, inventory, coverage),
    coverage,
    diagnostics,
    maskAccounts: options.maskAccounts ?? false,
  });
  checkReport(report);
  return report;
}

function timeText(evaluatedAt: Date): string {
  const text = Number.isNaN(evaluatedAt.getTime()) ? '' : evaluatedAt.toISOString();
  if (!/^\d{4}-/.test(text)) throw new KensaError('USAGE', say`evaluatedAt must be a time in the years 0000 to 9999`);
  return text;
}

/**
 * All that is to be judged, as it comes: of AWS itself or of the sources, never of both. Reading begins when someone asks
 * for the first; who does not hold the iterator itself does not hold what reading needs when that is over.
 */
function inputEvents(bundle: Bundle, options: AuditOptions, kept: KeptContent): AsyncIterable<Collected> {
  checkInputIsOne(options);
  const { sources = [], stdin, live, s3, signal, onProgress } = options;
  const controls = selectControls(bundle.manifest, options.controls, options);
  const interruption = { ...(signal && { signal }) };
  // The reference reads each item as it stands there.
  const types = inventoryTypes(relevantTypes(controls));
  const asked = isReference() ? {} : { asked: askedTypes(kept, types, planTypes(bundle, controls)) };
  const jobs = jobsOf(options);
  const plan = live && livePlan(bundle, controls, readByExceptions(options));
  return {
    [Symbol.asyncIterator]: () =>
      live === undefined || plan === undefined
        ? collect(sources, { jobs, ...interruption, ...(stdin && { stdin }), ...(s3 && { s3 }), ...asked })
        : liveEvents(plan, live, { ...interruption, ...(onProgress && { onProgress }) }),
  };
}

/** Only here is the builder held, so that what it needs is given back. */
async function takeInventory(
  newBuilder: () => InventoryBuilder,
  events: AsyncIterable<Collected>,
  { live, onProgress }: AuditOptions,
): Promise<Inventory> {
  const builder = newBuilder();
  let itemsRead = 0;
  for await (const event of events) {
    builder.take(event);
    // A live collection tells itself how far it is.
    if ((event.kind !== 'item' && event.kind !== 'plain items') || live !== undefined) continue;
    itemsRead += event.kind === 'item' ? 1 : event.items.length;
    onProgress?.({ location: event.location, itemsRead, resourcesEvaluated: 0, resourcesToEvaluate: 0 });
  }
  return builder.finish();
}

/** Loads what few runs need only where there are exceptions. */
async function openExceptionLedger(
  exceptions: readonly Exception[],
  controlIds: readonly string[],
  evaluatedAt: string | null,
): Promise<ExceptionLedger> {
  const { openExceptions } = await import('./exceptions/exception-ledger.ts');
  return openExceptions(exceptions, controlIds, evaluatedAt);
}

/** What is kept of the documents of each type. */
type KeptContent = ReadonlyMap<string, Projection>;

/** What is kept of documents; a check of whole documents needs whole documents. */
function keptOf(bundle: Bundle, options: AuditOptions): KeptContent {
  if (options.validateInput) return new Map();
  const controls = selectControls(bundle.manifest, options.controls, options);
  return keptContent(bundle.manifest, controls, readByExceptions(options));
}

/** What exceptions read of resources besides what every finding names. */
function readByExceptions({ exceptions = [] }: AuditOptions): string[] {
  return needsTags(exceptions) ? ['tags'] : [];
}

/** True for the slow way of which the fast one must not differ: for tests, and to find out what went wrong. */
function isReference(): boolean {
  return process.env['KENSA_REFERENCE'] === '1';
}

function jobsOf({ jobs = 1 }: AuditOptions): number {
  if (!Number.isInteger(jobs) || jobs < 1) throw new KensaError('USAGE', say`jobs must be a whole number of 1 or more`);
  return jobs;
}

function checkInputIsOne({ sources, live }: AuditOptions): void {
  if (live === undefined && sources === undefined) {
    throw new KensaError('USAGE', say`there is nothing to audit: give sources, or live.`);
  }
  if (live !== undefined && sources !== undefined && sources.length > 0) {
    throw new KensaError('USAGE', say`sources and live can not be audited together. Leave one of them out.`);
  }
}

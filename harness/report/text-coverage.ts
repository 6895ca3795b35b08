import { addsUp, hasGap } from '../normalize/coverage/type-coverage.ts';
import { failureWords, recordingWords } from './coverage-words.ts';
import type { FormatOptions } from './formats.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { CoverageRow, Report } from './report.ts';
import { type TextWords, textWords } from './text-words.ts';
import { wrapWords } from './wrap-words.ts';

const MOST_BLOCKS = 20;
const MOST_CONTROLS = 8;
const MOST_GAPS = 6;
const MOST_PLACES = 6;
const INDENT = 4;

/** A reason, and where it leaves resources of one type unseen. */
interface Gap {
  reason: string;
  resourceType: string;
  rows: CoverageRow[];
  /** For resources that were not read: how many. */
  resources: number;
}

/**
 * Tells how resources are accounted for: the sum over all lists that AWS was asked for, and which controls may have missed
 * some, why and where. Long lists are cut; the JSON report has all of them.
 *
 * @returns lines; none for an input that says neither
 */
export function textCoverage(
  { coverage, controls }: Pick<Report, 'controls' | 'coverage'>,
  options: FormatOptions,
): string[] {
  const words = textWords[options.language];
  const blocks = gapBlocks(
    controls.map(({ id }) => id),
    coverage.filter(hasGap),
    options,
  );
  const lists = coverage.filter(({ basis }) => basis === 'listing');
  if (lists.length === 0 && blocks.length === 0) return [];
  return [
    paint(options.color, 'bold', words.coverage.heading),
    ...(lists.length === 0 ? [] : [`  ${sumOf(lists, words)}`]),
    ...(blocks.length === 0 ? [`  ${words.coverage.noGap}`] : []),
    ...blocks.slice(0, MOST_BLOCKS).flatMap((block) => ['', ...block]),
    ...(blocks.length > MOST_BLOCKS ? ['', `  ${words.andMore(blocks.length - MOST_BLOCKS)}`] : []),
    '',
  ];
}

function sumOf(rows: readonly CoverageRow[], words: TextWords): string {
  const sum = (key: 'deleted' | 'evaluated' | 'failed' | 'listed'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const total = { listed: sum('listed'), evaluated: sum('evaluated'), deleted: sum('deleted'), failed: sum('failed') };
  return words.coverage.sum(total, rows.every(addsUp) ? '=' : '≠');
}

/** Controls with the same gaps share a block. */
function gapBlocks(controls: readonly string[], rows: readonly CoverageRow[], options: FormatOptions): string[][] {
  const blocks = new Map<string, { ids: string[]; lines: string[] }>();
  const positionsOf = new Map<string, number[]>(controls.map((id) => [id, []]));
  for (const [position, row] of rows.entries()) {
    for (const id of row.controls) positionsOf.get(id)?.push(position);
  }
  for (const [id, positions] of positionsOf) {
    if (positions.length === 0) continue;
    const key = positions.join();
    let block = blocks.get(key);
    if (block === undefined) {
      block = {
        ids: [],
        lines: gapLines(
          positions.flatMap((position) => rows[position] ?? []),
          options,
        ),
      };
      blocks.set(key, block);
    }
    block.ids.push(printable(id));
  }
  return Array.from(blocks.values(), ({ ids, lines }) => [...heading(ids, options), ...lines]);
}

function heading(ids: readonly string[], { width, language }: FormatOptions): string[] {
  return wrapWords(cut(ids, MOST_CONTROLS, textWords[language]), width - 2).map((line) => `  ${line}`);
}

function gapLines(rows: readonly CoverageRow[], options: FormatOptions): string[] {
  const { width, language } = options;
  const words = textWords[language];
  const gaps = gapsOf(rows, options);
  const lines = gaps.slice(0, MOST_GAPS).flatMap((gap) => {
    return wrapWords(gapText(gap, words), width - INDENT - 2).map((line, index) => {
      return ' '.repeat(index === 0 ? INDENT : INDENT + 2) + line;
    });
  });
  return gaps.length > MOST_GAPS ? [...lines, ' '.repeat(INDENT) + words.andMore(gaps.length - MOST_GAPS)] : lines;
}

function gapText({ reason, resourceType, rows, resources }: Gap, words: TextWords): string {
  const places = [...new Set(rows.map(({ accountId, awsRegion }) => printable(`${accountId}/${awsRegion}`)))];
  return words.coverage.gap(reason, printable(resourceType), resources, cut(places, MOST_PLACES, words));
}

/** By reason, then by type, both in the order in which the rows name them first. */
function gapsOf(rows: readonly CoverageRow[], { language }: FormatOptions): Gap[] {
  const words = textWords[language].coverage;
  const gaps = new Map<string, Map<string, Gap>>();
  const add = (reason: string, row: CoverageRow, resources: number): void => {
    const byType = gaps.get(reason) ?? new Map<string, Gap>();
    gaps.set(reason, byType);
    const { resourceType } = row;
    const gap = byType.get(resourceType) ?? { reason, resourceType, rows: [], resources: 0 };
    byType.set(resourceType, gap);
    gap.resources += resources;
    if (gap.rows.at(-1) !== row) gap.rows.push(row);
  };
  for (const row of rows) {
    const { recording, incomplete, failures } = row;
    if (recording !== 'RECORDED' && recording !== 'DESCRIBED') add(recordingWords[language][recording], row, 0);
    if (incomplete !== undefined) add(words.notAllListed(failureWords[language][incomplete.reason]), row, 0);
    for (const { reason } of failures) add(words.notRead(failureWords[language][reason]), row, 1);
    if (!addsUp(row)) add(words.doesNotAddUp, row, 0);
  }
  return [...gaps.values()].flatMap((byType) => [...byType.values()]);
}

function cut(names: readonly string[], most: number, { andMore }: TextWords): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} ${andMore(names.length - most)}` : shown;
}

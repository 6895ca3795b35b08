import type { ControlText, Language } from '../control-text.ts';
import { violationMessage } from '../control-texts.ts';
import { formatPath } from '../format-path.ts';
import type { Finding } from '../report.ts';
import { textWords } from '../text-words.ts';
import type { FindingChunk, PackedFinding, TextPosition } from './page-data.ts';
import { shownText, shownValue } from './shown-text.ts';

/** Findings in a chunk: enough that texts repeat, few enough to be held. */
const MOST_FINDINGS = 500;
/** Entries of each list of a finding that are shown. */
const MOST_ENTRIES = 50;

/** What a finding is packed with, besides itself. */
export interface Packing {
  /** The position of the finding's control in the page's list. */
  control: number;
  /** The control's in the language of the page. */
  texts: ControlText | undefined;
  language: Language;
}

/** Packs findings for the page, holding those of one chunk. */
export function* packFindings(findings: Iterable<Finding>, packing: Packing): Generator<FindingChunk> {
  let chunk = newChunk();
  for (const finding of findings) {
    chunk.findings.push(packFinding(finding, packing, chunk.position));
    if (chunk.findings.length < MOST_FINDINGS) continue;
    yield { texts: chunk.texts(), findings: chunk.findings };
    chunk = newChunk();
  }
  if (chunk.findings.length > 0) yield { texts: chunk.texts(), findings: chunk.findings };
}

type Position = (text: string | undefined) => TextPosition;

interface OpenChunk {
  findings: PackedFinding[];
  position: Position;
  texts: () => string[];
}

function newChunk(): OpenChunk {
  const positions = new Map<string, number>();
  return {
    findings: [],
    position(text) {
      if (text === undefined) return -1;
      const known = positions.get(text);
      if (known !== undefined) return known;
      positions.set(text, positions.size);
      return positions.size - 1;
    },
    texts: () => [...positions.keys()],
  };
}

function packFinding(finding: Finding, { control, texts, language }: Packing, position: Position): PackedFinding {
  const { compliance, resource, violations, missing, evidence, provenance, error, exception, id } = finding;
  const text = (value: string | undefined): TextPosition =>
    position(value === undefined ? undefined : shownText(value));
  const left = [violations, missing, evidence].reduce((sum, list) => sum + Math.max(0, list.length - MOST_ENTRIES), 0);
  return [
    control,
    text(compliance),
    text(resource.accountId),
    text(resource.awsRegion),
    text(resource.resourceType),
    text(resource.resourceId),
    text(resource.resourceName),
    text(resource.arn),
    violations.slice(0, MOST_ENTRIES).map((violation) => {
      const { code, path } = violation;
      const place = path.length === 0 ? undefined : formatPath(path);
      return [text(code), text(violationMessage(violation, texts)), text(place)];
    }),
    missing.slice(0, MOST_ENTRIES).map(({ path, reason, reference }) => [text(path), text(reason), text(reference)]),
    evidence.slice(0, MOST_ENTRIES).map(({ path, value }) => [text(path), position(shownValue(value))]),
    left,
    text(error),
    text(provenance.source),
    text(provenance.location),
    text(provenance.capturedAt),
    text(id),
    text(exception && textWords[language].finding.exceptionText(exception)),
  ];
}

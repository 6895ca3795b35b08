import type { Language } from '../report/control-text.ts';
import { japaneseOthers } from './japanese-others.ts';
import { japaneseSentences } from './japanese-sentences.ts';

type OtherLanguage = Exclude<Language, 'en'>;

/** An English sentence, with `{}` for each value, and what it is in another language. */
interface Pattern {
  /** What stands between the values. */
  literals: string[];
  meaning: string;
  /** The positions of values that are numbers. */
  numbers: ReadonlySet<number>;
  /** Letters of the literals. */
  weight: number;
}

interface Dictionary {
  whole: ReadonlyMap<string, string>;
  /** The most specific first. */
  patterns: readonly Pattern[];
}

const SENTENCES: Record<OtherLanguage, readonly Readonly<Record<string, string>>[]> = {
  ja: [japaneseSentences, japaneseOthers],
};

/** Patterns with fewer letters could fit by chance, and are for simple values only. */
const FEW_LETTERS = 8;
const SIMPLE = /^(?:[^\s]+(?:, [^\s]+)*)?$/;
/** A text of more sentences is none of kensa. */
const MOST_SENTENCES = 30;
/** More than one sentence, or line. */
const SENTENCES_IN = /[.!?] (?=[A-Za-z`])|\n/;
const LISTS = [', and ', ' and '];

const dictionaries = new Map<OtherLanguage, Dictionary>();

/**
 * Says in another language what kensa says in English: the parts of a text that are known, with their values as they are. What
 * is not known, such as an answer of AWS, stays English.
 */
export function translated(text: string, language: Language): string {
  return language === 'en' ? text : (translation(text, dictionaryOf(language)) ?? text);
}

/** Undefined if nothing of the text is known. */
function translation(text: string, dictionary: Dictionary): string | undefined {
  if (text === '') return undefined;
  const trimmed = text.trim();
  return (
    sentenceIn(trimmed, dictionary) ??
    (text.includes('\n') ? ofLines(text, dictionary) : undefined) ??
    ofSentences(trimmed, dictionary) ??
    ofList(trimmed, dictionary) ??
    ofPlaced(trimmed, dictionary) ??
    sentenceIn(trimmed, dictionary, { anyValue: true })
  );
}

/** Each line keeps its indentation. */
function ofLines(text: string, dictionary: Dictionary): string | undefined {
  const lines = text.split('\n');
  const known = lines.map((line) => translation(line, dictionary));
  if (known.every((line) => line === undefined)) return undefined;
  const shown = lines.map((line, index) => {
    const meaning = known[index];
    return meaning === undefined ? line : `${' '.repeat(line.length - line.trimStart().length)}${meaning}`;
  });
  return shown.join('\n');
}

/** One sentence after the other, those that belong together as one. */
function ofSentences(text: string, dictionary: Dictionary): string | undefined {
  const sentences = text.split(/(?<=[.!?]) (?=[A-Za-z`])/);
  if (sentences.length === 1 || sentences.length > MOST_SENTENCES) return undefined;
  let said = '';
  let isKnown = false;
  for (let begin = 0; begin < sentences.length;) {
    let end = sentences.length;
    let known: string | undefined;
    for (; end > begin && known === undefined; end -= 1) {
      const run = sentences.slice(begin, end).join(' ');
      known = sentenceIn(run, dictionary) ?? (end === begin + 1 ? ofOne(run, dictionary) : undefined);
    }
    const shown = known ?? sentences[begin] ?? '';
    said += said === '' || said.endsWith('。') ? shown : ` ${shown}`;
    isKnown ||= known !== undefined;
    begin = known === undefined ? begin + 1 : end + 1;
  }
  return isKnown ? said : undefined;
}

/** A sentence that is known in no other way. */
function ofOne(sentence: string, dictionary: Dictionary): string | undefined {
  return ofPlaced(sentence, dictionary) ?? sentenceIn(sentence, dictionary, { anyValue: true });
}

function ofList(text: string, dictionary: Dictionary): string | undefined {
  for (const separator of LISTS) {
    const parts = text.split(separator);
    const known = parts.map((part) => sentenceIn(part.trim(), dictionary)).filter((part) => part !== undefined);
    if (parts.length > 1 && known.length === parts.length) return known.join('、');
  }
  return undefined;
}

/** A place or a name, a colon, and what is to be said of it. */
function ofPlaced(text: string, dictionary: Dictionary): string | undefined {
  if (text.endsWith(':')) {
    const known = translation(text.slice(0, -1), dictionary);
    return known === undefined ? undefined : `${known}:`;
  }
  const colon = text.indexOf(': ');
  if (colon === -1) return undefined;
  const [place, rest] = [text.slice(0, colon), text.slice(colon + 2)];
  const known = sentenceIn(rest, dictionary) ?? ofSentences(rest, dictionary) ?? ofOne(rest, dictionary);
  const placed = sentenceIn(place, dictionary);
  return known === undefined && placed === undefined ? undefined : `${placed ?? place}: ${known ?? rest}`;
}

/**
 * The text as one sentence of the dictionary, the most specific that fits.
 *
 * @param anyValue true: a value may also be what looks like sentences of its own
 */
function sentenceIn(text: string, dictionary: Dictionary, { anyValue = false } = {}): string | undefined {
  const whole = dictionary.whole.get(text);
  if (whole !== undefined) return whole;
  for (const { literals, meaning, numbers, weight } of dictionary.patterns) {
    const values = valuesOf(text, literals);
    if (values === undefined || (!anyValue && values.some((value) => SENTENCES_IN.test(value)))) continue;
    if (values.some((value, index) => numbers.has(index) && !/^\d+$/.test(value))) continue;
    const known = values.map((value) => translation(value, dictionary));
    const isSure = (value: string, index: number): boolean => {
      if (weight < FEW_LETTERS) return SIMPLE.test(value) || (known[index] !== undefined && !value.includes(': '));
      return anyValue || known[index] !== undefined || !value.includes(': ');
    };
    if (!values.every(isSure)) continue;
    return meaning.replaceAll(/\{(\d)\}/g, (_, number: string) => {
      const index = Number(number) - 1;
      return known[index] ?? values[index] ?? '';
    });
  }
  return undefined;
}

/** What stands in a text where a pattern has values; each is as short as can be. */
function valuesOf(text: string, literals: readonly string[]): string[] | undefined {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last) || end < first.length) return undefined;
  const values: string[] = [];
  let position = first.length;
  for (const literal of literals.slice(1, -1)) {
    const found = text.indexOf(literal, position);
    if (found === -1 || found + literal.length > end) return undefined;
    values.push(text.slice(position, found));
    position = found + literal.length;
  }
  return [...values, text.slice(position, end)];
}

function dictionaryOf(language: OtherLanguage): Dictionary {
  let known = dictionaries.get(language);
  if (known === undefined) dictionaries.set(language, (known = compiled(SENTENCES[language])));
  return known;
}

function compiled(tables: readonly Readonly<Record<string, string>>[]): Dictionary {
  const entries = tables.flatMap((table) => Object.entries(table));
  const patterns = entries
    .filter(([english]) => english.includes('{}'))
    .map(([english, meaning]) => {
      const numbers = new Set(Array.from(meaning.matchAll(/\{(\d)#\}/g), ([, number]) => Number(number) - 1));
      return {
        literals: english.split('{}'),
        meaning: meaning.replaceAll('#}', '}'),
        numbers,
        weight: english.replaceAll(/[^A-Za-z]/g, '').length,
      };
    });
  return {
    whole: new Map(entries.filter(([english]) => !english.includes('{}'))),
    patterns: patterns.toSorted((a, b) => b.weight - a.weight || b.literals.length - a.literals.length),
  };
}

import type { Language } from '../../control-text.ts';
import { englishTexts } from './english-texts.ts';
import type { HtmlTexts } from './html-texts.ts';
import { japaneseTexts } from './japanese-texts.ts';

/** The texts of the page by language. */
export const htmlTexts: Record<Language, HtmlTexts> = { en: englishTexts, ja: japaneseTexts };

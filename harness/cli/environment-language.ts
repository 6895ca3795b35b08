import type { Language } from '../report/control-text.ts';
import type { Io } from './io.ts';

/**
 * The language that the environment asks for: of LC_ALL, LC_MESSAGES and LANG, the first that is set decides. What kensa has no
 * texts for is English.
 */
export function environmentLanguage(env: Io['env']): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ja(?![a-z])/i.test(locale) ? 'ja' : 'en';
}

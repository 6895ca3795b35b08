import { createHash } from 'node:crypto';
import type { Language } from '../control-text.ts';
import { escapeHtml } from './escape-html.ts';
import { pageScript, pageStyles } from './page-parts.ts';

/**
 * Begins the document. Its policy allows the page's own script and styles, by their hashes, and nothing else: no request,
 * no other script, no attribute that is code, no form, and no way to make markup of a text
 * (https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/).
 */
export function documentHead(language: Language, title: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(pageScript)}'`,
    `style-src '${hashOf(pageStyles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return (
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n` +
    `<title>${escapeHtml(title)}</title>\n<style>${pageStyles}</style>\n</head>\n`
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

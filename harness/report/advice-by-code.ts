/**
 * Finds what a control's remediation page says of each violation: the first list item that starts with its code,
 * ``- `not_enabled`: turn it on.``
 *
 * @param page Markdown
 * @returns plain text on one line, by violation code
 */
export function adviceByCode(page: string): Map<string, string> {
  const advice = new Map<string, string>();
  for (const [, code = '', text = ''] of page.matchAll(ITEM)) {
    if (!advice.has(code)) advice.set(code, oneLine(text).replaceAll('**', ''));
  }
  return advice;
}

/** With the indented lines that follow. */
const ITEM = /^- `(\w+)`: (.+(?:\n +\S.*)*)/gm;

/** Between Japanese characters a line break stands for nothing, elsewhere for a space. */
function oneLine(text: string): string {
  return text.replace(/(?<=[^ -~])\n +(?=[^ -~])/g, '').replace(/\n +/g, ' ');
}

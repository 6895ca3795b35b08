/** An element, with the text that stands in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Characters that XML 1.0 allows: https://www.w3.org/TR/xml/#charsets */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN =
  /^(?:<(?<open>[a-z-]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/?)>|<\/(?<close>[a-z-]+)>|(?<text>[^<]+))/;
const REFERENCES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * Reads a document of XML 1.0 that has elements, attributes and text only, and is strict about them.
 *
 * @throws Error for anything that is not well-formed
 */
export function parseXml(document: string): XmlElement {
  if (!ALLOWED.test(document)) throw new Error('a character that XML does not allow');
  if (!document.startsWith(DECLARATION)) throw new Error('no declaration');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let rest = document.slice(DECLARATION.length);
  while (rest !== '') {
    const token = TOKEN.exec(rest);
    const parent = open.at(-1);
    if (token?.groups === undefined || parent === undefined) throw new Error(`not well-formed: ${rest.slice(0, 40)}`);
    rest = rest.slice(token[0].length);
    const { open: name, attributes = '', empty, close, text } = token.groups;
    if (name !== undefined) {
      const element = { name, attributes: attributesIn(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (text !== undefined) {
      parent.text += plain(text);
    } else if (open.pop()?.name !== close) throw new Error(`</${close}> closes another element`);
  }
  const [element, ...others] = root.children;
  if (open.length !== 1 || element === undefined || others.length > 0) throw new Error('not one element');
  return element;
}

function attributesIn(text: string): Record<string, string> {
  const found = Array.from(
    text.matchAll(/ ([a-z]+)="([^"]*)"/g),
    ([, name = '', value = '']) => [name, value] as const,
  );
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error('an attribute stands twice');
  // A parser makes spaces of line breaks and tabs in attributes, so that they are lost.
  if (found.some(([, value]) => /[\t\n\r]/.test(value))) throw new Error('white space that is lost');
  return Object.fromEntries(found.map(([name, value]) => [name, plain(value)]));
}

function plain(text: string): string {
  if (text.includes(']]>')) throw new Error('the end of no section');
  return text.replace(/&[^;]*;?/g, (reference) => {
    const character = REFERENCES[reference];
    if (character === undefined) throw new Error(`not a reference: ${reference}`);
    return character;
  });
}

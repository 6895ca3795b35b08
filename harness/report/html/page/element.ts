/** What an element is made with: attributes by name (false: left out, true: without a value). */
export type Attributes = Record<string, string | boolean>;

/** Makes an element. Texts stay texts: nothing in them is ever read as markup. */
export function element(name: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * The element of the page that a selector names.
 *
 * @throws Error if there is none of that kind: the page and its script do not belong together.
 */
export function found<T extends Element>(selector: string, kind: abstract new () => T): T {
  const match = document.querySelector(selector);
  if (!(match instanceof kind)) throw new Error(`the page has no ${selector}`);
  return match;
}

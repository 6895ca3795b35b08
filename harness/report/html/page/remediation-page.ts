import { element } from './element.ts';
import { type Block, type Inline, remediationBlocks } from './remediation-blocks.ts';

/** Shows a remediation page. Its title is left out: it is that of the control. */
export function remediationPage(page: string): Node[] {
  return remediationBlocks(page)
    .filter((block) => block.kind !== 'heading' || block.level > 1)
    .map(blockNode);
}

function blockNode(block: Block): Node {
  switch (block.kind) {
    case 'code':
      return element('pre', { tabindex: '0' }, element('code', {}, block.text));
    case 'heading':
      return element(`h${Math.min(block.level + 2, 6)}`, {}, ...block.parts.map(inlineNode));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...itemNodes(item)));
      if (block.first === undefined) return element('ul', {}, ...items);
      return element('ol', { start: String(block.first) }, ...items);
    }
    case 'paragraph':
      return element('p', {}, ...block.parts.map(inlineNode));
  }
}

/** What an item begins with needs no paragraph of its own. */
function itemNodes([first, ...rest]: readonly Block[]): (Node | string)[] {
  if (first === undefined) return [];
  const begin = first.kind === 'paragraph' ? first.parts.map(inlineNode) : [blockNode(first)];
  return [...begin, ...rest.map(blockNode)];
}

function inlineNode(part: Inline): Node | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return element('a', { href: part.address, rel: 'noopener noreferrer', target: '_blank' }, part.text);
    default:
      return element(part.kind, {}, part.text);
  }
}

// Generated from harness/report/html/page/ by npm run page. Do not edit.

/** The script of the HTML report. */
export const pageScript: string = `\
/** Makes an element. Texts stay texts: nothing in them is ever read as markup. */
function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== false)
            made.setAttribute(key, value === true ? '' : value);
    }
    made.append(...children);
    return made;
}
/**
 * The element of the page that a selector names.
 *
 * @throws Error if there is none of that kind: the page and its script do not belong together.
 */
function found(selector, kind) {
    const match = document.querySelector(selector);
    if (!(match instanceof kind))
        throw new Error(\`the page has no \${selector}\`);
    return match;
}
const numbers = new Intl.NumberFormat('en-US');
/** Puts numbers where a text has their names: \`Page {page} of {pages}\`. */
function fillIn(text, values) {
    return text.replace(/\\{(\\w+)\\}/g, (_, name) => numbers.format(values[name] ?? 0));
}
const FILTER_FIELDS = [
    'search',
    'control',
    'severity',
    'compliance',
    'exception',
    'account',
    'region',
];
/** What the form says. */
function readFilters() {
    return Object.fromEntries(FILTER_FIELDS.map((name) => [name, filterField(name).value]));
}
/** Sets the form as an address within the page says: \`#severity=HIGH&region=eu-west-1\`. */
function setFilters(fragment) {
    const chosen = new URLSearchParams(fragment.slice(1));
    for (const name of FILTER_FIELDS) {
        const field = filterField(name);
        field.value = chosen.get(name) ?? '';
        // A choice that the list does not have.
        if (field instanceof HTMLSelectElement && field.selectedIndex === -1)
            field.value = '';
    }
}
/** The address within the page that {@link setFilters} reads. */
function filterFragment(filters) {
    return \`#\${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString()}\`;
}
/** The findings that fit every choice and hold every word that is searched for. */
function filterFindings(findings, filters) {
    const { control, severity, compliance, exception, account, region } = filters;
    const words = filters.search.toLowerCase().split(/\\s+/).filter(Boolean);
    return findings.filter((finding) => {
        if (control !== '' && finding.control.id !== control)
            return false;
        if (severity !== '' && finding.severity !== severity)
            return false;
        if (compliance !== '' && finding.compliance !== compliance)
            return false;
        if (exception !== '' && (finding.exception === '') === (exception === 'excepted'))
            return false;
        if (account !== '' && finding.account !== account)
            return false;
        if (region !== '' && finding.region !== region)
            return false;
        return words.length === 0 || holdsAll(searchText(finding), words);
    });
}
const searchTexts = new WeakMap();
/** Put together when it is first searched. */
function searchText(finding) {
    let text = searchTexts.get(finding);
    if (text === undefined) {
        const { control, account, region, type, resourceId, resourceName, arn, violations, missing, error, exception } = finding;
        const said = violations.flatMap(({ code, message }) => [code, message]);
        const unseen = missing.flatMap(({ path, reference }) => [path, reference]);
        const parts = [control.id, control.title, account, region, type, resourceId, resourceName, arn, error, exception];
        text = [...parts, ...said, ...unseen].join('\\n').toLowerCase();
        searchTexts.set(finding, text);
    }
    return text;
}
function holdsAll(text, words) {
    return words.every((word) => text.includes(word));
}
function filterField(name) {
    const selector = \`#filters [name=\${name}]\`;
    return name === 'search' ? found(selector, HTMLInputElement) : found(selector, HTMLSelectElement);
}
/** All that is known of a finding: why, with which evidence, from where, and how to fix it. */
function findingDetails(finding, texts) {
    return element('div', { class: 'details' }, element('div', { class: 'grounds' }, ...reasons(finding, texts), ...evidence(finding, texts)), element('div', { class: 'origin' }, ...resource(finding, texts), ...provenance(finding, texts)), element('div', { class: 'fix' }, ...remediation(finding.control, texts)));
}
function reasons({ compliance, violations, missing, error, exception }, texts) {
    const violated = violations.map(({ code, message, path }) => {
        const place = path === '' ? [] : [element('div', {}, \`\${texts.at} \`, element('code', {}, path))];
        return element('li', {}, \`\${message} \`, element('code', {}, code), ...place);
    });
    const unseen = missing.map(({ path, reason, reference }) => {
        const looked = reference === '' ? [] : [': ', element('code', {}, reference)];
        return element('li', {}, element('code', {}, path), \`: \${texts.reasons[reason]}\`, ...looked);
    });
    if (compliance === 'INSUFFICIENT_DATA' && unseen.length === 0)
        unseen.push(element('li', {}, texts.noDecision));
    return [
        ...(exception === '' ? [] : [element('h3', {}, texts.exception), element('p', {}, exception)]),
        ...group(texts.violations, violated),
        ...group(texts.missing, unseen),
        ...(error === '' ? [] : [element('h3', {}, texts.error), element('p', {}, error)]),
    ];
}
function group(heading, entries) {
    return entries.length === 0 ? [] : [element('h3', {}, heading), element('ul', {}, ...entries)];
}
function evidence({ evidence: fields, left }, texts) {
    const rows = fields.map(({ path, value }) => {
        return element('tr', {}, element('th', { scope: 'row' }, element('code', {}, path)), element('td', {}, element('code', {}, value)));
    });
    const head = [texts.field, texts.value].map((name) => element('th', { scope: 'col' }, name));
    const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
    return [
        ...(rows.length === 0 ? [] : [element('h3', {}, texts.evidence), table]),
        ...(left === 0 ? [] : [element('p', {}, fillIn(texts.cut, { count: left }))]),
    ];
}
function resource(finding, texts) {
    return facts(texts.resource, [
        [texts.account, finding.account],
        [texts.region, finding.region],
        [texts.type, finding.type],
        [texts.id, finding.resourceId],
        [texts.name, finding.resourceName],
        [texts.arn, finding.arn],
    ]);
}
function provenance(finding, texts) {
    return facts(texts.provenance, [
        [texts.origin, texts.origins[finding.origin]],
        [texts.location, finding.location],
        [texts.capturedAt, finding.capturedAt === '' ? texts.notKnown : finding.capturedAt],
        [texts.finding, finding.id],
    ]);
}
function facts(heading, pairs) {
    const entries = pairs
        .filter(([, text]) => text !== '')
        .map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text)));
    return [element('h3', {}, heading), element('dl', {}, ...entries)];
}
function remediation(control, texts) {
    const links = control.references.map((address) => {
        return element('li', {}, element('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, address));
    });
    return [
        element('h3', {}, \`\${control.id} \${control.title}\`),
        element('p', {}, control.description),
        element('details', { class: 'remediation' }, element('summary', {}, texts.remediation), ...(control.remediation === '' ? [element('p', {}, texts.noRemediation)] : remediationPage(control.remediation))),
        ...group(texts.references, links),
    ];
}
const MARKS = {
    ERROR: '!',
    NON_COMPLIANT: '✗',
    INSUFFICIENT_DATA: '?',
    COMPLIANT: '✓',
    NOT_APPLICABLE: '–',
};
/** Makes the row of a finding; its button opens and closes the details, in a row of their own. */
function findingRow(finding, number, texts) {
    const { compliance, severity, control, resourceId, resourceName, type, account, region, exception } = finding;
    const id = \`details-\${number}\`;
    const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[compliance]);
    const verdict = element('span', { class: \`verdict verdict-\${compliance}\` }, mark, texts.compliance[compliance]);
    const button = element('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': id }, resourceName === '' ? resourceId : resourceName);
    const row = element('tr', { class: 'finding' }, element('td', {}, verdict, ...(exception === '' ? [] : [element('span', { class: 'title' }, texts.excepted)])), element('td', {}, element('span', { class: \`severity severity-\${severity}\` }, texts.severity[severity])), element('td', { title: control.title }, control.id), element('th', { scope: 'row' }, button, element('span', { class: 'title' }, type)), element('td', {}, account), element('td', {}, region));
    row.addEventListener('click', () => {
        // A text that is being marked is no click.
        if (getSelection()?.isCollapsed === false)
            return;
        if (row.nextElementSibling?.id === id)
            closeFinding(row);
        else
            openFinding(row, finding, texts);
    });
    return row;
}
/** Shows the details of a finding below its row. */
function openFinding(row, finding, texts) {
    const button = row.querySelector('.opener');
    const id = button?.getAttribute('aria-controls') ?? '';
    button?.setAttribute('aria-expanded', 'true');
    row.after(element('tr', { id, class: 'opened' }, element('td', { colspan: '6' }, findingDetails(finding, texts))));
}
function closeFinding(row) {
    row.querySelector('.opener')?.setAttribute('aria-expanded', 'false');
    row.nextElementSibling?.remove();
}
/** Rows that are in the document at a time, so that it stays quick whatever the number of findings. */
const ROWS_PER_PAGE = 100;
/** Takes the list in hand: its rows, its pages and its keys. */
function findingsList(total, texts) {
    const body = found('#rows tbody', HTMLElement);
    const previous = found('#previous', HTMLButtonElement);
    const next = found('#next', HTMLButtonElement);
    let shown = [];
    let page = 0;
    function showPage() {
        const from = page * ROWS_PER_PAGE;
        const rows = shown.slice(from, from + ROWS_PER_PAGE);
        const pages = Math.max(1, Math.ceil(shown.length / ROWS_PER_PAGE));
        body.replaceChildren(...rows.map((finding, index) => findingRow(finding, from + index, texts)));
        const numbers = { from: rows.length === 0 ? 0 : from + 1, to: from + rows.length, shown: shown.length, total };
        found('#status', HTMLElement).textContent = fillIn(texts.status, numbers);
        found('#page', HTMLElement).textContent = fillIn(texts.pageOf, { page: page + 1, pages });
        found('#rows', HTMLElement).hidden = shown.length === 0;
        found('#empty', HTMLElement).hidden = shown.length > 0;
        found('#pages', HTMLElement).hidden = pages === 1;
        previous.disabled = page === 0;
        next.disabled = page === pages - 1;
    }
    function turn(pages) {
        page += pages;
        showPage();
        found('#findings', HTMLElement).focus();
    }
    previous.addEventListener('click', () => turn(-1));
    next.addEventListener('click', () => turn(1));
    body.addEventListener('keydown', moveBetweenRows);
    return {
        show(findings) {
            shown = findings;
            page = 0;
            showPage();
        },
        showAll() {
            const rows = shown.map((finding, index) => findingRow(finding, index, texts));
            body.replaceChildren(...rows);
            for (const [index, finding] of shown.entries()) {
                const row = rows[index];
                if (row !== undefined)
                    openFinding(row, finding, texts);
            }
            for (const details of body.querySelectorAll('details'))
                details.open = true;
        },
        showPage,
    };
}
/** The arrow keys go from one finding to the next. */
function moveBetweenRows(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof Element) || !event.target.matches('.opener'))
        return;
    const openers = [...document.querySelectorAll('#rows .opener')];
    openers[openers.indexOf(event.target) + step]?.focus();
    event.preventDefault();
}
/** What the page brings along for its script. */
function readPage() {
    return JSON.parse(found('script.data-page', HTMLElement).textContent);
}
/** The findings that the page brings along: what needs attention first, then by control as the page has them. */
function readFindings(controls) {
    const chunks = [...document.querySelectorAll('script.data-findings')];
    const findings = chunks.flatMap((chunk) => unpackFindings(JSON.parse(chunk.textContent), controls));
    return [...findings.filter((finding) => !isSettled(finding)), ...findings.filter(isSettled)];
}
function isSettled({ compliance }) {
    return compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE';
}
const FENCE = /^ *\`\`\`/;
const HEADING = /^(#{1,6}) +(.*)$/;
const ITEM = /^(-|(\\d{1,9})\\.) +(?=\\S)/;
const INLINE = /\`([^\`]+)\`|\\*\\*(.+?)\\*\\*|\\[([^\\]]+)\\]\\((https:\\/\\/[^\\s)]+)\\)/g;
/**
 * Reads the Markdown that remediation pages are written in: headings, lists, blocks of code and paragraphs, with code, bold
 * text and links in them. Whatever else there is stays text.
 */
function remediationBlocks(page) {
    return blocksOf(page.split('\\n'));
}
function blocksOf(lines) {
    const blocks = [];
    let position = 0;
    while (position < lines.length) {
        const line = lines[position] ?? '';
        const [, marks = '', heading = ''] = HEADING.exec(line) ?? [];
        let end = position + 1;
        if (FENCE.test(line)) {
            while (end < lines.length && !FENCE.test(lines[end] ?? ''))
                end += 1;
            blocks.push({ kind: 'code', text: lines.slice(position + 1, end).join('\\n') });
            end += 1;
        }
        else if (marks !== '') {
            blocks.push({ kind: 'heading', level: marks.length, parts: inlineOf(heading) });
        }
        else if (ITEM.test(line)) {
            end = itemEnd(lines, position);
            addItem(blocks, lines.slice(position, end));
        }
        else if (line.trim() !== '') {
            while (end < lines.length && isProse(lines[end] ?? ''))
                end += 1;
            blocks.push({ kind: 'paragraph', parts: inlineOf(joined(lines.slice(position, end))) });
        }
        position = end;
    }
    return blocks;
}
function isProse(line) {
    return line.trim() !== '' && !FENCE.test(line) && !HEADING.test(line) && !ITEM.test(line);
}
/** An item goes on in the lines that are indented below it, and in those of its paragraph. */
function itemEnd(lines, position) {
    let end = position + 1;
    while (end < lines.length) {
        const line = lines[end] ?? '';
        const next = line.trim() === '' ? (lines[end + 1] ?? '') : line;
        const isContinued = /^ +\\S/.test(next) || (line === next && isProse(line));
        if (!isContinued)
            break;
        end += 1;
    }
    return end;
}
/** Puts an item into the list before it, if there is one of its kind. */
function addItem(blocks, lines) {
    const [first = '', ...rest] = lines;
    const [mark = '', , number] = ITEM.exec(first) ?? [];
    const indent = Math.min(mark.length, ...rest.filter((line) => line.trim() !== '').map(indentOf));
    const item = blocksOf([
        first.slice(mark.length),
        ...rest.map((line) => line.slice(Math.min(indent, indentOf(line)))),
    ]);
    const last = blocks.at(-1);
    if (last?.kind === 'list' && (last.first === undefined) === (number === undefined))
        last.items.push(item);
    else
        blocks.push({ kind: 'list', first: number === undefined ? undefined : Number(number), items: [item] });
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
/** Between Japanese characters a line break stands for nothing, elsewhere for a space. */
function joined(lines) {
    return lines
        .map((line) => line.trim())
        .join('\\n')
        .replace(/(?<=[^ -~])\\n(?=[^ -~])/g, '')
        .replaceAll('\\n', ' ');
}
function inlineOf(text) {
    const parts = [];
    let end = 0;
    const addText = (until) => {
        if (until > end)
            parts.push({ kind: 'text', text: text.slice(end, until) });
    };
    for (const match of text.matchAll(INLINE)) {
        const [whole, code, strong, linked, address] = match;
        addText(match.index);
        if (code !== undefined)
            parts.push({ kind: 'code', text: code });
        else if (strong !== undefined)
            parts.push({ kind: 'strong', text: strong });
        else
            parts.push({ kind: 'link', text: linked ?? '', address: address ?? '' });
        end = match.index + whole.length;
    }
    addText(text.length);
    return parts;
}
/** Shows a remediation page. Its title is left out: it is that of the control. */
function remediationPage(page) {
    return remediationBlocks(page)
        .filter((block) => block.kind !== 'heading' || block.level > 1)
        .map(blockNode);
}
function blockNode(block) {
    switch (block.kind) {
        case 'code':
            return element('pre', { tabindex: '0' }, element('code', {}, block.text));
        case 'heading':
            return element(\`h\${Math.min(block.level + 2, 6)}\`, {}, ...block.parts.map(inlineNode));
        case 'list': {
            const items = block.items.map((item) => element('li', {}, ...itemNodes(item)));
            if (block.first === undefined)
                return element('ul', {}, ...items);
            return element('ol', { start: String(block.first) }, ...items);
        }
        case 'paragraph':
            return element('p', {}, ...block.parts.map(inlineNode));
    }
}
/** What an item begins with needs no paragraph of its own. */
function itemNodes([first, ...rest]) {
    if (first === undefined)
        return [];
    const begin = first.kind === 'paragraph' ? first.parts.map(inlineNode) : [blockNode(first)];
    return [...begin, ...rest.map(blockNode)];
}
function inlineNode(part) {
    switch (part.kind) {
        case 'text':
            return part.text;
        case 'link':
            return element('a', { href: part.address, rel: 'noopener noreferrer', target: '_blank' }, part.text);
        default:
            return element(part.kind, {}, part.text);
    }
}
/** Unpacks the findings of a chunk. */
function unpackFindings({ texts, findings }, controls) {
    const text = (position) => texts[position] ?? '';
    return findings.flatMap((packed) => {
        const control = controls[packed[0]];
        return control === undefined ? [] : [unpackFinding(packed, control, text)];
    });
}
function unpackFinding(packed, control, text) {
    const [, compliance, account, region, type, resourceId, resourceName, arn, ...lists] = packed;
    const [violations, missing, evidence, left, error, origin, location, capturedAt, id, exception] = lists;
    return {
        control,
        compliance: text(compliance),
        severity: control.severity,
        account: text(account),
        region: text(region),
        type: text(type),
        resourceId: text(resourceId),
        resourceName: text(resourceName),
        arn: text(arn),
        violations: violations.map(([code, message, path]) => ({
            code: text(code),
            message: text(message),
            path: text(path),
        })),
        missing: missing.map(([path, reason, reference]) => ({
            path: text(path),
            reason: text(reason),
            reference: text(reference),
        })),
        evidence: evidence.map(([path, value]) => ({ path: text(path), value: text(value) })),
        left,
        error: text(error),
        origin: text(origin),
        location: text(location),
        capturedAt: text(capturedAt),
        id: text(id),
        exception: text(exception),
    };
}
const { controls, texts } = readPage();
const findings = readFindings(controls);
const list = findingsList(findings.length, texts);
const form = found('#filters', HTMLFormElement);
/** True for an address within the page that says filters, not a place. */
function saysFilters(fragment) {
    return fragment.includes('=');
}
function showFiltered() {
    list.show(filterFindings(findings, readFilters()));
}
function followFilters(fragment) {
    setFilters(fragment);
    showFiltered();
    found('#findings', HTMLElement).focus();
}
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
    showFiltered();
    history.replaceState(null, '', filterFragment(readFilters()));
});
found('#clear', HTMLElement).addEventListener('click', () => {
    form.reset();
    showFiltered();
    history.replaceState(null, '', '#findings');
});
// The numbers and charts of the summary lead to their findings, also when they are followed twice.
document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href') ?? '';
    if (!address.startsWith('#') || !saysFilters(address))
        return;
    event.preventDefault();
    history.pushState(null, '', address);
    followFilters(address);
});
window.addEventListener('hashchange', () => {
    if (saysFilters(location.hash))
        followFilters(location.hash);
});
// Paper has no pages to turn and nothing to open. Browsers tell in one way or the other, or in both.
let isPaper = false;
function print(toPaper) {
    if (toPaper === isPaper)
        return;
    isPaper = toPaper;
    if (toPaper)
        list.showAll();
    else
        list.showPage();
}
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));
matchMedia('print').addEventListener('change', ({ matches }) => print(matches));
if (saysFilters(location.hash))
    followFilters(location.hash);
else
    showFiltered();
form.hidden = false;
`;

/** The styles of the HTML report. */
export const pageStyles: string = `\
:root {
  color-scheme: light dark;
  --paper: #f6f7f9;
  --panel: #ffffff;
  --ink: #1b2230;
  --quiet: #566072;
  --line: #d9dde5;
  --hover: #eef2f8;
  --link: #1d4fbf;
  --focus: #1d4fbf;
  --error: #8a2fb8;
  --fail: #c3272b;
  --unknown: #b86e00;
  --pass: #2c7a4b;
  --none: #97a0ae;
  --error-ink: #7a22a8;
  --fail-ink: #a81d21;
  --unknown-ink: #8a5200;
  --pass-ink: #20653c;
  --heat-1: #fbdcd8;
  --heat-2: #f5b3ac;
  --heat-3: #e9807a;
  --heat-4: #c3272b;
  --heat-4-ink: #ffffff;
  --heat-unknown: #f6e3bd;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12151b;
    --panel: #1a1f28;
    --ink: #e4e8ef;
    --quiet: #a2acbc;
    --line: #313947;
    --hover: #232a36;
    --link: #8fb4ff;
    --focus: #8fb4ff;
    --error: #b673de;
    --fail: #e2575a;
    --unknown: #d99a35;
    --pass: #4aa872;
    --none: #667084;
    --error-ink: #d3a2f0;
    --fail-ink: #ff9a98;
    --unknown-ink: #f0bd69;
    --pass-ink: #7fd3a2;
    --heat-1: #40262a;
    --heat-2: #6b2c30;
    --heat-3: #9a3236;
    --heat-4: #e2575a;
    --heat-4-ink: #12151b;
    --heat-unknown: #4b3a1b;
  }
}

* {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font:
    14px/1.5 system-ui,
    -apple-system,
    'Segoe UI',
    Roboto,
    'Hiragino Sans',
    'Yu Gothic UI',
    Meiryo,
    'Noto Sans CJK JP',
    'Noto Sans JP',
    sans-serif;
}

header,
main,
footer {
  max-width: 1360px;
  margin: 0 auto;
  padding: 0 24px;
}

header {
  padding-top: 28px;
}

header p,
footer,
.note {
  color: var(--quiet);
  font-size: 13px;
}

header p {
  margin: 4px 0 0;
  overflow-wrap: anywhere;
}

footer {
  padding-top: 8px;
  padding-bottom: 32px;
}

h1,
h2,
h3 {
  line-height: 1.3;
}

h1 {
  margin: 0;
  font-size: 22px;
}

h2 {
  margin: 0 0 12px;
  font-size: 16px;
}

h3 {
  margin: 0 0 4px;
  color: var(--quiet);
  font-size: 12px;
}

main > section,
.charts > section {
  margin: 20px 0;
  padding: 18px 20px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--panel);
}

p {
  margin: 0 0 10px;
}

section > :last-child {
  margin-bottom: 0;
}

a {
  color: var(--link);
}

code,
pre {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace;
  font-size: 12.5px;
  overflow-wrap: anywhere;
}

:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 2px;
}

/* The focus is only brought there, so that keys go on from it. */
h2:focus {
  outline: none;
}

.skip {
  position: absolute;
  left: -999em;
}

.skip:focus {
  left: 12px;
  top: 8px;
  padding: 6px 12px;
  background: var(--panel);
}

/* Summary */

.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;
}

.tile {
  display: block;
  height: 100%;
  padding: 10px 10px 12px 12px;
  border: 1px solid var(--line);
  border-left: 4px solid var(--none);
  border-radius: 6px;
  color: inherit;
  text-decoration: none;
}

.tile:hover {
  background: var(--hover);
}

.tile span {
  display: block;
}

.tile .name {
  font-size: 13px;
  font-weight: 600;
}

.tile .value {
  font-size: 28px;
  font-weight: 650;
  line-height: 1.3;
  font-variant-numeric: tabular-nums;
}

.tile .word {
  padding: 6px 0;
  font-size: 18px;
}

.tile .remark {
  color: var(--quiet);
  font-size: 12px;
  line-height: 1.4;
}

.tile-ERROR {
  border-left-color: var(--error);
}

.tile-ERROR .value {
  color: var(--error-ink);
}

.tile-NON_COMPLIANT {
  border-left-color: var(--fail);
}

.tile-NON_COMPLIANT .value {
  color: var(--fail-ink);
}

.tile-INSUFFICIENT_DATA,
.tile-gap {
  border-left-color: var(--unknown);
}

.tile-INSUFFICIENT_DATA .value,
.tile-gap .value {
  color: var(--unknown-ink);
}

.tile-COMPLIANT {
  border-left-color: var(--pass);
}

.tile-COMPLIANT .value {
  color: var(--pass-ink);
}

.facts {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(400px, 1fr));
  gap: 2px 28px;
  margin: 16px 0 0;
}

.facts div,
.details dl div {
  display: grid;
  grid-template-columns: 120px 1fr;
  gap: 8px;
}

dt {
  color: var(--quiet);
}

dd {
  margin: 0;
  overflow-wrap: anywhere;
}

/* Charts */

.charts {
  display: flex;
  flex-wrap: wrap;
  gap: 20px;
}

.charts > section {
  flex: 1 1 auto;
  min-width: 0;
  max-width: 100%;
  margin: 0;
}

.scroll {
  overflow-x: auto;
}

.chart {
  display: block;
  max-width: none;
}

#severities ~ .chart {
  max-width: 100%;
  height: auto;
}

.chart text {
  fill: var(--ink);
  font-size: 12.5px;
  font-variant-numeric: tabular-nums;
}

.chart .number {
  text-anchor: end;
}

.chart .middle {
  text-anchor: middle;
}

.chart .row {
  fill: transparent;
}

.chart a:hover .row {
  fill: var(--hover);
}

.chart a:hover rect[class^='heat'] {
  stroke: var(--ink);
  stroke-dasharray: none;
}

.fill-ERROR {
  fill: var(--error);
}

.fill-NON_COMPLIANT {
  fill: var(--fail);
}

.fill-INSUFFICIENT_DATA {
  fill: var(--unknown);
}

.fill-COMPLIANT {
  fill: var(--pass);
}

.fill-NOT_APPLICABLE {
  fill: var(--none);
}

/* What is set aside: its outline alone. */
.fill-excepted {
  fill: none;
  stroke: var(--quiet);
  stroke-dasharray: 2 2;
}

.heat-0 {
  fill: var(--hover);
}

.heat-1 {
  fill: var(--heat-1);
}

.heat-2 {
  fill: var(--heat-2);
}

.heat-3 {
  fill: var(--heat-3);
}

.heat-4 {
  fill: var(--heat-4);
}

.chart .heat-4 + text {
  fill: var(--heat-4-ink);
}

.heat-undecided {
  fill: var(--heat-unknown);
}

.heat-gap {
  stroke: var(--unknown);
  stroke-width: 1.5;
  stroke-dasharray: 4 3;
}

.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin: 0 0 10px;
  padding: 0;
  color: var(--quiet);
  font-size: 12.5px;
  list-style: none;
}

/* Tables */

table {
  width: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}

th,
td {
  padding: 6px 12px 6px 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
  overflow-wrap: anywhere;
}

thead th {
  color: var(--quiet);
  font-size: 12px;
  font-weight: 600;
  overflow-wrap: normal;
}

tbody th {
  font-weight: 500;
}

.title,
.counts {
  display: block;
  color: var(--quiet);
  font-size: 12.5px;
  font-weight: 400;
}

.controls th:first-child {
  width: 42%;
}

.bar {
  display: block;
  margin: 4px 0 2px;
  max-width: 100%;
}

.severity {
  white-space: nowrap;
}

.severity-CRITICAL,
.severity-HIGH {
  color: var(--fail-ink);
  font-weight: 650;
}

.severity-MEDIUM {
  color: var(--unknown-ink);
  font-weight: 600;
}

.severity-LOW,
.severity-INFORMATIONAL {
  color: var(--quiet);
}

.diagnostic-error {
  color: var(--fail-ink);
  font-weight: 600;
}

.verdict {
  white-space: nowrap;
  font-weight: 600;
}

.mark {
  display: inline-block;
  width: 1.3em;
}

.verdict-ERROR {
  color: var(--error-ink);
}

.verdict-NON_COMPLIANT {
  color: var(--fail-ink);
}

.verdict-INSUFFICIENT_DATA {
  color: var(--unknown-ink);
}

.verdict-COMPLIANT {
  color: var(--pass-ink);
}

.verdict-NOT_APPLICABLE {
  color: var(--quiet);
}

/* Findings */

#filters {
  display: grid;
  grid-template-columns: minmax(220px, 2fr);
  grid-auto-columns: minmax(90px, 1fr);
  grid-auto-flow: column;
  gap: 10px;
  align-items: end;
  margin-bottom: 10px;
}

#filters label {
  display: block;
  min-width: 0;
  color: var(--quiet);
  font-size: 12px;
}

input,
select,
button {
  padding: 5px 8px;
  border: 1px solid var(--none);
  border-radius: 5px;
  background: var(--panel);
  color: var(--ink);
  font: inherit;
}

#filters input,
#filters select {
  display: block;
  width: 100%;
  height: 34px;
  margin-top: 2px;
  font-size: 14px;
}

#filters button {
  height: 34px;
  white-space: nowrap;
}

button {
  cursor: pointer;
}

button:hover {
  background: var(--hover);
}

button:disabled {
  color: var(--none);
  cursor: default;
}

#status {
  color: var(--quiet);
  font-size: 13px;
}

#rows {
  table-layout: fixed;
}

#rows > thead th:nth-child(1) {
  width: 170px;
}

#rows > thead th:nth-child(2) {
  width: 110px;
}

#rows > thead th:nth-child(3) {
  width: 150px;
}

#rows > thead th:nth-child(5),
#rows > thead th:nth-child(6) {
  width: 130px;
}

.finding {
  cursor: pointer;
}

.finding:hover {
  background: var(--hover);
}

.opener {
  padding: 0;
  border: 0;
  border-radius: 2px;
  background: none;
  color: var(--link);
  text-align: left;
  overflow-wrap: anywhere;
}

.opener::before {
  display: inline-block;
  width: 1.1em;
  content: '▸' / '';
}

.opener[aria-expanded='true']::before {
  content: '▾' / '';
}

.opener:hover {
  background: none;
  text-decoration: underline;
}

.finding .title {
  padding-left: 1.25em;
}

.details {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 16px 32px;
  padding: 8px 12px 16px 20px;
  border-left: 3px solid var(--line);
}

.details .fix {
  grid-column: 1 / -1;
}

.details ul {
  margin: 0 0 12px;
  padding-left: 18px;
}

.details dl {
  margin: 0 0 12px;
}

.details table {
  margin-bottom: 12px;
}

.details .grounds tr > :first-child {
  width: 68%;
}

.details th,
.details td {
  padding-top: 3px;
  padding-bottom: 3px;
}

details {
  margin-bottom: 10px;
}

summary {
  padding: 2px 0;
  color: var(--link);
  cursor: pointer;
}

pre {
  max-height: 32em;
  margin: 8px 0 12px;
  padding: 12px 14px;
  overflow: auto;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  white-space: pre-wrap;
}

pre code {
  padding: 0;
  background: none;
  font-size: inherit;
}

.remediation h4 {
  margin: 20px 0 6px;
}

.remediation p,
.remediation ul,
.remediation ol {
  max-width: 86ch;
}

.remediation ol {
  margin: 0 0 12px;
  padding-left: 22px;
}

#pages {
  margin-top: 14px;
}

#page {
  margin: 0 8px;
}

@media (max-width: 1100px) {
  #filters {
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    grid-auto-flow: row;
  }

  .details {
    grid-template-columns: minmax(0, 1fr);
  }
}

@media (max-width: 760px) {
  header,
  main,
  footer {
    padding-right: 12px;
    padding-left: 12px;
  }

  .facts {
    grid-template-columns: 1fr;
  }

  main > section {
    overflow-x: auto;
  }

  #rows {
    min-width: 760px;
  }
}

@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff;
    --panel: #ffffff;
    --ink: #000000;
    --quiet: #444444;
    --line: #bbbbbb;
    --hover: #f3f3f3;
    --link: #000000;
    --error-ink: #7a22a8;
    --fail-ink: #a81d21;
    --unknown-ink: #8a5200;
    --pass-ink: #20653c;
    --heat-1: #fbdcd8;
    --heat-2: #f5b3ac;
    --heat-3: #e9807a;
    --heat-4: #c3272b;
    --heat-4-ink: #ffffff;
    --heat-unknown: #f6e3bd;
  }

  body {
    font-size: 10pt;
    print-color-adjust: exact;
  }

  .skip,
  #filters,
  #pages,
  #status {
    display: none !important;
  }

  header,
  main,
  footer {
    max-width: none;
    padding: 0;
  }

  main > section,
  .charts > section {
    padding: 0;
    border: 0;
  }

  .scroll {
    overflow: visible;
  }

  .chart {
    max-width: 100%;
    height: auto;
  }

  tr,
  .tile {
    break-inside: avoid;
  }

  .opened,
  pre {
    max-height: none;
    break-inside: auto;
  }

  thead {
    display: table-header-group;
  }
}
`;

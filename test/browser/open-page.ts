import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page that is open, and whatever it did that it should not. */
export interface OpenPage extends AsyncDisposable {
  page: Page;
  /** What the console said, errors, violations of the policy, and requests for anything but the file; empty if all is well. */
  misdeeds: string[];
}

/** Starts the browser that test/browser.sh found. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? 'chromium' });
}

/** Opens a report from a file, as its reader does, in a browser that has no network. */
export async function openPage(
  browser: Browser,
  report: Iterable<string>,
  options: BrowserContextOptions & { fragment?: string } = {},
): Promise<OpenPage> {
  const { fragment = '', ...own } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kensa-browser-'));
  const file = join(folder, 'report.html');
  await writeFile(file, [...report]);
  const address = pathToFileURL(file).href;

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...own });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    misdeeds.push(`request: ${url}`);
    return route.abort();
  });
  page.on('console', (message) => misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address + fragment);
  await page.locator('#filters').waitFor({ state: own.javaScriptEnabled === false ? 'hidden' : 'visible' });
  return {
    page,
    misdeeds,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

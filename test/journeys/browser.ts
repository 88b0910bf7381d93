import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

let browser: Browser;
const open: { page: Page; complaints: string[]; awaited: Set<RegExp> }[] = [];

/** Connects a test file to the run's Chromium; whatever a page complained of fails the test that opened it. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
  afterEach(async ({ task }) => {
    const pages = open.splice(0);
    const complaints = pages.flatMap((page) => page.complaints);
    const missing = pages.flatMap(({ awaited }) => [...awaited]);
    await Promise.all(pages.map(({ page }) => page.context().close()));
    if (task.result?.state === 'fail') return;
    expect(complaints).toEqual([]);
    expect(missing, 'complaints that belong to the story and did not come').toEqual([]);
  });
  afterAll(() => browser.close());
}

export interface PageOptions extends BrowserContextOptions {
  /** Complaints that belong to the story, such as the browser's own line about a connection that was cut. Each must come. */
  readonly expected?: readonly RegExp[];
}

/**
 * A browser of its own for one shopper. Watches the console, uncaught errors and every violation of the page's
 * Content-Security-Policy or Trusted Types.
 */
export async function openPage({ expected = [], ...options }: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const awaited = new Set(expected);
  const complain = (text: string) => {
    const known = expected.find((pattern) => pattern.test(text));
    if (known) awaited.delete(known);
    else complaints.push(text);
  };
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`));
  await page.exposeBinding('cassaViolated', (_, text: string) => complain(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { cassaViolated } = window as unknown as { cassaViolated: (text: string) => void };
      cassaViolated(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  open.push({ page, complaints, awaited });
  return page;
}

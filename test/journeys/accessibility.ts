import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What fades in is judged once it has come. An endless movement, such as a skeleton's, is judged as it is. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const animations = [document, ...shadows].flatMap((root) => root.getAnimations());
    return animations.every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity);
  });
}

/** Fails when axe finds anything on the page as it stands, shadow trees included. `where` names the state. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Axe goes through the debugger, which the page's own policy does not bind; a script tag would be refused.
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations: found } = await inPage.run(document, { iframes: false, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} — ${failureSummary}`),
    );
  });
  expect(violations, where).toEqual([]);
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What fades in is judged once it has come. An endless movement, such as a skeleton's, is judged as it is. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/** Fails when axe finds anything on the page as it stands, shadow trees included. `where` names the state. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Axe goes through the debugger, which the page's own policy does not bind; a script tag would be refused.
  await settled(page);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations: found } = await inPage.run(document, { iframes: false, resultTypes: ['violations'] });
    return found.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
  });
  expect(violations, where).toEqual([]);
}

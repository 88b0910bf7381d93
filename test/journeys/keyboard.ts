import type { Locator } from 'playwright-core';
import type { Shopper } from './shopper.ts';

/** Goes to a control by keyboard and works it. */
export async function press(shopper: Shopper, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(shopper, target);
  await shopper.page.keyboard.press(key);
}

/** Goes to a field by keyboard and types. */
export async function type(shopper: Shopper, target: Locator, text: string): Promise<void> {
  await tabTo(shopper, target);
  await shopper.page.keyboard.type(text);
}

/** The same in place of what stands there. */
export async function clearAndType(shopper: Shopper, target: Locator, text: string): Promise<void> {
  await tabTo(shopper, target);
  await shopper.page.keyboard.press('ControlOrMeta+a');
  await shopper.page.keyboard.type(text);
}

/** Tabs until the target has the focus, at most once around the page. */
async function tabTo({ page }: Shopper, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 150; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${target}`);
}

/** Whether the keyboard is there. */
export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element && document.hasFocus());

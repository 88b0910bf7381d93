import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { Shopper } from './shopper.ts';

useBrowser();

test.each(Object.keys(inject('demo').shops))(
  '%s: nothing in the header lies on anything else, however wide the page is',
  async (merchant) => {
    const { page, ...shopper } = await Shopper.in(merchant, { language: 'de' });
    await page.goto(`${shopper.origin}/de`);
    await page.locator('cassa-cart:defined').waitFor();
    for (const width of [320, 480, 767, 768, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const overlaps = await page.evaluate(() => {
        const parts = ['.wordmark', 'nav', '.tools'].map((name) => [name, document.querySelector(`header.site ${name}`)!] as const);
        const boxes = parts.map(([name, element]) => ({ name, box: element.getBoundingClientRect() }));
        return boxes.flatMap(({ name, box }, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box: other }) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
            )
            .map((other) => `${name} and ${other.name}`),
        );
      });
      expect(overlaps, `at ${width} px`).toEqual([]);
    }
  },
);

import type { Page } from 'playwright-core';
import type { StandIn } from './stand-in.ts';

/**
 * Lets a page find the stand-in where it looks for Stripe: the client, its frames and what they ask, all under `https://js.stripe.com`.
 * Pages that shoppers are sent to are at the stand-in's own address.
 */
export async function routeStripe(page: Page, standIn: Pick<StandIn, 'url'>): Promise<void> {
  await page.route('https://js.stripe.com/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: `${standIn.url}${pathname}${search}` });
    await route.fulfill({ response });
  });
}

import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { z } from 'zod';
import { deskHeaders } from '../desk-headers.ts';
import { arrivals } from './arrivals.ts';
import { expected, importStatement, readDesk, resolveEntry, type BankDesk, type BankShop } from './bank-desk.ts';
import { bankPage } from './bank-page.ts';
import { statementFile, type Movement } from './statement-file.ts';

export interface BankOptions {
  readonly api: string;
  readonly shops: readonly BankShop[];
}

const pressed = z.union([
  z.object({ order: z.string(), arrival: z.enum(Object.keys(arrivals) as (keyof typeof arrivals)[]) }),
  z.object({ refund: z.string() }),
  z.object({ entry: z.string(), as: z.string(), number: z.string().optional() }),
  z.object({ all: z.literal('yes') }),
]);
type Pressed = z.infer<typeof pressed>;

/**
 * The bank of the shops that take transfers to an account of their own: it lets money come and go, and hands the merchant API a
 * statement of it, as a bank would hand the merchant a file.
 */
export function bankApp({ api, shops }: BankOptions): Hono {
  const app = new Hono();
  const shopOf = (merchant: string) => shops.find((each) => each.merchant === merchant);
  app.use(csrf(), deskHeaders);
  app.get('/:merchant', async (c) => {
    const shop = shopOf(c.req.param('merchant'));
    if (!shop) return c.notFound();
    return c.html(bankPage({ shop, desk: await readDesk(api, shop), said: c.req.query('said') }));
  });
  app.get('/:merchant/statement.xml', async (c) => {
    const shop = shopOf(c.req.param('merchant'));
    if (!shop) return c.notFound();
    const now = new Date().toISOString();
    const movements = expected(await readDesk(api, shop), now.slice(0, 10));
    return c.body(statementFile({ iban: shop.iban, movements, now }), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="statement.xml"',
    });
  });
  app.post('/:merchant', async (c) => {
    const shop = shopOf(c.req.param('merchant'));
    const form = pressed.safeParse(await c.req.parseBody());
    if (!shop || !form.success) return c.notFound();
    const said = await carryOut(api, shop, form.data);
    return c.redirect(`/bank/${shop.merchant}?${new URLSearchParams({ said })}`, 303);
  });
  return app;
}

async function carryOut(api: string, shop: BankShop, asked: Pressed): Promise<string> {
  if ('entry' in asked) return resolveEntry(api, shop, asked.entry, asked.as, asked.number);
  const now = new Date().toISOString();
  const movements = movementsOf(asked, await readDesk(api, shop), now.slice(0, 10));
  return importStatement(api, shop, statementFile({ iban: shop.iban, movements, now }));
}

function movementsOf(asked: Exclude<Pressed, { entry: string }>, desk: BankDesk, today: string): Movement[] {
  if ('all' in asked) return expected(desk, today);
  if ('refund' in asked) {
    return desk.owed
      .filter(({ refundId }) => refundId === asked.refund)
      .map(({ amount, text }) => ({ amount: -amount.amount, text, orderedOn: today }));
  }
  return desk.awaited
    .filter(({ id }) => id === asked.order)
    .map(({ number, missing, placedAt }) => ({
      amount: missing.amount + ({ short: -1000, excess: 1000 }[asked.arrival as string] ?? 0),
      text: asked.arrival === 'unnamed' ? 'Gloves' : `Order ${number}`,
      orderedOn: asked.arrival === 'inTime' ? placedAt.iso.slice(0, 10) : today,
    }));
}

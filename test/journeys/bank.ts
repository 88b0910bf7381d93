import pg from 'pg';
import { expect, inject } from 'vitest';
import type { BoughtOrder } from './bought-order.ts';

/** What the shopper has back of an order's payment, or was never charged, asked at the bank itself. Minor units. */
export async function givenBack({ payment }: BoughtOrder): Promise<number> {
  const bank = new pg.Client({ connectionString: inject('demo').databaseUrl });
  await bank.connect();
  try {
    const { rows } = await bank.query(
      `select case p.state when 'captured' then p.amount - p.captured_amount + r.sum when 'cancelled' then p.amount else 0 end as back
       from sandbox.payments p,
         (select coalesce(sum(amount), 0)::int as sum from sandbox.refunds where payment_ref = $1) r
       where p.ref = $1`,
      [payment],
    );
    return rows[0].back;
  } finally {
    await bank.end();
  }
}

/** Waits until exactly this has gone back. @param amount minor units */
export async function expectGivenBack(order: BoughtOrder, amount: number): Promise<void> {
  await expect.poll(() => givenBack(order), { message: 'given back at the bank' }).toBe(amount);
}

/** An amount of a currency with two decimals as somebody reads it, in minor units. */
export const cents = (read: string): number => Number(read.replaceAll(/\D/g, ''));

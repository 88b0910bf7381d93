import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Movement } from './statement-file.ts';

const amount = z.object({ amount: z.int(), text: z.string() });
const order = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  stateText: z.string(),
  total: amount,
  placedAt: z.object({ iso: z.string(), text: z.string() }),
  payment: z.object({ method: z.string().nullable(), state: z.string() }),
});
const refund = z.object({ id: z.string(), amount, state: z.string(), byHand: z.boolean() });
const transfer = z.object({
  refundId: z.string(),
  amount,
  payee: z.object({ name: z.string(), iban: z.string() }).nullable(),
  text: z.string(),
  code: z.object({ size: z.int(), path: z.string() }).nullable(),
});
const entry = z.object({
  id: z.string(),
  amount,
  text: z.string(),
  payer: z.object({ name: z.string().nullable() }),
  why: z.object({ text: z.string() }).nullable(),
  order: z.object({ number: z.string() }).nullable(),
  choices: z.array(z.object({ as: z.string(), label: z.string() })),
});
const problem = z.object({ title: z.string(), detail: z.string().optional() });

/** A shop that takes transfers to an account of its own. */
export interface BankShop {
  readonly merchant: string;
  readonly name: string;
  readonly secretKey: string;
  /** Compact. */
  readonly iban: string;
}

export type AwaitedOrder = z.infer<typeof order>;
export type OwedTransfer = z.infer<typeof transfer>;
export type OpenEntry = z.infer<typeof entry>;

/** What the bank's page of a shop shows. */
export interface BankDesk {
  /** Orders that wait for a transfer, or lapsed without. */
  readonly awaited: readonly AwaitedOrder[];
  /** Refunds that the merchant is to transfer. */
  readonly owed: readonly OwedTransfer[];
  /** Movements that nobody but a person can say anything of. */
  readonly open: readonly OpenEntry[];
}

/** Reads what there is to do at a shop's bank, through the merchant API. */
export async function readDesk(api: string, shop: BankShop): Promise<BankDesk> {
  const { orders } = z.object({ orders: z.array(order) }).parse(await read(api, shop, '/orders?limit=50'));
  const { refunds } = z.object({ refunds: z.array(refund) }).parse(await read(api, shop, '/refunds?state=owed&limit=50'));
  const { entries } = z.object({ entries: z.array(entry) }).parse(await read(api, shop, '/bank/entries?state=open'));
  const byHand = refunds.filter((each) => each.byHand);
  return {
    awaited: orders.filter(({ payment }) => payment.method === 'bankTransfer' && payment.state === 'pending'),
    owed: await Promise.all(byHand.map(async ({ id }) => transfer.parse(await read(api, shop, `/refunds/${id}/transfer`)))),
    open: entries,
  };
}

/** Every awaited transfer as it should come. */
export function expected({ awaited }: BankDesk, today: string): Movement[] {
  return awaited.map(({ number, total }) => ({ amount: total.amount, text: `Order ${number}`, orderedOn: today }));
}

/** Imports a statement as the merchant would. @returns what the API says to it */
export async function importStatement(api: string, shop: BankShop, file: string): Promise<string> {
  const response = await send(api, shop, '/bank/statements', file, 'application/xml');
  if (!response.ok) return refusal(response);
  const { matched, open, refundsPaid } = z.object({ matched: amount, open: amount, refundsPaid: z.int() }).parse(await response.json());
  return `The statement was imported: ${matched.text} matched, ${open.text} for a person to look at, refunds paid: ${refundsPaid}.`;
}

/** Says what a movement is. @returns what the API answers where it refuses */
export async function resolveEntry(api: string, shop: BankShop, id: string, as: string, number: string | undefined): Promise<string> {
  const body = as === 'refund' || as === 'notOurs' ? { as } : { as, order: number };
  const response = await send(api, shop, `/bank/entries/${encodeURIComponent(id)}/resolve`, JSON.stringify(body), 'application/json');
  return response.ok ? 'Done.' : refusal(response);
}

async function refusal(response: Response): Promise<string> {
  const { title, detail } = problem.parse(await response.json());
  return [title, detail].filter(Boolean).join(': ');
}

async function read(api: string, { secretKey }: BankShop, path: string): Promise<unknown> {
  const response = await fetch(`${api}/v1/merchant${path}`, { headers: { Authorization: `Bearer ${secretKey}`, 'Accept-Language': 'en' } });
  return response.json();
}

function send(api: string, { secretKey }: BankShop, path: string, body: string, type: string): Promise<Response> {
  return fetch(`${api}/v1/merchant${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${secretKey}`,
      'Accept-Language': 'en',
      'Content-Type': type,
      'Idempotency-Key': randomUUID(),
    },
    body,
  });
}

import { z } from 'zod';
import { readAsMerchant, refusalOf, writeAsMerchant, type MerchantAccess } from '../merchant-api.ts';
import type { Movement } from './statement-file.ts';

const amount = z.object({ amount: z.int(), text: z.string() });
const order = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.string(),
    stateText: z.string(),
    total: amount,
    placedAt: z.object({ iso: z.string(), text: z.string() }),
    payment: z.object({ method: z.string().nullable(), state: z.string(), instructions: z.object({ amount }).nullable() }),
  })
  .transform((each) => ({ ...each, missing: each.payment.instructions?.amount ?? each.total }));
const refund = z.object({ id: z.string(), amount, state: z.string(), byHand: z.boolean() });
const transfer = z.object({
  amount,
  payee: z.object({ name: z.string(), iban: z.string() }).nullable(),
  text: z.string(),
  code: z.object({ size: z.int(), path: z.string() }).nullable(),
  paid: z.boolean(),
});
const owedRefund = z.object({ refundId: z.string(), transfers: z.array(transfer) });
const entry = z.object({
  id: z.string(),
  amount,
  text: z.string(),
  payer: z.object({ name: z.string().nullable() }),
  why: z.object({ text: z.string() }).nullable(),
  order: z.object({ number: z.string() }).nullable(),
  choices: z.array(z.object({ as: z.string(), label: z.string() })),
});

/** A shop that takes transfers to an account of its own. */
export interface BankShop {
  readonly merchant: string;
  readonly name: string;
  readonly secretKey: string;
  /** Compact. */
  readonly iban: string;
}

export type AwaitedOrder = z.infer<typeof order>;
export type OwedTransfer = z.infer<typeof transfer> & { readonly refundId: string };
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
  const access = { api, ...shop };
  const { orders } = z.object({ orders: z.array(order) }).parse(await readAsMerchant(access, '/orders?limit=50'));
  const { refunds } = z.object({ refunds: z.array(refund) }).parse(await readAsMerchant(access, '/refunds?state=owed&limit=50'));
  const { entries } = z.object({ entries: z.array(entry) }).parse(await readAsMerchant(access, '/bank/entries?state=open'));
  const byHand = refunds.filter((each) => each.byHand);
  return {
    awaited: orders.filter(({ payment }) => payment.method === 'bankTransfer' && payment.state === 'pending'),
    owed: (await Promise.all(byHand.map(({ id }) => owedTransfers(access, id)))).flat(),
    open: entries,
  };
}

/** Those of a refund that are still to be ordered. */
async function owedTransfers(access: MerchantAccess, id: string): Promise<OwedTransfer[]> {
  const { refundId, transfers } = owedRefund.parse(await readAsMerchant(access, `/refunds/${id}/transfer`));
  return transfers.filter(({ paid }) => !paid).map((each) => ({ ...each, refundId }));
}

/** Every awaited transfer as it should come. */
export function expected({ awaited }: BankDesk, today: string): Movement[] {
  return awaited.map(({ number, missing }) => ({ amount: missing.amount, text: `Order ${number}`, orderedOn: today }));
}

/** Imports a statement as the merchant would. @returns what the API says to it */
export async function importStatement(api: string, shop: BankShop, file: string): Promise<string> {
  const response = await writeAsMerchant({ api, ...shop }, '/bank/statements', file, 'application/xml');
  if (!response.ok) return refusalOf(response);
  const { matched, open, refundsPaid } = z.object({ matched: amount, open: amount, refundsPaid: z.int() }).parse(await response.json());
  return `The statement was imported: ${matched.text} matched, ${open.text} for a person to look at, refunds paid: ${refundsPaid}.`;
}

/** Says what a movement is. @returns what the API answers where it refuses */
export async function resolveEntry(api: string, shop: BankShop, id: string, as: string, number: string | undefined): Promise<string> {
  const body = as === 'refund' || as === 'notOurs' || as === 'dealtWith' ? { as } : { as, order: number };
  const response = await writeAsMerchant({ api, ...shop }, `/bank/entries/${encodeURIComponent(id)}/resolve`, JSON.stringify(body));
  return response.ok ? 'Done.' : refusalOf(response);
}

import { sql } from 'kysely';
import type { Db, Sandbox } from '../../api/index.ts';
import type { BookedPayment, BookedRefund, OutsideProvider } from './outside-provider.ts';

export interface OutsideSandboxOptions {
  readonly sandbox: Pick<Sandbox, 'bank' | 'startDelivery'>;
  /** The sandbox's own database. */
  readonly bankDb: Db;
  /** Makes the line to it bad or good again: it has none of its own, its bank answers within the shop's processes. */
  readonly trouble?: (rate: number) => void;
}

/** The sandbox with a database of its own. */
export function outsideSandbox({ sandbox: { bank, startDelivery }, bankDb, trouble = () => {} }: OutsideSandboxOptions): OutsideProvider {
  let delivery: ReturnType<typeof startDelivery> | undefined;
  return {
    name: 'sandbox',
    async payments() {
      const { rows } = await sql<BookedPayment>`
        select p.ref, p.checkout_id as checkout, p.state, p.captured_amount as captured,
          case when p.state = 'authorised' then p.amount else 0 end as reserved,
          coalesce((select sum(r.amount) from sandbox.refunds r where r.payment_ref = p.ref), 0)::int as refunded
        from sandbox.payments p`.execute(bankDb);
      return rows;
    },
    async refunds() {
      const { rows } = await sql<BookedRefund>`select idempotency_key as key, amount from sandbox.refunds`.execute(bankDb);
      return rows;
    },
    async paymentOf({ id }) {
      const { rows } = await sql<{ ref: string }>`select ref from sandbox.payments where checkout_id = ${id}`.execute(bankDb);
      return rows[0]!.ref;
    },
    payByCard: async (ref, number) => void (await bank.payByCard(ref, number)),
    passChallenge: async (ref) => void (await bank.answerChallenge(ref, true)),
    approve: async (ref) => void (await bank.answerRedirect(ref, 'approve')),
    receiveTransfer: async (ref) => void (await bank.moveTransfer(ref, 'now')),
    missTransfer: async (ref) => void (await bank.moveTransfer(ref, 'never')),
    isPaid: async (ref) => ['authorised', 'captured'].includes((await bank.get(ref)).state),
    reportTo(url) {
      delivery = startDelivery(`${url}/v1/webhooks/payments/sandbox`);
    },
    // What it reserves, it reserves from now on.
    setBack: () => {},
    trouble,
    troubles: {},
    stop: async () => delivery?.stop(),
  };
}

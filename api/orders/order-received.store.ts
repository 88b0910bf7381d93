import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from './order-record.ts';

/** Notes what has come so far of the transfer an order waits for; one that waits no more stays as it is. */
export async function setReceived(db: Db, { merchantId, id }: Pick<OrderRecord, 'merchantId' | 'id'>, amount: number): Promise<void> {
  await sql`
    update orders set received_amount = ${amount}
    where merchant_id = ${merchantId} and id = ${id} and payment_state = 'pending' and received_amount is distinct from ${amount}`.execute(
    db,
  );
}

import { sql, type RawBuilder } from 'kysely';
import { openReturns } from '../returns/open-returns.ts';

const open = sql.join([...openReturns].map((state) => sql.lit(state)));

/** What is not over about the order aliased `o`, as a number: statements nobody has read, returns, claims, refunds. */
export const openMattersOfOrder: RawBuilder<number> = sql`(
  (select count(*) from withdrawals_unread u join withdrawal_statements s on s.merchant_id = u.merchant_id and s.id = u.statement_id
    where s.merchant_id = o.merchant_id and s.order_id = o.id)
  + (select count(*) from returns r where r.merchant_id = o.merchant_id and r.order_id = o.id and r.state in (${open}))
  + (select count(*) from claims c where c.merchant_id = o.merchant_id and c.order_id = o.id and c.state in ('reported', 'acknowledged', 'remedyChosen'))
  + (select count(*) from refunds f where f.merchant_id = o.merchant_id and f.order_id = o.id and f.paid_at is null)
)`;

/** Whether the goods or the money of the order aliased `o` have not arrived where they belong, as a condition. */
export const isOrderRunning: RawBuilder<boolean> = sql`o.state not in ('refused', 'lapsed', 'terminated', 'delivered', 'closed')`;

/** When the order aliased `o` was placed, or the last statement, return, claim or refund of it came, whichever was last, as a timestamp. */
export const lastTouchedOfOrder: RawBuilder<unknown> = sql`(
  select max(at) from (
    select o.placed_at as at
    union all select r.asked_at from returns r where r.merchant_id = o.merchant_id and r.order_id = o.id
    union all select c.reported_at from claims c where c.merchant_id = o.merchant_id and c.order_id = o.id
    union all select coalesce(f.paid_at, f.owed_at) from refunds f where f.merchant_id = o.merchant_id and f.order_id = o.id
    union all select s.submitted_at from withdrawal_statements s where s.merchant_id = o.merchant_id and s.order_id = o.id
    union all
    select s.submitted_at from withdrawal_readings d
    join withdrawal_statements s on s.merchant_id = d.merchant_id and s.id = d.statement_id
    where d.merchant_id = o.merchant_id and d.order_id = o.id and d.match = 'matched'
  ) touched
)`;

import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { flushedLater } from '../../db/flushed-later.ts';
import { PaymentRefusal } from '../payment-provider.ts';
import { cardOutcome } from './test-card.ts';

/** A payment as the bank keeps it. `challenged` waits for the cardholder's answer. */
export interface SandboxPayment {
  readonly ref: string;
  readonly client_secret: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  readonly capture: 'automatic' | 'manual';
  readonly return_url: string;
  readonly state: 'open' | 'challenged' | 'pending' | 'authorised' | 'captured' | 'cancelled';
  readonly decline: string | null;
}

export interface NewSandboxPayment {
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  readonly capture: 'automatic' | 'manual';
  readonly returnUrl: string;
  readonly idempotencyKey: string;
}

export type RedirectOutcome = 'approve' | 'cancel' | 'fail';
/** How a refund goes wrong: unheard, done but not confirmed, or refused for good. */
export type RefundFault = 'timeout' | 'timeoutAfterSuccess' | 'refused';
export type TransferOutcome = 'now' | 'never' | 'late';

/** When each delivery of the two events of a change goes out, in milliseconds. */
type Deliveries = readonly (readonly [event: 'changed' | 'settled', delayMs: number])[];

/** A provider on a bad day: the later event first, and each of them twice. */
const messy: Deliveries = [
  ['settled', 60],
  ['changed', 180],
  ['settled', 420],
  ['changed', 900],
];

/** A provider on most days, asked to tell of nothing but the outcome. */
export const tidy: Deliveries = [['settled', 60]];

/** How long after the bank gave up on it a late transfer arrives. */
const lateMs = 3000;

/** The bank behind the sandbox provider: everything a payment can go through. */
export class SandboxBank {
  constructor(
    private readonly db: Kysely<any>,
    private readonly deliveries = messy,
  ) {}

  /** The same key gives the same payment. */
  async create(request: NewSandboxPayment): Promise<SandboxPayment> {
    const ref = `sp_${randomBytes(12).toString('base64url')}`;
    const state = request.method === 'bankTransfer' ? 'pending' : 'open';
    const { rows } = await sql<SandboxPayment>`
      insert into sandbox.payments (ref, idempotency_key, client_secret, amount, currency, method, capture, return_url, state)
      values (${ref}, ${request.idempotencyKey}, ${`${ref}_secret_${randomBytes(18).toString('base64url')}`}, ${request.amount},
              ${request.currency}, ${request.method}, ${request.capture}, ${request.returnUrl}, ${state})
      on conflict (idempotency_key) do update set idempotency_key = excluded.idempotency_key
      returning *, ${flushedLater}`.execute(this.db);
    return rows[0]!;
  }

  async find(ref: string): Promise<SandboxPayment | undefined> {
    const { rows } = await sql<SandboxPayment>`select * from sandbox.payments where ref = ${ref}`.execute(this.db);
    return rows[0];
  }

  async get(ref: string): Promise<SandboxPayment> {
    const payment = await this.find(ref);
    if (!payment) throw new Error(`The sandbox knows no payment ${ref}`);
    return payment;
  }

  /** A card number entered in the fields. */
  async payByCard(ref: string, number: string): Promise<SandboxPayment> {
    const outcome = cardOutcome(number);
    if (outcome === 'approved') return this.approve(ref);
    if (outcome === 'challenge') return this.change(ref, ['open'], sql.lit('challenged'), null, { silent: true });
    return this.decline(ref, outcome);
  }

  async answerChallenge(ref: string, passed: boolean): Promise<SandboxPayment> {
    return passed ? this.approve(ref) : this.decline(ref, 'authentication-failed');
  }

  async answerRedirect(ref: string, outcome: RedirectOutcome): Promise<SandboxPayment> {
    if (outcome === 'approve') return this.approve(ref);
    return this.decline(ref, outcome === 'cancel' ? 'payment-cancelled' : 'payment-failed');
  }

  /** Money for a transfer: now, never (the bank gives up on it), or shortly after the bank gave up on it. */
  async moveTransfer(ref: string, outcome: TransferOutcome): Promise<SandboxPayment> {
    if (outcome === 'now') return this.change(ref, ['pending', 'cancelled'], sql.lit('captured'), null);
    const payment = await this.cancel(ref);
    if (outcome === 'late') {
      await sql`update sandbox.payments set arrives_at = now() + ${lateMs} * interval '1 millisecond' where ref = ${ref}`.execute(this.db);
    }
    return payment;
  }

  /** Lets the late transfers arrive whose time has come. */
  async bringLateTransfers(): Promise<void> {
    const { rows } = await sql<{ ref: string }>`
      update sandbox.payments set arrives_at = null where arrives_at <= now() returning ref`.execute(this.db);
    for (const { ref } of rows) await this.moveTransfer(ref, 'now');
  }

  approve(ref: string): Promise<SandboxPayment> {
    return this.change(ref, ['open', 'challenged'], sql`case capture when 'automatic' then 'captured' else 'authorised' end`, null);
  }

  async cancel(ref: string): Promise<SandboxPayment> {
    return this.change(ref, ['open', 'challenged', 'pending', 'authorised'], sql.lit('cancelled'), null);
  }

  /**
   * Gives back, or lets go of what is only reserved, in parts that sum to at most the payment. The same key does it once.
   *
   * @throws PaymentRefusal, or an Error the caller may meet with another attempt
   */
  async refund(ref: string, amount: number, idempotencyKey: string): Promise<void> {
    const fault = await this.nextRefundFault(ref);
    if (fault === 'refused') throw new PaymentRefusal('refund_refused');
    if (fault === 'timeout') throw new Error('The sandbox did not answer in time');
    await this.db.transaction().execute(async (tx) => {
      const { rows } = await sql<SandboxPayment>`select * from sandbox.payments where ref = ${ref} for update`.execute(tx);
      const payment = rows[0];
      if (!payment) throw new Error(`The sandbox knows no payment ${ref}`);
      const { rows: refunds } = await sql<{ key: string; amount: number }>`
        select idempotency_key as key, amount from sandbox.refunds where payment_ref = ${ref}`.execute(tx);
      const moved = payment.state === 'captured' || payment.state === 'authorised';
      if (!moved || refunds.some(({ key }) => key === idempotencyKey)) return;
      const back = refunds.reduce((sum, refund) => sum + refund.amount, amount);
      if (back > payment.amount) throw new PaymentRefusal('refund_exceeds_payment');
      await sql`insert into sandbox.refunds (idempotency_key, payment_ref, amount) values (${idempotencyKey}, ${ref}, ${amount})`.execute(
        tx,
      );
      if (payment.state === 'authorised' && back === payment.amount) await new SandboxBank(tx, this.deliveries).cancel(ref);
    });
    if (fault === 'timeoutAfterSuccess') throw new Error('The sandbox did not answer in time');
  }

  /** What went back of a payment or was let go, minor units. */
  async refunded(ref: string): Promise<number> {
    const { rows } = await sql<{ sum: number }>`
      select coalesce(sum(amount), 0)::int as sum from sandbox.refunds where payment_ref = ${ref}`.execute(this.db);
    return rows[0]!.sum;
  }

  /** Lets the next refunds of a payment go wrong, one after the other. */
  async failRefunds(ref: string, ...faults: readonly RefundFault[]): Promise<void> {
    for (const fault of faults)
      await sql`insert into sandbox.refund_faults (payment_ref, fault) values (${ref}, ${fault})`.execute(this.db);
  }

  /** Lets the refunds of a payment go right again. */
  async forgetFaults(ref: string): Promise<void> {
    await sql`delete from sandbox.refund_faults where payment_ref = ${ref}`.execute(this.db);
  }

  private async nextRefundFault(ref: string): Promise<RefundFault | undefined> {
    const { rows } = await sql<{ fault: RefundFault }>`
      delete from sandbox.refund_faults
      where id = (select id from sandbox.refund_faults where payment_ref = ${ref} order by id limit 1 for update skip locked)
      returning fault`.execute(this.db);
    return rows[0]?.fault;
  }

  /** Transfers a person can make arrive or not, newest first. */
  async transfers(): Promise<SandboxPayment[]> {
    const { rows } = await sql<SandboxPayment>`
      select * from sandbox.payments where method = 'bankTransfer' order by created_at desc limit 100`.execute(this.db);
    return rows;
  }

  private decline(ref: string, code: string): Promise<SandboxPayment> {
    return this.change(ref, ['open', 'challenged'], sql.lit('open'), code);
  }

  /** Moves a payment and writes the events that tell of it; where it may not move, it stays as it is. */
  private async change(
    ref: string,
    from: readonly SandboxPayment['state'][],
    to: RawBuilder<unknown>,
    decline: string | null,
    { silent = false } = {},
  ): Promise<SandboxPayment> {
    const change = randomBytes(9).toString('base64url');
    const deliveries = silent
      ? []
      : this.deliveries.map(([name, delayMs]) => ({
          event_id: `se_${change}_${name}`,
          body: JSON.stringify({ id: `se_${change}_${name}`, type: `payment.${name}`, payment: ref }),
          delay_ms: delayMs,
        }));
    const { rows } = await sql<SandboxPayment>`
      with changed as (
        update sandbox.payments set state = ${to}, decline = ${decline}
        where ref = ${ref} and state = any(${from}::text[])
        returning *
      ), told as (
        insert into sandbox.deliveries (event_id, body, due_at)
        select d.event_id, d.body, now() + d.delay_ms * interval '1 millisecond'
        from changed, jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d(event_id text, body text, delay_ms int)
      )
      select *, ${flushedLater} from changed`.execute(this.db);
    return rows[0] ?? this.get(ref);
  }
}

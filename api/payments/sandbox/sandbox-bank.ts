import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { flushedLater } from '../../db/flushed-later.ts';
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

  /** Gives back at most what was taken; an uncaptured authorisation is dropped instead. The same key refunds once. */
  async refund(ref: string, amount: number, idempotencyKey: string): Promise<void> {
    const payment = await this.get(ref);
    if (payment.state === 'authorised') {
      await this.cancel(ref);
      return;
    }
    if (payment.state !== 'captured') return;
    const { rows } = await sql<{ key: string }>`
      insert into sandbox.refunds (idempotency_key, payment_ref, amount)
      select ${idempotencyKey}, ref, ${amount} from sandbox.payments
      where ref = ${ref}
        and ${amount} + (select coalesce(sum(r.amount), 0) from sandbox.refunds r where r.payment_ref = ref and r.idempotency_key <> ${idempotencyKey}) <= amount
      on conflict (idempotency_key) do update set payment_ref = excluded.payment_ref
      returning idempotency_key as key`.execute(this.db);
    if (rows.length === 0) throw new Error(`A refund of ${amount} exceeds what was paid with ${ref}`);
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

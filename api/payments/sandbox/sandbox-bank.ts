import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { flushedLater } from '../../db/flushed-later.ts';
import { PaymentRefusal, type PaymentSearch } from '../payment-provider.ts';
import { messy } from './event-deliveries.ts';
import { faultily } from './sandbox-faults.ts';
import type { NewSandboxPayment, RedirectOutcome, SandboxPayment, TransferOutcome } from './sandbox-payment.ts';
import { cardOutcome } from './test-card.ts';

/** How long after the bank gave up on it a late transfer arrives. */
const lateMs = 3000;

/** How long a reservation holds, days; other methods as a card. */
const holdDays: Readonly<Record<string, number>> = { card: 7, klarna: 28, paypal: 10 };

/** The bank behind the sandbox provider: everything a payment can go through. */
export class SandboxBank {
  constructor(
    private readonly db: Kysely<any>,
    private readonly deliveries = messy,
    /** ISO 8601 instant, for reservations that end in a test's own time. */
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /** The same key gives the same payment. */
  async create(request: NewSandboxPayment): Promise<SandboxPayment> {
    const ref = `sp_${randomBytes(12).toString('base64url')}`;
    const state = request.method === 'bankTransfer' ? 'pending' : 'open';
    const { rows } = await sql<SandboxPayment>`
      insert into sandbox.payments (ref, merchant_id, checkout_id, idempotency_key, client_secret, amount, currency, method, capture, return_url, state, created_at)
      values (${ref}, ${request.merchantId}, ${request.checkoutId}, ${request.idempotencyKey}, ${`${ref}_secret_${randomBytes(18).toString('base64url')}`}, ${request.amount},
              ${request.currency}, ${request.method}, ${request.capture}, ${request.returnUrl}, ${state}, ${this.now()})
      on conflict (merchant_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
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

  /** A merchant's payments of a stretch of time, oldest first. */
  async list({ merchantId, since, until }: PaymentSearch): Promise<SandboxPayment[]> {
    const { rows } = await sql<SandboxPayment>`
      select * from sandbox.payments
      where merchant_id = ${merchantId} and created_at between ${since}::timestamptz and ${until}::timestamptz order by created_at`.execute(
      this.db,
    );
    return rows;
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

  /** The shopper agrees: the money is taken, or reserved for as long as its method lets it. */
  approve(ref: string): Promise<SandboxPayment> {
    return this.change(ref, ['open', 'challenged'], sql`case capture when 'automatic' then 'captured' else 'authorised' end`, null);
  }

  /** Lets the reservations end whose time has come. */
  async endReservations(): Promise<void> {
    const { rows } = await sql<{ ref: string }>`
      select ref from sandbox.payments where state = 'authorised' and capture_before <= ${this.now()}::timestamptz`.execute(this.db);
    for (const { ref } of rows) await this.cancel(ref);
  }

  /** Says until when a reservation holds, for a test that has no week. */
  async holdUntil(ref: string, instant: string): Promise<void> {
    await sql`update sandbox.payments set capture_before = ${instant}::timestamptz where ref = ${ref}`.execute(this.db);
  }

  async cancel(ref: string): Promise<SandboxPayment> {
    return this.change(ref, ['open', 'challenged', 'pending', 'authorised'], sql.lit('cancelled'), null);
  }

  /**
   * Takes so much of what is reserved and lets the rest go. The same key does it once.
   *
   * @throws PaymentRefusal, or an Error the caller may meet with another attempt
   */
  capture(ref: string, amount: number, idempotencyKey: string): Promise<SandboxPayment> {
    return faultily(this.db, ref, 'capture', () =>
      this.locked(ref, async (tx, payment) => {
        const { rows } = await sql<{ key: string }>`select idempotency_key as key from sandbox.captures where payment_ref = ${ref}`.execute(
          tx,
        );
        if (rows[0]?.key === idempotencyKey) return payment;
        if (payment.state !== 'authorised') throw new PaymentRefusal('not_capturable');
        if (payment.capture_before && payment.capture_before.getTime() <= Date.parse(this.now()))
          throw new PaymentRefusal('authorisation_ended');
        if (amount > payment.amount) throw new PaymentRefusal('capture_exceeds_payment');
        await sql`insert into sandbox.captures (idempotency_key, payment_ref, amount) values (${idempotencyKey}, ${ref}, ${amount})`.execute(
          tx,
        );
        await sql`update sandbox.payments set captured_amount = ${amount} where ref = ${ref}`.execute(tx);
        return new SandboxBank(tx, this.deliveries, this.now).change(ref, ['authorised'], sql.lit('captured'), null);
      }),
    );
  }

  /**
   * Reserves anew, as a payment of its own, and lets the old reservation go. The same key does it once.
   *
   * @throws PaymentRefusal, or an Error the caller may meet with another attempt
   */
  reauthorise(ref: string, amount: number, idempotencyKey: string): Promise<SandboxPayment> {
    return faultily(this.db, ref, 'reauthorise', () =>
      this.locked(ref, async (tx, payment) => {
        const { rows } = await sql<SandboxPayment>`
          select * from sandbox.payments where merchant_id = ${payment.merchant_id} and idempotency_key = ${idempotencyKey}`.execute(tx);
        if (rows[0]) return rows[0];
        if (payment.capture !== 'manual' || payment.captured_amount > 0) throw new PaymentRefusal('not_reserved');
        const bank = new SandboxBank(tx, this.deliveries, this.now);
        const anew = await bank.create({
          merchantId: payment.merchant_id,
          checkoutId: payment.checkout_id,
          amount,
          currency: payment.currency,
          method: payment.method,
          capture: 'manual',
          returnUrl: payment.return_url,
          idempotencyKey,
        });
        await sql`update sandbox.payments set replaces = ${ref} where ref = ${anew.ref}`.execute(tx);
        await bank.cancel(ref);
        return bank.approve(anew.ref);
      }),
    );
  }

  /**
   * Gives back, in parts that sum to at most what was captured. The same key does it once.
   *
   * @throws PaymentRefusal, or an Error the caller may meet with another attempt
   */
  async refund(ref: string, amount: number, idempotencyKey: string): Promise<void> {
    await faultily(this.db, ref, 'refund', () =>
      this.locked(ref, async (tx, payment) => {
        const { rows: refunds } = await sql<{ key: string; amount: number }>`
          select idempotency_key as key, amount from sandbox.refunds where payment_ref = ${ref}`.execute(tx);
        if (refunds.some(({ key }) => key === idempotencyKey)) return;
        if (payment.state !== 'captured') throw new PaymentRefusal('not_captured');
        const back = refunds.reduce((sum, refund) => sum + refund.amount, amount);
        if (back > payment.captured_amount) throw new PaymentRefusal('refund_exceeds_payment');
        await sql`insert into sandbox.refunds (idempotency_key, payment_ref, amount) values (${idempotencyKey}, ${ref}, ${amount})`.execute(
          tx,
        );
      }),
    );
  }

  /** What went back of a payment, minor units. */
  async refunded(ref: string): Promise<number> {
    const { rows } = await sql<{ sum: number }>`
      select coalesce(sum(amount), 0)::int as sum from sandbox.refunds where payment_ref = ${ref}`.execute(this.db);
    return rows[0]!.sum;
  }

  /** Works on a payment alone. */
  private locked<T>(ref: string, work: (tx: Kysely<any>, payment: SandboxPayment) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(async (tx) => {
      const { rows } = await sql<SandboxPayment>`select * from sandbox.payments where ref = ${ref} for update`.execute(tx);
      if (!rows[0]) throw new Error(`The sandbox knows no payment ${ref}`);
      return work(tx, rows[0]);
    });
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
      : this.deliveries.map(([name, delayMs]) => ({ event_id: `se_${change}_${name}`, type: `payment.${name}`, delay_ms: delayMs }));
    const days = sql`coalesce((${JSON.stringify(holdDays)}::jsonb ->> method)::int, 7)`;
    const { rows } = await sql<SandboxPayment>`
      with changed as (
        update sandbox.payments set state = ${to}, decline = ${decline},
          captured_amount = case when ${to} = 'captured' and captured_amount = 0 then amount else captured_amount end,
          capture_before = case when ${to} = 'authorised' then ${this.now()}::timestamptz + ${days} * interval '1 day' else capture_before end
        where ref = ${ref} and state = any(${from}::text[])
        returning *
      ), told as (
        insert into sandbox.deliveries (merchant_id, event_id, body, due_at)
        select changed.merchant_id, d.event_id,
          json_build_object('id', d.event_id, 'type', d.type, 'payment', changed.ref, 'state', changed.state)::text,
          now() + d.delay_ms * interval '1 millisecond'
        from changed, jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d(event_id text, type text, delay_ms int)
      )
      select *, ${flushedLater} from changed`.execute(this.db);
    return rows[0] ?? this.get(ref);
  }
}

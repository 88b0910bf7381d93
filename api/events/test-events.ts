import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import { createTestApi, type CallOptions, type TestApi } from '../test-api.ts';
import type { Deps } from '../deps.ts';
import type { EventWire } from './events.wire.ts';
import { publishEvents } from './publish-events.ts';
import { createWebhookSender, type WebhookSenderOptions } from './webhook-sender.ts';

export interface TestEndpoint {
  readonly id: string;
  readonly secret: string;
}

/** A shop with a clock that stands until it is moved, and whoever listens to what happens in it. */
export class TestEvents {
  private constructor(
    readonly api: TestApi,
    readonly merchant: TestMerchant,
    private readonly clock: { at: number },
  ) {}

  static async open(): Promise<TestEvents> {
    const clock = { at: Date.now() };
    const api = await createTestApi({ profile: 'impronta', now: () => new Date(clock.at).toISOString() });
    const merchant = new TestMerchant(api);
    await merchant.sells({ A: 10_000 });
    return new TestEvents(api, merchant, clock);
  }

  get deps(): Deps {
    return this.api.deps;
  }

  get merchantId(): string {
    return this.api.keys.merchantId;
  }

  now(): number {
    return this.clock.at;
  }

  /** Moves the clock on. */
  pass(seconds: number): void {
    this.clock.at += seconds * 1000;
  }

  order(): Promise<TestOrder> {
    return this.merchant.paidOrder({ A: 1 });
  }

  async endpoint(url: string, more: Record<string, unknown> = {}, headers: CallOptions['headers'] = {}): Promise<TestEndpoint> {
    const { status, body, text } = await this.api.call('POST', '/v1/merchant/webhook-endpoints', { body: { url, ...more }, headers });
    if (status !== 201) throw new Error(text);
    return { id: body.endpoint.id, secret: body.secret };
  }

  /** The whole feed. */
  async feed(after?: string): Promise<EventWire[]> {
    const events: EventWire[] = [];
    for (let next = after; ;) {
      const { body, text, status } = await this.api.call('GET', `/v1/merchant/events?limit=7${next === undefined ? '' : `&after=${next}`}`);
      if (status !== 200) throw new Error(text);
      events.push(...body.events);
      if (!body.more) return events;
      next = body.next;
    }
  }

  /** Publishes what has happened and sends all that is due now. */
  async deliver(options: WebhookSenderOptions = {}): Promise<void> {
    const sender = createWebhookSender(this.deps, options);
    while (await publishEvents(this.deps));
    while (await sender.send());
    await sender.settled();
  }

  /** How deliveries to an endpoint stand, oldest first. */
  async deliveries(
    { id }: TestEndpoint,
    state = '',
  ): Promise<{ type: string; state: string; attempts: number; failure: string | null; event: string }[]> {
    const deliveries = [];
    for (let before = ''; ;) {
      const query = `limit=3${state && `&state=${state}`}${before && `&before=${before}`}`;
      const { body, text, status } = await this.api.call('GET', `/v1/merchant/webhook-endpoints/${id}/deliveries?${query}`);
      if (status !== 200) throw new Error(text);
      deliveries.push(...body.deliveries);
      if (body.nextBefore === null) return deliveries.toReversed();
      before = body.nextBefore;
    }
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}

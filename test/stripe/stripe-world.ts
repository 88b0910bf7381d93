import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import { createApp } from '../../api/app.ts';
import { TestShopper } from '../../api/checkouts/test-shopper.ts';
import { sweep } from '../../api/jobs/sweep.ts';
import { composeNotice } from '../../api/notices/compose-notice.ts';
import { noticeSubjects, type NoticeName } from '../../api/notices/notice.ts';
import { payOwedRefunds } from '../../api/refunds/pay-refund.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../../api/test-api.ts';
import { settleReportedPayments } from '../../api/webhooks/settle-payment.ts';
import { payAtStandIn, standInKeys } from './pay-at-stand-in.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const publicUrl = 'https://api.shop.example';
const hourMs = 3_600_000;

/** A refund as the merchant sees it. */
export interface SeenRefund {
  readonly id: string;
  readonly amount: { readonly amount: number };
  readonly source: string;
  readonly outsideRef: string | null;
  readonly reason: string;
  readonly state: string;
  readonly approvedBy: string;
  readonly failure: string | null;
  readonly at: { readonly iso: string };
}

/** A shop on Stripe's stand-in that hears its events, and whose clock can be put on. It sells GLOVES for 50.00. */
export class StripeWorld {
  #aheadMs = 0;

  private constructor(
    readonly standIn: StandIn,
    readonly api: TestApi,
    readonly shopper: TestShopper,
    readonly server: Server,
  ) {}

  static async open(profile: string): Promise<StripeWorld> {
    const standIn = await startStandIn();
    const clock = { now: () => new Date().toISOString() };
    const api = await createTestApi({ profile, now: () => clock.now() });
    Object.assign(api.deps.env, { PUBLIC_URL: publicUrl });
    const server = await new Promise<Server>((done) => {
      const listening = serve({ fetch: createApp(api.deps).fetch, hostname: '127.0.0.1', port: 0 }, () => done(listening)) as Server;
    });
    const { port } = server.address() as { port: number };
    standIn.deliveries.reach = (url) => url.replace(publicUrl, `http://127.0.0.1:${port}`);
    await payAtStandIn(api, standIn);
    await api.putProduct('gloves', plainProduct('GLOVES', 5000, { stock: 1000 }));
    const world = new StripeWorld(standIn, api, new TestShopper(api), server);
    clock.now = () => new Date(Date.now() + world.#aheadMs).toISOString();
    return world;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await this.api.stop();
    await this.standIn.stop();
  }

  /** So many hours from now, by the shop's clock and by Stripe's. */
  later(hours: number): void {
    const ms = hours * hourMs;
    this.standIn.state.pass(ms - this.#aheadMs);
    this.#aheadMs = ms;
  }

  /** Works off what was reported, as the worker does. */
  async settle(): Promise<void> {
    await this.standIn.deliveries.settled();
    while (await settleReportedPayments(this.api.deps));
  }

  /** All that workers do until there is nothing left. */
  async work(): Promise<void> {
    for (const _ of [1, 2]) {
      await this.settle();
      await sweep(this.api.deps);
      await this.settle();
      while (await payOwedRefunds(this.api.deps));
    }
  }

  /** The order as the merchant sees it. */
  async seen(id: string): Promise<Called['body']> {
    return (await this.api.call('GET', `/v1/merchant/orders/${id}`)).body;
  }

  /** Its refunds as the merchant sees them, oldest first. */
  async refunds(orderId: string): Promise<SeenRefund[]> {
    const { body } = await this.api.call<{ refunds: (SeenRefund & { orderId: string | null })[] }>('GET', '/v1/merchant/refunds?limit=100');
    return body.refunds.filter((refund) => refund.orderId === orderId).toReversed();
  }

  /** The steps of the mails about a subject. */
  async notices(subjectId: string): Promise<string[]> {
    const rows = await this.api.deps.db.selectFrom('notices').select('step').where('subject_id', '=', subjectId).execute();
    return rows.map(({ step }) => step);
  }

  /** What a mail about a subject says, as it would go out now. */
  async mail(step: NoticeName, subjectId: string): Promise<string> {
    const { merchantId } = this.api.keys;
    const notice = {
      id: 'ntc_seen',
      step,
      recipient: 'anna@example.com',
      language: 'it',
      subject: noticeSubjects[step],
      steps: [],
    } as const;
    const { content } = await composeNotice(this.api.deps, { ...notice, merchantId, subjectId, attempts: 1 });
    return JSON.stringify(content);
  }

  /** What somebody does at Stripe itself, with the account's own key. */
  async atStripe(path: string, body: Record<string, string>): Promise<Called['body']> {
    const headers = { authorization: `Bearer ${standInKeys.secretKey}`, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${this.standIn.url}${path}`, { method: 'POST', headers, body: new URLSearchParams(body) });
    return answer.json();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { claimDeliveries, type ClaimedDelivery } from './deliveries.store.ts';
import { openedSecrets } from './endpoint-secrets.ts';
import { presentEvent } from './present-event.ts';
import { sendWebhook, type SendResult } from './send-webhook.ts';
import { settleDelivery } from './settle-delivery.ts';
import { networksFor, resolveHost, type Resolve } from './webhook-address.ts';
import { webhookHeaders } from './webhook-signature.ts';

/** How long an endpoint may take to answer. */
export const timeoutMs = 15_000;

/** Longer than an attempt can take, with what is written down after it. */
const leaseSeconds = 60;

/** How often what is due is looked for while something is under way. */
const lookEveryMs = 500;

/** At once in this process, and of these at most so many to one endpoint: who is slow waits for itself. */
const slots = 48;
const lanes = 6;

export interface WebhookSender {
  /**
   * Begins to send what is due, as far as there is room, and waits until something of it is done.
   *
   * @returns whether there may be more
   */
  send(): Promise<boolean>;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
}

export interface WebhookSenderOptions {
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
}

/**
 * Sends webhooks, in any number of processes at once. Each is put off before it is sent, so that nobody else sends it meanwhile; whoever
 * dies in between lets it come again, under the same id.
 */
export function createWebhookSender(deps: Deps, options: WebhookSenderOptions = {}): WebhookSender {
  const underWay = new Map<Promise<void>, string>();

  function begin(delivery: ClaimedDelivery): void {
    const sending = attempt(deps, delivery, options)
      .then((result) => settleDelivery(deps, delivery, result))
      .catch((error: unknown) => {
        deps.log.error({ event: delivery.eventId, error: describeError(error) }, 'a webhook could not be settled; it comes again');
      })
      .finally(() => underWay.delete(sending));
    underWay.set(sending, delivery.endpointId);
  }

  return {
    async send() {
      const room = slots - underWay.size;
      const claimed =
        room > 0 ? await claimDeliveries(deps.db, { now: deps.now(), leaseSeconds, slots: room, lanes, busy: countBusy(underWay) }) : [];
      for (const delivery of claimed) begin(delivery);
      if (underWay.size === 0) return false;
      // What follows one that is done goes out at once; what falls due meanwhile does not wait for one that takes its time.
      await Promise.race([...underWay.keys(), sleep(lookEveryMs, undefined, { ref: false })]);
      return true;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.keys());
    },
  };
}

function countBusy(underWay: ReadonlyMap<unknown, string>): { readonly endpointId: string; readonly running: number }[] {
  const running = new Map<string, number>();
  for (const endpointId of underWay.values()) running.set(endpointId, (running.get(endpointId) ?? 0) + 1);
  return [...running].map(([endpointId, count]) => ({ endpointId, running: count }));
}

async function attempt(deps: Deps, delivery: ClaimedDelivery, options: WebhookSenderOptions): Promise<SendResult> {
  const { endpointId, event, url, mode } = delivery;
  const body = JSON.stringify(presentEvent(event));
  const timestamp = Math.floor(Date.parse(deps.now()) / 1000);
  const headers = webhookHeaders({ id: event.id, timestamp, body }, openedSecrets(deps.env, endpointId, delivery.secrets));
  const networks = networksFor(deps.env, mode);
  return sendWebhook({ url, mode, networks, headers, body, timeoutMs, resolve: resolveHost, ...options });
}

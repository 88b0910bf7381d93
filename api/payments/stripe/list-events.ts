import type { Stripe } from 'stripe';
import type { EventList, PaymentSearch } from '../payment-provider.ts';
import { readEvent, reportedEvents } from './read-event.ts';

/** So many are held at one time. */
const mostEvents = 500;

/**
 * The events Stripe keeps of what we act on, for thirty days. Those that were not delivered could be asked for alone; but where no
 * endpoint wanted an event, nothing was undelivered. Newest come first, so that of too many the earlier half of the time is taken.
 */
export async function listEvents(stripe: Stripe, { merchantId, since, until }: PaymentSearch): Promise<EventList> {
  const start = Math.floor(Date.parse(since) / 1000);
  let end = Math.ceil(Date.parse(until) / 1000);
  let isWhole = true;
  for (;;) {
    const found = await eventsBetween(stripe, start, end);
    if (found) {
      const events = found.toReversed().map((event) => ({ id: event.id, read: () => readEvent(stripe, merchantId, event) }));
      return { events, until: isWhole ? until : new Date(end * 1000).toISOString() };
    }
    end = start + Math.ceil((end - start) / 2);
    isWhole = false;
  }
}

/** All from one second until before another, newest first; undefined when these are too many, and of more than one second. */
async function eventsBetween(stripe: Stripe, start: number, end: number): Promise<Stripe.Event[] | undefined> {
  const found: Stripe.Event[] = [];
  const listed = stripe.events.list({ created: { gte: start, lt: end }, types: [...reportedEvents], limit: 100 });
  for await (const event of listed) {
    if (found.length === mostEvents && end - start > 1) return undefined;
    found.push(event);
  }
  return found;
}

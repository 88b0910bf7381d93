import { identityCheck, type Decision, type IdentityCheck, type IdentityFacts, type Profile } from '../../policy/index.ts';
import { isOver } from './is-over.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * The last request for a document, with what came of it; null where none was asked for, or it was settled. A document nobody has
 * looked at yet may be the right one, so it counts as such.
 */
export function identityRequest({ events, agreed }: Pick<OrderRecord, 'events' | 'agreed'>): IdentityFacts | null {
  const asked = events.findLastIndex(({ kind }) => kind === 'documentsAsked' || kind === 'documentsAwaited');
  if (asked < 0) return null;
  const since = events.slice(asked + 1);
  if (since.some(({ kind }) => kind === 'documentsShown' || kind === 'documentsMissing')) return null;
  const rejected = since.findLastIndex(({ kind }) => kind === 'documentRejected');
  return {
    requestedAt: events[asked]!.at,
    documents: since.flatMap(({ kind, at }, index) => (kind === 'documentReceived' ? [{ at, valid: index > rejected }] : [])),
    country: agreed.billingAddress.country,
  };
}

/** The same while a document still serves a purpose: none does once the goods are there, or the order has ended. */
export function awaitedDocument(order: Pick<OrderRecord, 'state' | 'events' | 'agreed'>): IdentityFacts | null {
  return order.state === 'delivered' || isOver(order.state) ? null : identityRequest(order);
}

/** Where the request stands by the terms; null where none is open. @param now ISO 8601 instant */
export function identityStanding(profile: Profile, order: OrderRecord, now: string): Decision<IdentityCheck> | null {
  const request = identityRequest(order);
  return request && identityCheck(profile, request, now);
}

/** When the document that counts arrived, ISO 8601 instant: the last one before it was found in order, or the finding itself. */
export function documentsAt({ events }: Pick<OrderRecord, 'events'>): string | undefined {
  const shown = events.findLastIndex(({ kind }) => kind === 'documentsShown');
  if (shown < 0) return undefined;
  const asked = events.slice(0, shown).findLastIndex(({ kind }) => kind === 'documentsAsked' || kind === 'documentsAwaited');
  return (events.slice(asked + 1, shown).findLast(({ kind }) => kind === 'documentReceived') ?? events[shown]!).at;
}

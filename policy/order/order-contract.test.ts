import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { refusalGround } from '../buyer/buyer-profile.ts';
import { profileSchema, type Profile } from '../profile.ts';
import { contractConclusion } from './contract-conclusion.ts';
import type { OrderHistory } from './order-history.ts';
import { orderObligations } from './order-obligations.ts';
import { orderRefusal } from './order-refusal.ts';
import { orderSilence } from './order-silence.ts';

const profiles = [backboneprostore, impronta, drop, restelli].map((json) => profileSchema.parse(json));
const profile = fc.constantFrom(...profiles);

const start = Temporal.Instant.from('2026-11-10T09:00:00Z');
const later = fc.option(
  fc.integer({ min: 0, max: 40 * 24 }).map((hours) => start.add({ hours }).toString()),
  { nil: undefined },
);
const history: fc.Arbitrary<OrderHistory> = fc.record({
  receivedAt: fc.constant(start.toString()),
  acknowledgedAt: later,
  paidAt: later,
  acceptedAt: later,
  shipmentMailAt: later,
  deliveredAt: later,
  endedAt: later,
});

const withConclusion = (of: Profile, conclusion: Profile['order']['conclusion']): Profile => ({
  ...of,
  order: { ...of.order, conclusion },
});

describe('a contract', () => {
  it('comes about by one of the events the terms name, and not after its order ended', () => {
    fc.assert(
      fc.property(profile, history, (of, events) => {
        const at = contractConclusion(of, events).value;
        fc.pre(at !== null);
        expect([events.receivedAt, events.paidAt, events.acceptedAt, events.shipmentMailAt]).toContain(at);
        expect(events.endedAt === undefined || Temporal.Instant.compare(at, events.endedAt) < 0).toBe(true);
      }),
    );
  });

  it('never comes later for terms that add an event at the latest', () => {
    const event = fc.constantFrom('receipt', 'payment', 'acceptance', 'shipmentMail');
    fc.assert(
      fc.property(event, event, history, (when, atLatest, events) => {
        const alone = contractConclusion(withConclusion(profiles[0]!, { when }), events).value;
        const both = contractConclusion(withConclusion(profiles[0]!, { when, atLatest }), events).value;
        expect(alone === null || (both !== null && Temporal.Instant.compare(both, alone) <= 0)).toBe(true);
      }),
    );
  });

  it('obliges the buyer to the price only while it stands unpaid', () => {
    fc.assert(
      fc.property(profile, history, (of, events) => {
        const { concludedAt, merchant, buyer } = orderObligations(of, events).value;
        expect(buyer.length > 0).toBe(concludedAt !== null && events.paidAt === undefined && events.endedAt === undefined);
        expect(merchant.includes('refund')).toBe(events.endedAt !== undefined && events.paidAt !== undefined);
        expect(merchant.includes('goods') && concludedAt === null).toBe(false);
      }),
    );
  });

  it('is not refused, whatever the ground', () => {
    fc.assert(
      fc.property(profile, fc.constantFrom(...refusalGround.options), (of, ground) => {
        expect(orderRefusal(of, { ground, concluded: true }).value.outcome).not.toBe('refuse');
        expect(['refuse', 'keep']).toContain(orderRefusal(of, { ground, concluded: false }).value.outcome);
      }),
    );
  });
});

describe('silence', () => {
  it('refuses once the time is over and no answer came in it, and never before', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 * 24 }), (events, hours) => {
        const now = start.add({ hours }).toString();
        const { state, answerBy } = orderSilence(profiles[1]!, events, 'IT', now).value;
        const inTime = (at: string | undefined) => at !== undefined && Temporal.Instant.compare(at, answerBy!.endsAt) < 0;
        const answered = [events.acceptedAt, events.shipmentMailAt, events.endedAt].some(inTime);
        expect(state).toBe(answered ? 'answered' : inTime(now) ? 'waiting' : 'refused');
      }),
    );
  });
});

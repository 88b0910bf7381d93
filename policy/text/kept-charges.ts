import { isInUnion } from '../law/customs-territory.ts';
import { refundCosts } from '../refund/refund-costs.ts';
import type { RefundCharge, RefundGround } from '../refund/refund-event.ts';
import type { PolicyScribe } from './policy-scribe.ts';
import { servedCountries } from './served-countries.ts';

const charges: readonly RefundCharge[] = ['processing', 'importDuties', 'localTaxes'];

/** What is kept of a refund for goods that went to a country, as the refund decides it: each charge is tried with an amount. */
export function keptCharges({ profile }: Pick<PolicyScribe, 'profile'>, ground: RefundGround, country: string): readonly RefundCharge[] {
  const order = {
    placedAt: '2026-06-19T10:00:00Z',
    destination: { country },
    lines: [],
    delivery: { paid: 0, cheapestStandard: 0 },
  };
  const tried = {
    statement: { kind: 'statement', id: 'any', at: order.placedAt, ground, units: [] },
    pieces: [],
    sentAt: undefined,
    receivedAt: undefined,
    charges: charges.map((charge) => ({ charge, amount: 1 })),
    giftsKept: [],
  } as const;
  const costs = refundCosts(profile, order, tried);
  return charges.filter((charge) => costs.some(({ kind, amount }) => kind === charge && amount.value > 0));
}

/** A country the shop delivers to outside the customs territory; undefined where there is none. */
export function countryOutside({ profile: { shipping } }: Pick<PolicyScribe, 'profile'>): string | undefined {
  return servedCountries(shipping).find((country) => !isInUnion({ country }));
}

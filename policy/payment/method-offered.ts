import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { majority } from '../law/it.ts';
import type { Minor } from '../money.ts';
import type { Buyer, QuoteInputLine } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { PaymentMethod } from './payment-method.ts';
import type { PaymentProfile } from './payment-profile.ts';

/** What a method of payment may depend on. */
export interface PaymentSituation {
  readonly lines: readonly QuoteInputLine[];
  readonly country: Country;
  readonly buyer?: Buyer | undefined;
  /** Minor units. */
  readonly total: Minor;
}

/**
 * Whether an order can be paid with a method; every obstacle is a reason. An unknown age excludes nothing yet, and nobody can
 * pay nothing.
 *
 * @source `payment.methods`, `payment.lists` (matrix P3); `it.majority` for paying later (Q4)
 */
export function methodOffered(profile: PaymentProfile, method: PaymentMethod, situation: PaymentSituation): Decision<boolean> {
  const obstacles = [
    settled(profile, method),
    forProducts(method, situation.lines),
    forCountry(method, situation.country),
    forAge(method, situation.buyer?.age),
    forTotal(method, situation.total),
  ].filter((reason) => reason !== undefined);
  return obstacles.length > 0 ? decide(false, ...obstacles) : decide(true, because('payment.offered', method));
}

/** A method the merchant's documents do not agree on is not offered until the merchant enables it. */
function settled({ lists }: PaymentProfile, method: PaymentMethod): Reason | undefined {
  if (method.enabled === true) return undefined;
  if (method.enabled === false) return because('payment.notEnabled', method);
  const missing = lists?.documents.filter((document) => !(method.listedIn?.includes(document) ?? true)) ?? [];
  const ambiguity = method.ambiguity ?? lists?.ambiguity;
  return missing.length === 0 ? undefined : because('payment.conflict', method, { ambiguity, figures: { missingIn: missing.join() } });
}

function forProducts(method: PaymentMethod, lines: readonly QuoteInputLine[]): Reason | undefined {
  const against = lines.filter(
    (line) => line.paymentExclusions?.includes(method.id) || line.tags?.some((tag) => method.excludedTags?.includes(tag)),
  );
  return against.length === 0
    ? undefined
    : because('payment.product', method, { figures: { skus: against.map(({ sku }) => sku).join(' ') } });
}

function forCountry(method: PaymentMethod, country: Country): Reason | undefined {
  const possible = (method.countries?.includes(country) ?? true) && !(method.excludedCountries?.includes(country) ?? false);
  return possible ? undefined : because('payment.country', method, { figures: { country } });
}

function forAge(method: PaymentMethod, age: number | undefined): Reason | undefined {
  if (age === undefined) return undefined;
  if (method.minAge !== undefined && age < method.minAge) return because('payment.minAge', method, { figures: { years: method.minAge } });
  return method.kind === 'payLater' && age < majority.value
    ? because('payment.payLaterMinor', undefined, { law: majority.id, floor: 'Q4', figures: { years: majority.value } })
    : undefined;
}

function forTotal(method: PaymentMethod, total: Minor): Reason | undefined {
  if (total === 0) return because('payment.nothingDue');
  if (method.minTotal !== undefined && total < method.minTotal) {
    return because('payment.minTotal', method, { figures: { minTotal: method.minTotal } });
  }
  return method.maxTotal !== undefined && total > method.maxTotal
    ? because('payment.maxTotal', method, { figures: { maxTotal: method.maxTotal } })
    : undefined;
}

/**
 * What the bank behind a card does. `challenge` asks the cardholder each time; `challengeOnce` lets a card be charged without them once
 * they were asked; the others are declined with a code.
 */
export type CardOutcome = 'approved' | 'challenge' | 'challengeOnce' | { readonly declined: string };

const cards: Readonly<Record<string, CardOutcome>> = {
  '4242424242424242': 'approved',
  '4000002760003184': 'challenge',
  '4000002500003155': 'challengeOnce',
  '4000000000000002': { declined: 'generic_decline' },
  '4000000000009995': { declined: 'insufficient_funds' },
};

/** Stripe's own names of the same cards, for whoever pays without a page. */
const tokens: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_threeDSecureRequired: '4000002760003184',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
};

/** The number behind a test token. */
export function numberOf(token: string): string | undefined {
  return tokens[token];
}

/** What happens to a card; a number that is no test card is declined. */
export function outcomeOf(number: string): CardOutcome {
  return cards[number.replaceAll(' ', '')] ?? { declined: 'generic_decline' };
}

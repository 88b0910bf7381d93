/** What the bank does with a card number. A `challenge` asks the cardholder first. */
export type CardOutcome = 'approved' | 'challenge' | 'card-declined' | 'insufficient-funds';

const outcomes: Readonly<Record<string, CardOutcome>> = {
  '4242424242424242': 'approved',
  '4000002760003184': 'challenge',
  '4000000000000002': 'card-declined',
  '4000000000009995': 'insufficient-funds',
};

/** The outcome of a test card; spaces do not matter. Any other number is declined, so that no real card ever works here. */
export function cardOutcome(number: string): CardOutcome {
  return outcomes[number.replaceAll(' ', '')] ?? 'card-declined';
}

/**
 * Where an attempt to buy stands.
 * - `filling`: the shopper edits; the only step in which the button orders.
 * - `placing`: the server turns the quote into a checkout.
 * - `paying`: the provider's fields or its challenge are at work.
 * - `confirming`: paid as far as the browser knows; the server is asked for the order.
 * - `leaving`: the browser is on its way to the provider's page.
 * - `waiting`: nobody answers whether it is paid; the shopper may look again, and nothing is lost by leaving.
 * - `placed`: there is an order.
 */
export type CheckoutStep = 'filling' | 'placing' | 'paying' | 'confirming' | 'leaving' | 'waiting' | 'placed';

export type CheckoutEvent =
  'ordered' | 'refused' | 'fieldsNeeded' | 'redirected' | 'paid' | 'unsettled' | 'askedAgain' | 'returned' | 'confirmed';

const steps: Readonly<Record<CheckoutStep, Partial<Record<CheckoutEvent, CheckoutStep>>>> = {
  filling: { ordered: 'placing', returned: 'confirming' },
  placing: { refused: 'filling', fieldsNeeded: 'paying', redirected: 'leaving', paid: 'confirming', confirmed: 'placed' },
  paying: { refused: 'filling', redirected: 'leaving', paid: 'confirming' },
  confirming: { refused: 'filling', unsettled: 'waiting', confirmed: 'placed' },
  leaving: { returned: 'confirming', refused: 'filling' },
  waiting: { askedAgain: 'confirming', returned: 'confirming' },
  placed: {},
};

/** The next step, or the same one when the event means nothing there: that is why a second click orders nothing. */
export function nextCheckoutStep(step: CheckoutStep, event: CheckoutEvent): CheckoutStep {
  return steps[step][event] ?? step;
}

/** Whether the form is closed to changes because an attempt is under way. */
export function isUnderWay(step: CheckoutStep): boolean {
  return step !== 'filling' && step !== 'placed';
}

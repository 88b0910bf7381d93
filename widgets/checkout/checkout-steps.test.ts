import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay, nextCheckoutStep, type CheckoutEvent, type CheckoutStep } from './checkout-steps.ts';

const events: CheckoutEvent[] = [
  'ordered', 'refused', 'fieldsNeeded', 'redirected', 'paid', 'unsettled', 'askedAgain', 'returned', 'confirmed',
]; // prettier-ignore
const walk = (...path: CheckoutEvent[]): CheckoutStep => path.reduce(nextCheckoutStep, 'filling' as CheckoutStep);

describe('checkout steps', () => {
  it.each<[string, CheckoutEvent[], CheckoutStep]>([
    ['card', ['ordered', 'fieldsNeeded', 'paid', 'confirmed'], 'placed'],
    ['bank transfer, confirmed at once', ['ordered', 'confirmed'], 'placed'],
    ['card declined, then paid', ['ordered', 'fieldsNeeded', 'refused', 'ordered', 'fieldsNeeded', 'paid', 'confirmed'], 'placed'],
    ['quote changed', ['ordered', 'refused'], 'filling'],
    ['wallet, seen from the page that comes back', ['returned', 'confirmed'], 'placed'],
    ['wallet given up', ['returned', 'refused'], 'filling'],
    ['back button from the provider', ['ordered', 'redirected', 'returned', 'confirmed'], 'placed'],
    ['settled late', ['ordered', 'fieldsNeeded', 'paid', 'unsettled', 'askedAgain', 'confirmed'], 'placed'],
  ])('%s', (_, path, end) => {
    expect(walk(...path)).toBe(end);
  });

  it('ignores a second click wherever the first one has led', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (path) => {
        const step = walk('ordered', ...path);
        fc.pre(step !== 'filling');
        expect(nextCheckoutStep(step, 'ordered')).toBe(step);
      }),
    );
  });

  it('never leaves an order once there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (path) => {
        expect(walk('ordered', 'confirmed', ...path)).toBe('placed');
      }),
    );
  });

  it('never strands the shopper: from every step something leads on to the form or an order', () => {
    const all: CheckoutStep[] = ['filling', 'placing', 'paying', 'confirming', 'leaving', 'waiting'];
    for (const step of all) {
      const reached = new Set<CheckoutStep>([step]);
      for (const from of reached) for (const event of events) reached.add(nextCheckoutStep(from, event));
      expect(reached, step).toContain('placed');
      expect(reached, step).toContain('filling');
    }
  });

  it('closes the form while an attempt is under way', () => {
    expect(isUnderWay('filling')).toBe(false);
    expect(isUnderWay('placing')).toBe(true);
    expect(isUnderWay('waiting')).toBe(true);
    expect(isUnderWay('placed')).toBe(false);
  });
});

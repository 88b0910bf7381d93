import { describe, expect, it } from 'vitest';
import { CheckoutDraft } from './checkout-draft.ts';

const memory = (value: string | null = null) => ({ value });
const text = (name: string, value: string) => ({ name, type: 'text', value });

describe('checkout draft', () => {
  it('gives back after a reload what was typed', () => {
    const tab = memory();
    new CheckoutDraft(tab).note(text('/contact/email', 'ada@example.com'));
    expect(new CheckoutDraft(tab).get('/contact/email')).toBe('ada@example.com');
  });

  it('keeps a box that is ticked and lets go of one that is not', () => {
    const tab = memory();
    const draft = new CheckoutDraft(tab);
    draft.note({ name: 'billingAddress', type: 'checkbox', value: 'on', checked: true });
    expect(new CheckoutDraft(tab).get('billingAddress')).toBe('on');
    draft.note({ name: 'billingAddress', type: 'checkbox', value: 'on', checked: false });
    expect(new CheckoutDraft(tab).get('billingAddress')).toBe('');
  });

  it('never keeps a consent', () => {
    const tab = memory();
    new CheckoutDraft(tab).note({ name: '/consents/terms', type: 'checkbox', value: 'on', checked: true });
    expect(tab.value ?? '').not.toContain('consents');
  });

  it('ignores controls without a name, such as those of a payment provider', () => {
    const tab = memory();
    new CheckoutDraft(tab).note(text('', '4242'));
    expect(tab.value).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['null', 'null'],
  ])(
    // prettier-ignore
    'starts anew from %s',
    (_, stored) => {
      expect(new CheckoutDraft(memory(stored)).get('/contact/email')).toBe('');
    },
  );
});

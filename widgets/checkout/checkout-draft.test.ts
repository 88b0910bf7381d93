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

  it('takes over what was entered elsewhere, opened where a box hides it, and nothing where something was entered here', () => {
    const elsewhere = { '/contact/email': 'ada@example.com', '/billingAddress/city': 'Torino' };
    const tab = memory();
    new CheckoutDraft(tab).adopt(elsewhere);
    const draft = new CheckoutDraft(tab);
    expect(['/contact/email', '/billingAddress/city', 'billingAddress'].map((name) => draft.get(name) !== '')).toEqual([true, true, true]);
    draft.adopt({ '/contact/email': 'eve@example.com' });
    expect(draft.get('/contact/email')).toBe('ada@example.com');
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

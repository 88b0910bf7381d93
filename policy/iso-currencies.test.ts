import { expect, it } from 'vitest';
import { currencyDigits } from './iso-currencies.ts';

it('knows as many digits as amounts are printed with', () => {
  const printed = [...currencyDigits.keys()].map((currency) => {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return [currency, maximumFractionDigits] as const;
  });
  expect(printed).toEqual([...currencyDigits]);
});

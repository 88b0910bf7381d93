import { expect, test } from 'vitest';
import { parameterTables, tablesText } from './parameter-tables.ts';

/** `npx vitest run --config test/vitest.config.ts test/stripe/parameter -u` writes it anew after an upgrade of the package. */
test('the tables are those of the installed package', async () => {
  await expect(tablesText(parameterTables())).toMatchFileSnapshot('parameters.json');
});

test('they know each endpoint, and what it needs', () => {
  const { endpoints, objects } = parameterTables();
  expect(endpoints['POST /v1/payment_intents/{}/capture']).toBe('PaymentIntentCaptureParams');
  expect(endpoints['POST /v1/test_helpers/customers/{}/fund_cash_balance']).toBe('TestHelpers.CustomerFundCashBalanceParams');
  expect(objects['PaymentIntentCreateParams']).toMatchObject({
    amount: 'number',
    currency: 'string',
    'confirm?': 'boolean',
    'metadata?': { map: 'string' },
  });
  expect(objects['PaymentIntentCreateParams']!['capture_method?']).toEqual({ enum: 'automatic automatic_async manual' });
  expect(objects['PaymentIntentCreateParams']).not.toHaveProperty('payment_method_types?');
});

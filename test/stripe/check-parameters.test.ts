import { expect, test } from 'vitest';
import { checkParameters, endpointOf } from './check-parameters.ts';
import { readForm } from './form-body.ts';

const create = (query: string) => checkParameters('POST /v1/payment_intents', readForm(query));

test('a request that is right comes out as it was meant', () => {
  const query =
    'amount=1234&currency=eur&confirm=true&allowed_payment_method_types[0]=klarna&metadata[checkout]=chk_1' +
    '&payment_method_data[type]=klarna&payment_method_data[billing_details][address][country]=IT&payment_method_options[klarna][capture_method]=manual';
  expect(create(query)).toEqual({
    amount: 1234,
    currency: 'eur',
    confirm: true,
    allowed_payment_method_types: ['klarna'],
    metadata: { checkout: 'chk_1' },
    payment_method_data: { type: 'klarna', billing_details: { address: { country: 'IT' } } },
    payment_method_options: { klarna: { capture_method: 'manual' } },
  });
});

test.each([
  ['unknown', 'payment_method_types[0]=card', 'parameter_unknown', 'payment_method_types'],
  ['unknown, deep inside', 'payment_method_options[card][capture]=manual', 'parameter_unknown', 'payment_method_options[card][capture]'],
  ['no number', 'amount=12.34', 'parameter_invalid_integer', 'amount'],
  ['empty', 'description=', 'parameter_invalid_empty', 'description'],
  ['none of the words', 'capture_method=later', undefined, 'capture_method'],
  [
    'none of the words, deep inside',
    'payment_method_options[card][capture_method]=automatic',
    undefined,
    'payment_method_options[card][capture_method]',
  ],
  ['no list', 'expand=latest_charge', undefined, 'expand'],
  ['no object', 'payment_method_data=klarna', undefined, 'payment_method_data'],
  ['missing, deep inside', 'payment_method_data[billing_details][name]=Ada', 'parameter_missing', 'payment_method_data[type]'],
])('a parameter that is %s', (_, query, code, param) => {
  const rest = query.startsWith('amount') ? 'currency=eur' : 'amount=1&currency=eur';
  expect(() => create(`${rest}&${query}`)).toThrow(
    expect.objectContaining({ status: 400, body: expect.objectContaining({ param, ...(code && { code }) }) }),
  );
});

test('a parameter that is missing', () => {
  expect(() => create('amount=1')).toThrow(
    expect.objectContaining({ body: expect.objectContaining({ code: 'parameter_missing', param: 'currency' }) }),
  );
});

test('a value may be put back by an empty one where the interface says so', () => {
  const update = (query: string) => checkParameters('POST /v1/payment_intents/{}', readForm(query));
  expect(update('payment_method_options[card][capture_method]=')).toEqual({ payment_method_options: { card: { capture_method: '' } } });
  expect(() => update('currency=')).toThrow(
    expect.objectContaining({ body: expect.objectContaining({ code: 'parameter_invalid_empty' }) }),
  );
});

test('an endpoint is found by its path, and what there is none of is not', () => {
  expect(endpointOf('POST', '/v1/payment_intents/pi_1/capture')).toBe('POST /v1/payment_intents/{}/capture');
  expect(endpointOf('POST', '/v1/payment_intents/pi_1/increment_authorization')).toBeUndefined();
});

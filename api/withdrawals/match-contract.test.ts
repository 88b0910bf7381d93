import { expect, test } from 'vitest';
import { contractNumbers, matchContract } from './match-contract.ts';

test.each([
  ['100001', ['100001']],
  ['Ordine n. 100001 del 3/11/2026', ['100001', '3', '11', '2026', '3112026']],
  ['#00100001', ['100001']],
  ['100.001', ['100', '1', '100001']],
  ['100 001', ['100', '1', '100001']],
  ['i guanti blu', []],
  ['9'.repeat(30), []],
])('%s may name these orders', (contract, numbers) => {
  expect(contractNumbers(contract).toSorted()).toEqual(numbers.toSorted());
});

test('however many numbers somebody writes, few are looked up', () => {
  expect(contractNumbers(Array.from({ length: 66 }, (_, n) => n + 10).join(' '))).toHaveLength(20);
});

const order = (number: string, email: string) => ({ id: `ord_${number}`, number, email });
const stated = (email: string | null, orderId: string | null = null) => ({ orderId, email });
const anna = order('100001', 'anna@example.com');
const bruno = order('100002', 'bruno@example.com');

test.each([
  [
    'number and address are one order’s',
    stated(' ANNA@example.com'),
    [anna, bruno],
    { orderFound: true, contactMatches: true, orderId: anna.id },
  ],
  ['the number alone', stated('else@example.com'), [anna], { orderFound: true, contactMatches: false, orderId: anna.id }],
  ['no address', stated(null), [anna], { orderFound: true, contactMatches: false, orderId: anna.id }],
  ['two numbers of others', stated('else@example.com'), [anna, bruno], { orderFound: false, contactMatches: false, orderId: null }],
  ['two of their own', stated('anna@example.com'), [anna, order('100003', 'anna@example.com')], { orderFound: false, orderId: null }],
  ['no such number', stated('anna@example.com'), [], { orderFound: false, contactMatches: false, orderId: null }],
  ['the order’s own link', stated('else@example.com', bruno.id), [], { orderFound: true, contactMatches: true, orderId: bruno.id }],
] as const)('%s', (_, statement, orders, match) => {
  expect(matchContract(statement, orders)).toMatchObject(match);
});

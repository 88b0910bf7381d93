import { expect, test } from 'vitest';
import { inOneLine, wasted } from './judge-plan.ts';
import type { PlanNode } from './read-plans.ts';

const limits = { spareRows: 500, searches: 50, blocks: 3000 };
const step = (type: string, rows: number, more: Partial<PlanNode> = {}): PlanNode => ({
  'Node Type': type,
  'Actual Rows': rows,
  'Actual Loops': 1,
  ...more,
});
const judge = (plan: PlanNode) => wasted({ 'Query Text': 'select', Plan: plan }, limits);
const orders = { 'Relation Name': 'orders', 'Index Name': 'orders_pkey' };

test.each([
  [
    'a table read to its end',
    step('Seq Scan', 3, { 'Relation Name': 'orders', 'Rows Removed by Filter': 90_000 }),
    'reads 90000 rows for nothing',
  ],
  [
    'an index read from end to end',
    step('Limit', 50, { Plans: [step('Sort', 50, { Plans: [step('Index Scan', 91_000, orders)] })] }),
    'reads 91000 rows',
  ],
  [
    'an index entered by less than it could be',
    step('Index Scan', 1, { ...orders, 'Rows Removed by Filter': 8742 }),
    'reads 8742 rows for nothing',
  ],
  [
    'a few rows of many for each of many',
    step('Index Scan', 0, { ...orders, 'Rows Removed by Filter': 3, 'Actual Loops': 1000 }),
    'reads 3000 rows for nothing',
  ],
  ['an index entered once for every merchant', step('Index Scan', 1, { ...orders, 'Index Searches': 1001 }), 'searches 1001 times'],
  [
    'entries an index looks at without telling',
    step('Index Only Scan', 0, { ...orders, 'Shared Hit Blocks': 4000, 'Shared Read Blocks': 9 }),
    'takes 4009 blocks',
  ],
])('finds %s', (_, plan, told) => {
  expect(judge(plan).join('\n')).toContain(told);
});

test.each([
  ['one row by its key', step('Index Scan', 1, { ...orders, 'Shared Hit Blocks': 4 })],
  ['a small table', step('Seq Scan', 40, { 'Relation Name': 'products' })],
  [
    'a page with what belongs to it',
    step('Limit', 50, { Plans: [step('Index Scan', 51, orders), step('Index Scan', 9, { ...orders, 'Actual Loops': 51 })] }),
  ],
  [
    'many rows that are changed',
    step('ModifyTable', 0, { Plans: [step('Index Scan', 2000, { ...orders, 'Shared Hit Blocks': 9000 })], 'Shared Hit Blocks': 19_000 }),
  ],
])('lets pass %s', (_, plan) => {
  expect(judge(plan)).toEqual([]);
});

test('the same statement is one line, however many values it has', () => {
  expect(inOneLine('select  a\n from b where c in ($1, $2, $3) and d = $4')).toBe(
    inOneLine('select a from b where c in ($1, $2) and d = $4'),
  );
});

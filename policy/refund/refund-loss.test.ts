import { expect, it } from 'vitest';
import { refundLoss } from './refund-loss.ts';

const profile = { refund: { diminishedValue: { measure: 'band', minBps: 1000, maxBps: 9000 } }, return: {}, withdrawal: {} } as const;

it.each([
  [0, 0],
  [500, 1000],
  [4000, 4000],
  [9500, 9000],
])('a band of 10 to 90 %% makes of a loss of %i basis points %i in a voluntary return', (lossBps, deducted) => {
  const { lossBps: loss, byClause } = refundLoss(profile, 'voluntaryReturn', { line: 'only', lossBps, evidence: 1 }, true);
  expect([loss.value, byClause]).toEqual([deducted, deducted]);
});

it.each([0, 500, 9500])('a withdrawal bears the loss of %i basis points itself', (lossBps) => {
  expect(refundLoss(profile, 'withdrawal', { line: 'only', lossBps, evidence: 1 }, true).lossBps.value).toBe(lossBps);
});

it.each(['withdrawal', 'voluntaryReturn'] as const)('where nothing was lost, a %s speaks of no deduction', (ground) => {
  const codes = (lossBps: number, evidence = 1) =>
    refundLoss(profile, ground, { line: 'only', lossBps, evidence }, true).lossBps.because.map(({ code }) => code);
  expect(codes(0)).toEqual(['refund.noLoss']);
  expect(codes(0, 0)).toEqual(['refund.noLoss']);
  expect(codes(2500)).toEqual(['refund.loss']);
});

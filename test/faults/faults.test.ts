import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFaults, faultKinds } from './fault-plan.ts';
import { idleness } from './idleness.ts';
import { runFaults } from './run-faults.ts';

const seconds = 20;
const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);

test(`while everything goes wrong that can, nothing is lost and nothing is done twice: seed ${seed}`, { timeout: 200_000 }, async () => {
  console.info(`npm run faults -- --seconds ${seconds} --seed ${seed} draws the same faults and shoppers again`);
  const report = await runFaults({ seconds, seed, shoppers: 4, faultEveryMs: 1000, settledWithinMs: 60_000, hurried: true });
  expect([...report.wrong, ...idleness(report, seconds)]).toEqual([]);
});

test('the same seed draws the same faults, another one others, and every kind is among them', () => {
  const drawn = (of: number) => drawFaults(seconds, of, 1000);
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  fc.assert(
    fc.property(fc.integer(), (any) => {
      const plan = drawn(any);
      expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(faultKinds));
      expect(plan.every(({ atMs }, index) => atMs < seconds * 1000 && atMs >= (plan[index - 1]?.atMs ?? 0))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile } from '../test-profile.ts';
import { idleRequest } from './idle-request.ts';
import { statementInstant } from './statement-instant.ts';
import { withdrawalStatement, type StatementReceived } from './withdrawal-statement.ts';

const received: fc.Arbitrary<StatementReceived> = fc.record({
  by: fc.constantFrom('function', 'modelForm', 'merchantForm', 'email', 'phone', 'post', 'webForm', 'chat'),
  unequivocal: fc.boolean(),
  contact: fc.option(fc.constant('a@example.com'), { nil: undefined }),
  gave: fc.subarray(['name', 'orderNumber', 'form', 'decision', 'reason', 'photo', 'video', 'login'] as const),
  books: fc.option(fc.record({ orderFound: fc.boolean(), contactMatches: fc.boolean() }), { nil: undefined }),
});

it('no profile makes a clear statement depend on its way, on data or on evidence', () => {
  fc.assert(
    fc.property(anyProfile, received, (profile, statement) => {
      const { value } = withdrawalStatement(profile, statement);
      expect(value.recorded).toBe(true);
      expect(value.standing).toBe(statement.unequivocal ? 'valid' : 'asked');
    }),
  );
});

it('shows the lines of an order to nobody but whoever ordered', () => {
  fc.assert(
    fc.property(anyProfile, received, (profile, statement) => {
      const { books } = statement;
      const known = books?.orderFound === true && books.contactMatches;
      expect(withdrawalStatement(profile, statement).value.namesLines).toBe(known);
    }),
  );
});

it('never counts later than it came', () => {
  const instant = fc.integer({ min: 0, max: 1e7 }).map((seconds) => new Date(Date.UTC(2026, 10, 1) + seconds * 1000).toISOString());
  fc.assert(
    fc.property(instant, instant, (receivedAt, sentAt) => {
      expect(statementInstant({ receivedAt, sentAt }).value <= receivedAt).toBe(true);
      expect(statementInstant({ receivedAt }).value).toBe(receivedAt);
    }),
  );
});

it('lapses in no profile, and is undone by both sides alone', () => {
  fc.assert(
    fc.property(anyProfile, fc.subarray(['buyer', 'merchant'] as const), (profile, undoneBy) => {
      const { value } = idleRequest(profile, { kind: 'withdrawal', undoneBy });
      expect(value).toBe(undoneBy.length === 2 ? 'undone' : 'stands');
    }),
  );
});

it.each([
  { by: 'email', requiredData: ['decision'] },
  { by: 'function', requiredData: ['decision'] },
  { by: 'merchantForm', requiredData: ['form'] },
] as const)('by $by overrules no clause where the terms ask for no more than $requiredData', ({ by, requiredData }) => {
  const statement = { by: ['email' as const, 'merchantForm' as const], act: 'inform' as const, requiredData: [...requiredData] };
  const { because } = withdrawalStatement({ withdrawal: { statement } }, { by, unequivocal: true });
  expect(because.map(({ code }) => code)).toEqual(['withdrawal.recorded', 'withdrawal.unmatched']);
});

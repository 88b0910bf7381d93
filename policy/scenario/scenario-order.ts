import type { z } from 'zod';
import { epochMs } from '../calendar.ts';

/** What cannot come before something else, by their names. */
const followsOn: readonly (readonly [earlier: string, later: string])[] = [
  ['placedAt', 'deliveredAt'],
  ['receivedAt', 'deliveredAt'],
  ['concludedAt', 'deliveredAt'],
  ['deliveredAt', 'discoveredAt'],
  ['deliveredAt', 'noticedAt'],
  ['deliveredAt', 'reportedAt'],
  ['discoveredAt', 'reportedAt'],
  ['noticedAt', 'reportedAt'],
];

interface TimedFacts {
  readonly order?: { readonly placedAt?: string | undefined } | undefined;
  readonly events?: readonly object[] | undefined;
  readonly asked?: object | undefined;
  readonly followed?: object | undefined;
}

/** A mistake for each fact that comes before the one it follows on: a statement before the order, a report before the delivery. */
export function scenarioOrder({ given }: { readonly given: TimedFacts }, context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const { order, events = [], asked = {}, followed = {} } = given;
  const compare = (earlier: unknown, later: unknown, name: string, path: readonly PropertyKey[]) => {
    if (typeof earlier !== 'string' || typeof later !== 'string' || epochMs(later) >= epochMs(earlier)) return;
    context.addIssue({ code: 'custom', path: ['given', ...path], message: `expected no earlier than ${name}, ${earlier}`, input: later });
  };
  events.forEach((event, index) => compare(order?.placedAt, fact(event, 'at'), 'order.placedAt', ['events', index, 'at']));
  for (const [about, facts] of Object.entries({ asked, followed }))
    for (const [earlier, later] of followsOn) compare(fact(facts, earlier), fact(facts, later), earlier, [about, later]);
}

const fact = (facts: object, name: string) => facts[name as keyof typeof facts] as unknown;

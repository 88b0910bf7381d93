import { returnConditionText, type Profile } from '../../policy/index.ts';
import { amountOf } from '../http/format-amount.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { presentPlan, titlesOf } from '../refunds/present-plan.ts';
import type { ReturnPart, RoutedUnits } from './judge-return.ts';
import { returnWords } from './return-words.ts';
import type { SimulationWire } from './returns.wire.ts';
import type { SimulatedReturn } from './simulate-return.ts';
import { placeBack, waysBack } from './ways-back.ts';

/** What a request would bring, as the wire tells it. */
export function presentSimulation({ judgement, after }: SimulatedReturn, language: Language): SimulationWire {
  const { order, profile, plan } = after;
  const { parts, refused } = judgement;
  const titles = titlesOf(order);
  const toLine = ({ line, quantity, route }: RoutedUnits) => ({
    line,
    title: titles.get(line) ?? line,
    quantity,
    because: reasonsOf(route.because, language, wordsFormat(profile, language)),
  });
  const planned = parts.map(({ statement }) => plannedFor(plan, statement.id)!);
  const voluntary = parts.length > 0 && parts.every(({ ground }) => ground === 'voluntaryReturn');
  return {
    parts: parts.map(({ ground, toDecide, lines }, index) => ({
      ground,
      groundText: returnWords(language).ground[ground],
      toDecide,
      lines: lines.map(toLine),
      conditions: conditionsOf(profile, ground).map((condition) => returnConditionText(condition, language)),
      refund: presentPlan(planned[index]!, { order, profile, language }),
    })),
    refused: refused.map(toLine),
    ways: waysBack(profile, order, voluntary, language),
    to: placeBack(profile, language),
    total: amountOf(
      planned.reduce((sum, { total }) => sum + total.value, 0),
      order.currency,
      language,
    ),
  };
}

/** What the goods must be like; a withdrawal bears only the loss of value. */
function conditionsOf({ return: { voluntary, requires } }: Pick<Profile, 'return'>, ground: ReturnPart['ground']) {
  return ground === 'withdrawal' ? [] : ((voluntary?.requires ?? requires)?.conditions ?? []);
}

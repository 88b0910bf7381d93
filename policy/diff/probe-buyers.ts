import type { Profile } from '../profile.ts';
import type { Buyer, DiscountCode, QuoteInputLine } from '../quote-input.ts';
import { quote } from '../quote.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { ordinaryNow, type Answers, type Probe } from './probe.ts';

const line: QuoteInputLine = { id: '1', sku: '1', quantity: 1, price: 10_000 };
const fixedCode = (code: string, amount: number): DiscountCode => ({ code, amount, spent: false });

/** Buyers of every kind and of every age a limit tells apart, and discount codes in every situation the profiles regulate. */
export function buyerProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  return [
    ...agesApart(profiles).map((age) => buyerProbe(filled(probes.aged, String(age)), { type: 'consumer', age })),
    buyerProbe(probes.consumer, { type: 'consumer' }),
    buyerProbe(probes.professional, { type: 'professional' }),
    buyerProbe(probes.reseller, { forResale: true }),
    codeProbe(probes.twoCodes, [line], [fixedCode('A', 1000), fixedCode('B', 1000)]),
    codeProbe(probes.promotedGoods, [{ ...line, promoted: true }], [fixedCode('A', 1000)]),
    codeProbe(probes.codeAboveGoods, [line], [fixedCode('A', line.price + 1)]),
    codeProbe(probes.codeBelowGoods, [line], [fixedCode('A', 1000)]),
    codeProbe(probes.spentCode, [line], [{ ...fixedCode('A', 1000), spent: true }]),
    ...tagsNamed(profiles).map((tag) => taggedProbe(filled(probes.tagged, tag), tag)),
  ];
}

function agesApart(profiles: readonly Profile[]): readonly number[] {
  const limits = profiles.flatMap(({ buyer, payment }) => [buyer.minAge?.years, ...payment.methods.map(({ minAge }) => minAge)]);
  const ages = limits.flatMap((years) => (years === undefined ? [] : [years - 1, years]));
  return [...new Set(ages)].filter((age) => age >= 0).sort((one, other) => one - other);
}

function tagsNamed(profiles: readonly Profile[]): readonly string[] {
  return [
    ...new Set(
      profiles.flatMap(({ discount, payment }) => [
        ...(discount.codes?.excludedProducts?.tags ?? []),
        ...payment.methods.flatMap(({ excludedTags = [] }) => excludedTags),
      ]),
    ),
  ];
}

/** What is offered to a buyer but not to one of whom nothing is known, or the other way round. */
function buyerProbe(text: string, buyer: Buyer): Probe {
  return {
    text,
    answers: (profile, say) => {
      const ask = (who?: Buyer) => quote(profile, { now: ordinaryNow, lines: [line], ...(who && { buyer: who }) });
      const [known, unknown] = [ask(buyer), ask()];
      const apart = known.payments.filter(({ offered }, index) => offered.value !== unknown.payments[index]!.offered.value);
      return {
        [say.words.probes.buyer]: known.buyer.value === 'allowed' ? say.words.yes : say.words.no,
        ...paymentsIn(apart, say),
      };
    },
  };
}

function codeProbe(text: string, lines: readonly QuoteInputLine[], codes: readonly DiscountCode[]): Probe {
  return {
    text,
    answers: (profile, say) => ({
      [say.words.probes.discount]: say.money(quote(profile, { now: ordinaryNow, lines, codes }).discount),
    }),
  };
}

function taggedProbe(text: string, tag: string): Probe {
  return {
    text,
    answers: (profile, say) => {
      const result = quote(profile, { now: ordinaryNow, lines: [{ ...line, tags: [tag] }], codes: [fixedCode('A', 1000)] });
      const refused = result.payments.filter(({ offered }) => offered.because.some(({ code }) => code === 'payment.product'));
      return { [say.words.probes.discount]: say.money(result.discount), ...paymentsIn(refused, say) };
    },
  };
}

function paymentsIn(payments: ReturnType<typeof quote>['payments'], { words, value, method: named }: DiffSay): Answers {
  return Object.fromEntries(
    payments.map(({ method, offered }) => [filled(words.probes.payment, named(method)), value(offered.value ? 'offered' : 'notOffered')]),
  );
}

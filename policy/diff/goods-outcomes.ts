import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { quote } from '../quote.ts';
import type { Says } from './changes.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { campaignDays, codeWorth, placesText, probeAmounts, probePlaces, type ProbePlace } from './probe-goods.ts';
import { answersApart, ordinaryNow, type Answers, type Outcome } from './probe.ts';

/** What is special about the goods of a case. */
interface Variant {
  readonly now: string;
  /** Worth of a discount code, minor units; the goods are dearer by as much. */
  readonly code: Minor;
  readonly text: string;
}

/** Neighbouring values of goods with which the same comes out otherwise. */
interface Run extends Omit<Outcome, 'case'> {
  readonly place: ProbePlace;
  readonly variant: Variant;
  /** Of the values probed. */
  readonly first: number;
  readonly last: number;
}

/** What quotes say otherwise for goods of any value to any place, on an ordinary day, with a code, and when campaigns run. */
export function goodsOutcomes(before: Profile, after: Profile, says: Says): readonly Outcome[] {
  const profiles = [before, after];
  const amounts = probeAmounts(profiles);
  const special = specialVariants(profiles, says.after);
  const runs = probePlaces(profiles, says.after).flatMap((place) => {
    const always = runsOf(before, after, says, { place, variant: ordinary, amounts });
    const known = new Set(always.map(keyOf));
    const more = special.flatMap((variant) => runsOf(before, after, says, { place, variant, amounts }));
    return [...always, ...more.filter((run) => !known.has(keyOf(run)))];
  });
  return together(runs, amounts, says.after);
}

/** Whether any quote says otherwise. */
export function quotesDiffer(before: Profile, after: Profile, says: Says): boolean {
  const profiles = [before, after];
  const amounts = probeAmounts(profiles);
  const variants = [ordinary, ...specialVariants(profiles, says.after)];
  return probePlaces(profiles, says.after).some((place) =>
    variants.some((variant) =>
      amounts.some((amount) => {
        const [was, is] = [answers(before, says.before, place, variant, amount), answers(after, says.after, place, variant, amount)];
        return answersApart(was, is, says.after).length > 0;
      }),
    ),
  );
}

const ordinary: Variant = { now: ordinaryNow, code: 0, text: '' };

/** With a code, and when campaigns run. */
function specialVariants(profiles: readonly Profile[], { words, money, date }: DiffSay): readonly Variant[] {
  const today = ordinaryNow.slice(0, 10);
  return [
    { now: ordinaryNow, code: codeWorth, text: filled(words.probes.withCode, money(codeWorth)) },
    ...campaignDays(profiles, today).map((day) => ({
      now: ordinaryNow.replace(today, day),
      code: 0,
      text: filled(words.probes.onDay, date(day)),
    })),
  ];
}

interface Asked {
  readonly place: ProbePlace;
  readonly variant: Variant;
  readonly amounts: readonly Minor[];
}

function runsOf(before: Profile, after: Profile, says: Says, { place, variant, amounts }: Asked): readonly Run[] {
  const found = new Map<string, Run>();
  const done: Run[] = [];
  amounts.forEach((amount, index) => {
    const [was, is] = [answers(before, says.before, place, variant, amount), answers(after, says.after, place, variant, amount)];
    const apartness = answersApart(was, is, says.after);
    const reach = apartness.filter(({ what }) => what === says.after.words.probes.served);
    for (const apart of reach.length > 0 ? reach : apartness) {
      const key = JSON.stringify(apart);
      const run = found.get(key);
      const goesOn = run !== undefined && run.last === index - 1;
      if (run !== undefined && !goesOn) done.push(run);
      found.set(key, { ...apart, place, variant, first: goesOn ? run.first : index, last: index });
    }
  });
  return [...done, ...found.values()];
}

function answers(profile: Profile, say: DiffSay, { destination }: ProbePlace, { now, code }: Variant, amount: Minor): Answers {
  const { probes, byService, none, yes, no } = say.words;
  const result = quote(profile, {
    now,
    destination,
    lines: [{ id: '1', sku: '1', quantity: 1, price: amount + code }],
    ...(code > 0 && { codes: [{ code: '1', amount: code, spent: false }] }),
  });
  if (!result.served.value) return { [probes.served]: no };
  const services = result.delivery.options.flatMap(({ service, fee, window }) => {
    const by = filled(byService, say.service(service));
    const arrival = window && [[filled(probes.window, by), `${say.date(window.from)} – ${say.date(window.to)}`] as const];
    return [[filled(probes.delivery, by), say.money(fee.value)] as const, ...(arrival ?? [])];
  });
  const payments = result.payments.flatMap(({ method, offered }) =>
    offered.value ? [[filled(probes.payment, say.method(method)), say.value('offered')] as const] : [],
  );
  return {
    [probes.served]: yes,
    ...Object.fromEntries(services),
    ...Object.fromEntries(payments),
    [probes.duties]: say.value(result.duties.value),
    [probes.tax]: result.tax.rateBps === null ? none : say.rate(result.tax.rateBps),
  };
}

const keyOf = ({ what, before, after, first, last }: Run) => JSON.stringify([what, before, after, first, last]);

/** One outcome for all places with the same. */
function together(runs: readonly Run[], amounts: readonly Minor[], say: DiffSay): readonly Outcome[] {
  const same = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.variant.text} ${keyOf(run)}`;
    same.set(key, [...(same.get(key) ?? []), run]);
  }
  return [...same.values()].map((alike) => {
    const { variant, first, last, what, before, after } = alike[0]!;
    const places = placesText(
      alike.map(({ place }) => place),
      say,
    );
    const goods = goodsText(amounts, first, last, say, places);
    return { case: goods + variant.text, what, before, after };
  });
}

function goodsText(amounts: readonly Minor[], first: number, last: number, { words: { probes }, money }: DiffSay, places: string): string {
  const [least, most] = [money(amounts[first]!), money(amounts[last]!)];
  const [fromStart, toEnd] = [first === 0, last === amounts.length - 1];
  if (fromStart && toEnd) return filled(probes.anyGoods, places);
  if (toEnd) return filled(probes.goodsFrom, places, least);
  if (fromStart) return filled(probes.goodsUpTo, places, most);
  return first === last ? filled(probes.goods, places, least) : filled(probes.goodsBetween, places, least, most);
}

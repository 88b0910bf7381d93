import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProfile, type Profile } from '../profile.ts';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { wordsFormat } from '../reason/words-format.ts';
import { wordsLanguages } from '../reason/words.ts';
import type { PolicyBlock, PolicyDocument, PolicySectionId } from './policy-document.ts';
import { policyText } from './policy-text.ts';

const parsed = (json: unknown): Profile => {
  const result = parseProfile(json);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.profile;
};
const profiles = { backboneprostore, drop, impronta, restelli };
const named = Object.entries(profiles).map(([name, json]) => [name, parsed(json)] as const);
const profileOf = (name: keyof typeof profiles): Profile => parsed(profiles[name]);
const { money } = wordsFormat('en');

function said(document: PolicyDocument, id: PolicySectionId): string {
  return document.sections
    .find((section) => section.id === id)!
    .blocks.flatMap(strings)
    .join('\n');
}

function strings(block: PolicyBlock): readonly string[] {
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? [...block.columns, ...block.rows.flat()] : [block.text];
}

const shape = ({ sections }: PolicyDocument) =>
  sections.map(({ id, blocks }) => [id, blocks.map((block) => [block.kind, strings(block).length])]);

describe.each(named)('%s', (_name, profile) => {
  test.each(wordsLanguages)('is whole in %s', (language) => {
    const document = policyText(profile, language);
    const all = document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(strings)]);
    expect(all.filter((text) => text.trim() === '' || /undefined|NaN|\bnull\b|\[object/.test(text))).toEqual([]);
    expect(shape(document)).toEqual(shape(policyText(profile, 'en')));
    expect(all.join(' ')).not.toMatch(/consumers\/odr/);
  });
});

/** A figure of the terms: where it is set, where it is told, and in which words. */
interface Told {
  readonly what: string;
  readonly section: PolicySectionId;
  readonly set: (profile: Profile, figure: number) => unknown;
  readonly words: (figure: number) => string;
  readonly least?: number;
  readonly most?: number;
  readonly from?: keyof typeof profiles;
}

const days = (count: number, after = '') => `${count} day${count === 1 ? '' : 's'}${after}`;
const workingDays = (count: number, after = '') => `${count} working day${count === 1 ? '' : 's'}${after}`;
const calendar = (count: number) => ({ days: count, kind: 'calendar' as const });
const working = (count: number) => ({ days: count, kind: 'working' as const });

const figures: readonly Told[] = [
  {
    what: 'latest delivery',
    section: 'delivery',
    set: ({ shipping }, n) => (shipping.maxDays = { days: n }),
    words: (n) => `within ${days(n)} of the conclusion`,
    least: 1,
    most: 30,
  },
  {
    what: 'latest delivery beyond the law',
    section: 'delivery',
    set: ({ shipping }, n) => (shipping.maxDays = { days: n }),
    words: () => 'within 30 days of the conclusion',
    least: 31,
  },
  {
    what: 'dispatch',
    section: 'delivery',
    set: ({ shipping }, n) => (shipping.dispatchWithin = { amount: n, unit: 'workingDays', from: 'payment' }),
    words: (n) => `within ${workingDays(n)} of the payment`,
  },
  {
    what: 'transit',
    section: 'delivery',
    set: ({ shipping }, n) => (shipping.zones[0]!.services[0]!.transit = { minDays: n, maxDays: n + 1 }),
    words: (n) => `${n} to ${n + 1} working days`,
    least: 1,
    most: 999,
  },
  {
    what: 'attempts',
    section: 'delivery',
    set: ({ delivery }, n) => (delivery.attempts = { min: n, max: n + 1 }),
    words: (n) => `tries ${n} to ${n + 1} times`,
    least: 2,
    most: 999,
  },
  {
    what: 'refund of a parcel nobody took',
    section: 'delivery',
    set: ({ delivery }, n) => (delivery.uncollected!.refundWithin = { ...calendar(n), from: 'notice' }),
    words: (n) => `comes within ${days(n)} of our notice`,
  },
  {
    what: 'damage report',
    section: 'delivery',
    set: ({ delivery }, n) => (delivery.damageReport!.within = { ...calendar(n), from: 'receipt' }),
    words: (n) => `within ${days(n)}, so that`,
  },
  {
    what: 'campaign fee',
    section: 'delivery',
    set: ({ shipping }, n) => (shipping.campaigns = [{ id: 'c', when: { from: '2026-12-01' }, fee: n }]),
    words: (n) => `from 1 December 2026: delivery at ${money(n)}`,
    least: 1,
    most: 99_999,
  },
  {
    what: 'campaign threshold',
    section: 'delivery',
    set: ({ shipping }, n) =>
      (shipping.campaigns = [{ id: 'c', when: { until: '2026-12-31' }, freeFrom: { amount: n, operator: 'over', basis: 'net' } }]),
    words: (n) => `until 31 December 2026: free delivery over ${money(n)}`,
    most: 99_999,
  },
  {
    what: 'transfer',
    section: 'payment',
    from: 'restelli',
    set: ({ payment }, n) => (payment.bankTransfer!.within = { ...working(n), from: 'order' }),
    words: (n) => `within ${workingDays(n)} of the order`,
  },
  {
    what: 'least total of a method',
    section: 'payment',
    set: ({ payment }, n) => (payment.methods[0]!.minTotal = n),
    words: (n) => `for orders from ${money(n)}`,
    least: 1,
  },
  {
    what: 'highest total of a method',
    section: 'payment',
    set: ({ payment }, n) => (payment.methods[0]!.maxTotal = n),
    words: (n) => `for orders up to ${money(n)}`,
    least: 1,
  },
  {
    what: 'instalments',
    section: 'payment',
    set: ({ payment }, n) => (payment.methods[0]!.charged = { at: 'order', thenAfterDays: [n] }),
    words: (n) => `further instalments ${days(n)} after`,
    least: 1,
  },
  {
    what: 'age',
    section: 'order',
    set: ({ buyer }, n) => (buyer.minAge = { years: n }),
    words: (n) => `at least ${n} year${n === 1 ? '' : 's'} old`,
    most: 120,
  },
  {
    what: 'time to accept',
    section: 'order',
    set: ({ order }, n) => (order.acceptanceTimeout = { ...working(n), outcome: 'refused' }),
    words: (n) => `not answer within ${workingDays(n)}`,
  },
  {
    what: 'money for what never comes',
    section: 'order',
    set: ({ order }, n) => (order.unavailable!.some!.refundWithin = { ...calendar(n), from: 'orderPlaced' }),
    words: (n) => `our aim is ${days(Math.min(n, 14))} from the order${n > 14 ? `, and never later than ${days(n)}` : '.'}`,
  },
  {
    what: 'withdrawal',
    section: 'withdrawal',
    set: ({ withdrawal }, n) => (withdrawal.period = calendar(n)),
    words: (n) => `within ${days(Math.max(n, 14))} without`,
  },
  {
    what: 'withdrawal in working days',
    section: 'withdrawal',
    set: ({ withdrawal }, n) => (withdrawal.period = working(n)),
    words: (n) => `give you ${workingDays(n)}: if they end later`,
    least: 14,
  },
  {
    what: 'sending back',
    section: 'withdrawal',
    from: 'restelli',
    set: ({ return: back }, n) => (back.sendWithin = { ...calendar(n), from: 'withdrawalNotice' }),
    words: (n) => `period of ${days(Math.max(n, 14))} has expired`,
  },
  {
    what: 'sooner refund',
    section: 'withdrawal',
    set: ({ refund }, n) => (refund.within = { ...calendar(n), from: 'notice' }),
    words: (n) => `refund within ${days(n)} of your statement`,
    most: 13,
  },
  {
    what: 'label',
    section: 'withdrawal',
    from: 'drop',
    set: ({ return: back }, n) => (back.label = { feeByCountry: { IT: n } }),
    words: (n) => `with our label, from Italy: ${money(n)}`,
    least: 1,
    most: 99_999,
  },
  {
    what: 'voluntary return',
    section: 'returns',
    set: ({ return: back }, n) => (back.voluntary!.within = { ...calendar(n), from: 'delivery' }),
    words: (n) => `within ${days(n)} of delivery`,
  },
  {
    what: 'handling of a return',
    section: 'returns',
    set: ({ return: back }, n) => (back.voluntary!.processing = { ...working(n), bound: 'atMost', step: 'handling' }),
    words: (n) => `handled within ${workingDays(n)}`,
  },
  {
    what: 'guarantee',
    section: 'guarantee',
    set: ({ guarantee }, n) => (guarantee.duration = { months: n, from: 'delivery' }),
    words: (n) => `shows within ${Math.max(n, 24)} months of delivery`,
    most: 120,
  },
  {
    what: 'presumption',
    section: 'guarantee',
    set: ({ guarantee }, n) => (guarantee.presumption = { months: n }),
    words: (n) => `shows within ${Math.max(n, 12)} months of delivery is presumed`,
    most: 120,
  },
  {
    what: 'commercial guarantee',
    section: 'guarantee',
    set: ({ guarantee }, n) => (guarantee.commercial = { months: n, from: 'purchase', by: 'manufacturer' }),
    words: (n) => `commercial guarantee of ${n === 1 ? '1 month' : `${n} months`} from the purchase`,
    most: 120,
  },
  {
    what: 'answer to a complaint',
    section: 'complaints',
    set: ({ terms }, n) => (terms.complaint!.answerWithin = working(n)),
    words: (n) => `answer within ${workingDays(n)}`,
  },
  {
    what: 'small claims',
    section: 'complaints',
    set: ({ terms }, n) => (terms.forum!.smallClaimsUpTo = n),
    words: (n) => `claims up to ${money(n)}`,
    most: 9_999_999,
  },
  {
    what: 'silence on a complaint',
    section: 'complaints',
    from: 'impronta',
    set: ({ terms }, n) => (terms.disputeResolution!.complaintSilence = calendar(n)),
    words: (n) => `unanswered for ${days(n)}`,
  },
];

test.each(figures)(
  '$what: the text says the figure that decides',
  ({ section, set, words, least = 0, most = 1000, from = 'backboneprostore' }) => {
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), (figure) => {
        const profile = profileOf(from);
        set(profile, figure);
        expect(said(policyText(parsed(profile), 'en'), section)).toContain(words(figure));
      }),
      { numRuns: 25, examples: [[least], [least + 1], [most]] },
    );
  },
);

describe('where the law wins, the text says the outcome', () => {
  const english = (name: keyof typeof profiles) => policyText(profileOf(name), 'en');

  test('no surcharge, although the terms would like one', () => {
    expect(said(english('restelli'), 'payment')).toContain('No method of payment costs anything extra.');
  });

  test('no means of payment the documents do not agree on, until it is enabled', () => {
    const profile = profileOf('backboneprostore');
    expect(said(policyText(profile, 'en'), 'payment')).not.toContain('Klarna');
    profile.payment.methods.find(({ id }) => id === 'klarna')!.enabled = true;
    expect(said(policyText(profile, 'en'), 'payment')).toContain(
      'Klarna (pay later): charged on shipment; further instalments 30 and 60 days',
    );
  });

  test('no refusal for a missing tag, no band of lost value, no time to report defects', () => {
    const text = ['withdrawal', 'guarantee'].map((id) => said(english('impronta'), id as PolicySectionId)).join('\n');
    expect(text).toContain('Missing original packaging, tags or seals do not take the right away');
    expect(text).toContain('You do not lose the guarantee by not reporting a defect');
  });

  test('the court is where the consumer lives, whatever court is named', () => {
    expect(said(english('drop'), 'complaints')).not.toContain('Fermo');
  });
});

describe('the model instructions', () => {
  const withdrawal = (profile: Profile) => said(policyText(profile, 'en', { today: '2026-11-20' }), 'withdrawal');

  test('who collects neither awaits the goods nor has them sent', () => {
    const text = withdrawal(profileOf('backboneprostore'));
    expect(text).toContain('We will collect the goods. We will bear the cost of returning the goods.');
    expect(text).not.toContain('We may withhold reimbursement');
    expect(text).not.toContain('You shall send back');
  });

  test('who does not collect says where to, by when, at whose cost, and may wait where the terms say so', () => {
    const text = withdrawal(profileOf('drop'));
    expect(text).toContain('or Il Borro Polo Logistico, Via Galvani 22, Loc. Pratacci, 52100 Arezzo (AR), Italy, without undue delay');
    expect(text).toContain('You will have to bear the direct cost of returning the goods.');
    expect(text).toContain('We may withhold reimbursement');
  });

  test('goods that always come at once have no last good', () => {
    const profile = profileOf('drop');
    profile.shipping.partialDeliveries = { allowed: false };
    expect(withdrawal(profile)).toContain('physical possession of the goods.');
  });

  test('the online function is named with the words of the law, from its first day on', () => {
    const profile = profileOf('restelli');
    const at = (today: string) => said(policyText(profile, 'it', { today, withdrawalPage: 'https://shop.example/recesso' }), 'withdrawal');
    expect(at('2026-06-19')).toContain('https://shop.example/recesso, con la funzione «recedere dal contratto qui»');
    expect(at('2026-06-18')).not.toContain('recedere dal contratto qui');
  });
});

test('a campaign that is over is no longer told', () => {
  const profile = profileOf('impronta');
  profile.shipping.campaigns = [
    { id: 'c', when: { from: '2026-11-01', until: '2026-11-20', weekdays: [6, 7] }, countries: ['IT'], fee: 0 },
  ];
  const on = (today: string) => said(policyText(profile, 'en', { today }), 'delivery');
  expect(on('2026-11-20')).toContain('from 1 November 2026 to 20 November 2026, only on Saturday and Sunday, Italy: free.');
  expect(on('2026-11-21')).not.toContain('20 November');
});

test.each(wordsLanguages)('what is counted agrees with one and with none in %s', (language) => {
  const nouns = 'giorni|mesi|ore|days|months|hours|Tagen?|Monaten?|Stunden|Arbeitstagen?|jours|heures|días|meses|horas|working days';
  const plural = new RegExp(`(?<![\\d.,])1 (?:${nouns})(?!\\p{L})`, 'u');
  const profile = profileOf('backboneprostore');
  const day = calendar(1);
  profile.shipping.dispatchWithin = { amount: 1, unit: 'workingHours', from: 'order' };
  profile.shipping.maxDays = { days: 1 };
  profile.shipping.zones[0]!.services[0]!.transit = { minDays: 0, maxDays: 1 };
  profile.delivery.uncollected!.refundWithin = { ...day, from: 'notice' };
  profile.delivery.attempts = { min: 1, max: 1 };
  profile.payment.methods[0]!.charged = { at: 'order', thenAfterDays: [1] };
  profile.order.acceptanceTimeout = { ...working(1), outcome: 'refused' };
  profile.order.unavailable!.some!.refundWithin = { ...day, from: 'orderPlaced' };
  profile.refund.within = { ...day, from: 'notice' };
  profile.return.voluntary!.within = { ...day, from: 'delivery' };
  profile.guarantee.commercial = { months: 1, from: 'delivery', by: 'seller' };
  profile.terms.complaint!.answerWithin = day;
  const all = policyText(parsed(profile), language).sections.flatMap(({ blocks }) => blocks.flatMap(strings));
  expect(all.filter((text) => plural.test(text))).toEqual([]);
});

test.each([
  ['it', 'ogni anno dall’8 dicembre all’11 gennaio'],
  ['fr', 'chaque année du 8 décembre au 11 janvier'],
  ['es', 'cada año del 8 de diciembre al 11 de enero'],
] as const)('a period of every year reads as the language has it in %s', (language, words) => {
  const profile = profileOf('drop');
  profile.shipping.campaigns = [{ id: 'c', when: { everyYear: { from: '12-08', until: '01-11' } }, fee: 100 }];
  expect(said(policyText(profile, language), 'delivery')).toContain(words);
});

test('duties are kept only where the refund keeps them: outside the customs territory, where the terms name them', () => {
  const profile = profileOf('drop');
  const kept = 'we keep from the refund import duties and local taxes';
  expect(said(policyText(profile, 'en'), 'withdrawal')).toContain(kept);
  expect(said(policyText(profile, 'en'), 'withdrawal')).not.toContain('costs of handling');
  profile.shipping.zones[0]!.countries = ['IT', 'DE'];
  expect(said(policyText(profile, 'en'), 'withdrawal')).not.toContain(kept);
  profile.return.voluntary = { offered: { offered: true } };
  expect(said(policyText(profile, 'en'), 'returns')).toContain('we keep the costs of handling, import duties and local taxes');
});

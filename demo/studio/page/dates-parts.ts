import {
  refundPlan,
  withdrawalPeriod,
  type Deadline,
  type PlannedRefund,
  type Profile,
  type Quote,
  type QuoteInput,
  type RefundEvent,
  type WordsLanguage,
} from '../../../policy/index.ts';
import type { AnswerPart } from './answer-part.ts';
import { figureFormat, type FigureFormat } from './figure-format.ts';
import { instantOf, type FieldErrors } from './what-if-input.ts';

/** The fields of the dates form: local dates, ISO 8601; an empty one has not happened. */
export interface DatesFields {
  readonly delivered: string;
  /** Whether the buyer was told of the right before the contract. */
  readonly told: boolean;
  readonly stated: string;
  readonly sentBack: string;
  readonly received: string;
}

export type Dates = { readonly ok: true; readonly parts: readonly AnswerPart[] } | { readonly ok: false; readonly errors: FieldErrors };

/**
 * What the dates lead to for the goods of a quote: until when one can withdraw, and what goes back by when after a withdrawal from all of it.
 *
 * @throws RangeError for dates beyond the holiday tables
 */
export function datesParts(profile: Profile, fields: DatesFields, input: QuoteInput, result: Quote, language: WordsLanguage): Dates {
  const { timeZone } = profile.calendar;
  const noon = (day: string): string | null => instantOf(`${day}T12:00`, timeZone) ?? null;
  const errors = orderErrors(fields);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const delivered = noon(fields.delivered);
  const format = figureFormat(profile, language);
  const period = withdrawalPeriod(profile, {
    possessedAt: [delivered],
    country: result.destination.country,
    ...(!fields.told && { informedAt: null }),
  });
  const head: AnswerPart = {
    id: 'last day',
    label: 'Last day to withdraw',
    value: period.value === null ? 'not begun' : format.day(period.value.lastDay),
    role: 'total',
    because: period.because,
  };
  const parts = [...(period.value === null ? [] : arithmetic(period.value, timeZone, format)), head];
  const stated = noon(fields.stated);
  if (stated === null) return { ok: true, parts };
  const events: RefundEvent[] = [
    {
      kind: 'statement',
      id: 'withdrawal',
      at: stated,
      ground: 'withdrawal',
      units: input.lines.map(({ id, quantity }) => ({ line: id, quantity })),
      ...(delivered === null && { neverHeld: true }),
    },
    ...(['sentBack', 'received'] as const).flatMap((kind) => {
      const at = noon(fields[kind]);
      return at === null ? [] : [{ kind, of: 'withdrawal', at }];
    }),
  ];
  return { ok: true, parts: [...parts, ...refundParts(profile, input, result, events, format)] };
}

/** Things happen one after another; the first that does not is named. */
function orderErrors({ delivered, stated, sentBack, received }: DatesFields): FieldErrors {
  if (sentBack !== '' && (stated === '' || sentBack < delivered)) return { sentBack: 'After delivery and with a statement.' };
  if (received !== '' && (stated === '' || received < (sentBack === '' ? delivered : sentBack))) {
    return { received: 'After the goods were sent back and with a statement.' };
  }
  return {};
}

function arithmetic({ eventDay, rawLastDay, lastDay, endsAt }: Deadline, timeZone: string, format: FigureFormat): readonly AnswerPart[] {
  const fact = (id: string, label: string, value: string): AnswerPart => ({ id, label, value, role: 'fact', because: [] });
  return [
    fact('event day', 'Day of the event, not counted', format.day(eventDay)),
    fact('raw last day', 'Last day as counted', format.day(rawLastDay)),
    ...(rawLastDay === lastDay ? [] : [fact('extended', 'No working day: moved on to', format.day(lastDay))]),
    fact('ends', `Over at (${timeZone})`, format.date(endsAt)),
  ];
}

function refundParts(
  profile: Profile,
  { buyer, lines }: QuoteInput,
  result: Quote,
  events: readonly RefundEvent[],
  format: FigureFormat,
): readonly AnswerPart[] {
  const { delivery, destination } = result;
  const order = {
    placedAt: events[0]!.kind === 'statement' ? events[0]!.at : '',
    destination,
    ...(buyer?.type && { buyer: buyer.type }),
    lines: result.lines.map(({ id, quantity, net }, index) => ({
      id,
      quantity,
      net,
      ...(lines[index]?.personalised && { personalised: true }),
      ...(lines[index]?.sealedHygiene && { sealedHygiene: true }),
    })),
    delivery: { paid: delivery.fee.value, cheapestStandard: cheapestStandard(profile, result) },
  };
  const [refund] = refundPlan(profile, order, events).refunds;
  if (refund === undefined) return [];
  const { dueBy, legalLimit } = refund.due.value ?? {};
  return [
    ...refund.lines.map(({ accepted, refund: amount }, index): AnswerPart => ({
      id: `refund ${index}`,
      label: `Refund of goods ${index + 1}`,
      value: accepted.value ? format.money(amount.value) : 'no right',
      role: accepted.value ? 'sum' : 'refused',
      because: accepted.value ? amount.because : accepted.because,
    })),
    {
      id: 'refund delivery',
      label: 'Refund of delivery',
      value: format.money(refund.delivery.value),
      role: 'sum',
      because: refund.delivery.because,
    },
    ...refund.costs.map(({ kind, amount }): AnswerPart => ({
      id: `cost ${kind}`,
      label: `Kept: ${costs[kind]}`,
      value: amount.value === 0 ? format.money(0) : `−${format.money(amount.value)}`,
      role: 'sum',
      because: amount.because,
    })),
    { id: 'refund total', label: 'Refund', value: format.money(refund.total.value), role: 'total', because: refund.total.because },
    {
      id: 'due',
      label: 'Due by',
      value: dueBy === undefined ? 'no day yet' : format.day(dueBy),
      role: 'total',
      because: refund.due.because,
    },
    ...(legalLimit === undefined || legalLimit === dueBy
      ? []
      : [{ id: 'late', label: 'The merchant is late after', value: format.day(legalLimit), role: 'fact', because: [] } as const]),
    {
      id: 'withheld',
      label: 'May wait for the goods',
      value: refund.withheld.value ? 'yes' : 'no',
      role: 'fact',
      because: refund.withheld.because,
    },
    ...(refund.sendBy === undefined
      ? []
      : [sendBackPart(refund.sendBy.value === null ? undefined : refund.sendBy.value.lastDay, refund.sendBy.because, format)]),
  ];
}

const costs: Readonly<Record<PlannedRefund['costs'][number]['kind'], string>> = {
  returnLabel: 'the way back',
  gift: 'the gift',
  processing: 'processing',
  importDuties: 'import duties',
  localTaxes: 'local taxes',
};

const sendBackPart = (lastDay: string | undefined, because: AnswerPart['because'], format: FigureFormat): AnswerPart => ({
  id: 'send back',
  label: 'Goods to be sent back by',
  value: lastDay === undefined ? 'no day yet' : format.day(lastDay),
  role: 'fact',
  because,
});

/** The fee of the least expensive standard service, which is all a withdrawal gives back of the delivery. */
function cheapestStandard({ shipping }: Profile, { delivery }: Quote): number {
  const standard = shipping.services.filter(({ level }) => level === 'standard').map(({ id }) => id);
  const fees = delivery.options.filter(({ service }) => standard.includes(service)).map(({ fee }) => fee.value);
  return Math.min(delivery.fee.value, ...fees);
}

import { noticeText, type Profile, type Quote, type QuoteInput, type QuoteLine, type WordsLanguage } from '../../../policy/index.ts';
import type { AnswerPart } from './answer-part.ts';
import { figureFormat, type FigureFormat } from './figure-format.ts';

/** A quote as the page shows it: the figures of the total first, then what else was decided. */
export function quoteParts(profile: Profile, result: Quote, { payment }: QuoteInput, language: WordsLanguage): readonly AnswerPart[] {
  const format = figureFormat(profile, language);
  return [
    ...result.lines.map((line, index) => linePart(line, index, format)),
    ...result.codes.map(({ code, outcome, amount }): AnswerPart => ({
      id: 'code',
      label: `Code ${code}`,
      value: outcome.value === 'applied' ? `−${format.money(amount)}` : 'refused',
      role: outcome.value === 'applied' ? 'sum' : 'refused',
      because: outcome.because,
    })),
    ...deliveryParts(result, format),
    ...result.payments
      .filter(({ method }) => method === payment)
      .map(({ method, surcharge }) => sum('surcharge', `Surcharge for ${method}`, format.money(surcharge.value), surcharge.because)),
    { id: 'total', label: 'Total', value: format.money(result.total), role: 'total', because: result.paymentDue.because },
    ...asideParts(result, language, format),
  ];
}

function asideParts(result: Quote, language: WordsLanguage, format: FigureFormat): readonly AnswerPart[] {
  const parts: readonly AnswerPart[] = [
    taxPart(result, format),
    ...servicePart(result, format),
    { id: 'duties', label: 'Duties', value: duties[result.duties.value], role: 'fact', because: result.duties.because },
    {
      id: 'buyer',
      label: 'Buyer',
      value: result.buyer.value,
      role: result.buyer.value === 'allowed' ? 'fact' : 'refused',
      because: result.buyer.because,
    },
    ...result.payments.map(({ method, offered }): AnswerPart => ({
      id: `payment ${method}`,
      label: `Pay by ${method}`,
      value: offered.value ? 'offered' : 'not offered',
      role: offered.value ? 'fact' : 'refused',
      because: offered.because,
    })),
    ...result.lines.map(({ withdrawal }, index): AnswerPart => ({
      id: `withdrawal ${index}`,
      label: `Withdrawal from goods ${index + 1}`,
      value: withdrawals[withdrawal.value],
      role: withdrawal.value === 'excluded' ? 'refused' : 'fact',
      because: withdrawal.because,
    })),
    ...result.notices.map((notice): AnswerPart => ({
      id: `notice ${notice.id}`,
      label: 'To be read before ordering',
      value: '',
      role: 'fact',
      note: noticeText(notice, language, format),
      because: notice.because,
    })),
  ];
  return parts.map((part) => ({ ...part, aside: true }));
}

const duties: Readonly<Record<Quote['duties']['value'], string>> = {
  none: 'none',
  merchant: 'paid by the merchant',
  buyer: 'paid by the buyer',
};

const withdrawals: Readonly<Record<QuoteLine['withdrawal']['value'], string>> = {
  allowed: 'allowed',
  whenOpened: 'until the seal is broken',
  excluded: 'excluded',
};

const sum = (id: string, label: string, value: string, because: AnswerPart['because']): AnswerPart => ({
  id,
  label,
  value,
  role: 'sum',
  because,
});

function linePart({ quantity, unit, gross }: QuoteLine, index: number, format: FigureFormat): AnswerPart {
  const pieces = quantity > 1 ? `, ${quantity} × ${format.money(unit.value)}` : '';
  return sum(`line ${index}`, `Goods ${index + 1}${pieces}`, format.money(gross), unit.because);
}

function deliveryParts({ served, delivery, destination }: Quote, format: FigureFormat): readonly AnswerPart[] {
  if (!served.value || delivery.chosen === null) {
    const label = `Delivery to ${format.country(destination.country)}`;
    return [
      { id: 'delivery', label, value: 'not possible', role: 'refused', because: served.value ? delivery.fee.because : served.because },
    ];
  }
  const fee = sum('delivery', `Delivery, ${delivery.chosen}`, format.money(delivery.fee.value), delivery.fee.because);
  if (delivery.toFree === undefined) return [fee];
  const { remaining, threshold } = delivery.toFree.value;
  return [
    fee,
    {
      ...fee,
      id: 'toFree',
      label: `To free delivery at ${format.money(threshold)}`,
      value: format.money(remaining),
      role: 'fact',
      because: delivery.toFree.because,
    },
  ];
}

function taxPart({ tax }: Quote, format: FigureFormat): AnswerPart {
  const rate = tax.rateBps === null ? '' : ` at ${format.rate(tax.rateBps)}`;
  return {
    id: 'tax',
    label: `Tax contained${rate}`,
    value: tax.included ? format.money(tax.amount) : 'not included',
    role: 'fact',
    because: tax.because,
  };
}

function servicePart({ delivery }: Quote, format: FigureFormat): readonly AnswerPart[] {
  const chosen = delivery.options.find(({ service }) => service === delivery.chosen);
  if (chosen?.window === undefined) return [];
  const { from, to } = chosen.window;
  const value = from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
  return [{ id: 'window', label: 'Arrives', value, role: 'fact', because: [] }];
}

import type { PaymentMethod } from '../payment/payment-method.ts';
import type { TextWords } from './text-words.ts';

/** Names that are written like nothing else. */
const brands: Readonly<Record<string, string>> = {
  paypal: 'PayPal',
  applePay: 'Apple Pay',
  googlePay: 'Google Pay',
  amex: 'American Express',
  mastercard: 'Mastercard',
};

const brandName = (id: string): string => brands[id] ?? id.charAt(0).toUpperCase() + id.slice(1);

/** A means of payment as a shopper knows it. */
export function methodName({ id, kind, brands: cards }: PaymentMethod, { payment }: TextWords): string {
  if (kind === 'bankTransfer') return payment.kinds.bankTransfer;
  if (kind === 'card') return cards === undefined ? payment.kinds.card : `${payment.kinds.card} (${cards.map(brandName).join(', ')})`;
  return kind === 'payLater' ? payment.payLater(brandName(id)) : brandName(id);
}

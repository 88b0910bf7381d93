import type { Language } from '../http/language.ts';

/** Brand names are the same everywhere; only descriptions are translated. */
const labels: Readonly<Record<string, string | Readonly<Record<Language, string>>>> = {
  card: {
    it: 'Carta di credito o debito',
    en: 'Credit or debit card',
    de: 'Kredit- oder Debitkarte',
    fr: 'Carte de crédit ou de débit',
    es: 'Tarjeta de crédito o débito',
  },
  googlePay: 'Google Pay',
  applePay: 'Apple Pay',
  paypal: 'PayPal',
  klarna: 'Klarna',
  scalapay: 'Scalapay',
  satispay: 'Satispay',
  bankTransfer: {
    it: 'Bonifico bancario',
    en: 'Bank transfer',
    de: 'Banküberweisung',
    fr: 'Virement bancaire',
    es: 'Transferencia bancaria',
  },
};

/** A payment method's name for the shopper; its id when it has none. */
export function methodLabel(method: string, language: Language): string {
  const label = labels[method];
  if (label === undefined) return method;
  return typeof label === 'string' ? label : label[language];
}

import type { Language } from '../http/language.ts';
import type { Decline } from './payment-provider.ts';

const texts: Readonly<Record<Language, Readonly<Record<Decline, string>>>> = {
  it: {
    'card-declined': 'La carta è stata rifiutata. Non è stato addebitato nulla: prova con un’altra carta o un altro metodo.',
    'insufficient-funds': 'La carta non ha fondi sufficienti. Non è stato addebitato nulla: prova con un’altra carta o un altro metodo.',
    'authentication-failed':
      'La conferma presso la tua banca non è riuscita. Non è stato addebitato nulla: riprova o scegli un altro metodo.',
    'payment-cancelled': 'Hai annullato il pagamento. Non è stato addebitato nulla e il carrello è come l’hai lasciato.',
    'payment-failed': 'Il pagamento non è riuscito. Non è stato addebitato nulla: riprova o scegli un altro metodo.',
  },
  en: {
    'card-declined': 'The card was declined. Nothing was charged: try another card or another method.',
    'insufficient-funds': 'The card has insufficient funds. Nothing was charged: try another card or another method.',
    'authentication-failed': 'The confirmation at your bank failed. Nothing was charged: try again or choose another method.',
    'payment-cancelled': 'You cancelled the payment. Nothing was charged, and your cart is as you left it.',
    'payment-failed': 'The payment failed. Nothing was charged: try again or choose another method.',
  },
};

/** Why a payment did not go through, and what to do now. */
export function declineText(decline: Decline, language: Language): string {
  return texts[language][decline];
}

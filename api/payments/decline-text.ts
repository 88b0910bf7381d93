import { wordsTable } from '../http/words-table.ts';
import type { Language } from '../http/language.ts';
import type { Decline } from './payment-provider.ts';

const texts = wordsTable<Readonly<Record<Decline, string>>>({
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
  de: {
    'card-declined': 'Die Karte wurde abgelehnt. Es wurde nichts abgebucht: Versuchen Sie es mit einer anderen Karte oder Zahlungsart.',
    'insufficient-funds':
      'Die Karte ist nicht ausreichend gedeckt. Es wurde nichts abgebucht: Versuchen Sie es mit einer anderen Karte oder Zahlungsart.',
    'authentication-failed':
      'Die Bestätigung bei Ihrer Bank ist fehlgeschlagen. Es wurde nichts abgebucht: Versuchen Sie es noch einmal, oder wählen Sie eine andere Zahlungsart.',
    'payment-cancelled': 'Sie haben die Zahlung abgebrochen. Es wurde nichts abgebucht, und Ihr Warenkorb ist unverändert.',
    'payment-failed':
      'Die Zahlung ist fehlgeschlagen. Es wurde nichts abgebucht: Versuchen Sie es noch einmal, oder wählen Sie eine andere Zahlungsart.',
  },
  fr: {
    'card-declined': 'La carte a été refusée. Rien n’a été débité : essayez une autre carte ou un autre moyen de paiement.',
    'insufficient-funds':
      'La provision de la carte est insuffisante. Rien n’a été débité : essayez une autre carte ou un autre moyen de paiement.',
    'authentication-failed':
      'La confirmation auprès de votre banque a échoué. Rien n’a été débité : réessayez ou choisissez un autre moyen de paiement.',
    'payment-cancelled': 'Vous avez annulé le paiement. Rien n’a été débité et votre panier est tel que vous l’avez laissé.',
    'payment-failed': 'Le paiement a échoué. Rien n’a été débité : réessayez ou choisissez un autre moyen de paiement.',
  },
  es: {
    'card-declined': 'La tarjeta ha sido rechazada. No se ha cobrado nada: pruebe con otra tarjeta u otro medio de pago.',
    'insufficient-funds': 'La tarjeta no tiene fondos suficientes. No se ha cobrado nada: pruebe con otra tarjeta u otro medio de pago.',
    'authentication-failed':
      'La confirmación con su banco no se ha completado. No se ha cobrado nada: inténtelo de nuevo o elija otro medio de pago.',
    'payment-cancelled': 'Ha anulado el pago. No se ha cobrado nada y su carrito está como lo dejó.',
    'payment-failed': 'El pago no se ha realizado. No se ha cobrado nada: inténtelo de nuevo o elija otro medio de pago.',
  },
});

/** Why a payment did not go through, and what to do now. */
export function declineText(decline: Decline, language: Language): string {
  return texts(language)[decline];
}

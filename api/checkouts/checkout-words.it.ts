import type { CheckoutWords } from './checkout-words.ts';

const tooLate = 'Il pagamento è arrivato quando non potevamo più servire l’ordine: te lo restituiamo per intero e ti scriviamo una mail.';

export const checkoutWordsIt: CheckoutWords = {
  refunded: {
    outOfStock: tooLate,
    afterLapse: tooLate,
    amountMismatch: 'È arrivato un importo diverso da quello dell’ordine: te lo restituiamo per intero e ti scriviamo una mail.',
    codeSpent:
      'Il codice sconto è stato usato nel frattempo per un altro ordine: ti restituiamo l’intero pagamento e ti scriviamo una mail.',
    replaced: 'Questo pagamento è di un tentativo precedente, che hai ricominciato: te lo restituiamo per intero e ti scriviamo una mail.',
  },
  expired: 'Il tempo per pagare è scaduto. Non è stato addebitato nulla: puoi ordinare di nuovo.',
  replaced: 'Hai ricominciato questo ordine: qui non è stato addebitato nulla.',
};

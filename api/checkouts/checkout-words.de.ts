import type { CheckoutWords } from './checkout-words.ts';

const tooLate =
  'Die Zahlung kam, als die Bestellung nicht mehr ausgeführt werden konnte: Wir erstatten sie vollständig und schreiben Ihnen eine E-Mail.';

export const checkoutWordsDe: CheckoutWords = {
  refunded: {
    outOfStock: tooLate,
    afterLapse: tooLate,
    amountMismatch:
      'Es kam ein anderer Betrag an, als die Bestellung verlangt: Wir erstatten ihn vollständig und schreiben Ihnen eine E-Mail.',
    codeSpent:
      'Der Rabattcode wurde inzwischen für eine andere Bestellung verwendet: Wir erstatten die ganze Zahlung und schreiben Ihnen eine E-Mail.',
    replaced:
      'Diese Zahlung gehört zu einem früheren Versuch, den Sie neu begonnen haben: Wir erstatten sie vollständig und schreiben Ihnen eine E-Mail.',
  },
  expired: 'Die Zeit zum Bezahlen ist abgelaufen. Es wurde nichts abgebucht: Sie können erneut bestellen.',
  replaced: 'Sie haben diese Bestellung neu begonnen: Hier wurde nichts abgebucht.',
};

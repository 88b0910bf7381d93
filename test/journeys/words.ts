import { languages, type Language } from '../../widgets/client/language.ts';
import type { BaseWords } from '../../widgets/locales/base-words.ts';
import type { CartWords } from '../../widgets/locales/cart-words.ts';
import type { CaseWords } from '../../widgets/locales/case-words.ts';
import type { CheckoutWords } from '../../widgets/locales/checkout-words.ts';
import type { OrderPageWords } from '../../widgets/locales/order-page-words.ts';
import type { ProductWords } from '../../widgets/locales/product-words.ts';
import type { ReturnWords } from '../../widgets/locales/return-words.ts';
import type { WithdrawalWords } from '../../widgets/locales/withdrawal-words.ts';

export type { Language };

/** Labels that are not the elements' own. The statutory ones stand here as the law writes them, not as the code does. */
const elsewhere: Readonly<
  Record<
    Language,
    {
      readonly orderButton: string;
      readonly withdraw: string;
      readonly confirmWithdrawal: string;
      readonly challenge: Readonly<Record<'pass' | 'fail', string>>;
      readonly provider: Readonly<Record<'approve' | 'cancel', string>>;
    }
  >
> = {
  it: {
    orderButton: 'Ordine con obbligo di pagare',
    withdraw: 'recedere dal contratto qui',
    confirmWithdrawal: 'conferma recesso',
    challenge: { pass: 'Confermo, sono io', fail: 'Non sono io' },
    provider: { approve: 'Approva il pagamento', cancel: 'Annulla e torna al negozio' },
  },
  en: {
    orderButton: 'Order with obligation to pay',
    withdraw: 'withdraw from contract here',
    confirmWithdrawal: 'confirm withdrawal',
    challenge: { pass: 'Yes, it is me', fail: 'It is not me' },
    provider: { approve: 'Approve the payment', cancel: 'Cancel and return to the shop' },
  },
  de: {
    orderButton: 'Zahlungspflichtig bestellen',
    withdraw: 'Vertrag widerrufen',
    confirmWithdrawal: 'Widerruf bestätigen',
    challenge: { pass: 'Ja, das bin ich', fail: 'Das bin ich nicht' },
    provider: { approve: 'Zahlung bestätigen', cancel: 'Abbrechen und zurück zum Shop' },
  },
  fr: {
    orderButton: 'Commande avec obligation de paiement',
    withdraw: 'renoncer au contrat ici',
    confirmWithdrawal: 'confirmer la rétractation',
    challenge: { pass: 'Oui, c’est moi', fail: 'Ce n’est pas moi' },
    provider: { approve: 'Approuver le paiement', cancel: 'Annuler et revenir à la boutique' },
  },
  es: {
    orderButton: 'Pedido con obligación de pago',
    withdraw: 'desistir del contrato aquí',
    confirmWithdrawal: 'confirmar desistimiento',
    challenge: { pass: 'Sí, soy yo', fail: 'No soy yo' },
    provider: { approve: 'Aprobar el pago', cancel: 'Cancelar y volver a la tienda' },
  },
};

async function read(language: Language) {
  const words = async <W>(slice: string): Promise<W> => (await import(`../../widgets/locales/${language}/${slice}.ts`)).words as W;
  return {
    base: await words<BaseWords>('base'),
    cart: await words<CartWords>('cart'),
    checkout: await words<CheckoutWords>('checkout'),
    order: await words<OrderPageWords>('order-page'),
    product: await words<ProductWords>('product'),
    case: await words<CaseWords>('case'),
    return: await words<ReturnWords>('return'),
    withdrawal: await words<WithdrawalWords>('withdrawal'),
    ...elsewhere[language],
  };
}

export type Words = Awaited<ReturnType<typeof read>>;

const known = new Map(await Promise.all(languages.map(async (language) => [language, await read(language)] as const)));

/** The labels a shopper looks for. */
export const wordsIn = (language: Language): Words => known.get(language)!;

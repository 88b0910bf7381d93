import { words as baseEn } from '../../widgets/locales/en/base.ts';
import { words as cartEn } from '../../widgets/locales/en/cart.ts';
import { words as checkoutEn } from '../../widgets/locales/en/checkout.ts';
import { words as orderEn } from '../../widgets/locales/en/order.ts';
import { words as productEn } from '../../widgets/locales/en/product.ts';
import { words as withdrawalEn } from '../../widgets/locales/en/withdrawal.ts';
import { words as baseIt } from '../../widgets/locales/it/base.ts';
import { words as cartIt } from '../../widgets/locales/it/cart.ts';
import { words as checkoutIt } from '../../widgets/locales/it/checkout.ts';
import { words as orderIt } from '../../widgets/locales/it/order.ts';
import { words as productIt } from '../../widgets/locales/it/product.ts';
import { words as withdrawalIt } from '../../widgets/locales/it/withdrawal.ts';

export type Language = 'it' | 'en';
export type Words = ReturnType<typeof wordsIn>;

/** The labels a shopper looks for. The statutory ones stand here as the law writes them, not as the code does. */
export const wordsIn = (language: Language) =>
  language === 'it'
    ? {
        base: baseIt,
        cart: cartIt,
        checkout: checkoutIt,
        order: orderIt,
        product: productIt,
        withdrawal: withdrawalIt,
        orderButton: 'Ordine con obbligo di pagare',
        withdraw: 'recedere dal contratto qui',
        confirmWithdrawal: 'conferma recesso',
        challenge: { pass: 'Confermo, sono io', fail: 'Non sono io' },
        provider: { approve: 'Approva il pagamento', cancel: 'Annulla e torna al negozio' },
      }
    : {
        base: baseEn,
        cart: cartEn,
        checkout: checkoutEn,
        order: orderEn,
        product: productEn,
        withdrawal: withdrawalEn,
        orderButton: 'Order with obligation to pay',
        withdraw: 'withdraw from contract here',
        confirmWithdrawal: 'confirm withdrawal',
        challenge: { pass: 'Yes, it is me', fail: 'It is not me' },
        provider: { approve: 'Approve the payment', cancel: 'Cancel and return to the shop' },
      };

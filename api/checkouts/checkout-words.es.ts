import type { CheckoutWords } from './checkout-words.ts';

const tooLate = 'El pago llegó cuando ya no podíamos atender el pedido: se lo reembolsamos por completo y le escribimos un correo.';

export const checkoutWordsEs: CheckoutWords = {
  refunded: {
    outOfStock: tooLate,
    afterLapse: tooLate,
    amountMismatch: 'Ha llegado un importe distinto del que pide el pedido: se lo reembolsamos por completo y le escribimos un correo.',
    codeSpent: 'El código de descuento se usó entretanto en otro pedido: le reembolsamos todo el pago y le escribimos un correo.',
    replaced: 'Este pago es de un intento anterior, que usted empezó de nuevo: se lo reembolsamos por completo y le escribimos un correo.',
  },
  expired: 'El tiempo para pagar ha terminado. No se ha cobrado nada: puede hacer el pedido de nuevo.',
  replaced: 'Ha empezado de nuevo este pedido: aquí no se ha cobrado nada.',
};

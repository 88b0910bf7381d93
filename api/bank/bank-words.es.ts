import type { BankWords } from './bank-words.ts';

export const bankWordsEs: BankWords = {
  why: {
    noReference: 'El concepto no contiene el número de ningún pedido.',
    severalOrders: 'El concepto nombra varios pedidos.',
    short: 'Es menos de lo que falta para el pedido.',
    excess: 'Es más de lo que falta para el pedido.',
    alreadyPaid: 'El pedido ya está pagado.',
    otherMeans: 'El pedido no se paga por transferencia a esta cuenta.',
    otherCurrency: 'Es otra moneda.',
    reversal: 'Anula otro movimiento.',
    unreadable: 'La fecha o el importe no se leen.',
    notBooked: 'Todavía no está contabilizado.',
  },
  choice: {
    payment: 'Es un pago del pedido',
    acceptShort: 'Es suficiente: el pedido está pagado',
    askRest: 'Pedir el resto al cliente',
    returnExcess: 'Tomar lo debido y devolver el resto',
    refund: 'Devolverlo todo',
    notOurs: 'No tiene que ver con ningún pedido',
  },
};

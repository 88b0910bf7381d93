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
    beforeOrder: 'Se contabilizó antes del pedido.',
    inFuture: 'Está contabilizado en un día que aún no ha llegado.',
    perhapsKnown: 'Puede ser un movimiento que ya está aquí, de otro archivo.',
    refundTwice: 'El reembolso que indica ya se ha transferido.',
    refundDiffers: 'Indica un reembolso, pero no es lo que se debe.',
    unreadable: 'La fecha, el importe o el sentido no se leen.',
    notBooked: 'Todavía no está contabilizado.',
  },
  choice: {
    payment: 'Es un pago del pedido',
    acceptShort: 'Es suficiente: el pedido está pagado',
    askRest: 'Pedir el resto al cliente',
    returnExcess: 'Tomar lo debido y devolver el resto',
    refund: 'Devolverlo todo',
    notOurs: 'No tiene que ver con ningún pedido, o ya está aquí',
    dealtWith: 'Se ha resuelto',
  },
};

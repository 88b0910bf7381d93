import type { DeadlineWords } from './deadline-words.ts';

export const deadlineWordsEs: DeadlineWords = {
  label: {
    transferReminder: 'Recordatorio de la transferencia',
    transferUnpaid: 'Transferencia por ordenar',
    transferChoice: 'Elección sobre la transferencia tardía',
    acceptance: 'Respuesta del vendedor al pedido',
    identityDocument: 'Documento por presentar',
    identityNotice: 'Aviso de que falta el documento',
    identityDeletion: 'Eliminación de la copia del documento',
    dispatch: 'Envío',
    delivery: 'Entrega',
    extraTerm: 'Plazo adicional de entrega',
    withdrawalEnd: 'Desistimiento',
    damageReport: 'Aviso de daños de transporte',
    returnSending: 'Envío de los productos devueltos',
    returnLapse: 'Vigencia de la solicitud de devolución',
    refundDue: 'Reembolso',
    refundLimit: 'Reembolso, límite legal',
    reductionNotice: 'Aviso de un descuento o un rechazo',
    goodsReclaim: 'Recogida de los productos no aceptados',
    claimReply: 'Respuesta al aviso',
    uncollectedRefund: 'Reembolso del pedido no recogido',
    authorisationEnd: 'Fin de la reserva del pago',
    orderClosing: 'Cierre del pedido',
  },
  unknown: 'El plazo no se puede calcular: la tabla de festivos no llega tan lejos.',
};

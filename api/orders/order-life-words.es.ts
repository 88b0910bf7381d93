import type { OrderLifeWords } from './order-life-words.ts';

export const orderLifeWordsEs: OrderLifeWords = {
  next: {
    lapsed:
      'El pedido ha caducado porque la transferencia no llegó: no debe nada. Si el dinero llega más tarde, usted elige entre el pedido y todo el dinero.',
    lateTransfer: (day) =>
      `Su transferencia llegó cuando el pedido ya había caducado. Elija entre el pedido y el dinero: si no elige, se lo devolvemos todo a más tardar el ${day}.`,
    documentAwaited: (day) =>
      `Antes de enviar necesitamos un documento. Súbalo aquí${day ? ` a más tardar el ${day}` : ''}: hasta entonces el pedido está en suspenso.`,
    documentThere: 'Su documento ha llegado: le escribimos en cuanto lo hayamos comprobado.',
    partlyUnavailable: 'Una parte del pedido no está disponible y se le reembolsa. El resto le llega al precio acordado.',
    shipped: 'El paquete está en camino.',
    uncollected: 'Nadie recogió el paquete. Le reembolsamos como dicen las condiciones, salvo otro acuerdo.',
    ended: 'El pedido ha terminado. Lo que pagó le vuelve por el mismo medio.',
    endedUnpaid: 'El pedido ha terminado y no debe nada.',
    endedReleased: 'El pedido ha terminado. El importe reservado se libera: no se ha cobrado nada.',
    late: 'La entrega se retrasa: puede conceder un plazo más y, si también pasa, resolver el contrato. También puede desistir.',
    extraTerm: (day) => `Ha concedido un plazo hasta el ${day}. Si el paquete no llega, puede resolver el contrato y recuperarlo todo.`,
  },
  choice: {
    reinstatement: 'Quiero el pedido',
    payTheRest: 'Pago el resto',
    refund: 'Quiero el dinero',
    extraTerm: 'Concedo un plazo más',
    terminate: 'Resuelvo el contrato',
  },
  ground: {
    anyReason: 'El vendedor no acepta el pedido.',
    documentsMissing: 'El documento solicitado no llegó.',
    earlierBreach: 'Un compromiso anterior no se cumplió.',
    earlierNonCollection: 'Un pedido anterior no se recogió.',
    falseData: 'Los datos facilitados no son ciertos.',
    insufficientSolvency: 'El pago no parece asegurado.',
    notConsumer: 'Aquí solo pueden comprar consumidores.',
    obviousError: 'El precio mostrado era un error evidente.',
    ongoingDispute: 'Hay un litigio en curso.',
    paymentNotAuthorised: 'El pago no fue autorizado.',
    remoteArea: 'No se puede entregar en ese lugar.',
    shippingLimits: 'El envío supera los límites del transportista.',
    suspectedFraud: 'El pedido presenta indicios de fraude.',
    unavailable: 'El producto no está disponible.',
  },
  parcel: {
    underWay: (carrier, tracking, day) =>
      `Salió el ${day}${carrier ? ` con ${carrier}` : ''}${tracking ? `, número de seguimiento ${tracking}` : ''}.`,
    atPickupPoint: (day) => `Le espera en el punto de recogida desde el ${day}.`,
    delivered: (day) => `Entregado el ${day}.`,
    notCollected: 'No se recogió.',
    returned: 'Volvió al vendedor.',
    lost: 'Se perdió.',
  },
};

import type { CaseWords } from './case-words.ts';

/** Sentences for what does not happen with every order. */
export const caseWords: CaseWords = {
  accountNeeded: 'Para pedir hace falta una cuenta.',
  localHolidays: (days) => `Los festivos locales no cuentan como días hábiles: ${days}.`,
  noResale: 'No vendemos a quienes compran para revender.',
  codes: {
    title: 'Códigos de descuento',
    until: 'Un código se introduce antes de enviar el pedido.',
    stackable: { no: 'Un pedido admite un solo código.', yes: 'Un pedido admite varios códigos.' },
    singleUse: 'Un código puede usarse una sola vez.',
    minOrder: 'Un código por un importe requiere productos que valgan al menos lo mismo, sin contar la entrega.',
    notPromoted: 'Los productos en promoción no admiten códigos.',
    rest: {
      no: 'Un código que no cubre todos los productos no vale.',
      yes: 'Lo que quede por pagar tras el código puede pagarse por otro medio.',
    },
    noChange: 'Lo que sobra de un código no se devuelve.',
  },
  identity: {
    ask: (whose) => `Para prevenir el fraude podemos pedir un documento de identidad ${whose}.`,
    whose: { buyer: 'del comprador', cardholder: 'del titular de la tarjeta' },
    orPhoneNumber: 'En su lugar puede bastar un número de teléfono.',
    within: (period) =>
      `Debe llegarnos en un plazo de ${period} desde la solicitud; a un documento no válido puede seguirle otro hasta entonces.`,
    suspended: 'Hasta entonces el pedido queda en suspenso.',
    missing: {
      terminated: 'Si no llega a tiempo, el contrato termina y le devolvemos todo lo que pagó.',
      mayBeRefused: 'Si no llega a tiempo, podemos rechazar el pedido; entonces le devolvemos todo lo que pagó.',
    },
    invalid: 'Si el documento no es válido, podemos rechazar el pedido; entonces le devolvemos todo lo que pagó.',
  },
  refusal: {
    grounds: (grounds) => `Hasta que se celebre el contrato podemos rechazar un pedido: ${grounds}.`,
    ground: {
      documentsMissing: 'si faltan documentos que hemos pedido',
      earlierBreach: 'tras un incumplimiento anterior',
      earlierNonCollection: 'si un paquete anterior no se recogió',
      falseData: 'por datos falsos',
      insufficientSolvency: 'por dudas sobre la solvencia',
      notConsumer: 'si el comprador no es un consumidor',
      obviousError: 'por un error evidente en el precio',
      ongoingDispute: 'durante una disputa sobre un pedido anterior',
      paymentNotAuthorised: 'si el pago no se autoriza',
      remoteArea: 'para lugares a los que el transportista no llega',
      shippingLimits: 'por límites del envío',
      suspectedFraud: 'si se sospecha un fraude',
      unavailable: 'si los productos no están disponibles',
    },
    anyReason: 'Hasta que se celebre el contrato podemos rechazar un pedido.',
    explained: 'Le decimos por qué.',
    bound: 'Una vez celebrado, el contrato también nos vincula a nosotros.',
    terminable: (grounds) => `Después aún podemos resolverlo: ${grounds}.`,
  },
  transfer: {
    counts: 'Cuenta el día en que ordena la transferencia; si no lo conocemos, el día en que llega el dinero.',
    lapses: 'Si no llega nada a tiempo, el pedido caduca.',
    late: 'Si el dinero llega tarde, usted elige: el pedido de todos modos o la devolución de todo, sin gastos.',
    short: 'Si llega demasiado poco, puede pagar el resto o recuperarlo todo.',
    excess: 'Lo que haya pagado de más se le devuelve.',
  },
  actWithin: (country, months) =>
    `Según el derecho de este país, hay que actuar por un defecto en un plazo de ${months} meses desde la entrega: ${country}.`,
  labelFree:
    'Con nuestra etiqueta, sin embargo, la devolución corre de nuestra cuenta desde todo país para el que abajo no figura un precio.',
  reportSoon: (what) => `Comuníquenos ${what} cuanto antes: nos ayuda a reclamar al transportista.`,
  invoiceAlways: (ways) => `Cada pedido lleva su factura, ${ways}.`,
  invoiceWays: { email: 'por correo electrónico', paperWithGoods: 'en papel con los productos', post: 'por correo postal' },
};

import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 día' : `${count} días`);
const workingDay = (count: number): string => (count === 1 ? '1 día hábil' : `${count} días hábiles`);

/** Sentences on delivery. */
export const deliveryWords: TextWords['delivery'] = {
  columns: ['Destino', 'Servicio', 'Coste', 'Entrega gratuita', 'Tiempo desde el envío'],
  anyOther: 'Todos los demás países',
  part: (countries, places) => `${countries}: ${places}`,
  postal: (prefixes) => `códigos postales que empiezan por ${prefixes}`,
  level: { standard: 'Estándar', express: 'Exprés' },
  whereAvailable: (service) => `${service} (donde esté disponible)`,
  free: 'gratuita',
  from: (amount) => `desde ${amount} (incluidos)`,
  over: (amount) => `más de ${amount} (excluidos)`,
  never: 'nunca',
  transit: (min, max) => (min === max ? workingDay(max) : `de ${min} a ${workingDay(max)}`),
  noTime: 'no indicado',
  basis: {
    gross: 'Para la entrega gratuita cuenta el valor de los productos antes de los códigos de descuento.',
    net: 'Para la entrega gratuita cuenta el valor de los productos después de los códigos de descuento.',
  },
  freeBasis: (threshold, basis) => `${threshold}, ${basis === 'gross' ? 'antes' : 'después'} de los códigos de descuento`,
  feeIncludesTax: 'Los costes de entrega incluyen los impuestos, como los precios. El total con la entrega se muestra antes del pedido.',
  dispatch: (amount, unit, from) =>
    `Enviamos en un plazo de ${unit === 'calendarDays' ? day(amount) : unit === 'workingDays' ? workingDay(amount) : `${amount === 1 ? '1 hora (contada' : `${amount} horas (contadas`} solo en días hábiles)`} desde ${from === 'order' ? 'el pedido' : 'el pago'}.`,
  dispatchFor: (sentence, methods) => `${sentence} Vale para los pagos con: ${methods}.`,
  latest: (days) => `La entrega tiene lugar a más tardar en un plazo de ${day(days)} desde la celebración del contrato.`,
  estimates: 'Los tiempos desde el envío son orientativos; el último día no lo es.',
  late: 'Si no entregamos a tiempo, puede darnos un plazo adicional adecuado; si también pasa, puede resolver el contrato: le devolvemos sin demora indebida todo lo que pagó y conserva su derecho a indemnización. El plazo adicional no hace falta si nos negamos a entregar o si el día de entrega era esencial.',
  notOn: (days) => `No se entrega ${days}.`,
  days: { saturday: 'los sábados', sunday: 'los domingos', holiday: 'los festivos' },
  remote: (places) => `No entregamos en: ${places}.`,
  duties: {
    merchant:
      'Los derechos de aduana e impuestos de importación fuera del territorio aduanero corren de nuestra cuenta: no debe nada al transportista.',
    buyer:
      'Fuera del territorio aduanero o fiscal, los derechos e impuestos de importación no están incluidos en el total y corren de su cuenta.',
  },
  tracking: 'Con el envío recibe por correo electrónico cómo seguir el paquete.',
  partial: 'Un pedido puede llegar en varios paquetes, sin costes adicionales.',
  risk: 'El riesgo de pérdida o daño solo pasa a usted cuando usted, o una persona que haya indicado y que no sea el transportista, tiene los productos en su poder.',
  campaigns: 'Ofertas de entrega',
  fromDay: (from) => `desde el ${from}`,
  untilDay: (until) => `hasta el ${until}`,
  between: (from, until) => `del ${from} al ${until}`,
  onWeekdays: (days) => `solo en ${days}`,
  campaignFee: (amount) => `entrega a ${amount}`,
  campaignFree: (threshold) => `entrega gratuita ${threshold}`,
  noWorse: 'Una oferta nunca encarece la entrega.',
  uncollected: 'Si nadie recoge el paquete',
  attempts: (min, max) =>
    max === 1
      ? 'El transportista hace un intento de entrega.'
      : min === max
        ? `El transportista hace ${max} intentos de entrega.`
        : min === 1
          ? `El transportista hace hasta ${max} intentos de entrega.`
          : `El transportista hace de ${min} a ${max} intentos de entrega.`,
  heldAtDepot: 'En lugar de intentarlo de nuevo puede guardar el paquete hasta la fecha de su aviso.',
  outcome: {
    terminated: 'Si el paquete vuelve a nosotros porque nadie lo recogió, el contrato termina.',
    refunded: 'Si el paquete vuelve a nosotros porque nadie lo recogió, el pedido se reembolsa.',
  },
  refundWhole: 'Le devolvemos todo lo que pagó.',
  refundLess: (costs) =>
    `Le devolvemos lo que pagó menos los costes documentados de: ${costs}. Lo que no podamos documentar no se descuenta.`,
  costs: {
    outbound: 'el envío',
    outboundFee: 'la entrega que pagó',
    failedAttempt: 'los intentos fallidos',
    returnLeg: 'la vuelta del paquete',
    returnCustoms: 'la aduana de la vuelta',
    other: 'otros gastos del transportista',
  },
  refundNotice: (period) => `El reembolso llega en un plazo de ${period} desde nuestro aviso.`,
  redelivery: (mayBeRefused) => `Para tener los productos hace falta un nuevo pedido${mayBeRefused ? ', que podemos rechazar' : ''}.`,
  stillWithdraw: 'No recoger el paquete no le quita el desistimiento: si lo declara, solo valen sus reglas.',
  damage: 'Daños y faltas en la entrega',
  inspection: {
    recommended: 'En la entrega le aconsejamos comprobar el número de paquetes y el embalaje.',
    required: 'En la entrega le pedimos comprobar el número de paquetes y el embalaje.',
  },
  onDefect: {
    refuse: 'Si el embalaje está dañado, puede rechazar el paquete.',
    reserve: 'Si el embalaje está dañado, acéptelo con una reserva escrita.',
    both: 'Si el embalaje está dañado, rechace el paquete o acéptelo con una reserva escrita.',
  },
  report: (what, within) => `Comuníquenos ${what} en un plazo de ${within}, para que podamos reclamar al transportista.`,
  reported: {
    hiddenDamage: 'daños no visibles desde fuera',
    visibleDamage: 'daños visibles',
    wrongItem: 'productos equivocados',
    missingItem: 'productos que faltan',
  },
  reportLate: 'Un aviso tardío no le quita ni la garantía legal ni el desistimiento.',
};

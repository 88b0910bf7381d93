import type { ClaimWords } from './claim-words.ts';

export const claimWordsEs: ClaimWords = {
  kind: {
    visibleDamage: 'Daño visible en la entrega',
    hiddenDamage: 'Daño descubierto al desembalar',
    tampering: 'Paquete abierto o manipulado',
    missing: 'Falta algo',
    wrong: 'Artículo equivocado',
    defect: 'Defecto',
  },
  state: {
    reported: 'Aviso recibido',
    acknowledged: 'En trámite',
    remedyChosen: 'Solución elegida',
    reduced: 'Precio reducido',
    terminated: 'Contrato resuelto para estos artículos',
    settled: 'Resuelto',
    unfounded: 'Considerado infundado',
    closed: 'Cerrado',
  },
  event: {
    reported: 'Avisado',
    acknowledged: 'El vendedor se ocupa',
    answered: 'Respuesta del vendedor',
    remedyChosen: 'Solución elegida',
    objected: 'El vendedor se opone a una solución',
    minorSaid: 'El vendedor considera leve el defecto',
    causeNamed: 'El vendedor indica otra causa',
    failed: 'La solución no ha funcionado',
    remedied: 'Resuelto',
    reduced: 'Precio reducido',
    terminated: 'Contrato resuelto',
    unfounded: 'Considerado infundado',
    contested: 'Impugnado por usted',
    evidenceAdded: 'Fotos añadidas',
    carrierAnswered: 'Respuesta sobre el transportista',
    dropped: 'Retirado por usted',
    closed: 'Cerrado',
  },
  carrier: {
    title: 'Frente al transportista',
    open: (day) =>
      day
        ? `El vendedor puede reclamar al transportista: usted avisa a tiempo, hasta el ${day}.`
        : 'El vendedor puede reclamar al transportista.',
    closed: (day) =>
      day
        ? `El plazo para reclamar al transportista terminó el ${day}. Su garantía frente al vendedor no cambia.`
        : 'No hay reclamación frente al transportista. Su garantía frente al vendedor no cambia.',
  },
  guarantee: {
    title: 'Garantía legal, frente al vendedor',
    open: 'El vendedor responde, sin gastos para usted.',
    closed: 'La garantía legal ya no responde.',
    manual: 'Una persona de la tienda examina el caso. Entretanto no se rechaza nada.',
  },
  withdrawal: {
    title: 'Derecho de desistimiento',
    open: 'También puede desistir de estos artículos, sin dar motivos.',
    closed: 'El plazo para desistir ha terminado, o estos artículos quedan excluidos.',
  },
  remedy: {
    goods: {
      repair: { label: 'Reparación', text: 'Los artículos se reparan sin gastos, transporte incluido.' },
      replacement: { label: 'Sustitución', text: 'Recibe los mismos artículos nuevos sin gastos, transporte incluido.' },
      priceReduction: { label: 'Rebaja del precio', text: 'Se queda los artículos y se le devuelve una parte del precio.' },
      termination: { label: 'Resolución del contrato', text: 'Devuelve los artículos y se le devuelve su precio.' },
    },
    delivery: {
      repair: { label: 'Completar la entrega', text: 'Se le envía lo que falta o es erróneo, sin gastos.' },
      replacement: { label: 'Nuevo envío', text: 'Los artículos se le envían de nuevo, sin gastos.' },
      priceReduction: { label: 'Rebaja del precio', text: 'Se queda lo que llegó y se le devuelve una parte del precio.' },
      termination: { label: 'Resolución del contrato', text: 'Devuelve lo que llegó de estos artículos y se le devuelve su precio.' },
    },
  },
  reply: {
    promptly: 'El vendedor responde con prontitud.',
    reasonable: 'El vendedor responde en un plazo razonable.',
    acknowledged: 'El vendedor confirma su aviso e indica cómo seguir.',
    by: (day) => `Recibe una respuesta a más tardar el ${day}.`,
  },
  cost: {
    free: 'No le cuesta nada, transporte y examen incluidos.',
    unfounded: 'No le cuesta nada, aunque se haya considerado infundado.',
    review: 'No se cobra nada. Una persona de la tienda examina si se pide algún coste.',
  },
  next: {
    answered: 'Le escribimos en cuanto haya una respuesta.',
    choose: 'Usted elige qué debe hacerse: la elección es suya.',
    chosen: (remedy) => `Ha elegido: ${remedy}. Ahora lo lleva a cabo el vendedor.`,
    willChoose: (remedy) => `Con el aviso elige: ${remedy}.`,
    notOpenYet: (remedy) => `«${remedy}» aún no es posible: lo será si la reparación o la sustitución no funciona.`,
    looked: 'Una persona de la tienda examina el caso antes de decidir nada.',
    nothingOpen:
      'Según la ley y las condiciones ya no queda ninguna vía abierta. Puede enviar el aviso de todos modos y recibirá una respuesta.',
    moneyBack: 'El dinero vuelve por el mismo medio con el que pagó.',
    photos: 'Las fotos ayudan, pero no son necesarias.',
  },
  step: {
    remedyChosen: 'Elegir una solución',
    failed: 'Avisar de que la solución no ha funcionado',
    contested: 'Impugnar la respuesta',
    evidenceAdded: 'Añadir fotos',
    dropped: 'Retirar el aviso',
  },
};

import type { RefundWords } from './refund-words.ts';

export const refundWordsEs: RefundWords = {
  cost: {
    returnLabel: 'Etiqueta de devolución',
    gift: 'Regalo no devuelto',
    processing: 'Tramitación',
    importDuties: 'Aranceles de importación',
    localTaxes: 'Impuestos locales',
  },
  withheld: {
    yes: 'El reembolso espera los artículos o el justificante de su envío.',
    no: 'El reembolso no espera nada.',
  },
  due: {
    by: (day) => `Reembolso a más tardar el ${day}.`,
    onceReleased: 'El reembolso sale en cuanto llegan los artículos o usted acredita su envío.',
    noDay: 'Las condiciones no fijan un día.',
    paid: 'Reembolsado.',
  },
  state: {
    owed: (amount) => `${amount} en curso de reembolso.`,
    paid: (amount) => `${amount} reembolsados.`,
    stuck: (amount) => `${amount}: el reembolso aún no se ha podido hacer, nos ocupamos de ello.`,
    otherMeans: (amount) => `${amount} en curso de reembolso del modo acordado.`,
    releasing: (amount) => `${amount} estaban reservados y se están liberando: no se cobrarán.`,
    released: (amount) => `${amount} liberados: nunca se han cobrado.`,
  },
  code: (code) => `Su nuevo código de descuento: ${code}`,
};

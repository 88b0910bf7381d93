import type { RefundWords } from './refund-words.ts';

export const refundWordsFr: RefundWords = {
  cost: {
    returnLabel: 'Étiquette de retour',
    gift: 'Cadeau non rendu',
    processing: 'Traitement',
    importDuties: 'Droits de douane',
    localTaxes: 'Taxes locales',
  },
  withheld: {
    yes: 'Le remboursement attend les articles ou la preuve de leur expédition.',
    no: 'Le remboursement n’attend rien.',
  },
  due: {
    by: (day) => `Remboursement au plus tard le ${day}.`,
    onceReleased: 'Le remboursement part dès que les articles arrivent ou que vous prouvez leur expédition.',
    noDay: 'Les conditions ne fixent pas de jour.',
    paid: 'Remboursé.',
  },
  state: {
    owed: (amount) => `${amount} en cours de remboursement.`,
    paid: (amount) => `${amount} remboursés.`,
    stuck: (amount) => `${amount} : le remboursement n’a pas encore abouti, nous nous en occupons.`,
    otherMeans: (amount) => `${amount} en cours de remboursement selon le mode convenu.`,
    releasing: (amount) => `${amount} étaient réservés et sont en cours de libération : ils ne seront pas débités.`,
    released: (amount) => `${amount} libérés : ils n’ont jamais été débités.`,
  },
  code: (code) => `Votre nouveau code de réduction : ${code}`,
};

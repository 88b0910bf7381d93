import type { RefundWords } from './refund-words.ts';

export const refundWordsIt: RefundWords = {
  cost: {
    returnLabel: 'Etichetta di reso',
    gift: 'Omaggio non restituito',
    processing: 'Lavorazione',
    importDuties: 'Dazi all’importazione',
    localTaxes: 'Imposte locali',
  },
  withheld: {
    yes: 'Il rimborso attende la merce o la prova della spedizione.',
    no: 'Il rimborso non attende nulla.',
  },
  due: {
    by: (day) => `Rimborso entro il ${day}.`,
    onceReleased: 'Il rimborso parte quando la merce arriva o ne provi la spedizione.',
    noDay: 'Le condizioni non fissano un giorno.',
    paid: 'Rimborsato.',
  },
  state: {
    owed: (amount) => `${amount} in rimborso.`,
    paid: (amount) => `${amount} rimborsati.`,
    stuck: (amount) => `${amount}: il rimborso non è ancora riuscito, ce ne occupiamo.`,
    otherMeans: (amount) => `${amount} in rimborso nel modo concordato.`,
    releasing: (amount) => `${amount} riservati: li stiamo liberando, non saranno addebitati.`,
    released: (amount) => `${amount} liberati: non sono stati addebitati.`,
  },
  code: (code) => `Il tuo nuovo codice sconto: ${code}`,
};

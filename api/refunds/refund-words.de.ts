import type { RefundWords } from './refund-words.ts';

export const refundWordsDe: RefundWords = {
  cost: {
    returnLabel: 'Rücksendeetikett',
    gift: 'Nicht zurückgegebenes Geschenk',
    processing: 'Bearbeitung',
    importDuties: 'Einfuhrzölle',
    localTaxes: 'Örtliche Steuern',
  },
  withheld: {
    yes: 'Die Erstattung wartet auf die Ware oder den Nachweis der Absendung.',
    no: 'Die Erstattung wartet auf nichts.',
  },
  due: {
    by: (day) => `Erstattung bis zum ${day}.`,
    onceReleased: 'Die Erstattung erfolgt, sobald die Ware eintrifft oder Sie die Absendung nachweisen.',
    noDay: 'Die Bedingungen nennen keinen Tag.',
    paid: 'Erstattet.',
  },
  state: {
    owed: (amount) => `${amount} werden erstattet.`,
    paid: (amount) => `${amount} erstattet.`,
    stuck: (amount) => `${amount}: Die Erstattung ist noch nicht gelungen, wir kümmern uns darum.`,
    otherMeans: (amount) => `${amount} werden auf dem vereinbarten Weg erstattet.`,
    releasing: (amount) => `${amount} waren reserviert und werden freigegeben: Sie werden nicht abgebucht.`,
    released: (amount) => `${amount} freigegeben: Sie wurden nie abgebucht.`,
  },
  code: (code) => `Ihr neuer Rabattcode: ${code}`,
};

import type { DeadlineWords } from './deadline-words.ts';

export const deadlineWordsDe: DeadlineWords = {
  label: {
    transferReminder: 'Erinnerung an die Überweisung',
    transferUnpaid: 'Überweisung aufgeben',
    transferChoice: 'Wahl zur verspäteten Überweisung',
    acceptance: 'Antwort des Verkäufers auf die Bestellung',
    identityDocument: 'Ausweis vorlegen',
    identityNotice: 'Mitteilung, dass der Ausweis fehlt',
    identityDeletion: 'Löschung der Ausweiskopie',
    dispatch: 'Versand',
    delivery: 'Lieferung',
    extraTerm: 'Nachfrist für die Lieferung',
    withdrawalEnd: 'Widerruf',
    damageReport: 'Meldung von Transportschäden',
    returnSending: 'Rücksendung der Ware',
    returnLapse: 'Rückgabewunsch bleibt offen',
    refundDue: 'Erstattung',
    refundLimit: 'Erstattung, gesetzliche Frist',
    reductionNotice: 'Mitteilung einer Kürzung oder Ablehnung',
    goodsReclaim: 'Abholung nicht zurückgenommener Ware',
    claimReply: 'Antwort auf die Meldung',
    uncollectedRefund: 'Erstattung der nicht abgeholten Bestellung',
    authorisationEnd: 'Ende der Zahlungsreservierung',
    orderClosing: 'Abschluss der Bestellung',
  },
  unknown: 'Die Frist lässt sich nicht berechnen: Die Feiertagstabelle reicht nicht so weit.',
};

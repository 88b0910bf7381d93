import type { AccessWords } from './access-words.ts';

export const accessWordsIt: AccessWords = {
  linkSent: (minutes) =>
    `Se l'ordine esiste, un link è in arrivo all'indirizzo con cui è stato fatto. Apre l'ordine una volta sola, entro ${minutes} minuti.`,
  invoice: { issued: 'La fattura sarà emessa.', refused: 'Per questo ordine non è più possibile emettere fattura.' },
  sentAgain: 'Ti inviamo di nuovo per e-mail il documento del tuo ordine.',
  keptUntil: (day) => `Il tuo accesso è stato rimosso. La legge conserva i dati della vendita fino al ${day}; poi vengono resi anonimi.`,
  keptWhileOpen:
    'Il tuo accesso è stato rimosso. Ciò che è in corso prosegue; i dati restano fino ad allora e per il tempo previsto dalla legge.',
  reduced: 'Tutto il resto è stato cancellato.',
  reducedSoon: 'Tutto il resto viene cancellato ora.',
  elsewhere:
    'Tutto il resto è stato cancellato da noi; ciò che il fornitore dei pagamenti conserva in un conto precedente del negozio, lo cancella lì il negozio stesso.',
  anonymised: (day) => `I dati della vendita sono stati resi anonimi il ${day}.`,
};

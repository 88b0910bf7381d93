import { plainWords } from './plain-words.ts';

// prettier-ignore
const credit = new Set([
  'h', 'haben', 'gutschrift', 'c', 'cr', 'crdt', 'credit', 'money in', 'in', 'deposit', 'a', 'avere', 'accredito', 'entrata', 'credito', 'haber', 'abono', 'ingreso',
]);

// prettier-ignore
const debit = new Set([
  's', 'soll', 'belastung', 'd', 'db', 'dr', 'dbit', 'debit', 'money out', 'out', 'withdrawal', 'dare', 'addebito', 'uscita', 'debito', 'debe', 'cargo', 'gasto',
]);

/** Whether a value says that money came or left, in five languages or by its sign; null where it says neither. */
export function directionSaid(value: string): 'credit' | 'debit' | null {
  const said = value.trim().replace('−', '-');
  if (said === '+' || said === '-') return said === '+' ? 'credit' : 'debit';
  const words = plainWords(value);
  return credit.has(words) ? 'credit' : debit.has(words) ? 'debit' : null;
}

// prettier-ignore
const final = new Set([
  'booked', 'book', 'posted', 'completed', 'complete', 'settled', 'executed', 'cleared', 'done', 'ok', 'contabilizzato', 'contabilizzata', 'eseguito', 'eseguita',
  'completato', 'completata', 'regolato', 'gebucht', 'verbucht', 'ausgefuhrt', 'abgeschlossen', 'umsatz gebucht', 'comptabilise', 'comptabilisee', 'effectue',
  'effectuee', 'execute', 'executee', 'termine', 'contabilizado', 'contabilizada', 'ejecutado', 'ejecutada', 'completado', 'liquidado', 'finalizado', 'realizado',
]);

/** Whether a value says that a movement is booked for good. */
export const isFinal = (value: string): boolean => final.has(plainWords(value));

// prettier-ignore
const notFinal = new Set([
  'pending', 'pndg', 'authorised', 'authorized', 'reserved', 'scheduled', 'expected', 'not booked', 'unbooked', 'declined', 'failed', 'rejected', 'reverted', 'reversed',
  'cancelled', 'canceled', 'in lavorazione', 'in attesa', 'in corso', 'non contabilizzato', 'non contabilizzata', 'provvisorio', 'prenotato', 'programmato', 'rifiutato',
  'annullato', 'stornato', 'vorgemerkt', 'umsatz vorgemerkt', 'vorgemerkter umsatz', 'nicht gebucht', 'offen', 'geplant', 'abgelehnt', 'storniert', 'en attente',
  'en cours', 'a venir', 'refuse', 'annule', 'rejete', 'pendiente', 'en proceso', 'retenido', 'programado', 'rechazado', 'cancelado', 'anulado', 'devuelto',
]);

/** Whether a value says that a movement is not, or no more, booked for good. */
export const isNotFinal = (value: string): boolean => notFinal.has(plainWords(value));

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a value is the code of a currency. @source ISO 4217 */
export const isCurrency = (value: string): boolean => currencies.has(value);

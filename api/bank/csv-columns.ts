import { plainWords } from './plain-words.ts';

/** What a column of a statement can say. */
export type CsvColumn =
  | 'bookedOn'
  | 'valuedOn'
  | 'orderedOn'
  | 'amount'
  | 'credit'
  | 'debit'
  | 'direction'
  | 'state'
  | 'currency'
  | 'text'
  | 'name'
  | 'iban'
  | 'ownIban'
  | 'bic'
  | 'reference'
  | 'endToEnd';

// prettier-ignore
/** How banks of five languages head their columns, the likeliest first: letters and digits alone, without accents. */
const headings: Readonly<Record<CsvColumn, readonly string[]>> = {
  bookedOn: [
    'data contabile', 'data registrazione', 'data di registrazione', 'booking date', 'posting date', 'buchungstag', 'buchungsdatum',
    'date comptable', 'date de comptabilisation', 'fecha contable', 'data operazione', 'transaction date', 'date operation', 'date d operation',
    'date de l operation', 'fecha operacion', 'fecha de operacion', 'fecha de la operacion', 'data', 'date', 'datum', 'fecha',
  ],
  valuedOn: ['data valuta', 'value date', 'wertstellung', 'wertstellungstag', 'valutadatum', 'valuta', 'date valeur', 'date de valeur', 'fecha valor', 'fecha de valor'],
  orderedOn: ['data ordine', 'data dell ordine', 'order date', 'ordered on', 'auftragsdatum', 'date d ordre', 'date de l ordre', 'fecha de orden', 'fecha orden', 'fecha de la orden'],
  amount: ['importo', 'importo eur', 'amount', 'amount eur', 'betrag', 'betrag eur', 'umsatz', 'montant', 'montant eur', 'importe', 'importe eur', 'cantidad', 'betrag in eur', 'umsatz in eur', 'importo in eur', 'importo in euro', 'montant en eur'],
  credit: ['accrediti', 'accredito', 'entrate', 'avere', 'credit', 'credits', 'credit amount', 'money in', 'paid in', 'gutschrift', 'haben', 'credit eur', 'abono', 'abonos', 'haber', 'ingresos'],
  debit: ['addebiti', 'addebito', 'uscite', 'dare', 'debit', 'debits', 'debit amount', 'money out', 'paid out', 'soll', 'belastung', 'debit eur', 'cargo', 'cargos', 'debe', 'gastos'],
  direction: [
    'debit credit', 'credit debit', 'debit credit indicator', 'credit debit indicator', 'dr cr', 'cr dr', 'd c', 'c d', 'sign', 'dare avere', 'd a', 'segno', 'soll haben',
    's h', 'h s', 'haben soll', 'sens', 'debe haber', 'sentido', 'signo',
  ],
  state: [
    'status', 'state', 'booking status', 'transaction status', 'stato', 'stato operazione', 'stato movimento', 'buchungsstatus', 'umsatzstatus', 'statut', 'etat', 'estado',
  ],
  currency: ['divisa', 'currency', 'currency code', 'cur', 'curr', 'ccy', 'wahrung', 'waehrung', 'whg', 'devise', 'moneda'],
  text: [
    'causale', 'descrizione', 'descrizione operazione', 'descrizione estesa', 'descrizione completa', 'note', 'vorgang verwendungszweck', 'remittance information', 'payment reference',
    'description', 'details', 'reference', 'narrative', 'verwendungszweck', 'beschreibung', 'buchungstext', 'libelle', 'libelle operation', 'motif',
    'communication', 'detail', 'informations complementaires', 'concepto', 'descripcion', 'observaciones', 'detalle',
  ],
  name: [
    'ordinante', 'controparte', 'nome controparte', 'ordinante beneficiario', 'counterparty', 'counterparty name', 'payer', 'name', 'auftraggeber',
    'auftraggeber begunstigter', 'beguenstigter zahlungspflichtiger', 'begunstigter zahlungspflichtiger', 'zahlungspflichtiger', 'zahlungspflichtiger r', 'empfanger zahlungspflichtiger', 'auftraggeber empfanger', 'partner name',
    'name zahlungsbeteiligter', 'donneur d ordre', 'contrepartie', 'tiers', 'nom', 'ordenante', 'contrapartida', 'nombre',
  ],
  iban: [
    'iban ordinante', 'iban controparte', 'counterparty iban', 'partner iban', 'payer iban', 'kontonummer iban', 'iban kontonummer', 'iban zahlungsbeteiligter',
    'iban contrepartie', 'iban du donneur d ordre', 'iban ordenante', 'iban del ordenante', 'iban contrapartida', 'iban',
  ],
  ownIban: ['auftragskonto', 'iban auftragskonto', 'own iban', 'own account'],
  bic: ['bic', 'bic swift', 'swift', 'bic swift code', 'bic zahlungsbeteiligter'],
  reference: [
    'cro', 'trn', 'cro trn', 'id operazione', 'id transazione', 'riferimento banca', 'transaction id', 'bank reference', 'transaktions id', 'umsatz id',
    'bankreferenz', 'reference bancaire', 'reference banque', 'id transaction', 'referencia bancaria', 'referencia banco', 'id transaccion',
  ],
  endToEnd: ['end to end', 'end to end id', 'endtoendid', 'end to end reference', 'ende zu ende referenz', 'kundenreferenz end to end', 'reference de bout en bout', 'id end to end'],
};

// prettier-ignore
/** Headings that a bank may have whose dates begin with the month; all others are of languages that begin with the day. */
const english: ReadonlySet<string> = new Set([
  'booking date', 'posting date', 'transaction date', 'date', 'value date', 'order date', 'ordered on', 'amount', 'amount eur', 'credit', 'credits', 'credit amount',
  'credit eur', 'money in', 'paid in', 'debit', 'debits', 'debit amount', 'debit eur', 'money out', 'paid out', 'debit credit', 'credit debit', 'debit credit indicator',
  'credit debit indicator', 'dr cr', 'cr dr', 'd c', 'c d', 'sign', 'status', 'state', 'booking status', 'transaction status', 'currency', 'currency code', 'cur', 'curr',
  'ccy', 'remittance information', 'payment reference', 'description', 'details', 'reference', 'narrative', 'note', 'communication', 'detail', 'counterparty',
  'counterparty name', 'payer', 'name', 'partner name', 'counterparty iban', 'partner iban', 'payer iban', 'iban', 'own iban', 'own account', 'bic', 'bic swift', 'swift',
  'bic swift code', 'trn', 'transaction id', 'bank reference', 'end to end', 'end to end id', 'endtoendid', 'end to end reference',
]);

/** Where each column stands; text may stand in several. */
export interface CsvColumns {
  readonly at: Readonly<Partial<Record<CsvColumn, number>>>;
  readonly texts: readonly number[];
  /** More columns that are headed as the amount, what came or what left is. */
  readonly otherAmounts: readonly { readonly column: 'amount' | 'credit' | 'debit'; readonly place: number }[];
  /** Whatever else has a place: nobody knows what it says. */
  readonly unknown: readonly number[];
  /** Whether the words are of a language that writes the day of a date before the month. */
  readonly isDayFirst: boolean;
}

/** What a heading heads, and how likely: the first of a column's before its second. No word heads two. */
const meanings: ReadonlyMap<string, { readonly column: CsvColumn; readonly rank: number }> = new Map(
  (Object.keys(headings) as CsvColumn[]).flatMap((column) =>
    headings[column].map((heading, rank) => [plainWords(heading), { column, rank }] as const),
  ),
);

/** A row with more values than this heads nothing. */
const mostColumns = 100;

/** The columns that a row heads; null where it does not say when and how much, and so heads nothing. */
export function csvColumns(cells: readonly string[]): CsvColumns | null {
  if (cells.length > mostColumns) return null;
  const heads = cells.map(plainWords);
  const known = heads
    .flatMap((head, place) => (meanings.has(head) ? [{ ...meanings.get(head)!, place }] : []))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place);
  const placesOf = (column: CsvColumn) => known.filter((each) => each.column === column).map(({ place }) => place);
  const at: Partial<Record<CsvColumn, number>> = {};
  for (const { column, place } of known) at[column] ??= place;
  if (at.bookedOn === undefined || (at.amount === undefined && at.credit === undefined)) return null;
  const texts = placesOf('text').toSorted((a, b) => a - b);
  const used = new Set([...Object.values(at), ...texts]);
  return {
    at,
    texts,
    otherAmounts: (['amount', 'credit', 'debit'] as const).flatMap((column) =>
      placesOf(column)
        .slice(1)
        .map((place) => ({ column, place })),
    ),
    unknown: heads.flatMap((_, place) => (used.has(place) ? [] : [place])),
    isDayFirst: [...used].some((place) => !english.has(heads[place]!)),
  };
}

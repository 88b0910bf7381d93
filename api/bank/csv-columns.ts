import type { CsvRow } from './csv-rows.ts';

/** What a column of a statement can say. */
export type CsvColumn =
  | 'bookedOn'
  | 'valuedOn'
  | 'orderedOn'
  | 'amount'
  | 'credit'
  | 'debit'
  | 'currency'
  | 'text'
  | 'name'
  | 'iban'
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
  amount: ['importo', 'importo eur', 'amount', 'amount eur', 'betrag', 'betrag eur', 'umsatz', 'montant', 'montant eur', 'importe', 'importe eur', 'cantidad'],
  credit: ['accrediti', 'accredito', 'entrate', 'avere', 'credit', 'credits', 'credit amount', 'money in', 'paid in', 'gutschrift', 'haben', 'credit eur', 'abono', 'abonos', 'haber', 'ingresos'],
  debit: ['addebiti', 'addebito', 'uscite', 'dare', 'debit', 'debits', 'debit amount', 'money out', 'paid out', 'soll', 'belastung', 'debit eur', 'cargo', 'cargos', 'debe', 'gastos'],
  currency: ['divisa', 'currency', 'wahrung', 'waehrung', 'devise', 'moneda'],
  text: [
    'causale', 'descrizione', 'descrizione operazione', 'descrizione estesa', 'descrizione completa', 'note', 'remittance information', 'payment reference',
    'description', 'details', 'reference', 'narrative', 'verwendungszweck', 'beschreibung', 'buchungstext', 'libelle', 'libelle operation', 'motif',
    'communication', 'detail', 'informations complementaires', 'concepto', 'descripcion', 'observaciones', 'detalle',
  ],
  name: [
    'ordinante', 'controparte', 'nome controparte', 'ordinante beneficiario', 'counterparty', 'counterparty name', 'payer', 'name', 'auftraggeber',
    'auftraggeber begunstigter', 'beguenstigter zahlungspflichtiger', 'begunstigter zahlungspflichtiger', 'zahlungspflichtiger', 'zahlungspflichtiger r',
    'name zahlungsbeteiligter', 'donneur d ordre', 'contrepartie', 'tiers', 'nom', 'ordenante', 'contrapartida', 'nombre',
  ],
  iban: [
    'iban ordinante', 'iban controparte', 'counterparty iban', 'payer iban', 'kontonummer iban', 'iban kontonummer', 'iban zahlungsbeteiligter',
    'iban contrepartie', 'iban du donneur d ordre', 'iban ordenante', 'iban del ordenante', 'iban contrapartida', 'iban',
  ],
  bic: ['bic', 'bic swift', 'swift', 'bic swift code', 'bic zahlungsbeteiligter'],
  reference: [
    'cro', 'trn', 'cro trn', 'id operazione', 'id transazione', 'riferimento banca', 'transaction id', 'bank reference', 'transaktions id', 'umsatz id',
    'bankreferenz', 'reference bancaire', 'reference banque', 'id transaction', 'referencia bancaria', 'referencia banco', 'id transaccion',
  ],
  endToEnd: ['end to end', 'end to end id', 'endtoendid', 'end to end reference', 'ende zu ende referenz', 'kundenreferenz end to end', 'reference de bout en bout', 'id end to end'],
};

/** Where each column stands; text may stand in several. */
export interface CsvColumns {
  readonly at: Readonly<Partial<Record<CsvColumn, number>>>;
  readonly texts: readonly number[];
}

/** The columns that a row heads; null where it does not say when and how much, and so heads nothing. */
export function csvColumns(row: CsvRow): CsvColumns | null {
  const heads = row.map(plainHeading);
  const places = (column: CsvColumn) =>
    headings[column].map((heading) => heads.indexOf(plainHeading(heading))).filter((place) => place >= 0);
  const at = Object.fromEntries(
    (Object.keys(headings) as CsvColumn[]).flatMap((column) =>
      places(column)
        .slice(0, 1)
        .map((place) => [column, place]),
    ),
  ) as CsvColumns['at'];
  if (at.bookedOn === undefined || (at.amount === undefined && at.credit === undefined)) return null;
  return { at, texts: [...new Set(places('text'))].toSorted((a, b) => a - b) };
}

function plainHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

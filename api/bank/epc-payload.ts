import { isBic, isIban } from './iban.ts';

/** A credit transfer that a banking app is to fill in. */
export interface EpcTransfer {
  /** Name of the payee, at most 70 characters. */
  readonly holder: string;
  /** Compact. */
  readonly iban: string;
  /** Not needed within the European Economic Area. */
  readonly bic?: string | null | undefined;
  /** Euro cents, 1 to 999 999 999 99. */
  readonly amount: number;
  /** What the payee is to read, at most 140 characters. */
  readonly text: string;
}

const mostBytes = 331;
const mostCents = 99_999_999_999;

/**
 * What a QR code holds that fills in a SEPA credit transfer: version 002, UTF-8, unstructured remittance information. Empty lines at
 * the end are left out.
 *
 * @throws RangeError where the standard has no room for it
 * @source EPC069-12 version 3.1, sections 3.1 and 3.2
 */
export function epcPayload({ holder, iban, bic, amount, text }: EpcTransfer): string {
  if (!isIban(iban)) throw new RangeError('An EPC code needs an IBAN');
  if (bic && !isBic(bic)) throw new RangeError('An EPC code takes a BIC of 8 or 11 characters');
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > mostCents)
    throw new RangeError('An EPC code holds 0.01 to 999999999.99 euros');
  const name = line(holder, 70);
  const remittance = line(text, 140);
  if (name === '') throw new RangeError('An EPC code needs the name of the payee');
  const euros = `EUR${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
  const payload = ['BCD', '002', '1', 'SCT', bic ?? '', name, iban, euros, '', '', remittance].join('\n').trimEnd();
  if (Buffer.byteLength(payload) > mostBytes) throw new RangeError(`An EPC code holds ${mostBytes} bytes`);
  return payload;
}

/** One line of the code: a break within it would begin the next. */
function line(text: string, most: number): string {
  const said = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (/\p{Cc}/u.test(said)) throw new RangeError('An EPC code holds no control characters');
  if ([...said].length > most) throw new RangeError(`A line of an EPC code holds ${most} characters here`);
  return said;
}

import { compactIban, isIban } from './iban.ts';
import { realDay } from './real-day.ts';
import type { StatementEntry } from './statement-entry.ts';
import { children, descendant, leaf, textOf, type XmlNode } from './xml-node.ts';

/**
 * The movements of a `Stmt`. What was booked as a batch is told payment by payment where the amounts are all there and sum up;
 * otherwise it stays one movement, which says all that its payments say. What does not say which way it went, or says two things of it, is
 * not readable.
 */
export function camtEntries(statement: XmlNode): StatementEntry[] {
  return children(statement, 'Ntry').flatMap((entry) => {
    const whole = amountOf(descendant(entry, 'Amt'));
    const payments = children(entry, 'NtryDtls').flatMap((details) => children(details, 'TxDtls'));
    const amounts = payments.map((payment) => amountOf(descendant(payment, 'Amt') ?? descendant(payment, 'AmtDtls', 'TxAmt', 'Amt')));
    const told = amounts.every((each) => each.amount > 0 && each.currency === whole.currency);
    const direction = directionOf(entry);
    const directions = payments.map((payment) => (children(payment, indicator).length > 0 ? directionOf(payment) : direction));
    const reversal = isReversal(entry);
    // Whose payment a reversal takes back may have gone the way it went first.
    const isOne = payments.length !== 1 || directions[0] === direction || reversal === true;
    if (direction === null || directions.includes(null) || reversal === null || !isOne)
      return [entryOf(entry, { amount: 0, currency: whole.currency, direction: 'credit' }, payments, false)];
    const sum = amounts.reduce((total, { amount }, index) => total + (directions[index] === direction ? amount : -amount), 0);
    if (payments.length > 1 && told && sum === whole.amount)
      return payments.map((payment, index) => entryOf(entry, { ...amounts[index]!, direction: directions[index]! }, [payment], true));
    return [entryOf(entry, { ...whole, direction }, payments, false)];
  });
}

interface Money {
  /** Minor units; 0 where it could not be read. */
  readonly amount: number;
  readonly currency: string;
}

const indicator = 'CdtDbtInd';

/** Of an entry, or of a payment within a batch; null where it is not told in one of the two words there are. */
function directionOf(node: XmlNode): StatementEntry['direction'] | null {
  const [told, ...others] = new Set(children(node, indicator).map(textOf));
  if (others.length > 0 || (told !== 'CRDT' && told !== 'DBIT')) return null;
  return told === 'CRDT' ? 'credit' : 'debit';
}

/** Whether an entry takes back another; null where what it says of that cannot be read. */
function isReversal(entry: XmlNode): boolean | null {
  if (children(entry, 'RvslInd').length === 0) return false;
  const told = leaf(entry, 'RvslInd') ?? '';
  return ['true', '1'].includes(told) ? true : ['false', '0'].includes(told) ? false : null;
}

type Sum = Money & Pick<StatementEntry, 'direction'>;

function entryOf(entry: XmlNode, { amount, currency, direction }: Sum, payments: readonly XmlNode[], ofBatch: boolean): StatementEntry {
  const [payment] = payments;
  const only = payments.length === 1 ? payment : undefined;
  const bookedOn = dayOf(entry, 'BookgDt') ?? dayOf(entry, 'ValDt') ?? '';
  const readable = amount > 0 && currency !== '' && bookedOn !== '';
  const status = leaf(entry, 'Sts', 'Cd') ?? leaf(entry, 'Sts', 'Prtry') ?? leaf(entry, 'Sts') ?? 'BOOK';
  return {
    refused: status !== 'BOOK' ? 'notBooked' : readable ? null : 'unreadable',
    direction,
    reversal: isReversal(entry) === true,
    amount,
    currency,
    bookedOn,
    orderedBy: orderedBy(entry, only, bookedOn),
    reference: referenceOf(entry, only, ofBatch),
    endToEnd: told(leaf(only, 'Refs', 'EndToEndId')),
    party: direction === 'credit' ? partyOf(only, 'Dbtr') : partyOf(only, 'Cdtr'),
    texts: [...payments.flatMap(textsOf), leaf(entry, 'AddtlNtryInf')].filter((text) => text !== undefined),
  };
}

/** The bank's own name. What it counts its entries by (`NtryRef`) begins anew with every statement, and so names none. */
function referenceOf(entry: XmlNode, payment: XmlNode | undefined, ofBatch: boolean): string | null {
  const ofEntry = leaf(entry, 'AcctSvcrRef');
  const ofPayment = leaf(payment, 'Refs', 'AcctSvcrRef') ?? (ofBatch ? leaf(payment, 'Refs', 'TxId') : undefined);
  return [ofEntry, ofPayment].filter((each) => told(each) !== null).join(' ') || null;
}

/** When the payer's bank took the order where that is told; otherwise no later than the money was on its way. */
function orderedBy(entry: XmlNode, payment: XmlNode | undefined, bookedOn: string): string {
  const dates = descendant(payment, 'RltdDts');
  const ordered = isoDay(leaf(dates, 'AccptncDtTm')) ?? isoDay(leaf(dates, 'TxDtTm'));
  const onTheWay = [isoDay(leaf(dates, 'IntrBkSttlmDt')), dayOf(entry, 'ValDt'), bookedOn].filter((day) => day !== undefined);
  return ordered ?? onTheWay.toSorted()[0]!;
}

function partyOf(payment: XmlNode | undefined, role: 'Dbtr' | 'Cdtr'): StatementEntry['party'] {
  const parties = descendant(payment, 'RltdPties');
  const iban = compactIban(leaf(parties, `${role}Acct`, 'Id', 'IBAN') ?? '');
  const bank = descendant(payment, 'RltdAgts', `${role}Agt`, 'FinInstnId');
  return {
    name: leaf(parties, role, 'Nm') ?? leaf(parties, role, 'Pty', 'Nm') ?? leaf(parties, `Ultmt${role}`, 'Nm') ?? null,
    iban: isIban(iban) ? iban : null,
    bic: leaf(bank, 'BICFI') ?? leaf(bank, 'BIC') ?? null,
  };
}

function textsOf(payment: XmlNode): (string | undefined)[] {
  return [
    ...children(descendant(payment, 'RmtInf'), 'Ustrd').map(textOf),
    ...children(descendant(payment, 'RmtInf'), 'Strd').flatMap((each) => [leaf(each, 'CdtrRefInf', 'Ref'), leaf(each, 'AddtlRmtInf')]),
    leaf(payment, 'AddtlTxInf'),
  ];
}

function amountOf(node: XmlNode | undefined): Money {
  const currency = typeof node === 'object' ? node['@Ccy'] : undefined;
  const [, whole, decimals = ''] = /^(\d{1,13})(?:\.(\d{1,5}))?$/.exec(textOf(node) ?? '') ?? [];
  const readable = whole !== undefined && typeof currency === 'string' && /^0*$/.test(decimals.slice(2));
  return {
    amount: readable ? Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) : 0,
    currency: typeof currency === 'string' ? currency : '',
  };
}

function dayOf(entry: XmlNode, name: string): string | undefined {
  return isoDay(leaf(entry, name, 'Dt') ?? leaf(entry, name, 'DtTm'));
}

/** A date or the date of an instant as the bank wrote it, which is that of its own place. */
function isoDay(text: string | undefined): string | undefined {
  return realDay(/^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? '');
}

/** What a bank writes where it has nothing to tell. */
function told(text: string | undefined): string | null {
  return text === undefined || /^(?:NOTPROVIDED|NONREF|NOTAVAILABLE)$/i.test(text) ? null : text;
}

import { compactIban, isIban } from './iban.ts';
import { realDay } from './real-day.ts';
import type { StatementEntry } from './statement-entry.ts';
import { children, descendant, leaf, textOf, type XmlNode } from './xml-node.ts';

/**
 * The movements of a `Stmt`. What was booked as a batch is told payment by payment where the amounts are all there and sum up;
 * otherwise it stays one movement, which says all that its payments say.
 */
export function camtEntries(statement: XmlNode): StatementEntry[] {
  return children(statement, 'Ntry').flatMap((entry) => {
    const whole = amountOf(descendant(entry, 'Amt'));
    const payments = children(entry, 'NtryDtls').flatMap((details) => children(details, 'TxDtls'));
    const amounts = payments.map((payment) => amountOf(descendant(payment, 'Amt') ?? descendant(payment, 'AmtDtls', 'TxAmt', 'Amt')));
    const told = amounts.every((each) => each.amount > 0 && each.currency === whole.currency);
    const direction = directionOf(entry) ?? 'credit';
    const directions = payments.map((payment) => directionOf(payment) ?? direction);
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

/** Of an entry, or of a payment within a batch. */
function directionOf(node: XmlNode): StatementEntry['direction'] | undefined {
  const told = leaf(node, 'CdtDbtInd');
  return told === undefined ? undefined : told === 'DBIT' ? 'debit' : 'credit';
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
    reversal: leaf(entry, 'RvslInd') === 'true' || leaf(entry, 'RvslInd') === '1',
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

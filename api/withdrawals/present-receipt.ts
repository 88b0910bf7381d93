import { formatSecond } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import type { WithdrawalReceiptWire } from './withdrawals.wire.ts';

interface ReceiptWords {
  readonly title: string;
  readonly to: string;
  readonly receivedAt: string;
  readonly statement: string;
  readonly name: string;
  readonly contract: string;
  readonly scope: string;
  readonly whole: string;
  readonly email: string;
  readonly id: string;
  readonly declaration: string;
  readonly note: string;
}

const words: Readonly<Record<Language, ReceiptWords>> = {
  it: {
    title: 'RICEVUTA DI DICHIARAZIONE DI RECESSO',
    to: 'Destinatario',
    receivedAt: 'Ricevuta il',
    statement: 'Contenuto della dichiarazione',
    name: 'Nome',
    contract: 'Contratto',
    scope: 'Che cosa riguarda',
    whole: 'l’intero contratto',
    email: 'E-mail per la ricevuta',
    id: 'Numero della ricevuta',
    declaration: 'Dichiaro di recedere dal contratto indicato.',
    note: 'La dichiarazione è stata ricevuta alla data e all’ora indicate, con questo contenuto. La ricevuta non è una decisione sul recesso.',
  },
  en: {
    title: 'RECEIPT OF A STATEMENT OF WITHDRAWAL',
    to: 'Addressee',
    receivedAt: 'Received on',
    statement: 'Content of the statement',
    name: 'Name',
    contract: 'Contract',
    scope: 'What it concerns',
    whole: 'the whole contract',
    email: 'E-mail for the receipt',
    id: 'Receipt number',
    declaration: 'I withdraw from the contract named here.',
    note: 'The statement was received at the date and time given, with this content. The receipt is no decision on the withdrawal.',
  },
};

/** What the consumer gets at once: content, date and time of what was received. It judges nothing. */
export function presentReceipt(
  record: WithdrawalRecord,
  shop: { readonly name: string; readonly timeZone: string },
): WithdrawalReceiptWire {
  const { id, submittedAt, name, contract, email, scope, language } = record;
  const receivedAt = { iso: submittedAt, text: formatSecond(submittedAt, language, shop.timeZone) };
  return { id, receivedAt, name, contract, email, scope, text: receiptText(record, shop.name, receivedAt.text) };
}

/** The words by which the consumer withdraws, as receipt and mail repeat them. */
export function declaration(language: Language): string {
  return words[language].declaration;
}

function receiptText({ id, name, contract, email, scope, language }: WithdrawalRecord, shop: string, receivedAt: string): string {
  const say = words[language];
  return [
    say.title,
    '',
    `${say.to}: ${shop}`,
    `${say.receivedAt}: ${receivedAt}`,
    `${say.id}: ${id}`,
    '',
    `${say.statement}:`,
    `  ${say.declaration}`,
    `  ${say.name}: ${name}`,
    `  ${say.contract}: ${contract}`,
    `  ${say.scope}: ${scope ?? say.whole}`,
    `  ${say.email}: ${email}`,
    '',
    say.note,
    '',
  ].join('\n');
}

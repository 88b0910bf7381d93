import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { formatSecond } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { publicUrl } from '../http/public-url.ts';
import { receiptWords } from './receipt-words.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import type { WithdrawalReceiptWire } from './withdrawals.wire.ts';

/** Whose statement it is, as far as a receipt names them. */
export interface ReceiptShop {
  readonly name: string;
  readonly timeZone: string;
}

/** Forms in which a receipt can be kept. */
export const receiptFormats = ['text', 'html', 'pdf'] as const;
export type ReceiptFormat = (typeof receiptFormats)[number];

/** What the consumer gets at once: content, date and time of what was received. It judges nothing. */
export function presentReceipt(deps: Pick<Deps, 'env'>, record: WithdrawalRecord, shop: ReceiptShop): WithdrawalReceiptWire {
  const { id, submittedAt, name, contract, email, scope, hash, language } = record;
  const receivedAt = { iso: submittedAt, text: formatSecond(submittedAt, language, shop.timeZone) };
  const files = { text: receiptUrl(deps, id, 'text'), html: receiptUrl(deps, id, 'html'), pdf: receiptUrl(deps, id, 'pdf') };
  return { id, receivedAt, name, contract, email, scope, fingerprint: hash, text: receiptText(record, shop), files };
}

/** Where a receipt can be downloaded, as often as its bearer likes. */
export function receiptUrl(deps: Pick<Deps, 'env'>, id: string, format: ReceiptFormat): string {
  const token = bearerToken(deps.env, 'receipt', id);
  return `${publicUrl(deps)}/v1/withdrawals/${id}/receipt?token=${token}${format === 'text' ? '' : `&format=${format}`}`;
}

/** The words by which the consumer withdraws, as receipt and mail repeat them. */
export function declaration(language: Language): string {
  return receiptWords(language).declaration;
}

/** What a receipt states, line by line: label and value. Text, page and document all show these. */
export function receiptFacts(record: WithdrawalRecord, language = record.language): readonly (readonly [label: string, value: string])[] {
  const say = receiptWords(language);
  return [
    [say.name, record.name],
    [say.contract, record.contract],
    [say.scope, record.scope ?? say.whole],
    ...(record.email === null ? [] : ([[say.email, record.email]] as const)),
  ];
}

/** The whole receipt as plain text. */
export function receiptText(record: WithdrawalRecord, shop: ReceiptShop): string {
  const say = receiptWords(record.language);
  return [
    say.title,
    '',
    `${say.to}${say.colon}${shop.name}`,
    `${say.receivedAt}${say.colon}${formatSecond(record.submittedAt, record.language, shop.timeZone)}`,
    `${say.id}${say.colon}${record.id}`,
    '',
    `${say.statement}${say.colon}`.trimEnd(),
    `  ${say.declaration}`,
    ...receiptFacts(record).map(([label, value]) => `  ${label}${say.colon}${value.replaceAll('\n', '\n    ')}`),
    '',
    say.note,
    '',
    `${say.fingerprint}${say.colon}${record.hash}`,
    '',
  ].join('\n');
}

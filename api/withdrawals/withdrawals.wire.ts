import { z } from 'zod';
import { momentWire, reasonWire } from '../http/formatted.wire.ts';
import { instant } from '../http/instant.ts';
import { languages } from '../http/language.ts';
import { mailAddress } from '../http/mail-address.ts';
import { nextBeforeWire } from '../http/page.ts';
import { lineStated, linesStated } from './statement-text.ts';
import { loggedChannels } from './withdrawal-record.ts';

const units = z
  .array(z.strictObject({ line: z.string().min(1).max(64), quantity: z.int().min(1).max(10_000), opened: z.boolean().optional() }))
  .min(1)
  .max(200)
  .meta({ description: 'Pieces of the order by its line ids; absent: as `scope` says, or the whole contract.' });

const statement = {
  name: lineStated(120).min(1),
  contract: lineStated(200).min(1).meta({ description: 'Order number, or any words that say which contract.' }),
  scope: linesStated(2000).optional().meta({ description: "Which goods, in the consumer's words; absent: the whole contract." }),
  orderId: z.string().min(1).max(64).optional().meta({ description: 'The order whose token is sent as Cassa-Order.' }),
  units: units.optional(),
};

const email = lineStated(254).pipe(mailAddress);

/**
 * `POST /v1/withdrawals`: the consumer's statement. Name, contract and electronic contact are all the law lets anybody ask;
 * nothing is matched before it is recorded. From the link of an order it may name pieces.
 */
export const submitWithdrawalBody = z.strictObject({ ...statement, email }).meta({ id: 'SubmitWithdrawal' });
export type SubmitWithdrawalBody = z.infer<typeof submitWithdrawalBody>;

/** `POST /v1/merchant/withdrawals`: a statement that reached the merchant in another way. */
export const logWithdrawalBody = z
  .strictObject({
    ...statement,
    email: email.optional(),
    channel: z.enum(loggedChannels),
    receivedAt: instant.meta({ description: 'When it reached the merchant.' }),
    sentAt: instant.optional().meta({ description: 'When it was sent, where a mail header or a postmark shows it.' }),
    language: z.enum(languages).optional().meta({ description: "Of the acknowledgement; absent: the merchant's." }),
  })
  .meta({ id: 'LogWithdrawal' });
export type LogWithdrawalBody = z.infer<typeof logWithdrawalBody>;

/** `POST /v1/merchant/withdrawals/:id/link`: whose contract a statement is about, and which pieces its words mean. */
export const linkWithdrawalBody = z
  .strictObject({ orderId: z.string().min(1).max(64), units: units.optional() })
  .meta({ id: 'LinkWithdrawal' });

/** `POST /v1/merchant/orders/:id/withdrawal-information`: whether the buyer was told of the right of withdrawal. */
export const withdrawalInformationBody = z
  .strictObject({
    givenAt: instant.nullable().meta({ description: 'When it was explained after all; null: not before the order, and not so far.' }),
  })
  .meta({ id: 'WithdrawalInformation' });

/** How long one can withdraw from an order. */
export const withdrawalPeriodWire = z
  .object({
    lastDay: momentWire.nullable().meta({ description: 'Null while the period has not begun.' }),
    because: z.array(reasonWire),
  })
  .meta({ id: 'WithdrawalPeriod' });
export type WithdrawalPeriodWire = z.infer<typeof withdrawalPeriodWire>;

/** Receipt: content, date and time of the statement. It says "received", never "accepted". */
export const withdrawalReceiptWire = z
  .object({
    id: z.string(),
    receivedAt: momentWire,
    name: z.string(),
    contract: z.string(),
    email: z.string().nullable(),
    scope: z.string().nullable(),
    fingerprint: z.string().meta({ description: 'SHA-256 that ties the statement to those before it, hex.' }),
    text: z.string().meta({ description: 'The whole receipt as plain text, to keep or download.' }),
    files: z
      .object({ text: z.url(), html: z.url(), pdf: z.url() })
      .meta({ description: 'Where the receipt can be downloaded, now and later. Who has an address has the receipt.' }),
  })
  .meta({ id: 'WithdrawalReceipt' });
export type WithdrawalReceiptWire = z.infer<typeof withdrawalReceiptWire>;

/** What the merchant's books say to a statement. Side facts, never gates. */
const readingWire = z
  .object({
    at: momentWire,
    actor: z.string(),
    match: z.enum(['matched', 'unverified', 'unmatched']),
    orderId: z.string().nullable(),
    timely: z.enum(['inTime', 'late']).nullable(),
    returnId: z.string().nullable(),
  })
  .meta({ id: 'WithdrawalReading' });
export type WithdrawalReadingWire = z.infer<typeof readingWire>;

/** The mail with the acknowledgement; `state` is what became of it. */
const acknowledgementWire = z.object({
  state: z.enum(['owed', 'sent', 'bounced', 'none']),
  at: momentWire.nullable(),
  failure: z.string().nullable(),
});

/** A statement as the merchant sees it. */
export const merchantWithdrawalWire = withdrawalReceiptWire
  .omit({ files: true })
  .extend({
    seq: z.int().meta({ description: "Place in the merchant's chain of statements, from 1." }),
    channel: z.string(),
    recordedAt: momentWire,
    units: z.array(z.object({ line: z.string(), quantity: z.int(), opened: z.boolean().optional() })).nullable(),
    reading: readingWire.nullable().meta({ description: 'The last one; null until somebody has looked.' }),
    task: z.boolean().meta({ description: 'Whether somebody has to find the contract, to say which pieces the words mean, or to answer.' }),
    acknowledgement: acknowledgementWire,
  })
  .meta({ id: 'MerchantWithdrawal' });
export type MerchantWithdrawalWire = z.infer<typeof merchantWithdrawalWire>;

/** `GET /v1/merchant/withdrawals?before=<id>&match=unmatched&limit=50`, newest first. */
export const withdrawalListWire = z
  .object({ withdrawals: z.array(merchantWithdrawalWire), nextBefore: nextBeforeWire })
  .meta({ id: 'WithdrawalList' });

/** `GET /v1/merchant/withdrawals/:id`: with every reading, and how the last one judges. */
export const withdrawalDetailWire = merchantWithdrawalWire
  .extend({
    readings: z.array(readingWire),
    because: z.array(reasonWire).meta({ description: 'Why it stands, and whether it came in time.' }),
    lines: z
      .array(z.object({ line: z.string(), title: z.string(), quantity: z.int(), withdrawable: z.boolean(), because: z.array(reasonWire) }))
      .meta({ description: 'The pieces it is about, with what the law excepts; empty without an order.' }),
  })
  .meta({ id: 'WithdrawalDetail' });
export type WithdrawalDetailWire = z.infer<typeof withdrawalDetailWire>;

/** A statement on the page of the order it is about. */
export const orderStatementWire = z
  .object({ id: z.string(), receivedAt: momentWire, text: z.string(), receipt: z.url() })
  .meta({ id: 'OrderStatement' });
export type OrderStatementWire = z.infer<typeof orderStatementWire>;

/** Whether one could still withdraw from a line of an order. */
export const lineRightWire = z.object({ possible: z.boolean(), because: z.array(reasonWire) }).meta({ id: 'LineRight' });
export type LineRightWire = z.infer<typeof lineRightWire>;

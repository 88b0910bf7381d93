import { z } from 'zod';
import { amountWire, momentWire } from '../http/formatted.wire.ts';
import { nextBeforeWire } from '../http/page.ts';
import { oneLine } from '../http/plain-text.ts';
import { compactIban, isBic, isIban } from './iban.ts';

/** `PUT /v1/merchant/bank-account` */
export const bankAccountBody = z
  .strictObject({
    holder: oneLine(70).min(1).meta({ description: 'As the bank knows it.' }),
    iban: z.string().max(60).transform(compactIban).refine(isIban, 'This is not the IBAN of an account that SEPA reaches.'),
    bic: z
      .string()
      .max(20)
      .transform((text) => text.replaceAll(' ', '').toUpperCase())
      .refine(isBic, 'A BIC has 8 or 11 characters.')
      .optional()
      .meta({ description: 'Only needed by payers outside the European Economic Area.' }),
  })
  .meta({ id: 'SetBankAccount' });

export const bankAccountWire = z
  .object({
    bankAccount: z
      .object({ holder: z.string(), iban: z.string().meta({ description: 'In groups of four.' }), bic: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null while the payment provider takes transfers.' }),
  })
  .meta({ id: 'BankAccount' });

const saidWhy = z.object({ code: z.string(), text: z.string() });
const namedOrder = z.object({ id: z.string(), number: z.string() });

/** `POST /v1/merchant/bank/statements`: what became of every movement of the file, in its order. */
export const importedStatementWire = z
  .object({
    credits: amountWire.meta({ description: 'Everything the file says came in: `matched + open + known + refused`.' }),
    matched: amountWire,
    open: amountWire.meta({ description: 'A person has to say what it is: `GET /v1/merchant/bank/entries?state=open`.' }),
    known: amountWire.meta({ description: 'Imported before.' }),
    refused: amountWire.meta({ description: 'Not booked for good yet, or not readable; not kept.' }),
    refundsPaid: z.int().meta({ description: 'Debits that paid a refund back.' }),
    openDebits: z.int().meta({ description: 'Debits that a person has to look at: money taken back, or transferred twice.' }),
    otherDebits: z.int().meta({ description: 'Debits for something else; not kept.' }),
    entries: z.array(
      z.object({
        id: z.string().nullable(),
        direction: z.enum(['credit', 'debit']),
        outcome: z.enum(['matched', 'open', 'known', 'refused']),
        bookedOn: momentWire.nullable(),
        amount: amountWire.nullable(),
        reference: z.string().nullable().meta({ description: 'The bank’s own.' }),
        order: namedOrder.nullable().meta({ description: 'The order it is for, or seems to be for.' }),
        why: saidWhy.nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportedStatement' });
export type ImportedStatementWire = z.infer<typeof importedStatementWire>;

/** A movement of the account, for the merchant. */
export const bankEntryWire = z
  .object({
    id: z.string(),
    state: z.enum(['open', 'matched', 'refunded', 'notOurs']),
    direction: z.enum(['credit', 'debit']),
    amount: amountWire,
    bookedOn: momentWire,
    orderedBy: momentWire.meta({ description: 'Last day on which the payer can have ordered it.' }),
    reference: z.string().nullable(),
    payer: z.object({ name: z.string().nullable(), iban: z.string().nullable(), bic: z.string().nullable() }),
    text: z.string(),
    why: saidWhy.nullable().meta({ description: 'Why a person has to say what it is.' }),
    order: namedOrder
      .extend({ stateText: z.string(), total: amountWire, missing: amountWire.nullable() })
      .nullable()
      .meta({ description: 'The order it is for, or seems to be for; `missing` while a transfer for it is awaited, or could still come.' }),
    choices: z.array(z.object({ as: z.string(), label: z.string() })).meta({ description: 'What can be made of it in one step.' }),
    refundId: z.string().nullable(),
  })
  .meta({ id: 'BankEntry' });
export type BankEntryWire = z.infer<typeof bankEntryWire>;

/** The same once it is settled: the answer is kept for a day, and so names nobody. */
export const resolvedEntryWire = bankEntryWire.omit({ payer: true, text: true }).meta({ id: 'ResolvedBankEntry' });
export type ResolvedEntryWire = z.infer<typeof resolvedEntryWire>;

export const bankEntryListWire = z.object({ entries: z.array(bankEntryWire), nextBefore: nextBeforeWire }).meta({ id: 'BankEntryList' });

const order = oneLine(40).min(1).meta({ description: 'Number of the order.' });

/** `POST /v1/merchant/bank/entries/{id}/resolve` */
export const resolveEntryBody = z
  .discriminatedUnion('as', [
    z
      .strictObject({ as: z.literal('payment'), order })
      .meta({ description: 'It counts towards the order: it is what is missing, or part of it.' }),
    z.strictObject({ as: z.literal('acceptShort'), order }).meta({ description: 'It is less, and enough.' }),
    z.strictObject({ as: z.literal('askRest'), order }).meta({ description: 'It is less; the shopper is asked for the rest by mail.' }),
    z.strictObject({ as: z.literal('returnExcess'), order }).meta({ description: 'It is more; what is too much goes back.' }),
    z.strictObject({ as: z.literal('refund') }).meta({ description: 'All of it goes back to who paid.' }),
    z.strictObject({ as: z.literal('dealtWith') }).meta({ description: 'It is money that left, and whoever had to know does.' }),
    z
      .strictObject({ as: z.literal('notOurs') })
      .meta({ description: 'It has nothing to do with any order, or is a movement that is there already.' }),
  ])
  .meta({ id: 'ResolveBankEntry' });
export type ResolveEntryBody = z.infer<typeof resolveEntryBody>;

/** `GET /v1/merchant/refunds/{id}/transfer`: what to write into the transfers that pay a refund back. */
export const refundTransferWire = z
  .object({
    refundId: z.string(),
    amount: amountWire,
    transfers: z
      .array(
        z.object({
          amount: amountWire,
          payee: z
            .object({ name: z.string(), iban: z.string(), bic: z.string().nullable() })
            .nullable()
            .meta({ description: 'Who paid, as the statement told it; null where it told no account: ask the shopper.' }),
          text: z.string().meta({ description: 'To be written into it: the statement is searched for it.' }),
          code: z
            .object({ size: z.int(), path: z.string() })
            .nullable()
            .meta({ description: 'EPC QR code, as the `d` of an SVG path of so many modules.' }),
          orderedAt: momentWire.nullable().meta({ description: 'Since when it is in a file for the bank; null: in none.' }),
          paid: z.boolean(),
        }),
      )
      .meta({ description: 'One to each account that paid, and to none more than came from it.' }),
  })
  .meta({ id: 'RefundTransfer' });
export type RefundTransferWire = z.infer<typeof refundTransferWire>;

/** POST /v1/merchant/bank/refund-files. */
export const refundFileBody = z
  .strictObject({
    refund: z.string().max(64).optional().meta({ description: 'One refund; absent: what is owed by transfer and in no file yet.' }),
    again: z.boolean().optional().meta({ description: 'With `refund`: also what of it is in a file already; the bank did not take it.' }),
    insteadOf: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'A file that the bank did not take: what of it is still owed, in a new one.' }),
  })
  .refine(({ refund, again }) => refund !== undefined || !again, { path: ['again'], message: 'Say of which refund, or of which file.' })
  .refine(({ refund, insteadOf }) => refund === undefined || insteadOf === undefined, {
    path: ['insteadOf'],
    message: 'A refund or a file, not both.',
  })
  .meta({ id: 'OrderRefundFile' });

export const refundFileWire = z
  .object({
    id: z.string().meta({ description: 'The name by which the bank knows the file; with nothing new, that of the newest.' }),
    orderedAt: momentWire,
    refunds: z.array(z.string()).meta({ description: 'A thousand at most: ask again for the rest.' }),
  })
  .meta({ id: 'RefundFile' });
export type RefundFileWire = z.infer<typeof refundFileWire>;

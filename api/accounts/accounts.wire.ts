import { z } from 'zod';
import { momentWire, reasonWire } from '../http/formatted.wire.ts';
import { plainAddress } from '../http/mail-address.ts';
import { nextBeforeWire, pageQuery } from '../http/page.ts';
import { oneLine } from '../http/plain-text.ts';

const because = z.array(reasonWire);

/** `POST /v1/order-access` */
export const orderAccessBody = z
  .strictObject({
    number: oneLine(40).min(1).meta({ description: 'Order number, as it stands in the mails.' }),
    email: oneLine(254).min(1).overwrite(plainAddress),
  })
  .meta({ id: 'OrderAccess' });

/** The same answer to everybody: it says nothing about which orders there are. */
export const orderAccessWire = z.object({ text: z.string(), minutes: z.int(), because }).meta({ id: 'OrderAccessAnswer' });
export type OrderAccessWire = z.infer<typeof orderAccessWire>;

/** `POST /v1/order-access/exchange` */
export const exchangeAccessBody = z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'ExchangeAccess' });

export const exchangedAccessWire = z
  .object({ order: z.object({ id: z.string(), token: z.string().meta({ description: 'For `Cassa-Order`.' }) }) })
  .meta({ id: 'ExchangedAccess' });

/** `POST /v1/orders/{id}/invoice` */
export const askInvoiceBody = z
  .strictObject({ taxCode: oneLine(32).min(1), recipient: oneLine(120).min(1).optional() })
  .meta({ id: 'AskInvoice' });

export const invoiceAnswerWire = z
  .object({
    invoice: z.enum(['issued', 'refused']),
    sentAgain: z.enum(['invoice', 'taxReceipt', 'nonTaxReceipt']).nullable().meta({ description: 'What goes out by mail instead.' }),
    text: z.string(),
    because,
  })
  .meta({ id: 'InvoiceAnswer' });
export type InvoiceAnswerWire = z.infer<typeof invoiceAnswerWire>;

/** What becomes of the data of an order whose buyer asks to be forgotten. */
export const erasureWire = z
  .object({
    askedAt: momentWire,
    account: z.literal('removed'),
    records: z.enum(['kept', 'none']),
    reducedAt: momentWire
      .nullable()
      .meta({ description: 'Since when no more is kept here than the records of the sale; null while something is open.' }),
    atProvider: z.enum(['erased', 'owed', 'elsewhere']).nullable().meta({
      description:
        'What the payment provider keeps beside the payment. `owed`: it is asked to erase it until it has; `elsewhere`: that lies in an account of before, which the shop has to see to there. Null while something is open.',
    }),
    anonymousAfter: momentWire
      .nullable()
      .meta({ description: 'Day after which the records are made anonymous; null while a matter is open.' }),
    anonymisedAt: momentWire.nullable().meta({ description: 'Since when the records do not say any more whose they are.' }),
    text: z.string(),
    because,
  })
  .meta({ id: 'Erasure' });
export type ErasureWire = z.infer<typeof erasureWire>;

/** `GET /v1/merchant/erasures?before=<order id>&state=waiting&limit=50`, newest first. */
export const erasureListQuery = pageQuery.extend({
  state: z
    .enum(['waiting', 'granted'])
    .optional()
    .meta({ description: '`granted`: no more is kept than the records of the sale; `waiting`: something is open.' }),
});

export const erasureListWire = z
  .object({
    erasures: z.array(
      erasureWire.extend({
        orderId: z.string(),
        orderNumber: z.string(),
        paymentsElsewhere: z
          .array(z.string())
          .meta({ description: 'With `elsewhere`: the payments whose customers you erase in the account of before.' }),
      }),
    ),
    nextBefore: nextBeforeWire,
  })
  .meta({ id: 'ErasureList' });

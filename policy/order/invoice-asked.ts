import { decide, type Decision } from '../decision.ts';
import { invoiceRequest } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What a buyer gets who asks for an invoice. */
export interface InvoiceAnswer {
  readonly invoice: 'issued' | 'refused';
  /** The document that is sent again in its place, with the order's own data; null where the terms promise none. */
  readonly sentAgain: 'invoice' | 'taxReceipt' | 'nonTaxReceipt' | null;
}

/**
 * What a buyer gets who asks for an invoice: the invoice where one is made for every order, or where they ask in time; later
 * the document of the order once more.
 *
 * @param withOrder asked for while ordering
 * @source `order.invoice`; `it.invoiceRequest`, matrix M
 */
export function invoiceAsked({ order: { invoice } }: Pick<Profile, 'order'>, withOrder: boolean): Decision<InvoiceAnswer> {
  const document = invoice?.byDefault?.document ?? null;
  if (document === 'invoice') return decide({ invoice: 'issued', sentAgain: document }, because('order.invoiceForAll', invoice?.byDefault));
  const law = { law: invoiceRequest.id };
  if (withOrder) return decide({ invoice: 'issued', sentAgain: null }, because('order.invoiceWithOrder', invoice?.onRequest, law));
  if (invoice?.onRequest?.when === 'anyTime') {
    return decide({ invoice: 'issued', sentAgain: null }, because('order.invoiceAnyTime', invoice.onRequest));
  }
  return decide(
    { invoice: 'refused', sentAgain: document },
    because('order.onlyAtPurchase', invoice?.onRequest, law),
    ...(document === null ? [] : [because('order.receiptAgain', invoice?.byDefault)]),
  );
}

import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** Whose word an invoice is written by. */
export interface InvoiceData {
  /** `orderForm`: what was given when ordering; `buyer`: what the buyer says, then or later. */
  readonly from: 'buyer' | 'orderForm';
  /** Whether it can still be written to other data once it is made. */
  readonly changeable: boolean;
}

/**
 * Whose word an invoice is written by, and whether that can change. Silent terms take the buyer's word, until the invoice is made.
 *
 * @source `order.invoice.dataSource`, `order.invoice.onRequest.changeable`, matrix M
 */
export function invoiceData({ order: { invoice } }: Pick<Profile, 'order'>): Decision<InvoiceData> {
  const changeable = invoice?.onRequest?.changeable === true;
  return decide(
    { from: invoice?.dataSource?.from ?? 'buyer', changeable },
    because('order.invoiceData', invoice?.dataSource),
    ...(changeable ? [] : [because('order.invoiceDataStays', invoice?.onRequest)]),
  );
}

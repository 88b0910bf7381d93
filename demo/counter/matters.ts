import { claimActs, orderActs, parcelActs, returnActs, type Act } from './acts.ts';
import type { CounterOrder } from './counter-order.ts';

/** One thing of an order, where it stands, and what can be done about it now. */
export interface Matter {
  readonly what: string;
  readonly stands: string;
  readonly acts: readonly Act[];
}

/** The order itself and all that has followed it. @param now milliseconds since the epoch */
export function mattersOf(order: CounterOrder, now: number): Matter[] {
  return [
    { what: 'Order', stands: standingOf(order), acts: orderActs(order) },
    ...order.parcels.map((parcel) => ({ what: 'Parcel', stands: parcel.text, acts: parcelActs(parcel, now) })),
    ...order.returns.map((each) => ({
      what: each.groundText,
      stands: `${each.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(', ')}: ${each.stateText}`,
      acts: returnActs(each),
    })),
    ...order.claims.map((claim) => ({ what: claim.kindText, stands: claim.stateText, acts: claimActs(claim) })),
    ...order.refunds.map(({ text }) => ({ what: 'Money back', stands: text, acts: [] })),
  ];
}

function standingOf({ stateText, payment: { stateText: payment, instructions } }: CounterOrder): string {
  return `${stateText}. ${payment}${instructions === null ? '' : `: ${instructions.amount.text} still to come`}`;
}

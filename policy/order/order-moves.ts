/** Where an order can stand. */
export type OrderState =
  | 'received'
  | 'awaitingPayment'
  | 'paid'
  | 'suspended'
  | 'accepted'
  | 'partlyUnavailable'
  | 'shipped'
  | 'delivered'
  | 'uncollected'
  | 'refused'
  | 'lapsed'
  | 'terminated'
  | 'closed';

/** Who can move an order: `clock` is a deadline that is over, `provider` whoever moves the money. */
export type OrderActor = 'buyer' | 'merchant' | 'provider' | 'carrier' | 'clock';

export type OrderMoveEvent =
  | 'paymentAwaited'
  | 'paymentArrived'
  | 'paymentFailed'
  | 'paymentOverdue'
  | 'reinstated'
  | 'documentsAsked'
  | 'documentsShown'
  | 'documentsMissing'
  | 'accepted'
  | 'refused'
  | 'unanswered'
  | 'linesUnavailable'
  | 'restGoesOn'
  | 'allUnavailable'
  | 'shipped'
  | 'delivered'
  | 'notCollected'
  | 'awaitedAgain'
  | 'terminatedLate'
  | 'withdrawn'
  | 'settled';

/** Where an event leads, and whose it is. */
export interface OrderMove {
  readonly to: OrderState;
  readonly by: readonly OrderActor[];
}

const paymentArrived = { to: 'paid', by: ['provider', 'merchant'] } as const satisfies OrderMove;
const paymentFailed = { to: 'terminated', by: ['provider', 'merchant'] } as const satisfies OrderMove;
const documentsAsked = { to: 'suspended', by: ['merchant'] } as const satisfies OrderMove;
const accepted = { to: 'accepted', by: ['merchant'] } as const satisfies OrderMove;
const refused = { to: 'refused', by: ['merchant'] } as const satisfies OrderMove;
const unanswered = { to: 'refused', by: ['clock'] } as const satisfies OrderMove;
const linesUnavailable = { to: 'partlyUnavailable', by: ['merchant'] } as const satisfies OrderMove;
const allUnavailable = { to: 'terminated', by: ['buyer', 'merchant'] } as const satisfies OrderMove;
const shipped = { to: 'shipped', by: ['merchant', 'carrier'] } as const satisfies OrderMove;
const terminatedLate = { to: 'terminated', by: ['buyer'] } as const satisfies OrderMove;
const withdrawn = { to: 'terminated', by: ['buyer'] } as const satisfies OrderMove;
const delivered = { to: 'delivered', by: ['carrier', 'buyer'] } as const satisfies OrderMove;
const notCollected = { to: 'uncollected', by: ['carrier', 'buyer'] } as const satisfies OrderMove;
/** What was said of a parcel is corrected, or it is lost: goods are still to come. */
const awaitedAgain = { to: 'shipped', by: ['carrier', 'buyer'] } as const satisfies OrderMove;
const settled = { to: 'closed', by: ['merchant', 'provider', 'clock'] } as const satisfies OrderMove;

/** What a buyer can do, and what goods that cannot be had do, in every state before the goods leave. */
const beforeShipment = { linesUnavailable, allUnavailable, withdrawn, terminatedLate } as const;

/** Every move there is; what is not here cannot happen. An order that is closed stays so. */
export const orderMoves: Readonly<Record<OrderState, Readonly<Partial<Record<OrderMoveEvent, OrderMove>>>>> = {
  received: {
    ...beforeShipment,
    paymentAwaited: { to: 'awaitingPayment', by: ['buyer'] },
    paymentArrived,
    paymentFailed,
    documentsAsked,
    accepted,
    refused,
    unanswered,
  },
  awaitingPayment: {
    ...beforeShipment,
    paymentArrived,
    paymentFailed,
    paymentOverdue: { to: 'lapsed', by: ['clock'] },
    refused,
  },
  paid: { ...beforeShipment, paymentFailed, documentsAsked, accepted, refused, unanswered, shipped },
  suspended: {
    ...beforeShipment,
    paymentFailed,
    documentsShown: { to: 'paid', by: ['merchant'] },
    documentsMissing: { to: 'terminated', by: ['clock', 'merchant'] },
    refused,
    unanswered,
  },
  accepted: {
    ...beforeShipment,
    documentsAsked,
    paymentArrived: { ...paymentArrived, to: 'accepted' },
    paymentFailed,
    shipped,
  },
  partlyUnavailable: {
    ...beforeShipment,
    paymentFailed,
    restGoesOn: { to: 'accepted', by: ['merchant'] },
    shipped,
  },
  shipped: {
    withdrawn,
    terminatedLate,
    // Parcels are lost, and what was in them cannot be had again.
    allUnavailable,
    delivered,
    notCollected,
  },
  delivered: { withdrawn, settled, notCollected, awaitedAgain },
  // Whoever does not collect in time may still do so before the parcel goes back.
  uncollected: { withdrawn, settled, shipped, delivered, awaitedAgain },
  refused: { settled },
  lapsed: { settled, paymentArrived, reinstated: { to: 'paid', by: ['buyer'] } },
  terminated: { settled },
  closed: {},
};

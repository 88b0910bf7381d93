import type { Profile } from '../../policy/index.ts';
import { concludedAt } from '../orders/concluded-at.ts';
import { isOver } from '../orders/is-over.ts';
import { historyOf } from '../orders/order-history-of.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { chargeMoment, type ChargeMoment } from '../payments/charge-moment.ts';

type Scene = { readonly profile: Profile; readonly order: OrderRecord; readonly parcels: readonly ParcelRecord[] };

/** Goods that leave were verified before, and whoever ships has accepted: no moment comes later than the first parcel. */
const reached: Readonly<Record<ChargeMoment, (scene: Scene) => boolean>> = {
  order: () => true,
  afterVerification: (scene) => isAccepted(scene) || isVerified(scene) || hasLeft(scene),
  conclusion: (scene) => concludedAt(scene.profile, scene.order, scene.parcels).value !== null || hasLeft(scene),
  beforeShipment: (scene) => isAccepted(scene) || hasLeft(scene),
  shipment: hasLeft,
};

/**
 * Whether the money reserved for an order is to be taken now: the moment the terms name for its method has come. All of it is taken
 * with the first parcel where the terms wait for shipment: a reservation can be taken once, and the rest of it would be lost.
 *
 * @source `payment.methods[].charged.at`
 */
export function captureDue(scene: Scene): boolean {
  const { profile, order } = scene;
  if (order.paymentState !== 'authorised' || isOver(order.state) || order.state === 'suspended') return false;
  return reached[chargeMoment(profile, order.method)](scene);
}

function isAccepted({ order, parcels }: Scene): boolean {
  return historyOf(order, parcels).acceptedAt !== undefined;
}

function isVerified({ order }: Scene): boolean {
  return order.events.some(({ kind }) => kind === 'documentsShown');
}

function hasLeft({ parcels }: Scene): boolean {
  return parcels.length > 0;
}

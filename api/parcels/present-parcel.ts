import { epochMs, legalDay } from '../../policy/index.ts';
import { formatDay, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { orderLifeWords } from '../orders/order-life-words.ts';
import type { ParcelRecord } from './parcel-record.ts';
import type { MerchantParcelWire, ParcelWire } from './parcels.wire.ts';

export interface ParcelView {
  readonly language: Language;
  /** IANA zone of the merchant. */
  readonly timeZone: string;
}

/** A parcel as the wire tells it. */
export function presentParcel(parcel: ParcelRecord, { language, timeZone }: ParcelView): ParcelWire {
  const moment = (iso: string | null) => iso && instantOf(iso, language, timeZone);
  return {
    id: parcel.id,
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    trackingUrl: parcel.trackingUrl,
    shippedAt: moment(parcel.shippedAt) || null,
    deliveredAt: moment(parcel.deliveredAt) || null,
    whereabouts: parcel.whereabouts,
    lines: parcel.lines.map(({ line, quantity }) => ({ line, quantity })),
    gifts: parcel.gifts.map(({ id, title }) => ({ id, title })),
    text: parcelText(parcel, { language, timeZone }),
  };
}

/** The same for the merchant, with all that was entered. */
export function presentMerchantParcel(parcel: ParcelRecord, view: ParcelView): MerchantParcelWire {
  const events = parcel.events.map((event) => ({ ...event, costs: event.costs && [...event.costs] }));
  return { ...presentParcel(parcel, view), orderId: parcel.orderId, events };
}

/** Where it is, in a sentence. */
function parcelText({ whereabouts, events, carrier, tracking, shippedAt }: ParcelRecord, { language, timeZone }: ParcelView): string {
  const words = orderLifeWords(language).parcel;
  const day = (iso: string) => formatDay(legalDay(epochMs(iso), timeZone), language);
  const last = (kind: string) => events.findLast((event) => event.kind === kind)!.at;
  switch (whereabouts) {
    case 'underWay':
      return words.underWay(carrier, tracking, day(shippedAt!));
    case 'atPickupPoint':
    case 'delivered':
      return words[whereabouts](day(last(whereabouts)));
    default:
      return words[whereabouts];
  }
}

import type { PlannedRefund, Profile } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { returnSlipPdf, type ReturnSlip } from '../documents/return-slip-pdf.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import type { OrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { placeBack } from './ways-back.ts';

/** Whose return it is, and in which language the slip speaks. */
export interface SlipView {
  readonly order: OrderRecord;
  /** The version the order was placed under. */
  readonly profile: Profile;
  /** Name of the shop. */
  readonly shop: string;
  readonly language: Language;
  /** What it brings; absent where it brings nothing. */
  readonly planned: PlannedRefund | undefined;
}

/** What the slip of a return says. */
export function slipOf(record: ReturnRecord, { order, profile, shop, language, planned }: SlipView): ReturnSlip {
  const { way } = record;
  const agreed = new Map(order.agreed.lines.map((line) => [line.id, line]));
  return {
    language,
    shop,
    timeZone: profile.calendar.timeZone,
    id: record.id,
    orderNumber: order.number,
    askedAt: record.askedAt,
    sender: order.agreed.shippingAddress.name,
    way,
    to: way === 'merchantCollects' ? null : placeBack(profile, language),
    pickupOn: record.pickupOn,
    sendBy: planned?.sendBy?.value?.lastDay ?? null,
    lines: sentBack(record, planned).map(({ line, quantity }) => {
      const { title, options, sku } = agreed.get(line)!;
      return { quantity, title, options, sku };
    }),
  };
}

/** What goes into the parcel: not what the law excepts from a withdrawal. */
function sentBack({ units }: ReturnRecord, planned: PlannedRefund | undefined): ReturnRecord['units'] {
  const excepted = planned?.lines.filter(({ accepted }) => !accepted.value) ?? [];
  return units.filter((each) => !excepted.some(({ line }) => line === each.line));
}

/** The slip for the parcel of a return, a PDF. */
export async function returnSlip(
  { shops }: Pick<Deps, 'shops'>,
  { order, profile, plan }: OrderCase,
  record: ReturnRecord,
): Promise<Buffer> {
  const { name: shop } = await shops.byId(order.merchantId);
  const { language } = record;
  return returnSlipPdf(slipOf(record, { order, profile, shop, language, planned: plannedFor(plan, record.id) }));
}

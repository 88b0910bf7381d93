import { decide, type Decision, type Reason } from '../decision.ts';
import { guaranteeFree } from '../law/eu-guarantee.ts';
import { allocate, share, sum, wholeBps, type Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A line of the order as paid, after codes. Minor units. */
export interface GuaranteeLine {
  readonly line: string;
  readonly paid: Minor;
  /** Absent: nothing is wrong with it. */
  readonly ends?: 'termination' | undefined;
  /** What the price falls by where the buyer keeps the defective goods, in basis points. */
  readonly reducedBps?: number | undefined;
}

/** What was paid on an order some of whose goods are defective. Minor units. */
export interface GuaranteeOrder {
  readonly lines: readonly GuaranteeLine[];
  readonly delivery: Minor;
  /** What the buyer laid out to send the goods back. */
  readonly wayBack?: Minor | undefined;
  readonly wantsVoucher?: boolean | undefined;
}

/** What goes back for defective goods. Minor units. */
export interface GuaranteeRefund {
  readonly goods: Minor;
  readonly delivery: Minor;
  readonly wayBack: Minor;
  readonly total: Minor;
  readonly as: 'money' | 'voucher';
}

/**
 * What goes back where a contract ends, or a price falls, for a defect: what was paid for the goods, their share of the delivery,
 * all of it where nothing else was ordered, and the way back. Nobody is given a voucher who did not choose one.
 *
 * @returns amounts that never exceed what was paid; the shares of delivery of all lines sum to the delivery
 * @source `refund.defective`, `refund.voucher`; `eu.guarantee.free`, R1, matrix P1
 */
export function guaranteeRefund({ refund }: Pick<Profile, 'refund'>, order: GuaranteeOrder): Decision<GuaranteeRefund> {
  const { lines, wayBack = 0, wantsVoucher } = order;
  const { defective, voucher } = refund;
  const law = { law: guaranteeFree.id, ambiguity: defective?.ambiguity };
  const paidAtAll = lines.some(({ paid }) => paid > 0);
  const shares = paidAtAll
    ? allocate(
        order.delivery,
        lines.map(({ paid }) => paid),
      )
    : lines.map(() => 0);
  const ended = sum(lines.map(({ paid, ends }) => (ends === undefined ? 0 : paid)));
  const reduced = sum(
    lines.map(({ paid, ends, reducedBps = 0 }) => (ends === undefined ? share(paid, Math.min(reducedBps, wholeBps), wholeBps) : 0)),
  );
  const delivery = sum(lines.map(({ ends }, index) => (ends === undefined ? 0 : shares[index]!)));
  const asVoucher = wantsVoucher === true && voucher !== undefined;
  const reasons: Reason[] = [
    ...(ended > 0 ? [because('guarantee.priceBack', defective, { ...law, figures: { amount: ended } })] : []),
    ...(reduced > 0 ? [because('guarantee.priceReduced', defective, { ...law, figures: { amount: reduced } })] : []),
    ...(delivery > 0 ? [because('guarantee.deliveryBack', defective, { ...law, figures: { amount: delivery } })] : []),
    ...(wayBack > 0 ? [because('guarantee.wayBackFree', defective, { ...law, figures: { amount: wayBack } })] : []),
    because(asVoucher ? 'guarantee.voucherChosen' : 'guarantee.moneyBack', voucher),
  ];
  const total = ended + reduced + delivery + wayBack;
  return decide({ goods: ended + reduced, delivery, wayBack, total, as: asVoucher ? 'voucher' : 'money' }, ...reasons);
}

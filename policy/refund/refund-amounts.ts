import { share, sum, wholeBps, type Minor } from '../money.ts';
import type { DeliveryPaid, RefundLine, RefundOrder } from './refund-order.ts';

/** A statement in numbers, as the clauses alone or the law see it. */
export interface RefundClaim {
  readonly pieces: readonly {
    readonly line: RefundLine;
    readonly quantity: number;
    /** Loss of value that is deducted, 0 to 10,000 basis points. */
    readonly lossBps: number;
    /** Not taken back: it counts for nothing. */
    readonly refused: boolean;
  }[];
  /** The goods never came: what was paid for delivering them was paid for nothing. */
  readonly undelivered: boolean;
  /** Delivery comes back once nothing of the order is left. */
  readonly deliveryWhenAll: boolean;
  /** Delivery comes back in proportion to the goods. */
  readonly deliveryInProportion: boolean;
  /** Minor units that are kept. */
  readonly costs: readonly Minor[];
}

/** What one statement brings, minor units; none is negative. */
export interface RefundAmounts {
  /** What comes back for each piece, in the order of the claim. */
  readonly goods: readonly Minor[];
  readonly delivery: Minor;
  /** The costs, as far as the goods of the statement cover them. */
  readonly costs: readonly Minor[];
  /** `goods + delivery - costs` */
  readonly total: Minor;
  /** Whether nothing of the order is left after it. */
  readonly complete: boolean;
}

/**
 * What each of several statements brings. Every statement gets what all up to it entitle to, less what those before it got:
 * so neither their order nor how the goods are split among them changes the sum.
 *
 * @source R1, R7
 */
export function refundAmounts(order: RefundOrder, claims: readonly RefundClaim[]): readonly RefundAmounts[] {
  const reach = new Map<RefundLine, Reach>();
  let deliverySoFar = 0;
  return claims.map((claim, index) => {
    const goods = claim.pieces.map((piece) => reachFurther(reach, piece, claim.undelivered));
    const complete = order.lines.every((line) => piecesOf(reach.get(line)) === line.quantity);
    const entitled = deliveryEntitlement(order, claims.slice(0, index + 1), reach, complete);
    const delivery = entitled - deliverySoFar;
    deliverySoFar = entitled;
    const costs = coveredCosts(claim, goods);
    return { goods, delivery, costs, total: sum(goods) + delivery - sum(costs), complete };
  });
}

/** Delivery that comes back on withdrawal: what was paid, and no more than the least expensive standard service. @source R7 */
export function deliveryBase({ delivery }: Pick<RefundOrder, 'delivery'>): Minor {
  return baseOf(delivery);
}

const baseOf = ({ paid, cheapestStandard }: DeliveryPaid): Minor => Math.min(paid, cheapestStandard);

/** Pieces of one line that the statements so far reach; `worth` and `reducedWorth` in ten-thousandths of a piece, `amount` in minor units. */
interface Reach {
  returned: number;
  undelivered: number;
  worth: number;
  /** Of the pieces whose price came down. */
  reducedWorth: number;
  amount: Minor;
}

/** Counts pieces in, and answers by how much more their line comes back. */
function reachFurther(reach: Map<RefundLine, Reach>, piece: RefundClaim['pieces'][number], undelivered: boolean): Minor {
  let line = reach.get(piece.line);
  if (line === undefined) reach.set(piece.line, (line = { returned: 0, undelivered: 0, worth: 0, reducedWorth: 0, amount: 0 }));
  line.reducedWorth += reducedWorthOf(piece, piecesOf(line));
  if (!piece.refused) line[undelivered ? 'undelivered' : 'returned'] += piece.quantity;
  line.worth += worthOf(piece);
  const before = line.amount;
  line.amount = Math.max(before, priceOf(piece.line, line));
  return line.amount - before;
}

/** What pieces are worth, to the nearest minor unit; all together never more than was paid for the line in the end. */
function priceOf({ net, quantity, reduced }: RefundLine, { worth, reducedWorth }: Reach): Minor {
  if (reduced === undefined) return share(net, worth, quantity * wholeBps);
  const [pieces, reducedPieces] = [BigInt(quantity), BigInt(reduced.quantity)];
  const value = BigInt(net) * BigInt(worth) * reducedPieces - BigInt(reduced.amount) * BigInt(reducedWorth) * pieces;
  const whole = pieces * reducedPieces * BigInt(wholeBps);
  return Math.min(net - reduced.amount, Number((value * 2n + whole) / (whole * 2n)));
}

/** Those whose price came down are the last that go back: what went back before it did is worth what it was. */
function reducedWorthOf(
  { line: { quantity: all, reduced }, quantity, lossBps, refused }: RefundClaim['pieces'][number],
  before: number,
): number {
  if (reduced === undefined || refused) return 0;
  const reducedUpTo = (pieces: number) => Math.max(0, pieces - (all - reduced.quantity));
  return (reducedUpTo(before + quantity) - reducedUpTo(before)) * (wholeBps - lossBps);
}

function deliveryEntitlement(
  order: RefundOrder,
  claims: readonly RefundClaim[],
  reach: ReadonlyMap<RefundLine, Reach>,
  complete: boolean,
): Minor {
  const { paid, shared = order.delivery } = order.delivery;
  const part = (pieces: 'returned' | 'undelivered', amount: Minor) =>
    claims.some(({ undelivered, deliveryInProportion }) => deliveryInProportion && undelivered === (pieces === 'undelivered'))
      ? proportion(order, (line) => reach.get(line)?.[pieces] ?? 0, amount)
      : 0;
  const inProportion = part('returned', baseOf(shared)) + part('undelivered', shared.paid);
  const whole = order.lines.every((line) => (reach.get(line)?.returned ?? 0) === 0) ? paid : deliveryBase(order);
  const onceNothingIsLeft = complete && claims.some(({ deliveryWhenAll }) => deliveryWhenAll) ? whole : 0;
  return Math.min(paid, Math.max(inProportion, onceNothingIsLeft));
}

/** An amount in proportion to the value of the goods, or to their number where they cost nothing. */
function proportion({ lines, delivery: { shared } }: RefundOrder, pieces: (line: RefundLine) => number, amount: Minor): Minor {
  const value = shared?.value ?? sum(lines.map(({ net }) => net));
  const weight = (line: RefundLine) => (value === 0 ? line.quantity : line.net);
  return share(amount, sum(lines.map((line) => share(weight(line), pieces(line), line.quantity))), value || sum(lines.map(weight)));
}

/**
 * Costs never exceed the goods they are for; rounding their value down keeps other statements out of the comparison, as far as no price
 * came down.
 */
function coveredCosts({ pieces, costs }: RefundClaim, goods: readonly Minor[]): readonly Minor[] {
  if (costs.length === 0) return costs;
  const worth = sum(pieces.map((piece) => shareDown(piece.line.net, worthOf(piece), piece.line.quantity * wholeBps)));
  let left = pieces.some(({ line }) => line.reduced) ? Math.min(worth, sum(goods)) : worth;
  return costs.map((cost) => {
    const covered = Math.min(cost, left);
    left -= covered;
    return covered;
  });
}

const worthOf = ({ quantity, lossBps, refused }: RefundClaim['pieces'][number]) => (refused ? 0 : quantity * (wholeBps - lossBps));
const piecesOf = (reach: Reach | undefined) => (reach === undefined ? 0 : reach.returned + reach.undelivered);
const shareDown = (amount: Minor, part: number, whole: number): Minor => Number((BigInt(amount) * BigInt(part)) / BigInt(whole));

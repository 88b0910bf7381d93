import { share, type Minor } from '../money.ts';
import type { RefundLine, RefundOrder } from './refund-order.ts';

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
  readonly total: Minor;
}

/**
 * What each of several statements brings. Every statement gets what all up to it entitle to, less what those before it got:
 * so neither their order nor how the goods are split among them changes the sum.
 *
 * @source R1, R7
 */
export function refundAmounts(order: RefundOrder, claims: readonly RefundClaim[]): readonly RefundAmounts[] {
  return claims.map((claim, index) => {
    const [before, after] = [claims.slice(0, index), claims.slice(0, index + 1)];
    const goods = claim.pieces.map(({ line }) => goodsEntitlement(line, after) - goodsEntitlement(line, before));
    const delivery = deliveryEntitlement(order, after) - deliveryEntitlement(order, before);
    const costs = coveredCosts(claim);
    return { goods, delivery, costs, total: sum(goods) + delivery - sum(costs) };
  });
}

/** Delivery that comes back on withdrawal: what was paid, and no more than the least expensive standard service. @source R7 */
export function deliveryBase({ delivery: { paid, cheapestStandard } }: RefundOrder): Minor {
  return Math.min(paid, cheapestStandard);
}

function goodsEntitlement(line: RefundLine, claims: readonly RefundClaim[]): Minor {
  return share(line.net, sum(piecesOf(line, claims).map(worth)), line.quantity * 10_000);
}

function deliveryEntitlement(order: RefundOrder, claims: readonly RefundClaim[]): Minor {
  const { paid } = order.delivery;
  const undelivered = claims.filter((claim) => claim.undelivered);
  const returned = claims.filter((claim) => !claim.undelivered);
  const inProportion = proportion(order, returned, deliveryBase(order)) + proportion(order, undelivered, paid);
  const nothingLeft = claims.some(({ deliveryWhenAll }) => deliveryWhenAll) && isComplete(order, claims);
  const whole = nothingLeft ? (returned.length === 0 ? paid : deliveryBase(order)) : 0;
  return Math.min(paid, Math.max(inProportion, whole));
}

/** An amount in proportion to the value of the goods, or to their number where they cost nothing. */
function proportion(order: RefundOrder, claims: readonly RefundClaim[], amount: Minor): Minor {
  if (!claims.some(({ deliveryInProportion }) => deliveryInProportion)) return 0;
  const value = sum(order.lines.map(({ net }) => net));
  const weight = (line: RefundLine) => (value === 0 ? line.quantity : line.net);
  const part = sum(order.lines.map((line) => share(weight(line), takenBack(line, claims), line.quantity)));
  return share(amount, part, sum(order.lines.map(weight)));
}

/** Whether the statements reach every piece of an order. */
export function isComplete(order: RefundOrder, claims: Claims): boolean {
  return order.lines.every((line) => takenBack(line, claims) === line.quantity);
}

/** Costs never exceed the goods they are for; rounding their value down keeps other statements out of the comparison. */
function coveredCosts({ pieces, costs }: RefundClaim): readonly Minor[] {
  let left = costs.length === 0 ? 0 : sum(pieces.map((piece) => shareDown(piece.line.net, worth(piece), piece.line.quantity * 10_000)));
  return costs.map((cost) => {
    const covered = Math.min(cost, left);
    left -= covered;
    return covered;
  });
}

type Claims = readonly Pick<RefundClaim, 'pieces'>[];
type Piece = RefundClaim['pieces'][number];

function piecesOf(line: RefundLine, claims: Claims): readonly Piece[] {
  return claims.flatMap(({ pieces }) => pieces.filter((piece) => piece.line === line));
}

/** Pieces in ten-thousandths that are paid back. */
const worth = ({ quantity, lossBps, refused }: Piece) => (refused ? 0 : quantity * (10_000 - lossBps));
const takenBack = (line: RefundLine, claims: Claims) =>
  sum(piecesOf(line, claims).map(({ quantity, refused }) => (refused ? 0 : quantity)));

const shareDown = (amount: Minor, part: number, whole: number): Minor => Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

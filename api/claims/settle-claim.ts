import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { oweRefund } from '../refunds/owe-refund.ts';
import { piecesOf } from '../returns/units-left.ts';
import { among, claimableUnits, claimAmounts, type ClaimChange } from './claim-amounts.ts';
import type { ClaimCase } from './claim-case.ts';
import type { ClaimMoney } from './claim-record.ts';

/**
 * Owes back what a claim brings: for pieces whose contract ends, or that stay for less. Pieces that went back otherwise in the
 * meantime are left out. What exceeds the rest of the payment, such as a postage laid out on an order that is paid back already,
 * is said, for the merchant to pay in another way.
 *
 * @param wayBack what the shopper laid out to send the goods, minor units
 * @throws ProblemError nothing-to-claim, also while a return of the pieces is to be decided on
 */
export async function settleClaim(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  found: ClaimCase,
  change: ClaimChange,
  { actor, wayBack = 0 }: { readonly actor: string; readonly wayBack?: number },
): Promise<ClaimMoney> {
  const { claim, order, profile, refunds } = found;
  const open = withoutRequested(found, claimableUnits(found));
  const units = among(claim.units, open);
  if (units.length === 0) throw new ProblemError('nothing-to-claim', { open });
  const { refund, goods } = claimAmounts(profile, found, units, change, wayBack);
  const amount = refund.value.total;
  const payable = Math.min(amount, moneyLeft(order, refunds));
  const owed =
    payable > 0
      ? await oweRefund(tx, deps, { order, amount: payable, source: 'claim', sourceId: claim.id, reason: 'guarantee', actor })
      : null;
  return { amount, goods, refundId: owed?.id ?? null, beyond: amount - Math.max(0, payable) };
}

/** Pieces that somebody asked to send back for another reason wait for that to be decided: nothing is paid for twice. */
function withoutRequested({ returns }: Pick<ClaimCase, 'returns'>, open: readonly Units[]): Units[] {
  const asked = returns.filter(({ state }) => state === 'requested').flatMap(({ units }) => units);
  return open.flatMap(({ line, quantity }) => {
    const left = quantity - piecesOf(line, asked);
    return left > 0 ? [{ line, quantity: left }] : [];
  });
}

import { statedUnits, type Profile, type ReturnRoute } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { postponeNotices } from '../notices/postpone-notices.ts';
import { moveOrder } from '../orders/move-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { shippedUnits, unshippedUnits } from '../orders/unshipped-units.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { lineTags } from '../returns/line-tags.ts';
import { openReturn } from '../returns/open-return.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { listReturns } from '../returns/returns.store.ts';
import { splitHeld } from '../returns/split-held.ts';
import { turnIntoWithdrawal } from '../returns/turn-into-withdrawal.ts';
import { endedUnsent, unitsLeft } from '../returns/units-left.ts';
import { judgeStatement, type JudgedUnits } from './judge-statement.ts';
import { isAnswerOwed } from './readings.store.ts';
import { mailWait } from './statement-pace.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import type { WithdrawalReading } from './withdrawal-reading.ts';

export interface TakeToOrder {
  readonly statement: WithdrawalRecord;
  readonly orderId: string;
  /** Pieces it is about; null: all that is left; undefined: its words have to be read by somebody first. */
  readonly units: readonly Units[] | null | undefined;
  readonly actor: string;
  /** It was judged before, by days that turned out to be others. */
  readonly anew?: boolean;
}

/**
 * What a statement does to the order it is about: its pieces go back or are not sent, on the ground the law or the terms give, and
 * an order nothing of which was sent ends when nothing of it is left. One that repeats an earlier statement does nothing more. Where
 * nothing goes back, as the pieces do already, the order had ended unsent, or law and terms give no ground, the buyer is told.
 *
 * @throws ProblemError order-not-found
 */
export async function takeToOrder(
  tx: Db,
  deps: Deps,
  { statement, orderId, units: named, actor, anew = false }: TakeToOrder,
): Promise<Pick<WithdrawalReading, 'timely' | 'returnId'>> {
  const { merchantId, id: statementId, submittedAt, language } = statement;
  const order = await lockOrder(tx, merchantId, orderId);
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const parcels = await listParcels(tx, merchantId, orderId);
  const all = await listReturns(tx, merchantId, orderId);
  const own = anew ? all.filter((each) => each.statementId === statementId && each.state !== 'cancelled') : [];
  const returns = all.filter((each) => !own.includes(each));

  const stated = named === undefined ? { repeats: null, units: [] } : newUnits(profile, order, returns, statementId, named);
  const units = endedUnsent(order) ? [] : stated.units;
  const judged = judgeStatement(profile, order, parcels, units, { submittedAt, tags: await lineTags(tx, order) });
  const timely = judged.period.value === null ? null : judged.inTime.value ? 'inTime' : 'late';
  if (stated.repeats !== null) {
    return { timely, returnId: returns.find((each) => each.statementId === stated.repeats)?.id ?? null };
  }

  const asked = goesBack(judged.units, parcels);
  if (asked === null) {
    if (named !== undefined) await oweAnswer(tx, deps, order, statement, judged.units);
    return { timely, returnId: own[0]?.id ?? null };
  }
  const { held, neverHeld } = splitHeld(asked.units, parcels, returns);
  const said = { ...asked, askedAt: submittedAt, statementId, actor, language };
  const opened: ReturnRecord[] = [];
  for (const [pieces, isNeverHeld] of [[held, false] as const, [neverHeld, true] as const]) {
    if (pieces.length === 0) continue;
    const left = own.filter((each) => !opened.includes(each));
    const earlier = left.find((each) => each.neverHeld === isNeverHeld) ?? left[0];
    const now = { units: pieces, neverHeld: isNeverHeld, actor };
    if (earlier && earlier.ground !== asked.ground) await turnIntoWithdrawal(tx, deps, order, earlier, now);
    opened.push(earlier ?? (await openReturn(tx, deps, order, { ...said, ...now })));
  }
  if (asked.ground === 'withdrawal') await endUnsent(tx, deps, order, parcels, { actor, at: submittedAt });
  await recomputeDeadlines(tx, deps, order);
  return { timely, returnId: opened[0]!.id };
}

/** What of it is new beside the statements before it, and beside what else became of the order. */
function newUnits(
  profile: Profile,
  order: OrderRecord,
  returns: readonly ReturnRecord[],
  statementId: string,
  named: readonly Units[] | null,
): { readonly repeats: string | null; readonly units: readonly Units[] } {
  const standing = returns.filter(({ state }) => state !== 'cancelled' && state !== 'declined' && state !== 'lapsed');
  const bought = unitsLeft(
    order,
    standing.filter((each) => each.statementId === null),
  );
  const earlier = standing.flatMap(({ statementId: key, units }) => (key === null ? [] : [{ key, units }]));
  const { repeats, units } = statedUnits(profile, bought, earlier, { key: statementId, units: named ?? undefined }).value;
  const isOpened = (line: string) => named?.some((each) => each.line === line && each.opened === true) === true;
  return { repeats, units: units.map((each) => ({ ...each, ...(isOpened(each.line) && { opened: true }) })) };
}

interface GoesBack {
  readonly ground: 'withdrawal' | 'voluntaryReturn';
  readonly units: readonly Units[];
  readonly toDecide?: boolean;
}

/**
 * The pieces that go back, and why. What the law excepts stays in the case once it was sent, so that its refusal is told with its
 * reason; unsent it is still owed to the buyer.
 */
function goesBack(units: readonly JudgedUnits[], parcels: readonly ParcelRecord[]): GoesBack | null {
  const on = (...routes: readonly ReturnRoute[]) => units.filter(({ route }) => routes.includes(route.value));
  if (on('withdrawal').length > 0) {
    const excepted = on('voluntaryReturn', 'manual', 'none').flatMap((each) => {
      const quantity = Math.min(each.quantity, shippedUnits(parcels, each.line));
      return quantity > 0 ? [{ ...each, quantity }] : [];
    });
    return { ground: 'withdrawal', units: [...on('withdrawal'), ...excepted].map(plain) };
  }
  const offered = on('voluntaryReturn', 'manual');
  return offered.length > 0 ? { ground: 'voluntaryReturn', units: offered.map(plain), toDecide: on('manual').length > 0 } : null;
}

function plain({ line, quantity, opened }: Units): Units {
  return { line, quantity, ...(opened && { opened }) };
}

/** Whoever made a statement that no return came of hears so once, and why. Many such are spaced out. */
async function oweAnswer(
  tx: Db,
  deps: Deps,
  { merchantId, email }: OrderRecord,
  { id, language }: WithdrawalRecord,
  units: readonly JudgedUnits[],
): Promise<void> {
  if (await isAnswerOwed(tx, merchantId, id)) return;
  const steps = units.length > 0 ? (['withdrawalRefused'] as const) : [];
  const owed = [shopperNotice('withdrawalAnswered', { email, language }, { steps })];
  await insertNotices(tx, merchantId, id, owed);
  await postponeNotices(tx, merchantId, mailWait(owed, '', Date.parse(deps.now())));
}

/** Ends an order nothing of which was sent and nothing of which is left. */
async function endUnsent(
  tx: Db,
  deps: Deps,
  { merchantId, id }: OrderRecord,
  parcels: readonly ParcelRecord[],
  by: { readonly actor: string; readonly at: string },
): Promise<void> {
  const order = await lockOrder(tx, merchantId, id);
  const isUnsent = order.quote.lines.every((line) => shippedUnits(parcels, line.id) === 0);
  if (isUnsent && unshippedUnits(order, parcels).length === 0) await moveOrder(tx, deps, order, 'withdrawn', { ...by, role: 'buyer' });
}

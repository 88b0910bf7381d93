import type { ReturnState } from '../db/stored-shapes.ts';
import type { ReturnEventKind } from './return-record.ts';

/** What moves a return: entries of its history, and the books, which find that nothing is open any more, or that something is again. */
export type ReturnMove = Exclude<ReturnEventKind, 'asked' | 'overpaid'> | 'settled' | 'owedAgain';

/** Where a move leads from each state it can happen in. */
type Leads = Readonly<Partial<Record<ReturnState, ReturnState>>>;

const staying = (...states: readonly ReturnState[]): Leads => Object.fromEntries(states.map((state) => [state, state]));

/** Goods that come back late are still booked and looked at, also where everything seemed done. */
const agreed = staying('approved', 'received', 'resolved');

/** Everything that can happen to a return once it is asked for; as what it is asked for, `open-return.ts` says. */
const returnMoves: Readonly<Record<ReturnMove, Leads>> = {
  approved: { requested: 'approved' },
  declined: { requested: 'declined' },
  wayChosen: staying('requested', 'approved'),
  label: staying('approved'),
  pickup: staying('approved'),
  sentBack: staying('approved'),
  partlyReceived: agreed,
  lost: agreed,
  received: { ...agreed, approved: 'received' },
  assessed: agreed,
  refused: agreed,
  notReclaimed: agreed,
  charged: agreed,
  giftKept: agreed,
  lapsed: { approved: 'lapsed' },
  cancelled: { requested: 'cancelled', approved: 'cancelled' },
  settled: { approved: 'resolved', received: 'resolved' },
  owedAgain: { resolved: 'received' },
};

/** Where a move leads; null where it cannot happen. */
export function nextReturnState(state: ReturnState, move: ReturnMove): ReturnState | null {
  return returnMoves[move][state] ?? null;
}

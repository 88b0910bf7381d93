import { FairQueue } from '../http/fair-queue.ts';
import { Pace } from '../http/pace.ts';
import type { NewNotice } from '../notices/notice.ts';

/**
 * Statements are recorded a few at a time, party by party: a flood from one address fills its own queue, and whatever else the
 * shop does keeps its connections. Nobody is turned away.
 */
export const statementQueue = new FairQueue(4);

/**
 * Acknowledgements to one shopper, those that one place makes us send there, copies to one merchant, and mails about statements from one
 * place, spaced out.
 */
const toShopper = new Pace(5, 60_000);
const toShopperFromPlace = new Pace(5, 60_000);
const toMerchant = new Pace(100, 10_000);
const fromPlace = new Pace(20, 2000);

/**
 * How long mails about a new statement wait, so that one sender can neither fill a stranger's mailbox nor keep other people's mails
 * waiting. All of them go out.
 *
 * @param from where the statement came from
 * @param now milliseconds
 * @returns milliseconds by notice id; those that wait for nothing are left out
 */
export function mailWait(notices: readonly NewNotice[], from: string, now: number): ReadonlyMap<string, number> {
  const place = from === '' ? 0 : fromPlace.wait(from, now);
  const waits = notices.map(({ id, step, recipient }) => {
    const to = recipient.toLowerCase();
    const wait = step === 'merchantWithdrawal' ? toMerchant.wait(to, now) : shopperWait(to, from, now);
    return [id, Math.max(place, wait)] as const;
  });
  return new Map(waits.filter(([, wait]) => wait > 0));
}

/** Places take turns at a mailbox: whoever floods somebody's waits for themselves, and the owner's own acknowledgement does not. */
function shopperWait(to: string, from: string, now: number): number {
  const key = `${to} ${from}`;
  const turn = toShopperFromPlace.isPaced(key, now) ? 0 : toShopper.wait(to, now);
  return Math.max(turn, toShopperFromPlace.wait(key, now));
}

import { returnParcel } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { requireWay } from './require-way.ts';
import { judgeReturn, type ReturnAsk, type ReturnJudgement } from './judge-return.ts';
import { lineTags } from './line-tags.ts';
import { orderCaseOf, readOrderCase, type OrderCase } from './return-case.ts';

/** What would become of a request, with the plan as if it had been made. */
export interface SimulatedReturn {
  readonly judgement: ReturnJudgement;
  /** With the statements of the request in its plan. */
  readonly after: OrderCase;
}

/** What a request would bring, written down nowhere. @throws ProblemError invalid-body for a way the merchant does not offer */
export async function simulateReturn(db: Db, deps: Deps, order: OrderRecord, ask: ReturnAsk): Promise<SimulatedReturn> {
  const found = await readOrderCase(db, deps, order);
  requireWay(returnParcel(found.profile).value, ask, { profile: found.profile, now: deps.now() });
  const judgement = judgeReturn(found, ask, { askedAt: deps.now(), tags: await lineTags(db, order) });
  const statements = judgement.parts.map(({ statement }) => statement);
  return { judgement, after: orderCaseOf(found.profile, order, found, statements) };
}

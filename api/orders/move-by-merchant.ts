import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { askDocuments } from './ask-documents.ts';
import { closeOrder } from './close-order.ts';
import { endUnpaidOrder } from './end-unpaid-order.ts';
import { endIdentityCheck } from './end-identity-check.ts';
import { judgeDocument } from './judge-document.ts';
import type { MovedBy } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderMoveBody } from './orders.wire.ts';
import { refuseOrder } from './refuse-order.ts';
import { requireMove } from './require-move.ts';

type Acts = Pick<MovedBy, 'actor' | 'requestId'>;

/**
 * What a merchant says about an order, with all that follows from it.
 *
 * @param order its row must be locked
 * @throws ProblemError order-move-impossible, order-stands, document-not-asked
 */
export async function moveByMerchant(tx: Db, deps: Deps, order: OrderRecord, body: OrderMoveBody, acts: Acts): Promise<void> {
  const by = { ...acts, reason: body.reason, role: 'merchant' } as const;
  switch (body.event) {
    case 'accepted':
    case 'restGoesOn':
      await requireMove(tx, deps, order, body.event, by);
      return;
    case 'refused':
      await refuseOrder(tx, deps, order, { ...acts, ground: body.ground, reason: body.reason });
      return;
    case 'documentsAsked':
      return askDocuments(tx, deps, order, by);
    case 'documentsShown':
    case 'documentRejected':
      return judgeDocument(tx, deps, order, { ...by, valid: body.event === 'documentsShown' });
    case 'documentsMissing':
      if (!(await endIdentityCheck(tx, deps, order, by))) throw new ProblemError('order-move-impossible');
      return;
    case 'paymentFailed':
      return endUnpaidOrder(tx, deps, order, by);
    case 'settled':
      return closeOrder(tx, deps, order, by);
  }
}

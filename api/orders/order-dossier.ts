import type { AttachmentRecord } from '../attachments/attachment-record.ts';
import type { ClaimRecord } from '../claims/claim-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';

/** All that has followed an order, of one moment: what its page, its refund plan and its clocks are made from. Each list oldest first. */
export interface OrderDossier {
  readonly parcels: readonly ParcelRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Statements of withdrawal that were found to be about it. */
  readonly statements: readonly WithdrawalRecord[];
  readonly attachments: readonly AttachmentRecord[];
  /** Pictures of a document that shows who somebody is. */
  readonly identityDocuments: readonly AttachmentRecord[];
}

/** Of an order that was just placed. */
export const emptyDossier: OrderDossier = {
  parcels: [],
  returns: [],
  refunds: [],
  claims: [],
  statements: [],
  attachments: [],
  identityDocuments: [],
};

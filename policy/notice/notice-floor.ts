import type { Channel } from '../channel-schema.ts';
import { contractConfirmation } from '../law/eu-order.ts';
import { doubt } from '../law/eu-terms.ts';
import { withdrawalFunction } from '../law/eu-withdrawal.ts';
import { oneSidedBinding, orderAcknowledgement } from '../law/it.ts';
import type { LawParameter } from '../law/law-parameter.ts';
import type { FindingId } from '../lint/finding-id.ts';
import type { NoticeAttachment, NoticeContent, NoticeStep } from './notice-profile.ts';

/** The least a step must tell a consumer, whatever the terms say. */
export interface NoticeFloor {
  readonly channels: readonly Channel[];
  readonly contains: readonly NoticeContent[];
  readonly attaches?: readonly NoticeAttachment[];
  readonly law: LawParameter<unknown>;
  /** Finding that says where terms fall short of it. */
  readonly finding?: FindingId;
}

export const noticeFloors: Readonly<Partial<Record<NoticeStep, NoticeFloor>>> = {
  orderSent: {
    channels: ['email'],
    contains: ['orderNumber', 'lines', 'price', 'deliveryCost', 'total', 'meansOfPayment', 'withdrawalRight', 'termsSummary'],
    law: orderAcknowledgement,
  },
  shipped: {
    channels: ['email'],
    contains: ['orderNumber', 'lines', 'seller', 'customerService', 'withdrawalRight'],
    attaches: ['terms', 'withdrawalInstructions', 'withdrawalForm'],
    law: contractConfirmation,
    finding: 'Q14',
  },
  orderRefused: { channels: ['email'], contains: ['orderNumber', 'refundAmount'], law: oneSidedBinding, finding: 'Q24' },
  withdrawalReceived: { channels: ['email', 'page'], contains: ['statement', 'receivedAt'], law: withdrawalFunction, finding: 'Q2' },
  withdrawalRefused: { channels: ['email', 'page'], contains: ['reason', 'goodsWhereabouts'], law: doubt, finding: 'Q23' },
};

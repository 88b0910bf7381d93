import type { PlannedRefund, Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { claimCaseOf } from '../claims/claim-case.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { emptyDossier } from '../orders/order-dossier.ts';
import type { ParcelEvent } from '../parcels/parcel-record.ts';
import { orderCaseOf } from '../returns/return-case.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { refusedUnits } from '../withdrawals/statement-outcome.ts';
import { orderAccessMail } from './access-mail.ts';
import { claimAnsweredMail, claimReportedMail, type ClaimMail } from './claim-mail.ts';
import { exampleDays, exampleParcel, exampleScene, exampleTransfer } from './example-case.ts';
import { exampleClaim, exampleEndpoint, exampleRefund, exampleReturn, exampleStatement } from './example-records.ts';
import type { ComposedMail, OrderScene } from './mail-scene.ts';
import {
  merchantClaimMail,
  merchantDeadlineMail,
  merchantEndpointOffMail,
  merchantMailBouncedMail,
  merchantDisputeMail,
  merchantPaymentMail,
  merchantRefundStuckMail,
  merchantReturnMail,
  merchantTaskMail,
} from './merchant-mail.ts';
import { noticeSubjects, type NoticeName } from './notice.ts';
import { merchantOrderMail, orderMail } from './order-mail.ts';
import { deliveredMail, shippedMail, uncollectedMail, type ParcelMail } from './parcel-mail.ts';
import { readParcelFacts } from './read-parcel-facts.ts';
import { codeCreditedMail, refundMail } from './refund-mail.ts';
import { returnMail, type ReturnStep } from './return-mail.ts';
import { withdrawalAnsweredMail, type WithdrawalAnsweredMail } from './withdrawal-answered-mail.ts';
import { merchantWithdrawalMail, withdrawalMail } from './withdrawal-mail.ts';

type Compose = (profile: Profile, language: Language) => ComposedMail;

/** Every mail there is. */
export const noticeNames = Object.keys(noticeSubjects) as NoticeName[];

/** The mail of a step as a profile's shoppers read it, about an example order. */
export function exampleMail(step: NoticeName, profile: Profile, language: Language): ComposedMail {
  return examples[step](profile, language);
}

const examples: Readonly<Record<NoticeName, Compose>> = {
  orderSent: (profile, language) => order(profile, language, 'orderSent'),
  paymentInstructions: (profile, language) => order(profile, language, 'paymentInstructions', exampleTransfer(profile)),
  paymentReminder: (profile, language) => order(profile, language, 'paymentReminder', exampleTransfer(profile)),
  paymentRest: (profile, language) => order(profile, language, 'paymentRest', exampleTransfer(profile)),
  paymentAuthorised: (profile, language) => order(profile, language, 'paymentAuthorised'),
  paymentFailed: (profile, language) =>
    order(profile, language, 'paymentFailed', { ...happened('paymentFailed'), state: 'terminated', paymentState: 'pending' }),
  orderLapsed: (profile, language) =>
    order(profile, language, 'orderLapsed', { ...exampleTransfer(profile), ...happened('paymentOverdue'), state: 'lapsed' }),
  transferArrivedLate: (profile, language) =>
    order(profile, language, 'transferArrivedLate', {
      ...exampleTransfer(profile),
      ...happened('transferArrivedLate', null, exampleDays.received),
      state: 'lapsed',
      paymentState: 'captured',
    }),
  orderAccepted: (profile, language) => order(profile, language, 'orderAccepted', { ...happened('accepted'), state: 'accepted' }),
  orderRefused: (profile, language) =>
    order(profile, language, 'orderRefused', { ...happened('refused', 'unavailable'), state: 'refused' }, 'all'),
  documentsRequested: (profile, language) =>
    order(profile, language, 'documentsRequested', { ...happened('documentsAsked'), state: 'suspended' }),
  documentsFailed: (profile, language) =>
    order(profile, language, 'documentsFailed', { ...happened('documentsMissing'), state: 'terminated' }, 'all'),
  goods: (profile, language) => order(profile, language, 'goods', { state: 'shipped' }),
  shipped: (profile, language) => shippedMail(parcel(profile, language, 'shipped')),
  delivered: (profile, language) => deliveredMail(parcel(profile, language, 'shipped', 'delivered')),
  uncollected: (profile, language) => uncollectedMail(parcel(profile, language, 'shipped', 'notCollected')),
  withdrawalReceived: (profile, language) => withdrawalMail(withdrawal(profile, language)),
  merchantWithdrawal: (profile, language) => merchantWithdrawalMail(withdrawal(profile, language)),
  withdrawalAnswered: (profile, language) => withdrawalAnsweredMail(answered(profile, language)),
  unavailable: (profile, language) =>
    back(profile, language, 'unavailable', exampleReturn(language, { ground: 'unavailable', neverHeld: true })),
  withdrawalRefused: (profile, language) =>
    back(profile, language, 'withdrawalRefused', exampleReturn(language, {}, { kind: 'refused', detail: { ...found(0), note: 'OK' } })),
  returnRequested: (profile, language) =>
    back(profile, language, 'returnRequested', exampleReturn(language, { ground: 'voluntaryReturn', state: 'requested' })),
  returnDecided: (profile, language) =>
    back(profile, language, 'returnDecided', exampleReturn(language, { ground: 'voluntaryReturn' }, { kind: 'approved', detail: {} })),
  returnInstructions: (profile, language) => back(profile, language, 'returnInstructions', exampleReturn(language, {})),
  refundReduced: (profile, language) => back(profile, language, 'refundReduced', reduced(language)),
  refunded: (profile, language) => refund(profile, language, refundMail),
  codeCredited: (profile, language) => codeCreditedMail({ ...exampleScene(profile, language), code: 'R-ABCD-EFGH-JKLM' }),
  merchantPayment: (profile, language) =>
    merchantPaymentMail({
      ...exampleScene(profile, language, {
        ...happened('reauthorisationRefused'),
        paymentState: 'authorised',
        capturedAmount: null,
        captureBefore: exampleDays.received,
      }),
      capture: undefined,
    }),
  merchantDispute: (profile, language) => merchantDisputeMail(exampleScene(profile, language)),
  merchantRefundStuck: (profile, language) => refund(profile, language, merchantRefundStuckMail),
  guaranteeReported: (profile, language) => claimReportedMail(claim(profile, language)),
  claimAnswered: (profile, language) => claimAnsweredMail(claim(profile, language, 'OK')),
  merchantClaim: (profile, language) => merchantClaimMail({ ...exampleScene(profile, language), claim: exampleClaim(language) }),
  orderAccess: (profile, language) =>
    orderAccessMail({ ...exampleScene(profile, language), number: '100001', link: 'https://shop.example/order#cassa-access=EXAMPLE' }),
  merchantOrder: (profile, language) => merchantOrderMail(exampleScene(profile, language)),
  merchantReturn: (profile, language) => merchantReturnMail({ ...exampleScene(profile, language), record: exampleReturn(language, {}) }),
  merchantMailBounced: (profile, language) =>
    merchantMailBouncedMail({
      ...exampleScene(profile, language),
      bounced: [
        { recipient: 'anna@example.com', subject: exampleMail('shipped', profile, language).content.subject, failure: '550 5.1.1' },
      ],
    }),
  merchantEndpointOff: (profile, language) => merchantEndpointOffMail({ ...exampleScene(profile, language), endpoint: exampleEndpoint }),
  merchantTask: (profile, language) => merchantTaskMail(exampleScene(profile, language, happened('documentReceived'))),
  merchantDeadline: (profile, language) =>
    merchantDeadlineMail({ ...exampleScene(profile, language), deadlines: [{ kind: 'refundDue', lastDay: '2026-12-11' }] }),
};

function happened(
  kind: OrderRecord['events'][number]['kind'],
  reason: string | null = null,
  at: string = exampleDays.shipped,
): Pick<OrderRecord, 'events'> {
  return { events: [{ at, kind, actor: 'key_example', reason }] };
}

function order(
  profile: Profile,
  language: Language,
  step: NoticeName,
  changes: Partial<OrderRecord> = {},
  refunded: 'all' | 'nothing' = 'nothing',
): ComposedMail {
  const scene = exampleScene(profile, language, changes);
  const steps = noticeSubjects[step] === 'order' && isOfPolicy(step) ? [step] : [];
  return orderMail(step, steps, { ...scene, refund: refunded === 'all' ? scene.order.total : 0 });
}

type OrderStep = Extract<NoticeName, Parameters<typeof orderMail>[1][number]>;

function isOfPolicy(step: NoticeName): step is OrderStep {
  return step !== 'orderAccepted' && step !== 'transferArrivedLate';
}

function parcel(profile: Profile, language: Language, ...kinds: readonly ParcelEvent['kind'][]): ParcelMail {
  const sent = exampleParcel(...kinds);
  const came = kinds.includes('notCollected')
    ? ({ ...happened('notCollected'), state: 'uncollected' } as const)
    : ({ ...happened('shipped'), state: 'shipped' } as const);
  const scene: OrderScene = {
    ...exampleScene(profile, language, came),
    dossier: { ...emptyDossier, parcels: [sent] },
  };
  return { ...scene, parcel: sent, ...readParcelFacts(scene, sent) };
}

function withdrawal(profile: Profile, language: Language) {
  const record = exampleStatement(language);
  return { ...exampleScene(profile, language), record, receipt: 'https://api.shop.example/v1/withdrawals/receipt' };
}

/** It came long after the goods. */
function answered(profile: Profile, language: Language): WithdrawalAnsweredMail {
  const scene = exampleScene(profile, language, { ...happened('delivered'), state: 'delivered' });
  const dossier = { ...emptyDossier, parcels: [exampleParcel('shipped', 'delivered')] };
  const record = { ...exampleStatement(language), submittedAt: '2027-06-01T10:00:00Z' };
  const refused = refusedUnits(profile, scene.order, dossier, record, new Map());
  return { ...scene, dossier, record, refused, steps: ['withdrawalRefused'] };
}

function found(lossBps: number) {
  return { line: 'bag', lossBps, evidence: ['att_example'] } as const;
}

/** The bag came back worn. */
function reduced(language: Language): ReturnRecord {
  const units = [{ line: 'bag', quantity: 1, outcome: 'received' }] as const;
  return exampleReturn(language, { state: 'received' }, { kind: 'received', detail: { units } }, { kind: 'assessed', detail: found(2000) });
}

function plannedFor(scene: OrderScene, record: ReturnRecord): PlannedRefund | undefined {
  const { profile, order: placed } = scene;
  return orderCaseOf(profile, placed, { ...emptyDossier, returns: [record] }).plan.refunds[0];
}

function back(profile: Profile, language: Language, step: ReturnStep, record: ReturnRecord): ComposedMail {
  const scene = exampleScene(profile, language, { ...happened('delivered'), state: 'delivered' });
  return returnMail(step, { ...scene, record, planned: plannedFor(scene, record) });
}

function refund(profile: Profile, language: Language, mail: (facts: Parameters<typeof refundMail>[0]) => ComposedMail): ComposedMail {
  const scene = exampleScene(profile, language, { ...happened('delivered'), state: 'delivered' });
  const amount = plannedFor(scene, exampleReturn(language, {}))?.total.value ?? 0;
  return mail({ ...scene, refund: exampleRefund(scene.order, amount) });
}

function claim(profile: Profile, language: Language, ...answers: readonly string[]): ClaimMail {
  const sent = exampleParcel('shipped', 'delivered');
  const here = exampleScene(profile, language, { ...happened('delivered'), state: 'delivered' });
  const { order: placed } = here;
  const dossier = { ...emptyDossier, parcels: [sent] };
  return { ...here, dossier, found: claimCaseOf(orderCaseOf(profile, placed, dossier), exampleClaim(language, ...answers)) };
}

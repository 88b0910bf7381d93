import type { RefundCharge, RefundGround, ReturnCondition, ReturnWay } from '../../policy/index.ts';
import type { ReturnState, Units } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';

/** Why a merchant turns down a return of its own offer. */
export const declineCodes = ['tooLate', 'excludedGoods', 'conditionUnmet', 'notOffered', 'other'] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** Pieces as they came in. */
export interface ReceivedUnits {
  readonly line: string;
  readonly quantity: number;
  /** `partial`: a piece came without something that belongs to it; `collected`: fetched by the merchant. */
  readonly outcome: 'received' | 'partial' | 'lost' | 'collected';
  /** They are as good as new: the merchant sells them again. */
  readonly restocked?: boolean | undefined;
}

/** What happened to a return, by kind: what more there is to say. */
export interface ReturnEventDetail {
  readonly asked: { readonly note?: string };
  readonly approved: object;
  readonly declined: { readonly code: DeclineCode; readonly text?: string };
  readonly wayChosen: { readonly way: ReturnWay; readonly on?: string };
  /** The merchant's label for the way back. */
  readonly label: { readonly carrier?: string; readonly tracking?: string; readonly url?: string };
  /** The day the goods are fetched, an ISO 8601 date. */
  readonly pickup: { readonly on: string };
  /** The buyer sent the goods off, and how that is shown. */
  readonly sentBack: { readonly carrier?: string; readonly tracking?: string; readonly attachments?: readonly string[] };
  /** Pieces came in. */
  readonly partlyReceived: { readonly units: readonly ReceivedUnits[] };
  /** Nothing is awaited any more. */
  readonly received: object;
  readonly lost: { readonly units: readonly ReceivedUnits[] };
  readonly assessed: Assessment;
  readonly charged: { readonly charge: RefundCharge; readonly amount: number; readonly note?: string };
  readonly giftKept: { readonly gift: string; readonly reviewed: boolean; readonly note?: string };
  /** Goods that were kept at the buyer's disposal and not fetched in time. */
  readonly notReclaimed: { readonly line: string };
  /** Goods not taken back, kept at the buyer's disposal. */
  readonly refused: Assessment;
  /** More went back than the goods turned out to be worth: the merchant's claim, minor units. */
  readonly overpaid: { readonly amount: number };
  readonly lapsed: object;
  /** Absent units: all. */
  readonly cancelled: { readonly units?: readonly Units[]; readonly consent?: string };
}

/** What the merchant found when it looked at the goods of a line. */
export interface Assessment {
  readonly line: string;
  /** Loss of value, 0 to 10,000 basis points. */
  readonly lossBps: number;
  /** Ids of the attachments that show it. */
  readonly evidence: readonly string[];
  readonly note?: string;
  readonly unmet?: readonly ReturnCondition[];
}

export type ReturnEventKind = keyof ReturnEventDetail;

/** One entry of a return's history; instants are ISO 8601. */
export type ReturnEvent = {
  readonly [Kind in ReturnEventKind]: {
    readonly seq: number;
    readonly kind: Kind;
    /** When it happened. */
    readonly at: string;
    readonly recordedAt: string;
    readonly actor: string;
    readonly detail: ReturnEventDetail[Kind];
  };
}[ReturnEventKind];

/** Pieces of an order that go back, or never come, with their history. */
export interface ReturnRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly orderId: string;
  readonly ground: RefundGround;
  /** Of a withdrawal. */
  readonly statementId: string | null;
  /** ISO 8601 instant of the statement; the plan counts from it. */
  readonly askedAt: string;
  readonly units: readonly Units[];
  readonly way: ReturnWay | null;
  /** The parcel never reached the buyer. */
  readonly neverHeld: boolean;
  /** ISO 8601 date on which the merchant fetches the goods. */
  readonly pickupOn: string | null;
  readonly state: ReturnState;
  readonly declineCode: string | null;
  readonly language: Language;
  readonly createdAt: string;
  /** Oldest first. */
  readonly events: readonly ReturnEvent[];
}

/** What happened last of a kind. */
export function lastEvent<Kind extends ReturnEventKind>(
  { events }: Pick<ReturnRecord, 'events'>,
  kind: Kind,
): Extract<ReturnEvent, { kind: Kind }> | undefined {
  return events.findLast((event): event is Extract<ReturnEvent, { kind: Kind }> => event.kind === kind);
}

/** All that happened of a kind, oldest first. */
export function eventsOf<Kind extends ReturnEventKind>(
  { events }: Pick<ReturnRecord, 'events'>,
  kind: Kind,
): readonly Extract<ReturnEvent, { kind: Kind }>[] {
  return events.filter((event): event is Extract<ReturnEvent, { kind: Kind }> => event.kind === kind);
}

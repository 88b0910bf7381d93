import type { Channel, GuaranteeException, Remedy, RemedyFailure, RemedyObjection } from '../../policy/index.ts';
import type { ClaimKind, ClaimState, Units } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';

export type { ClaimKind, ClaimState };

/** What happened to a claim, by kind: what more there is to say. Lists of ids name attachments; amounts are minor units. */
export interface ClaimEventDetail {
  readonly reported: { readonly attachments?: readonly string[] };
  /** The merchant has it in hand; perhaps it looks at the goods first. */
  readonly acknowledged: { readonly text?: string };
  readonly answered: { readonly text: string };
  /** The consumer's choice. */
  readonly remedyChosen: { readonly remedy: Remedy };
  /** The merchant says that a remedy will not do. */
  readonly objected: Pick<RemedyObjection, 'remedy' | 'ground'> & { readonly evidence: readonly string[]; readonly text?: string };
  /** The merchant calls the defect minor. */
  readonly minorSaid: { readonly evidence: readonly string[]; readonly text?: string };
  /** The merchant names a cause it does not answer for. */
  readonly causeNamed: Pick<GuaranteeException, 'cause'> & { readonly evidence: readonly string[]; readonly text?: string };
  /** Repair or replacement came to nothing. */
  readonly failed: { readonly failure: RemedyFailure; readonly text?: string };
  /** Repaired, replaced, or what was missing has come. */
  readonly remedied: { readonly text?: string; readonly tracking?: string };
  readonly reduced: { readonly reducedBps: number; readonly text?: string } & ClaimMoney;
  readonly terminated: { readonly wayBack: number; readonly text?: string } & ClaimMoney;
  readonly unfounded: { readonly text: string; readonly evidence: readonly string[]; readonly badFaith: readonly string[] };
  /** The shopper does not agree, or adds something. */
  readonly contested: { readonly text: string; readonly attachments?: readonly string[] };
  readonly evidenceAdded: { readonly attachments: readonly string[]; readonly text?: string };
  /** What came of the claim against the carrier. */
  readonly carrierAnswered: { readonly accepted: boolean; readonly text?: string };
  /** The shopper does not want anything any more. */
  readonly dropped: object;
  /** Nothing was open by law or terms. */
  readonly closed: { readonly text: string };
}

/** What a step brought back. */
export interface ClaimMoney {
  /** By the rules of the guarantee. */
  readonly amount: number;
  /** Of the pieces claimed, by line: what of their price goes back, and their share of the delivery. */
  readonly goods: readonly { readonly line: string; readonly quantity: number; readonly amount: number; readonly delivery: number }[];
  /** What goes back the way it was paid; null where nothing is left of the payment. */
  readonly refundId: string | null;
  /** What of the amount exceeds what is left of the payment: the merchant pays it in another way. */
  readonly beyond: number;
}

export type ClaimEventKind = keyof ClaimEventDetail;

/** One entry of a claim's history; instants are ISO 8601. */
export type ClaimEvent = {
  readonly [Kind in ClaimEventKind]: {
    readonly seq: number;
    readonly kind: Kind;
    readonly at: string;
    /** `shopper` or a secret key's id. */
    readonly actor: string;
    readonly detail: ClaimEventDetail[Kind];
  };
}[ClaimEventKind];

/** Damage on the way, goods missing or wrong, or a defect, as reported, with its history. Instants are ISO 8601. */
export interface ClaimRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly orderId: string;
  readonly kind: ClaimKind;
  readonly units: readonly Units[];
  readonly description: string;
  /** When it showed, as the shopper says. */
  readonly discoveredAt: string | null;
  readonly reportedAt: string;
  /** The parcel was taken with a written reserve. */
  readonly reserved: boolean | null;
  /** What the shopper wanted when reporting, open or not. */
  readonly wanted: Remedy | null;
  /** How it was reported. */
  readonly channel: Channel;
  readonly state: ClaimState;
  readonly language: Language;
  /** Oldest first. */
  readonly events: readonly ClaimEvent[];
}

/** What happened last of a kind. */
export function lastOf<Kind extends ClaimEventKind>(
  { events }: Pick<ClaimRecord, 'events'>,
  kind: Kind,
): Extract<ClaimEvent, { kind: Kind }> | undefined {
  return events.findLast((event): event is Extract<ClaimEvent, { kind: Kind }> => event.kind === kind);
}

/** All that happened of a kind, oldest first. */
export function allOf<Kind extends ClaimEventKind>(
  { events }: Pick<ClaimRecord, 'events'>,
  kind: Kind,
): readonly Extract<ClaimEvent, { kind: Kind }>[] {
  return events.filter((event): event is Extract<ClaimEvent, { kind: Kind }> => event.kind === kind);
}

/** What the merchant wrote last; null: nothing yet. */
export function lastAnswer({ events }: Pick<ClaimRecord, 'events'>): string | null {
  const said = events.findLast(({ actor, detail }) => actor !== 'shopper' && 'text' in detail && Boolean(detail.text));
  return said && 'text' in said.detail ? (said.detail.text ?? null) : null;
}

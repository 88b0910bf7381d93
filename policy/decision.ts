import type { FindingId } from './lint/finding-id.ts';
import type { ReasonCode } from './reason/reason-code.ts';

/** A figure a reason mentions: minor units, counts, ISO dates or identifiers. Never prose. */
export type Figure = number | string | boolean | null;

/**
 * Why a value is what it is. `code` names the rule (`shipping.freeFrom`); the other fields say where
 * the rule comes from, so that anybody asking "why 6.00?" can be answered with a passage.
 */
export interface Reason {
  readonly code: ReasonCode;
  /** Passage of the merchant's written terms, for instance `8.2`. */
  readonly clause?: string;
  /** Identifier of the law parameter or article that applies. */
  readonly law?: string;
  /** The terms leave room; the reading that favours the consumer was taken (R3). Matrix P or Q id. */
  readonly ambiguity?: string;
  /** The law gave more than the clause and won (R4). Lint id. */
  readonly floor?: FindingId;
  /** Lawful, but a risk the merchant takes knowingly. Lint id. */
  readonly warning?: FindingId;
  /** The terms name no figure here; the profile puts one in their place. */
  readonly assumed?: boolean;
  /** What the clause alone would have given, when the law won. */
  readonly clauseWouldGive?: Figure;
  readonly figures?: Readonly<Record<string, Figure>>;
}

/** What a reason adds where the law gave more than the clause: the finding that names the clause, and what it alone would have given. */
export function lawWins(floor: FindingId, clauseWouldGive: Figure): Pick<Reason, 'floor' | 'clauseWouldGive'> {
  return { floor, clauseWouldGive };
}

/** A value with the reasons that led to it, most decisive first. */
export interface Decision<T> {
  readonly value: T;
  readonly because: readonly Reason[];
}

/** A decision from a value and its reasons. */
export function decide<T>(value: T, ...because: readonly Reason[]): Decision<T> {
  return { value, because };
}

/** A value the law sets, with everything needed to trust it, cite it and check it again. */
export interface LawParameter<Value> {
  /** What decisions name in `Reason.law`: jurisdiction and subject. */
  readonly id: string;
  readonly value: Value;
  readonly unit?: string;
  /** First local date it applies to, ISO 8601; contracts made before that day live without it. */
  readonly from: string;
  /** Last local date it applies to; absent: still in force. */
  readonly until?: string;
  /** Articles, as a shopper or a merchant would look them up. */
  readonly source: string;
  readonly checkedOn: string;
  /** False: quoted from memory or a secondary source; the lint says so. */
  readonly verified: boolean;
}

/** Whether the parameter applies to what happens on a local date (ISO 8601). */
export function isInForce(parameter: LawParameter<unknown>, day: string): boolean {
  return day >= parameter.from && (parameter.until === undefined || day <= parameter.until);
}

/** Words of forms. Slices of elements with fields include them. */
export interface FormWords {
  /** Between a label and what is said of it; French sets a space before it. */
  readonly colon: string;
  readonly optional: string;
  readonly choose: string;
  /** Heads the list of fields to correct. */
  readonly checkFields: string;
  readonly missing: string;
  readonly missingConsent: string;
  readonly badEmail: string;
  readonly badPattern: string;
}

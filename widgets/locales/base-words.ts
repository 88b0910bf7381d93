/** Words every element needs: waiting, failing, forms. */
export interface BaseWords {
  readonly loading: string;
  readonly slow: string;
  readonly retry: string;
  readonly optional: string;
  readonly why: string;
  readonly close: string;
  readonly choose: string;
  /** Heads the list of fields to correct. */
  readonly checkFields: string;
  readonly missing: string;
  readonly missingConsent: string;
  readonly badEmail: string;
  readonly badPattern: string;
  readonly badNumber: string;
  /** By problem code; the server's own detail stands in for codes that are not here. */
  readonly problems: Readonly<Record<string, string>> & {
    readonly offline: string;
    readonly unreachable: string;
    readonly timeout: string;
    readonly 'server-error': string;
  };
}

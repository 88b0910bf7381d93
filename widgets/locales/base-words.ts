/** Words every element needs: waiting and failing. */
export interface BaseWords {
  readonly loading: string;
  readonly slow: string;
  readonly retry: string;
  readonly why: string;
  /** By problem code; `unreachable` or `internal` stands in for codes that are not here. */
  readonly problems: Readonly<Record<string, string>> & Readonly<Record<'offline' | 'unreachable' | 'out-of-stock' | 'internal', string>>;
}

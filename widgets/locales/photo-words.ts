/** Words of photos and papers that are sent to the shop. */
export interface PhotoWords {
  readonly remove: string;
  readonly there: string;
  readonly sending: (file: string) => string;
  /** By problem code. */
  readonly photoProblems: Readonly<Record<string, string>> & Readonly<Record<'other', string>>;
}

/** The three lines that depend on where the money and the goods are. */
export type WithdrawalStart = 'goods' | 'lastGoods';

/**
 * The model instructions and the model form on withdrawal in one language, word for word; the figures and names are filled in.
 * Which pieces stand in a text is chosen by facts, never by the words.
 *
 * @source Dir. 2011/83/EU Annex I, as amended by Dir. (EU) 2019/2161 and Dir. (EU) 2023/2673
 */
export interface WithdrawalModel {
  readonly right: string;
  readonly within: (days: number) => string;
  /** Note 1 (b) for goods that come at once, (c) for goods of one order that may come apart. */
  readonly expires: (days: number, start: WithdrawalStart) => string;
  /** Note 2: name, address, telephone, e-mail. */
  readonly exercise: (trader: string) => string;
  /** Note 3: where the online function is. */
  readonly online: (where: string) => string;
  readonly inTime: string;
  readonly effects: string;
  readonly refund: (days: number) => string;
  /** Note 4. */
  readonly withhold: string;
  /** Note 5 (a). `address`: who is authorised to receive the goods; absent: the trader. */
  readonly collect: string;
  readonly sendBack: (days: number, address: string | undefined) => string;
  /** Note 5 (b). */
  readonly cost: Readonly<Record<'merchant' | 'buyer', string>>;
  /** Note 5 (c). */
  readonly diminished: string;
  readonly form: {
    readonly title: string;
    readonly note: string;
    readonly lines: (trader: string) => readonly string[];
    readonly strike: string;
  };
}

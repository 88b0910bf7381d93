/** Words of the choice among an order's goods. */
export interface PiecesWords {
  readonly which: string;
  readonly howMany: (title: string) => string;
  readonly opened: string;
  readonly chooseOne: string;
}

import type { AccessWords } from './access-words.ts';
import type { FormWords } from './form-words.ts';
import type { PiecesWords } from './pieces-words.ts';
import type { PlanWords } from './plan-words.ts';

/** What can be wrong with goods. */
export type ClaimKind = 'visibleDamage' | 'hiddenDamage' | 'tampering' | 'wrong' | 'missing' | 'defect';

/** What somebody comes for. */
export type Purpose = 'back' | ClaimKind;

export interface ReturnWords extends FormWords, AccessWords, PiecesWords, PlanWords {
  readonly order: string;
  readonly nothingLeft: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly description: string;
  readonly descriptionHint: string;
  readonly discoveredOn: string;
  readonly photos: string;
  readonly photosHint: string;
  /** A box for parcels taken with a written reserve. */
  readonly reserved: string;
  readonly goOn: string;
  readonly back: string;
  readonly offer: string;
  readonly offerHelp: string;
  readonly toDecide: string;
  readonly conditions: string;
  readonly refused: string;
  readonly totalBack: string;
  readonly withdrawalPart: string;
  readonly statement: (statement: { readonly name: string; readonly contract: string; readonly shop: string }) => string;
  readonly askReturn: string;
  readonly report: string;
  readonly claimOffer: string;
  readonly claimOfferHelp: string;
  readonly asked: string;
  readonly askedHelp: (email: string) => string;
  readonly reported: string;
  readonly toOrder: string;
  readonly receipt: string;
  readonly waitForPhotos: string;
}

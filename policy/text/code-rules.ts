import { heading, list } from './policy-blocks.ts';
import type { PolicyBlock } from './policy-document.ts';
import type { PolicyScribe } from './policy-scribe.ts';

/** How discount codes are used, where the shop has some; the defaults are those by which a code is refused. @source `discount.codes` */
export function codeRules({ profile, words }: PolicyScribe): readonly PolicyBlock[] {
  const { codes: rules } = profile.discount;
  if (rules === undefined) return [];
  const { codes } = words.cases;
  return [
    heading(codes.title),
    ...list(
      codes.until,
      codes.stackable[rules.stackable?.allowed === true ? 'yes' : 'no'],
      rules.singleUse?.required !== false && codes.singleUse,
      rules.minOrder && codes.minOrder,
      rules.onPromotedProducts?.allowed === false && codes.notPromoted,
      rules.residualPayment && codes.rest[rules.residualPayment.otherMethods ? 'yes' : 'no'],
      rules.change?.given === false && codes.noChange,
    ),
  ];
}

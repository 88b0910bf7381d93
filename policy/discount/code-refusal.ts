import { epochMs } from '../calendar.ts';
import type { Reason } from '../decision.ts';
import type { Minor } from '../money.ts';
import type { DiscountCode } from '../quote-input.ts';
import { because, type RuleOrigin } from '../reason/because.ts';
import type { DiscountProfile } from './discount-profile.ts';

/** What a code meets when it is entered. */
export interface CodeSituation {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** All goods before any code, minor units. */
  readonly goods: Minor;
  /** What is left of the goods that take this code, minor units. */
  readonly eligible: Minor;
  /** The rule that keeps goods of this order from taking it; absent where the code itself does, or none. */
  readonly kept: RuleOrigin | undefined;
  /** Codes that hold already. */
  readonly applied: readonly string[];
}

/**
 * Why a code does not hold; undefined when it does.
 *
 * @source `discount.codes`
 */
export function codeRefusal(profile: DiscountProfile, code: DiscountCode, situation: CodeSituation): Reason | undefined {
  const rules = profile.codes;
  const { now, goods, eligible, kept, applied } = situation;
  const value = code.amount;
  if (code.spent && rules?.singleUse?.required !== false) return because('discount.spent', rules?.singleUse);
  if (code.validFrom !== undefined && now < epochMs(code.validFrom)) {
    return because('discount.notYetValid', undefined, { figures: { validFrom: code.validFrom } });
  }
  if (code.validUntil !== undefined && now >= epochMs(code.validUntil)) {
    return because('discount.expired', undefined, { figures: { validUntil: code.validUntil } });
  }
  if (applied.includes(code.code)) return because('discount.repeated');
  if (applied.length > 0 && rules?.stackable?.allowed !== true) {
    return because('discount.notStackable', rules?.stackable, {
      ambiguity: rules?.stackable?.ambiguity,
      figures: { applied: applied[0]! },
    });
  }
  if (eligible === 0) return because('discount.noEligibleProducts', kept);
  if (value !== undefined && rules?.minOrder !== undefined && goods < value) {
    return because('discount.belowCodeValue', rules.minOrder, { ambiguity: rules.minOrder.ambiguity, figures: { goods, value } });
  }
  if (value !== undefined && value < goods && rules?.residualPayment?.otherMethods === false) {
    return because('discount.residualNotPayable', rules.residualPayment, { figures: { goods, value } });
  }
  return undefined;
}

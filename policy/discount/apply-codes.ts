import { decide } from '../decision.ts';
import { allocate, share, sum, wholeBps, type Minor } from '../money.ts';
import type { DiscountCode, QuoteInputLine } from '../quote-input.ts';
import type { QuoteCode } from '../quote.ts';
import { because, type RuleOrigin } from '../reason/because.ts';
import { codeRefusal } from './code-refusal.ts';
import type { DiscountProfile } from './discount-profile.ts';

/** What became of the codes, and the discount of every line in minor units. */
export interface AppliedCodes {
  readonly codes: readonly QuoteCode[];
  readonly perLine: readonly Minor[];
}

/**
 * Takes the codes in the order they were entered. Each is spread over what is left of the lines that take it, so that no
 * line becomes negative and the parts sum to the code's worth.
 *
 * @param gross each line's price times quantity, minor units, same order as `lines`
 * @param now milliseconds since 1970
 * @source R1
 */
export function applyCodes(
  profile: DiscountProfile,
  lines: readonly QuoteInputLine[],
  gross: readonly Minor[],
  codes: readonly DiscountCode[],
  now: number,
): AppliedCodes {
  const goods = sum(gross);
  return codes.reduce<AppliedCodes>(
    (soFar, code) => {
      const left = lines.map((line, index) => (takesCode(profile, line, code) ? gross[index]! - soFar.perLine[index]! : 0));
      const eligible = sum(left);
      const applied = soFar.codes.filter(({ outcome }) => outcome.value === 'applied').map((earlier) => earlier.code);
      const refusal = codeRefusal(profile, code, { now, goods, eligible, kept: keepingRule(profile, lines), applied });
      if (refusal !== undefined) {
        return { ...soFar, codes: [...soFar.codes, { code: code.code, outcome: decide('refused', refusal), amount: 0 }] };
      }
      const amount = Math.min(worth(code, eligible), eligible);
      const parts = allocate(amount, left);
      return {
        codes: [...soFar.codes, { code: code.code, outcome: decide('applied', appliedReason(profile, code, amount)), amount }],
        perLine: soFar.perLine.map((discount, index) => discount + parts[index]!),
      };
    },
    { codes: [], perLine: gross.map(() => 0) },
  );
}

function takesCode(profile: DiscountProfile, line: QuoteInputLine, code: DiscountCode): boolean {
  return keepingRule(profile, [line]) === undefined && !line.tags?.some((tag) => code.excludedTags?.includes(tag));
}

/** The rule of the terms that keeps one of the lines from taking any code. */
function keepingRule({ codes }: DiscountProfile, lines: readonly QuoteInputLine[]): RuleOrigin | undefined {
  const { onPromotedProducts, excludedProducts } = codes ?? {};
  if (onPromotedProducts?.allowed === false && lines.some(({ promoted }) => promoted === true)) return onPromotedProducts;
  return lines.some(({ tags }) => tags?.some((tag) => excludedProducts?.tags.includes(tag))) ? excludedProducts : undefined;
}

/** @throws RangeError when a code is neither an amount nor a rate */
function worth(code: DiscountCode, eligible: Minor): Minor {
  if (code.amount !== undefined) return code.amount;
  if (code.rateBps !== undefined) return share(eligible, code.rateBps, wholeBps);
  throw new RangeError(`Code ${code.code} has neither an amount nor a rate`);
}

function appliedReason(profile: DiscountProfile, code: DiscountCode, amount: Minor) {
  return code.amount !== undefined && amount < code.amount
    ? because('discount.capped', profile.codes?.change, { figures: { amount, value: code.amount } })
    : because('discount.applied', profile.codes?.residualPayment, { figures: { amount } });
}

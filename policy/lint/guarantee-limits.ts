import {
  guaranteeChoice,
  guaranteeDebtor,
  guaranteeMandatory,
  guaranteeMonths,
  guaranteePresumption,
  guaranteeWithoutNotice,
} from '../law/eu-guarantee.ts';
import type { Profile } from '../profile.ts';
import { belowFloor, type Flaw } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

type Guarantee = Profile['guarantee'];

/** Q19: limits of the legal guarantee that do not bind the consumer. */
export const guaranteeLimits: LintRule = {
  id: 'Q19',
  check: ({ guarantee }) => [...durationFlaws(guarantee), ...dutyFlaws(guarantee), ...remedyFlaws(guarantee)],
};

function durationFlaws({ duration, presumption }: Guarantee): (Flaw | false)[] {
  const path = 'guarantee.duration';
  const fromPurchase = duration?.from === 'purchase' || duration?.fromIfNoDeliveryReceipt === 'purchase';
  const elsewhere = duration?.elsewhere;
  return [
    (duration?.months ?? Infinity) < guaranteeMonths.value && belowFloor('guarantee.tooShort', guaranteeMonths, path, duration),
    fromPurchase && belowFloor('guarantee.fromPurchase', guaranteeMonths, path, duration),
    elsewhere?.from === 'purchase' && belowFloor('guarantee.fromPurchase', guaranteeMonths, `${path}.elsewhere`, elsewhere),
    duration?.mustBe === 'reported' && belowFloor('guarantee.reportedInTime', guaranteeMonths, path, duration),
    (presumption?.months ?? Infinity) < guaranteePresumption.value &&
      belowFloor('guarantee.presumptionTooShort', guaranteePresumption, 'guarantee.presumption', presumption),
  ];
}

function dutyFlaws({ notifyWithin, exclusions, evidence }: Guarantee): (Flaw | false)[] {
  const lateNotice = exclusions?.causes.includes('lateNotice') === true;
  const documents = evidence !== undefined && (evidence.all === true || !evidence.documents.includes('anyDocument'));
  return [
    notifyWithin !== undefined && belowFloor('guarantee.noticeDuty', guaranteeWithoutNotice, 'guarantee.notifyWithin', notifyWithin),
    lateNotice && belowFloor('guarantee.noticeDuty', guaranteeWithoutNotice, 'guarantee.exclusions', exclusions),
    documents && belowFloor('guarantee.documents', guaranteeMandatory, 'guarantee.evidence', evidence),
  ];
}

function remedyFlaws({ remedies, guarantor }: Guarantee): (Flaw | false)[] {
  const noChoice = remedies !== undefined && !(remedies.first.includes('repair') && remedies.first.includes('replacement'));
  const other = guarantor !== undefined && guarantor.who !== guaranteeDebtor.value;
  return [
    noChoice && belowFloor('guarantee.oneRemedy', guaranteeChoice, 'guarantee.remedies', remedies),
    remedies?.chosenBy === 'merchant' && belowFloor('guarantee.merchantChooses', guaranteeChoice, 'guarantee.remedies', remedies),
    other && belowFloor('guarantee.guarantor', guaranteeDebtor, 'guarantee.guarantor', guarantor),
  ];
}

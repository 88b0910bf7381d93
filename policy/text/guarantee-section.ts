import { guaranteeMonths, guaranteeNotice, guaranteePresumption } from '../law/eu-guarantee.ts';
import { isInForce } from '../law/law-parameter.ts';
import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';
import { timeToAct } from './time-to-act.ts';

/** The legal guarantee as the better of terms and law, and whatever guarantee is promised beside it. */
export function guaranteeSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, language, today } = scribe;
  const { guarantee } = words;
  const { duration, presumption, commercial, channels, professionals, harmonisedNotice } = profile.guarantee;
  const granted = duration?.from === 'delivery' ? duration.months : 0;
  const fromPurchase = duration?.from === 'purchase' && duration.months > guaranteeMonths.value;
  const noticeShown = harmonisedNotice?.shown === true && (today === undefined || isInForce(guaranteeNotice, today));
  const months = Math.max(granted, guaranteeMonths.value);
  return {
    id: 'guarantee',
    heading: words.headings.guarantee,
    blocks: [
      heading(guarantee.legal),
      ...list(
        guarantee.duration(months),
        fromPurchase && guarantee.fromPurchase(duration.months),
        guarantee.presumption(Math.max(presumption?.months ?? 0, guaranteePresumption.value)),
        guarantee.remedies,
        guarantee.free,
        guarantee.seller,
        guarantee.noNotice,
        ...timeToAct(scribe, months),
        guarantee.evidence,
        channels &&
          guarantee.report(
            inARow(
              language,
              channels.by.map((channel) => words.channels[channel]),
            ),
          ),
      ),
      ...paragraph(noticeShown && guarantee.notice, professionals && guarantee.professionals),
      heading(guarantee.commercial),
      ...(commercial === undefined
        ? paragraph(guarantee.noCommercial)
        : paragraph(guarantee.promised[commercial.by](commercial.months, commercial.from), guarantee.notInstead)),
    ],
  };
}

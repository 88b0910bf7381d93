import { decide, type Decision } from '../decision.ts';
import { doubt } from '../law/eu-terms.ts';
import type { Minor } from '../money.ts';
import { because } from '../reason/because.ts';
import { onBasis, reaches, type GoodsValue } from './free-from.ts';
import type { ShippingCampaign } from './shipping-campaign.ts';
import type { ZoneService } from './shipping-zone.ts';

/**
 * What a delivery service costs, minor units with tax as the profile says: its fee, nothing from its threshold on, or what
 * a running campaign offers if that is less.
 *
 * @param campaigns those that run today, there, for this service
 * @source R3 (undefined basis, gap between fee and threshold), matrix P19, Q7
 */
export function deliveryFee(service: ZoneService, value: GoodsValue, campaigns: readonly ShippingCampaign[]): Decision<Minor> {
  return campaigns
    .map((campaign) => campaignFee(campaign, value))
    .filter((offer) => offer !== undefined)
    .reduce((best, offer) => (offer.value < best.value ? offer : best), ordinaryFee(service, value));
}

function ordinaryFee({ fee, freeFrom }: ZoneService, value: GoodsValue): Decision<Minor> {
  const amount = onBasis(freeFrom?.basis, value);
  if (freeFrom !== undefined && reaches(freeFrom, amount)) {
    const basisDecides = freeFrom.basis === undefined && !reaches(freeFrom, value.net);
    return decide(
      0,
      because('shipping.freeFrom', freeFrom, {
        ...(basisDecides && { law: doubt.id, ambiguity: freeFrom.ambiguity ?? 'Q7' }),
        figures: { threshold: freeFrom.amount, operator: freeFrom.operator, amount },
      }),
    );
  }
  if (fee.under !== undefined && amount >= fee.under) {
    const ambiguity = freeFrom?.ambiguity ?? fee.ambiguity ?? 'Q7';
    return decide(0, because('shipping.thresholdGap', freeFrom ?? fee, { law: doubt.id, ambiguity, figures: { amount } }));
  }
  return decide(fee.amount, because('shipping.fee', fee, { figures: { fee: fee.amount } }));
}

function campaignFee(campaign: ShippingCampaign, value: GoodsValue): Decision<Minor> | undefined {
  const { fee, freeFrom } = campaign;
  const free = freeFrom !== undefined && reaches(freeFrom, onBasis(freeFrom.basis, value));
  const offer = free ? 0 : fee;
  return offer === undefined
    ? undefined
    : decide(offer, because('shipping.campaign', campaign, { figures: { campaign: campaign.id, fee: offer } }));
}

import { doubt } from '../law/eu-terms.ts';
import type { ZoneService } from '../shipping/shipping-zone.ts';
import { doubtful, type Flaw } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q7: thresholds of free delivery that leave a gap, or do not say what they measure. */
export const deliveryThreshold: LintRule = {
  id: 'Q7',
  check: ({ shipping: { zones, campaigns = [] } }) => [
    ...zones.flatMap(({ services }, z) => services.flatMap((service, s) => serviceFlaws(service, `shipping.zones[${z}].services[${s}]`))),
    ...campaigns.map(({ freeFrom }, c) => basisFlaw(freeFrom, `shipping.campaigns[${c}].freeFrom`)),
  ],
};

function serviceFlaws({ fee, freeFrom }: ZoneService, path: string): (Flaw | false)[] {
  return [
    leavesGap(fee, freeFrom) && doubtful('shipping.thresholdGap', doubt, `${path}.fee`, fee),
    basisFlaw(freeFrom, `${path}.freeFrom`),
  ];
}

/** Whether an order exists that pays no fee by the one rule and is not free by the other. */
function leavesGap({ under }: ZoneService['fee'], freeFrom: ZoneService['freeFrom']): boolean {
  if (under === undefined) return false;
  if (freeFrom === undefined || freeFrom.amount > under) return true;
  return freeFrom.amount === under && freeFrom.operator === 'over';
}

function basisFlaw(freeFrom: ZoneService['freeFrom'], path: string): Flaw | false {
  return freeFrom !== undefined && freeFrom.basis === undefined && doubtful('shipping.basisUnstated', doubt, path, freeFrom);
}

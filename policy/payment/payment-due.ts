import { decide, type Decision } from '../decision.ts';
import type { Minor } from '../money.ts';
import { because } from '../reason/because.ts';

/**
 * Whether anything is left to pay: nothing is where codes cover all goods and delivery is free. An order like that needs no
 * method of payment, and none is offered for it.
 *
 * @param total minor units
 * @source `discount.codes.residualPayment`
 */
export function paymentDue(total: Minor): Decision<boolean> {
  return total > 0 ? decide(true, because('payment.due', undefined, { figures: { total } })) : decide(false, because('payment.nothingDue'));
}

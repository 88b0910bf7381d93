import { epochMs, legalDay } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalFunction } from '../law/eu-withdrawal.ts';
import { isInForce } from '../law/law-parameter.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * Whether the law asks for the online withdrawal function for a contract, by the day it was concluded. It is there for all.
 *
 * @param concludedAt ISO 8601 instant
 * @source `eu.withdrawalFunction`, `withdrawal.onlineFunction`
 */
export function onlineFunction(
  { withdrawal, calendar }: Pick<Profile, 'withdrawal' | 'calendar'>,
  concludedAt: string,
): Decision<'mandatory' | 'voluntary'> {
  const day = legalDay(epochMs(concludedAt), calendar.timeZone);
  const law = { law: withdrawalFunction.id, figures: { from: withdrawalFunction.from } };
  return isInForce(withdrawalFunction, day)
    ? decide('mandatory', because('withdrawal.functionMandatory', withdrawal.onlineFunction, law))
    : decide('voluntary', because('withdrawal.functionVoluntary', withdrawal.onlineFunction, law));
}

import type { Country } from '../iso-countries.ts';
import * as de from './de.ts';
import * as es from './es.ts';
import type { WithdrawalControls } from './eu-withdrawal.ts';
import * as fr from './fr.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';

/** The online withdrawal function as each state took it over. A state that is not named is not known here: the directive alone is cited. */
export const withdrawalFunctionLaw: Readonly<Record<Country, LawParameter<WithdrawalControls>>> = {
  DE: de.withdrawalFunction,
  ES: es.withdrawalFunction,
  FR: fr.withdrawalFunction,
  IT: it.withdrawalFunction,
};

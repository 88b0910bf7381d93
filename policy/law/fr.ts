import type { WithdrawalControls } from './eu-withdrawal.ts';
import type { LawParameter } from './law-parameter.ts';

/** The online withdrawal function and its two controls. */
export const withdrawalFunction = {
  id: 'fr.withdrawalFunction',
  value: { function: 'renoncer au contrat ici', confirmation: 'confirmer la rétractation' },
  from: '2026-06-19',
  source: 'Code de la consommation art. D221-5',
  checkedOn: '2026-11-20',
  verified: false,
} as const satisfies LawParameter<WithdrawalControls>;

import type { WithdrawalControls } from './eu-withdrawal.ts';
import type { LawParameter } from './law-parameter.ts';

/** The online withdrawal function and its two controls. No Spanish act was known in June 2026: the words are the directive's in Spanish. */
export const withdrawalFunction = {
  id: 'es.withdrawalFunction',
  value: { function: 'desistir del contrato aquí', confirmation: 'confirmar desistimiento' },
  from: '2026-06-19',
  source: 'Dir. 2011/83/EU art. 11a(1), (3), not yet transposed in June 2026',
  checkedOn: '2026-11-20',
  verified: false,
} as const satisfies LawParameter<WithdrawalControls>;

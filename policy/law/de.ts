import type { WithdrawalControls } from './eu-withdrawal.ts';
import type { LawParameter } from './law-parameter.ts';

/** The online withdrawal function and its two controls. The words name no place: `hier` is not among them. */
export const withdrawalFunction = {
  id: 'de.withdrawalFunction',
  value: { function: 'Vertrag widerrufen', confirmation: 'Widerruf bestätigen' },
  from: '2026-06-19',
  source: '§ 356a BGB (BGBl. 2026 I Nr. 28)',
  checkedOn: '2026-11-20',
  verified: false,
} as const satisfies LawParameter<WithdrawalControls>;

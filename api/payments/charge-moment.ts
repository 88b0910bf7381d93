import type { Profile } from '../../policy/index.ts';

export type ChargeMoment = NonNullable<Profile['payment']['methods'][number]['charged']>['at'];

/**
 * When the terms take the money of a method. Where they do not say, a wallet follows the card behind it; anything else waits
 * for the contract.
 *
 * @source `payment.methods[].charged.at`
 */
export function chargeMoment({ payment: { methods } }: Pick<Profile, 'payment'>, id: string | null): ChargeMoment {
  const method = methods.find((each) => each.id === id);
  const behind = method?.kind === 'wallet' ? methods.find(({ kind }) => kind === 'card') : undefined;
  return (method?.charged ?? behind?.charged)?.at ?? 'conclusion';
}

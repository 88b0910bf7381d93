import { refusalGround } from '../buyer/buyer-profile.ts';
import { orderRefusal, type RefusalGround } from '../order/order-refusal.ts';
import { paragraph } from './policy-blocks.ts';
import type { PolicyBlock } from './policy-document.ts';
import type { PolicyScribe } from './policy-scribe.ts';

/** On which grounds an order can be declined before the contract, and the contract ended after it, as the engine decides each ground. */
export function orderRefusals({ profile, words }: PolicyScribe): readonly PolicyBlock[] {
  const { refusal } = words.cases;
  const decided = (ground: RefusalGround, concluded: boolean) => orderRefusal(profile, { ground, concluded }).value;
  const named = (concluded: boolean, outcome: 'refuse' | 'terminate') =>
    refusalGround.options.flatMap((ground) =>
      ground !== 'anyReason' && decided(ground, concluded).outcome === outcome ? [refusal.ground[ground]] : [],
    );
  const any = decided('anyReason', false).outcome === 'refuse';
  const before = named(false, 'refuse');
  const after = named(true, 'terminate');
  return paragraph(
    any ? refusal.anyReason : before.length > 0 && refusal.grounds(before.join('; ')),
    (any || before.length > 0) && profile.buyer.refusalExplained?.required !== false && refusal.explained,
    refusal.bound,
    after.length > 0 && refusal.terminable(after.join('; ')),
  );
}

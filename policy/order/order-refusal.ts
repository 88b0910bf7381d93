import type { BuyerProfile } from '../buyer/buyer-profile.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import { doubt } from '../law/eu-terms.ts';
import { bindingContract, recognisableError } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because, type RuleOrigin } from '../reason/because.ts';

export type RefusalGround = NonNullable<BuyerProfile['refusalGrounds']>[number]['ground'];

/** Why a merchant does not want an order, and whether it is a contract by now. */
export interface RefusalFacts {
  readonly ground: RefusalGround;
  readonly concluded: boolean;
}

/** What may become of an order the merchant does not want. */
export interface OrderRefusal {
  /** `review`: a person looks at it. `keep`: the order stands. */
  readonly outcome: 'refuse' | 'terminate' | 'review' | 'keep';
  /** Whether the buyer is told the ground, beyond being told at all. */
  readonly explained: boolean;
  /** Whether the buyer is sent a corrected proposal. */
  readonly invitedAgain: boolean;
}

type RefusalProfile = Pick<Profile, 'buyer' | 'order' | 'payment' | 'price' | 'shipping'>;
type TerminationCause = NonNullable<Profile['order']['terminatedOn']>['causes'][number];

const causes: Readonly<Partial<Record<RefusalGround, TerminationCause>>> = {
  paymentNotAuthorised: 'nonPayment',
  documentsMissing: 'missingDocuments',
  falseData: 'falseStatements',
};

/**
 * Whether a ground lets the merchant refuse an order. Before the contract it must be one the terms name; after it only a failure
 * on which the terms end the contract, and an obvious error is for a person to judge.
 *
 * @source `buyer.refusalGrounds`, `buyer.refusalExplained`, `order.terminatedOn`, `price.errorPolicy`; matrix Q24, R3
 */
export function orderRefusal(profile: RefusalProfile, { ground, concluded }: RefusalFacts): Decision<OrderRefusal> {
  const named = clauseNaming(profile, ground);
  const invitedAgain = ground === 'obviousError' && profile.price.errorPolicy?.action === 'rejectAndInviteAgain';
  if (concluded) return refusalOfContract(profile, ground, named);
  if (named === undefined) return kept(because('order.notRefusable', undefined, { law: doubt.id }));
  const { refusalExplained: rule } = profile.buyer;
  const explained = rule?.required !== false;
  return decide(
    { outcome: 'refuse', explained, invitedAgain },
    because('order.refusable', named),
    explained ? because('order.refusalExplained', rule) : because('order.refusalUnexplained', rule, { warning: 'Q24' }),
    ...(invitedAgain ? [because('order.invitedAgain', profile.price.errorPolicy)] : []),
  );
}

function refusalOfContract({ order }: RefusalProfile, ground: RefusalGround, named: RuleOrigin | undefined): Decision<OrderRefusal> {
  const cause = causes[ground];
  if (cause !== undefined && order.terminatedOn?.causes.includes(cause) === true) {
    return decide({ outcome: 'terminate', explained: true, invitedAgain: false }, because('order.terminable', order.terminatedOn));
  }
  if (ground === 'obviousError') {
    const reason = because('order.errorToReview', named, { law: recognisableError.id });
    return decide({ outcome: 'review', explained: true, invitedAgain: false }, reason);
  }
  return kept(because('order.bound', named, { law: bindingContract.id, ...(named && { clauseWouldGive: 'refuse' }) }));
}

/** The clause that gives a ground, in the list of grounds or where the terms regulate the matter itself. */
function clauseNaming({ buyer, order, payment, price, shipping }: RefusalProfile, ground: RefusalGround): RuleOrigin | undefined {
  const listed = (wanted: RefusalGround) => buyer.refusalGrounds?.find((each) => each.ground === wanted);
  const elsewhere: Readonly<Partial<Record<RefusalGround, RuleOrigin | undefined>>> = {
    documentsMissing: payment.fraud?.onFail,
    notConsumer: buyer.types?.allowed.includes('professional') === false ? buyer.types : undefined,
    obviousError: price.errorPolicy,
    paymentNotAuthorised: payment.unpaid,
    remoteArea: shipping.remoteAreas,
    unavailable: order.unavailable?.all,
  };
  return listed(ground) ?? elsewhere[ground] ?? listed('anyReason');
}

const kept = (reason: Reason): Decision<OrderRefusal> => decide({ outcome: 'keep', explained: true, invitedAgain: false }, reason);

import type { Fault } from '../stripe/faults.ts';
import { startStandIn } from '../stripe/stand-in.ts';
import { StripeProblem } from '../stripe/stripe-problem.ts';
import type { Dice } from './dice.ts';
import type { OutsideProvider } from './outside-provider.ts';

/** Stripe's stand-in as one more machine. */
export interface OutsideStripe extends OutsideProvider {
  /** Where its interface is. */
  readonly url: string;
}

/** Where it is told that the shop listens: it reports to https alone. */
export const publicShop = 'https://api.shop.example';
const nowhere = 'http://127.0.0.1:9';

/** What can go wrong with a call. Whoever is limited was not heard. */
const ways = [
  { kind: 'error', when: 'before' },
  { kind: 'error', when: 'after' },
  { kind: 'limited', when: 'before' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'silence', when: 'before' },
  { kind: 'silence', when: 'after' },
] as const satisfies readonly Omit<Fault, 'on'>[];

/** Starts the stand-in in this process. Its events come twice, late, and the later ones first. */
export async function openOutsideStripe(dice: Dice): Promise<OutsideStripe> {
  const standIn = await startStandIn();
  const { state, intents, deliveries, faults } = standIn;
  const troubles = Object.fromEntries(ways.map((way) => [nameOf(way), 0]));
  const chance = dice.apart('calls');
  let rate = 0;
  faults.byChance = (line) => {
    if (!chance.chance(rate)) return undefined;
    const way = chance.pick(ways);
    troubles[nameOf(way)]! += 1;
    return { on: line, ...way };
  };
  let shop = nowhere;
  let backMs = 0;
  Object.assign(deliveries, {
    manner: 'messy',
    roll: dice.apart('events').roll,
    reach: (url: string) => url.replace(publicShop, shop),
  } satisfies Partial<typeof deliveries>);
  return {
    name: 'stripe',
    url: standIn.url,
    account: { publishableKey: 'pk_test_stand_in', secretKey: 'sk_test_stand_in' },
    async payments() {
      return [...state.intents.values()].map(({ id, metadata, status, amount_received: captured, amount_capturable: reserved }) => {
        return { ref: id, checkout: metadata['checkout']!, state: status, captured, reserved, refunded: standIn.refunds.sum(id) };
      });
    },
    async refunds() {
      const made = [...state.refunds.values()].filter(({ status }) => status !== 'failed');
      return made.map(({ metadata, amount }) => ({ key: metadata!['key']!, amount }));
    },
    async paymentOf({ id, action }) {
      if (action.kind === 'fields') return action.clientSecret.split('_secret_')[0]!;
      if (action.kind === 'redirect') return new URL(action.url).pathname.split('/').at(-1)!;
      return [...state.intents.values()].find(({ metadata }) => metadata['checkout'] === id)!.id;
    },
    payByCard: async (ref, number) =>
      asAPageDoes(() => intents.confirm(ref, { payment_method_data: { type: 'card', number }, use_stripe_sdk: true })),
    passChallenge: async (ref) => void intents.answer(ref, 'approve'),
    approve: async (ref) => void intents.answer(ref, 'approve'),
    async receiveTransfer(ref) {
      const { customer, amount } = intents.get(ref);
      intents.fund(customer as string, amount);
    },
    // It waits for ever.
    missTransfer: async () => {},
    isPaid: async (ref) => ['requires_capture', 'succeeded'].includes(intents.get(ref).status),
    reportTo(url) {
      shop = url;
    },
    setBack(ms) {
      state.pass(backMs - ms);
      backMs = ms;
      intents.expire();
    },
    trouble(now) {
      rate = now;
    },
    troubles,
    stop: () => standIn.stop(),
  };
}

function nameOf({ kind, when }: Omit<Fault, 'on'>): string {
  return kind === 'limited' ? kind : `${kind} ${when}`;
}

/** What the interface refuses, the page says in red. */
function asAPageDoes(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
  }
}

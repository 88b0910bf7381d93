import { afterAll, beforeAll } from 'vitest';
import { describeProvider, type ContractStage } from './provider-contract.ts';
import { startStandIn, type StandIn } from './stand-in.ts';
import { openStripeShop, type StripeShop } from './stripe-shop.ts';

const numbers = { good: '4242424242424242', declined: '4000000000000002', poor: '4000000000009995', challenged: '4000002760003184' };

let standIn: StandIn;
let shop: StripeShop;
let stage: ContractStage;
beforeAll(async () => {
  standIn = await startStandIn();
  shop = await openStripeShop(standIn.url);
  const secretKey = 'sk_test_contract';
  const client = (path: string, body: object) => fetch(`${standIn.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  const secretOf = (ref: string) => standIn.intents.get(ref).client_secret!;
  stage = {
    provider: shop.provider,
    merchantId: await shop.addMerchant({ secretKey }),
    otherMerchantId: await shop.addMerchant({ secretKey }),
    async payByCard({ ref }, card) {
      await client('/client/confirm', { clientSecret: secretOf(ref), number: numbers[card] });
    },
    async answerChallenge({ ref }, passed) {
      await client('/client/challenge', { clientSecret: secretOf(ref), outcome: passed ? 'approve' : 'fail' });
    },
    async leavePage({ action }, outcome) {
      if (action.kind !== 'redirect') throw new Error('It leads nowhere');
      await fetch(action.url, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
    },
    async fund({ ref, amount }) {
      standIn.intents.fund(standIn.intents.get(ref).customer as string, amount);
    },
    refunded: async ({ ref }) => standIn.refunds.sum(ref),
  };
});
afterAll(async () => {
  await shop.stop();
  await standIn.stop();
});

describeProvider('stripe', () => stage);

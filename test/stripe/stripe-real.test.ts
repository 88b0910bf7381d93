import { Stripe } from 'stripe';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeProvider, type ContractStage } from './provider-contract.ts';
import { openStripeShop, type StripeShop } from './stripe-shop.ts';

const secretKey = process.env['STRIPE_SECRET_KEY'] ?? '';
const isTestKey = /^[sr]k_test_/.test(secretKey);
if (secretKey !== '' && !isTestKey) throw new Error('STRIPE_SECRET_KEY is no test key: nothing here touches money');

const cards = {
  good: 'pm_card_visa',
  declined: 'pm_card_visa_chargeDeclined',
  poor: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  challenged: 'pm_card_authenticationRequired',
};

/**
 * The same rows against Stripe itself: `STRIPE_SECRET_KEY=sk_test_… npx vitest run --config test/vitest.config.ts test/stripe/stripe-real`.
 * Nobody acts on pages there, so those rows are left out. The account needs the methods switched on in its settings.
 */
describe.skipIf(!isTestKey)('Stripe itself (skipped unless STRIPE_SECRET_KEY is a test key)', { timeout: 60_000 }, () => {
  let shop: StripeShop;
  let stage: ContractStage;
  beforeAll(async () => {
    const stripe = new Stripe(secretKey);
    // Events have nowhere to go, so no endpoint is made.
    shop = await openStripeShop(undefined, { publicUrl: 'http://localhost:4000' });
    const secret = { secretKey, origins: ['http://localhost:4011'] };
    stage = {
      provider: shop.provider,
      merchantId: await shop.addMerchant(secret),
      otherMerchantId: await shop.addMerchant(secret),
      async payByCard({ ref }, card) {
        const asked = { payment_method: cards[card], return_url: 'https://shop.example/checkout' };
        await stripe.paymentIntents.confirm(ref, asked).catch((error: unknown) => {
          if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
        });
      },
      async fund({ ref, amount }) {
        const { customer } = await stripe.paymentIntents.retrieve(ref);
        await stripe.testHelpers.customers.fundCashBalance(customer as string, { amount, currency: 'eur' });
        for (let look = 0; look < 20 && (await stripe.paymentIntents.retrieve(ref)).status !== 'succeeded'; look += 1)
          await new Promise((resolve) => setTimeout(resolve, 500));
      },
      async refunded({ ref }) {
        const refunds = await stripe.refunds.list({ payment_intent: ref }).autoPagingToArray({ limit: 100 });
        return refunds.reduce((sum, { amount }) => sum + amount, 0);
      },
    };
  });
  afterAll(() => shop.stop());

  describeProvider('stripe', () => stage, { pages: false });
});

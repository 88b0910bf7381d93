import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../api/db/test-database.ts';
import { openSandbox } from '../../api/payments/sandbox/open-sandbox.ts';
import { describeProvider, type ContractStage } from './provider-contract.ts';

const numbers = { good: '4242424242424242', declined: '4000000000000002', poor: '4000000000009995', challenged: '4000002760003184' };

let database: TestDatabase;
let stage: ContractStage;
beforeAll(async () => {
  database = await createTestDatabase();
  const { bank, provider } = await openSandbox(database.db, {
    payOrigin: 'https://pay.example',
    webhookSecret: 'whsec_test',
    wellBehaved: true,
  });
  stage = {
    provider,
    merchantId: 'mer_1',
    otherMerchantId: 'mer_2',
    payByCard: async ({ ref }, card) => void (await bank.payByCard(ref, numbers[card])),
    answerChallenge: async ({ ref }, passed) => void (await bank.answerChallenge(ref, passed)),
    leavePage: async ({ ref }, outcome) => void (await bank.answerRedirect(ref, outcome)),
    fund: async ({ ref }) => void (await bank.moveTransfer(ref, 'now')),
    refunded: ({ ref }) => bank.refunded(ref),
  };
});
afterAll(() => database.drop());

describeProvider('sandbox', () => stage);

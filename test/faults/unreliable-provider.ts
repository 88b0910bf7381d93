import type { PaymentProvider } from '../../api/payments/payment-provider.ts';
import { diceOf } from './dice.ts';

/** What goes over the network; the rest a server does by itself. */
const calls = ['createPayment', 'getPayment', 'cancelPayment', 'capturePayment', 'reauthorisePayment', 'refundPayment'] as const;

/**
 * A provider on the other end of a bad line: of the calls that go wrong half never arrive, and of the other half the answer is lost.
 *
 * @param trouble how likely a call goes wrong now, 0 to 1
 */
export function unreliable(provider: PaymentProvider, seed: number, trouble: () => number): PaymentProvider {
  const dice = diceOf(seed);
  const overTheLine =
    <Given extends unknown[], T>(call: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      const [goesWrong, isLost] = [dice.chance(trouble()), dice.chance(0.5)];
      if (goesWrong && isLost) throw new Error('The request was lost');
      const answer = await call(...given);
      if (goesWrong) throw new Error('The answer was lost');
      return answer;
    };
  const wired = calls.map((name) => [name, overTheLine(provider[name] as (...given: unknown[]) => Promise<unknown>)] as const);
  return { ...provider, ...(Object.fromEntries(wired) as Pick<PaymentProvider, (typeof calls)[number]>) };
}

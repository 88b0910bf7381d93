import type { Stripe } from 'stripe';
import type { ProviderPayment } from '../payment-provider.ts';
import { declineOf } from './decline-of.ts';
import { methodOfType, methodType } from './method-types.ts';
import { givenUpMark } from './payment-marks.ts';
import { reservationDays } from './reservation-days.ts';
import { fundedAmount } from './transfers-in.ts';

type State = ProviderPayment['state'];

const daySeconds = 86_400;

const states: Readonly<Partial<Record<Stripe.PaymentIntent.Status, State>>> = {
  requires_payment_method: 'open',
  requires_confirmation: 'open',
  requires_action: 'open',
  processing: 'pending',
  requires_capture: 'authorised',
  succeeded: 'captured',
  canceled: 'cancelled',
};

/**
 * Where a payment stands. One that waits for a transfer is `pending`, or `cancelled` once nobody waits for it here any more; a part of it
 * that comes all the same has to be given up in its turn.
 *
 * @throws Error for a status that this version of the interface does not have
 */
export function stateOf(intent: Stripe.PaymentIntent): State {
  const { status, next_action: next, metadata } = intent;
  if (status === 'requires_action' && next?.type === 'display_bank_transfer_instructions') {
    return metadata[givenUpMark] === undefined || fundedAmount(intent) > 0 ? 'pending' : 'cancelled';
  }
  const state = states[status];
  if (state === undefined) throw new Error(`The payment provider tells of an unknown status: ${status}`);
  return state;
}

/** Stripe's payment as the port tells it. */
export function toPayment(intent: Stripe.PaymentIntent): ProviderPayment {
  const { id, amount, currency, metadata, last_payment_error: failure, payment_method_types: types } = intent;
  const state = stateOf(intent);
  const method = metadata['method'] ?? methodOfType(types[0]);
  const captureBefore = state === 'authorised' ? endOfReservation(intent) : undefined;
  const transferTo = transferTarget(intent);
  return {
    ref: id,
    state,
    amount,
    capturedAmount: state === 'captured' ? intent.amount_received : 0,
    currency: currency.toUpperCase(),
    method,
    ...(metadata['checkout'] !== undefined && { checkoutId: metadata['checkout'] }),
    action: actionOf(intent, state, method),
    ...(captureBefore !== undefined && { captureBefore }),
    ...(state === 'open' &&
      failure &&
      intent.status === 'requires_payment_method' && { decline: declineOf(failure, types.includes('card')) }),
    ...(transferTo && { transferTo }),
  };
}

/** A redirect that failed leads nowhere any more: paying so again takes another payment. */
function actionOf(
  { client_secret: secret, next_action: next }: Stripe.PaymentIntent,
  state: State,
  method: string,
): ProviderPayment['action'] {
  if (state !== 'open') return { kind: 'none' };
  if (methodType(method)?.flow === 'fields' && secret !== null) return { kind: 'fields', clientSecret: secret };
  const url = next?.redirect_to_url?.url;
  return url ? { kind: 'redirect', url } : { kind: 'none' };
}

/** Cards say so; of the others it is known how long after the shopper agreed. */
function endOfReservation({ latest_charge: charge }: Stripe.PaymentIntent): string | undefined {
  if (charge === null || typeof charge === 'string') return undefined;
  const { type, card } = charge.payment_method_details ?? {};
  const days = reservationDays[type ?? ''];
  const seconds = card?.capture_before ?? (days && charge.created + days * daySeconds);
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
}

function transferTarget({ next_action: next }: Stripe.PaymentIntent): ProviderPayment['transferTo'] {
  const addresses = next?.display_bank_transfer_instructions?.financial_addresses ?? [];
  const iban = addresses.find((address) => address.type === 'iban')?.iban;
  return iban && { holder: iban.account_holder_name, iban: iban.iban };
}

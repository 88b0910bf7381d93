import type { Stripe } from 'stripe';
import type { AccountState } from './account-state.ts';

/** Where a payment's transfer is to go, and what of it is still to come. @param missing minor units */
export function transferInstructions(
  { origin }: AccountState,
  { id, customer, currency }: Stripe.PaymentIntent,
  missing: number,
): Stripe.PaymentIntent.NextAction {
  const payer = customer as string;
  return {
    type: 'display_bank_transfer_instructions',
    display_bank_transfer_instructions: {
      amount_remaining: missing,
      currency,
      financial_addresses: [{ type: 'iban', supported_networks: ['sepa'], iban: ibanOf(payer) }],
      hosted_instructions_url: `${origin}/instructions/${id}`,
      reference: payer.slice(-10).toUpperCase(),
      type: 'eu_bank_transfer',
    },
  };
}

/** An account number nobody has, another for each customer. */
function ibanOf(customer: string): Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Iban {
  const digits = BigInt(`0x${customer.slice(-12)}`)
    .toString()
    .padStart(18, '0')
    .slice(-18);
  const address = { city: null, country: 'DE', line1: null, line2: null, postal_code: null, state: null };
  return {
    account_holder_name: 'Stripe Technology Europe Limited',
    account_holder_address: address,
    bank_address: address,
    bic: 'SXPYDEHH',
    country: 'DE',
    iban: `DE00${digits}`,
  };
}

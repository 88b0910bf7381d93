import type { Deps } from '../../deps.ts';
import { publicUrl } from '../../http/public-url.ts';
import type { PaymentAccountRow } from './payment-accounts.store.ts';
import type { PaymentAccountWire } from './payment-accounts.wire.ts';

/** An account as its merchant sees it: nothing that opens anything. */
export function presentPaymentAccount(deps: Pick<Deps, 'env' | 'now'>, row: PaymentAccountRow): PaymentAccountWire {
  const until = row.previous_webhook_secret_until?.toISOString();
  return {
    provider: row.provider,
    publishableKey: row.publishable_key,
    secretKey: { last4: row.secret_key_last4 },
    webhook: {
      url: webhookUrl(deps, row.provider, row.merchant_id),
      secret: row.webhook_secret_last4 === null ? null : { last4: row.webhook_secret_last4 },
      previousSecretUntil: until !== undefined && until > deps.now() ? until : null,
    },
    createdAt: row.created_at.toISOString(),
    rotatedAt: row.rotated_at.toISOString(),
  };
}

/** Where a provider reports the events of a merchant. */
export function webhookUrl(deps: Pick<Deps, 'env'>, provider: string, merchantId: string): string {
  return `${publicUrl(deps)}/v1/webhooks/payments/${provider}/${merchantId}`;
}

import type { Stripe, StripeConstructor } from '@stripe/stripe-js';
import type { PaymentSource } from '../payment-fields.ts';

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: ScriptPolicies;
  }
}

const opened = new Map<string, Promise<Stripe>>();
let naming: ReturnType<ScriptPolicies['createPolicy']> | undefined;

/**
 * Stripe's client for a merchant's key, one for the page. Its script comes with the first that is opened, from where the shop says;
 * one that did not come is asked for again the next time.
 *
 * `loadStripe` of `@stripe/stripe-js/pure` does not do: a page that demands Trusted Types lets it name no script.
 */
export function openStripe({ script, publishableKey }: PaymentSource): Promise<Stripe> {
  const known = opened.get(publishableKey);
  if (known) return known;
  const opening = loadClient(script).then((construct) => construct(publishableKey));
  opened.set(publishableKey, opening);
  opening.catch(() => opened.delete(publishableKey));
  return opening;
}

function loadClient(script: string): Promise<StripeConstructor> {
  return new Promise((resolve, reject) => {
    if (window.Stripe) return resolve(window.Stripe);
    const tag = document.createElement('script');
    const give = (): void => {
      if (window.Stripe) return resolve(window.Stripe);
      tag.remove();
      reject(new Error('Stripe did not load'));
    };
    tag.addEventListener('load', give);
    tag.addEventListener('error', give);
    naming ??= window.trustedTypes?.createPolicy('cassa-stripe', { createScriptURL: (url) => url });
    tag.src = naming?.createScriptURL(script) ?? script;
    document.head.append(tag);
  });
}

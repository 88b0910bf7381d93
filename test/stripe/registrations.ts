import { randomBytes } from 'node:crypto';
import type { Stripe } from 'stripe';
import { found, type AccountState } from './account-state.ts';
import { apiVersion, type Parameters } from './check-parameters.ts';
import { newCustomer } from './new-objects.ts';
import { invalidRequest } from './stripe-problem.ts';

/** What an account makes known about itself: customers, domains and webhook endpoints. */
export class Registrations {
  constructor(private readonly state: AccountState) {}

  createCustomer({ email, name, metadata }: Parameters): Stripe.Customer {
    if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(String(email)))
      throw invalidRequest(`Invalid email address: ${String(email)}`, { code: 'email_invalid', param: 'email' });
    const given = {
      email: (email as string | undefined) ?? null,
      name: (name as string | undefined) ?? null,
      metadata: (metadata ?? {}) as Stripe.Metadata,
    };
    const customer = newCustomer(this.state, given);
    this.state.customers.set(customer.id, customer);
    return customer;
  }

  getCustomer(id: string): Stripe.Customer {
    return found(this.state.customers, 'customer', id);
  }

  listCustomers({ created }: Parameters): Stripe.Customer[] {
    const { gte = 0, lte = Infinity } = (created ?? {}) as { gte?: number; lte?: number };
    return [...this.state.customers.values()].filter((customer) => customer.created >= gte && customer.created <= lte).toReversed();
  }

  updateCustomer(id: string, { email, name }: Parameters): Stripe.Customer {
    return Object.assign(
      this.getCustomer(id),
      email === undefined ? {} : { email: String(email) },
      name === undefined ? {} : { name: String(name) },
    );
  }

  /** What was saved of it goes too. */
  deleteCustomer(id: string): Stripe.DeletedCustomer {
    this.getCustomer(id);
    this.state.customers.delete(id);
    return { id, object: 'customer', deleted: true };
  }

  listDomains({ domain_name: name }: Parameters): Stripe.PaymentMethodDomain[] {
    return [...this.state.domains.values()].filter((domain) => name === undefined || domain.domain_name === name);
  }

  getDomain(id: string): Stripe.PaymentMethodDomain {
    return found(this.state.domains, 'payment_method_domain', id);
  }

  createDomain({ domain_name: name, enabled = true }: Parameters): Stripe.PaymentMethodDomain {
    const domain = String(name);
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || /^[\d.]+$/.test(domain))
      throw invalidRequest(`Invalid domain name: ${domain}`, { param: 'domain_name' });
    const active = { status: 'active' as const };
    const made: Stripe.PaymentMethodDomain = {
      id: this.state.id('pmd'),
      object: 'payment_method_domain',
      amazon_pay: active,
      apple_pay: active,
      created: this.state.now(),
      domain_name: domain,
      enabled: enabled === true,
      google_pay: active,
      klarna: active,
      link: active,
      livemode: false,
      paypal: active,
    };
    this.state.domains.set(made.id, made);
    return made;
  }

  updateDomain(id: string, { enabled }: Parameters): Stripe.PaymentMethodDomain {
    return Object.assign(this.getDomain(id), enabled === undefined ? {} : { enabled });
  }

  listEndpoints(): Stripe.WebhookEndpoint[] {
    return [...this.state.endpoints.values()].map(told).toReversed();
  }

  getEndpoint(id: string): Stripe.WebhookEndpoint {
    return told(found(this.state.endpoints, 'webhook endpoint', id));
  }

  /** The only answer that tells the secret. */
  createEndpoint({ url, enabled_events: events, api_version: version }: Parameters): Stripe.WebhookEndpoint {
    if (!isReachable(String(url)))
      throw invalidRequest('Invalid URL: URL must be publicly accessible.', { code: 'url_invalid', param: 'url' });
    const secret = `whsec_${randomBytes(24).toString('base64url')}`;
    const made = {
      id: this.state.id('we'),
      object: 'webhook_endpoint' as const,
      api_version: (version as string | undefined) ?? apiVersion,
      application: null,
      created: this.state.now(),
      description: null,
      enabled_events: events as string[],
      livemode: false,
      metadata: {},
      status: 'enabled',
      url: String(url),
      signedWith: secret,
    };
    this.state.endpoints.set(made.id, made);
    return { ...told(made), secret };
  }

  updateEndpoint(id: string, { enabled_events: events, url, disabled }: Parameters): Stripe.WebhookEndpoint {
    const endpoint = found(this.state.endpoints, 'webhook endpoint', id);
    Object.assign(
      endpoint,
      events && { enabled_events: events },
      url && { url },
      disabled !== undefined && { status: disabled === true ? 'disabled' : 'enabled' },
    );
    return told(endpoint);
  }

  deleteEndpoint(id: string): Stripe.DeletedWebhookEndpoint {
    this.getEndpoint(id);
    this.state.endpoints.delete(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }
}

function told({ signedWith: _secret, ...endpoint }: Stripe.WebhookEndpoint & { readonly signedWith: string }): Stripe.WebhookEndpoint {
  return endpoint;
}

/** Events go to the whole world by https alone. */
function isReachable(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && !/^(localhost|127\.)/.test(new URL(url).hostname);
}

import type { CashBalances } from './cash-balances.ts';
import type { Parameters } from './check-parameters.ts';
import type { Events } from './events.ts';
import type { PaymentIntents } from './payment-intents.ts';
import type { Refunds } from './refunds.ts';
import type { Registrations } from './registrations.ts';

export interface Desks {
  readonly intents: PaymentIntents;
  readonly refunds: Refunds;
  readonly registrations: Registrations;
  readonly cash: CashBalances;
  readonly events: Events;
}

type Answering = (desks: Desks, params: Parameters, id: string) => object;

/** What each endpoint of the tables does. `id` is what stands for `{}`. */
export const endpoints: Readonly<Record<string, Answering>> = {
  'POST /v1/payment_intents': ({ intents }, params) => intents.create(params),
  'GET /v1/payment_intents': ({ intents }, params) => page(intents.list(params), params, '/v1/payment_intents'),
  'GET /v1/payment_intents/{}': ({ intents }, _params, id) => intents.get(id),
  'POST /v1/payment_intents/{}': ({ intents }, params, id) => intents.update(id, params),
  'POST /v1/payment_intents/{}/confirm': ({ intents }, params, id) => intents.confirm(id, params),
  'POST /v1/payment_intents/{}/capture': ({ intents }, params, id) => intents.capture(id, params),
  'POST /v1/payment_intents/{}/cancel': ({ intents }, params, id) => intents.cancel(id, params),
  'POST /v1/refunds': ({ refunds }, params) => refunds.create(params),
  'GET /v1/refunds': ({ refunds }, params) => page(refunds.list(params), params, '/v1/refunds'),
  'GET /v1/refunds/{}': ({ refunds }, _params, id) => refunds.get(id),
  'POST /v1/customers': ({ registrations }, params) => registrations.createCustomer(params),
  'GET /v1/customers/{}': ({ registrations }, _params, id) => registrations.getCustomer(id),
  'GET /v1/customers': ({ registrations }, params) => page(registrations.listCustomers(params), params, '/v1/customers'),
  'POST /v1/customers/{}': ({ registrations }, params, id) => registrations.updateCustomer(id, params),
  'DELETE /v1/customers/{}': ({ registrations }, _params, id) => registrations.deleteCustomer(id),
  'GET /v1/customers/{}/cash_balance_transactions': ({ cash, registrations }, params, id) =>
    page(cash.list(registrations.getCustomer(id).id), params, `/v1/customers/${id}/cash_balance_transactions`),
  'POST /v1/test_helpers/customers/{}/fund_cash_balance': ({ intents, registrations }, params, id) => {
    const customer = registrations.getCustomer(id);
    return intents.fund(customer.id, params['amount'] as number);
  },
  'GET /v1/payment_method_domains': ({ registrations }, params) =>
    page(registrations.listDomains(params), params, '/v1/payment_method_domains'),
  'POST /v1/payment_method_domains': ({ registrations }, params) => registrations.createDomain(params),
  'GET /v1/payment_method_domains/{}': ({ registrations }, _params, id) => registrations.getDomain(id),
  'POST /v1/payment_method_domains/{}': ({ registrations }, params, id) => registrations.updateDomain(id, params),
  'GET /v1/events': ({ events }, params) => page(events.list(params), params, '/v1/events'),
  'GET /v1/webhook_endpoints': ({ registrations }, params) => page(registrations.listEndpoints(), params, '/v1/webhook_endpoints'),
  'POST /v1/webhook_endpoints': ({ registrations }, params) => registrations.createEndpoint(params),
  'GET /v1/webhook_endpoints/{}': ({ registrations }, _params, id) => registrations.getEndpoint(id),
  'POST /v1/webhook_endpoints/{}': ({ registrations }, params, id) => registrations.updateEndpoint(id, params),
  'DELETE /v1/webhook_endpoints/{}': ({ registrations }, _params, id) => registrations.deleteEndpoint(id),
};

/** Lists come in pages, ten to a page unless asked otherwise. */
function page(things: readonly { readonly id: string }[], { limit = 10, starting_after: after }: Parameters, url: string): object {
  const from = after === undefined ? 0 : things.findIndex(({ id }) => id === after) + 1;
  const data = things.slice(from, from + (limit as number));
  return { object: 'list', url, data, has_more: from + data.length < things.length };
}

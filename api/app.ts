import { Hono } from 'hono';
import { accountRoutes, merchantAccountRoutes } from './accounts/accounts.routes.ts';
import { attachmentLinkRoutes, merchantAttachmentRoutes, uploadRoutes } from './attachments/attachments.routes.ts';
import { merchantCaptureRoutes } from './captures/captures.routes.ts';
import { merchantBankRoutes, statementRoutes } from './bank/bank.routes.ts';
import { cartRoutes } from './carts/carts.routes.ts';
import { catalogRoutes } from './catalog/catalog.routes.ts';
import { merchantCatalogRoutes } from './catalog/merchant-catalog.routes.ts';
import { checkoutRoutes } from './checkouts/checkouts.routes.ts';
import { claimRoutes, merchantClaimRoutes } from './claims/claims.routes.ts';
import { merchantDeadlineRoutes } from './deadlines/deadlines.routes.ts';
import type { Deps } from './deps.ts';
import { merchantEndpointRoutes } from './events/endpoints.routes.ts';
import { merchantEventRoutes } from './events/events.routes.ts';
import { answerProblem } from './http/answer-problem.ts';
import { publishableKey, secretKey } from './http/authenticate.ts';
import { preflight, readableRefusals, sameMerchantOrigin } from './http/cross-origin.ts';
import { documentation } from './http/documentation.ts';
import { health, type Standing } from './http/health.ts';
import { limitBody } from './http/limit-body.ts';
import { limitGuesses } from './http/limit-rate.ts';
import { ProblemError } from './http/problem.ts';
import { requestLog } from './http/request-log.ts';
import type { RequestScope } from './http/request-scope.ts';
import { requireWrite } from './http/require-write.ts';
import { securityHeaders } from './http/security-headers.ts';
import { widgetFiles } from './http/widget-files.ts';
import { merchantNoticeRoutes } from './notices/notices.routes.ts';
import { merchantOrderRoutes } from './orders/merchant-orders.routes.ts';
import { orderRoutes } from './orders/orders.routes.ts';
import { merchantParcelRoutes } from './parcels/parcels.routes.ts';
import { paymentAccountRoutes } from './payments/accounts/payment-accounts.routes.ts';
import { merchantRefundRoutes } from './refunds/merchant-refunds.routes.ts';
import { merchantReturnRoutes } from './returns/merchant-returns.routes.ts';
import { returnRoutes, returnSlipRoutes } from './returns/returns.routes.ts';
import { merchantRoutes } from './shops/merchant.routes.ts';
import { policyTextRoutes } from './shops/policy-text.routes.ts';
import { shopRoutes } from './shops/shops.routes.ts';
import { webhookRoutes } from './webhooks/webhooks.routes.ts';
import { merchantWithdrawalRoutes } from './withdrawals/merchant-withdrawals.routes.ts';
import { withdrawalPageRoutes } from './withdrawals/withdrawal-page.routes.ts';
import { withdrawalReceiptRoutes, withdrawalRoutes } from './withdrawals/withdrawals.routes.ts';

const limitedBody = limitBody(256 * 1024);

const notFound = () => {
  throw new ProblemError('not-found');
};

/** The whole HTTP interface over its dependencies; a test calls `app.request(…)` on it. */
export function createApp(deps: Deps, standing?: Standing): Hono<RequestScope> {
  const app = new Hono<RequestScope>();
  app.use(requestLog(deps.log), securityHeaders);
  app.onError(answerProblem(deps.log));
  app.notFound(notFound);

  app.route('/', health(deps, standing));
  app.route('/v1', widgetFiles());
  app.use('/v1/webhooks/*', limitedBody);
  app.route('/v1/webhooks', webhookRoutes(deps));
  app.route('/v1', withdrawalReceiptRoutes(deps));
  app.route('/v1', returnSlipRoutes(deps));
  app.route('/v1', attachmentLinkRoutes(deps));
  app.route('/v1', uploadRoutes(deps));
  app.route('/v1', statementRoutes(deps));
  app.route('/withdraw', withdrawalPageRoutes(deps));
  app.route('/v1/merchant', merchantApi(deps));
  app.route('/v1', shopApi(deps));
  app.route('/', documentation(app));
  return app;
}

/** All that a process answers which does the work nobody waits for. */
export function createWorkerApp(deps: Deps, standing: Standing): Hono<RequestScope> {
  const app = new Hono<RequestScope>();
  app.onError(answerProblem(deps.log));
  app.notFound(notFound);
  return app.route('/', health(deps, standing));
}

/** What a page may call, with the publishable key. */
function shopApi(deps: Deps): Hono<RequestScope> {
  const tokenGuesses = limitGuesses(deps, 60, ['cart-not-found', 'checkout-not-found', 'order-not-found']);
  return new Hono<RequestScope>()
    .use(preflight(deps.shops), readableRefusals(deps.shops), limitedBody)
    .use(publishableKey(deps.shops), sameMerchantOrigin, requireWrite)
    .use('/cart/*', tokenGuesses)
    .use('/checkouts/*', tokenGuesses)
    .use('/orders/*', tokenGuesses)
    .route('/', shopRoutes(deps))
    .route('/', policyTextRoutes(deps))
    .route('/', catalogRoutes(deps))
    .route('/', cartRoutes(deps))
    .route('/', checkoutRoutes(deps))
    .route('/', orderRoutes(deps))
    .route('/', withdrawalRoutes(deps))
    .route('/', returnRoutes(deps))
    .route('/', claimRoutes(deps))
    .route('/', accountRoutes(deps));
}

/** What only the merchant's own systems may call, with a secret key. */
function merchantApi(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .use(limitedBody, secretKey(deps.shops), requireWrite)
    .route('/', merchantRoutes(deps))
    .route('/', paymentAccountRoutes(deps))
    .route('/', merchantCatalogRoutes(deps))
    .route('/', merchantOrderRoutes(deps))
    .route('/', merchantDeadlineRoutes(deps))
    .route('/', merchantParcelRoutes(deps))
    .route('/', merchantWithdrawalRoutes(deps))
    .route('/', merchantReturnRoutes(deps))
    .route('/', merchantRefundRoutes(deps))
    .route('/', merchantCaptureRoutes(deps))
    .route('/', merchantBankRoutes(deps))
    .route('/', merchantNoticeRoutes(deps))
    .route('/', merchantAttachmentRoutes(deps))
    .route('/', merchantClaimRoutes(deps))
    .route('/', merchantAccountRoutes(deps))
    .route('/', merchantEventRoutes(deps))
    .route('/', merchantEndpointRoutes(deps))
    .all('*', notFound);
}

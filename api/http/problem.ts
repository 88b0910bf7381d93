/**
 * The closed registry of everything that can go wrong for a caller. `detail` says what to do about it,
 * in words a developer reads; elements map `code` to the shopper's language.
 */
export const problems = {
  'bad-request': [400, 'The request could not be read', 'Send valid JSON with the content type application/json.'],
  'invalid-body': [422, 'The request has invalid fields', 'Correct the fields named in `errors`.'],
  'body-too-large': [413, 'The request is too large', 'Send at most 256 kB.'],
  'unknown-key': [401, 'Unknown key', 'Send a publishable key as Cassa-Key, or a secret key as Authorization: Bearer.'],
  'shop-not-open': [503, 'The shop is not open', 'Publish a profile for this merchant first.'],
  'origin-not-allowed': [403, 'Origin not allowed', "Add this page's origin to the merchant's allowed origins."],
  'not-found': [404, 'Nothing here', 'Check the address.'],
  'too-many-requests': [429, 'Too many requests', 'Wait for the seconds given in Retry-After.'],
  'idempotency-key-missing': [
    400,
    'Idempotency-Key is missing',
    'Send a new unique Idempotency-Key with every write and repeat it only with the same body.',
  ],
  'idempotency-key-reused': [409, 'Idempotency-Key was used for another request', 'Use a new key for a new request.'],
  'cart-not-found': [404, 'Cart not found', 'Create a cart and add the lines again.'],
  'cart-changed': [409, 'The cart changed meanwhile', 'Load the cart again and repeat the change.'],
  'cart-empty': [422, 'The cart is empty', 'Add a line first.'],
  'line-not-found': [404, 'Line not found', 'Load the cart again: the line is not in it.'],
  'product-not-found': [404, 'Product not found', 'Check the handle.'],
  'sku-not-found': [422, 'Unknown SKU', 'Check the SKU against the catalogue.'],
  'out-of-stock': [409, 'Not enough in stock', 'Lower the quantity; `available` says how many can be had.'],
  'quote-changed': [409, 'The quote changed', 'Show the quote in `cart` and let the shopper confirm it.'],
  'not-served': [422, 'No delivery there', 'Choose another country of delivery.'],
  'service-not-offered': [422, 'Delivery service not offered', "Choose one of the quote's delivery options."],
  'payment-not-offered': [422, 'Payment method not offered', "Choose one of the quote's payment methods that are offered."],
  'buyer-refused': [422, 'This buyer cannot order here', 'The reasons are in `because`.'],
  'consent-missing': [422, 'A required consent is missing', 'Ask for the consents named in `errors`.'],
  'checkout-not-found': [404, 'Checkout not found', 'Start the checkout again.'],
  'checkout-expired': [409, 'The reservation has expired', 'Nothing was charged. Start the checkout again.'],
  'order-not-found': [404, 'Order not found', 'Open the order with the link in its confirmation mail.'],
  'code-not-found': [404, 'Code not found', 'Check the code.'],
  'receipt-not-found': [404, 'Receipt not found', 'Open it with the link in the mail.'],
  'invalid-profile': [422, 'The profile is not valid', 'Correct the keys named in `errors`.'],
  'profile-below-law': [
    422,
    'The profile falls short of the law',
    'Mend every finding in `errors` as its `remedy` says, or acknowledge it under `acknowledged` in the profile.',
  ],
  'bad-signature': [400, 'Webhook signature does not match', 'Sign the raw body with the shared webhook secret.'],
  'provider-unavailable': [503, 'The payment provider does not answer', 'Nothing was ordered. Try again with the same Idempotency-Key.'],
  internal: [500, 'Something went wrong on our side', 'Try again; quote the request id when you report it.'],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>;

export type ProblemCode = keyof typeof problems;

/** One wrong field: JSON pointer into the body. What falls short of the law also says why, by which articles, and what mends it. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly finding?: string;
  readonly clause?: string;
  readonly why?: string;
  readonly source?: string;
  readonly remedy?: string;
}

/** Thrown by verbs and stores; `onError` alone turns it into an answer. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extra: { readonly errors?: readonly FieldError[]; readonly [member: string]: unknown } = {},
  ) {
    super(code);
  }
}

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
  'idempotency-key-too-long': [400, 'Idempotency-Key is too long', 'Send at most 200 characters, such as a UUID.'],
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
  'return-not-found': [404, 'Return not found', 'Read the order again: the return is not among its returns.'],
  'nothing-to-return': [409, 'Nothing left to return', 'Read the order again: the pieces named are going back already.'],
  'return-not-offered': [422, 'This cannot be returned', 'The reasons are in `because`.'],
  'withdrawal-open': [
    409,
    'These pieces can still be withdrawn from',
    'Let the shopper confirm a statement of withdrawal and send `withdraw`; it needs no reason.',
  ],
  'return-step-impossible': [409, 'This cannot happen to the return', 'Read the return again: `state` says where it stands.'],
  'refusal-not-allowed': [422, 'These goods cannot be refused', 'Assess the loss instead. The reasons are in `because`.'],
  'nothing-to-refund': [409, 'Nothing to refund', 'Read the plan again: everything that can go back has been approved.'],
  'refund-not-stuck': [409, 'This refund is not stuck', 'Read it again: it is paid, or will be tried again by itself.'],
  'refund-outcome-unknown': [
    409,
    'The provider may have paid this refund',
    'Try it again without other means: the same key never pays twice.',
  ],
  'payment-released': [
    409,
    'Nothing is reserved for the order any more',
    'The reservation ended before it was charged. Send nothing: end the order with the event `paymentFailed`.',
  ],
  'payment-not-taken': [
    409,
    'The money for the order could not be taken',
    'Send nothing: have it taken again (`POST /v1/merchant/captures/{capture}/retry`, `capture` is its id), or end the order with the event `paymentFailed`.',
  ],
  'capture-not-stuck': [409, 'This charge is not stuck', 'Read it again: it was made, or will be tried again by itself.'],
  'capture-not-open': [
    409,
    'The order cannot be charged now',
    'The terms name the moment. Only a reservation that could not be renewed can be charged before.',
  ],
  'refund-withheld': [409, 'The refund waits for the goods', 'Record what arrived, or send `evenIfWithheld` to pay before that.'],
  'means-not-agreed': [422, 'The money goes back as it came', 'Leave `means` out. The reasons are in `because`.'],
  'order-move-impossible': [409, 'This cannot happen to the order now', 'Read the order again: its `state` says where it stands.'],
  'order-stands': [409, 'The order cannot be refused', 'The reasons are in `because`.'],
  'document-not-asked': [409, 'No document is asked for', 'The reasons are in `because`.'],
  'choice-not-open': [409, 'There is no such choice', 'Read the order again: it says what can be chosen. The reasons are in `because`.'],
  'code-spent': [409, 'A code of the order was used again', 'The order cannot come back at its price. Offer the refund.'],
  'pieces-not-open': [
    409,
    'These pieces cannot be shipped',
    'Ship at most what `open` says: the rest has left, was withdrawn from or refunded, or cannot be had.',
  ],
  'parcel-not-found': [404, 'Parcel not found', 'Read the order again: the parcel is not among its parcels.'],
  'not-in-the-future': [422, 'That has not happened yet', 'Name an instant that is over.'],
  'before-order': [
    422,
    'That was before the order',
    'Nothing of an order leaves or arrives before the day it was placed, which is `placedAt`. Check the year and the day.',
  ],
  'before-shipment': [
    422,
    'The parcel had not left by then',
    'Nothing happens to a parcel before the day it left, and it left no later than it came. Check the day; if the departure is wrong (`shippedAt`), correct that first with an entry of the kind `shipped`.',
  ],
  'attachment-not-found': [
    404,
    'Photo or paper not found',
    'Upload it again: it is not among those of this order, or belongs to something else.',
  ],
  'attachment-too-large': [413, 'The file is too large', 'Send at most 10 MB, as a PDF at most 5 MB: a smaller photo will do.'],
  'attachment-type': [
    415,
    'Files of this kind are not taken',
    'Send a photo as JPEG, PNG or WebP; as proof of dispatch a PDF will do too.',
  ],
  'attachment-unreadable': [422, 'The file cannot be read', 'It is damaged or not whole. Take the photo again, or save it again as JPEG.'],
  'attachment-too-many-pixels': [422, 'The photo is too big', 'Send at most 40 megapixels: save it smaller.'],
  'attachment-active': [
    422,
    'The PDF holds more than pages',
    'Print it as a new PDF without scripts, forms and other files, or send a photo of it.',
  ],
  'attachments-too-many': [409, 'There are enough photos on this order', 'Use those uploaded, or wait a day: what is not used goes.'],
  'attachment-link-expired': [410, 'The link has expired', 'Read the order again: it has a new one.'],
  'claim-not-found': [404, 'Report not found', 'Read the order again: the report is not among its claims.'],
  'nothing-to-claim': [409, 'Nothing left to claim', 'Name at most the pieces in `open`: the others went back, or were never bought.'],
  'claims-too-many': [
    409,
    'There are many reports on this order',
    'Add to one of them, or write to the shop: every way of reporting counts.',
  ],
  'claim-step-impossible': [409, 'This cannot happen to the claim now', 'Read the claim again: `state` says where it stands.'],
  'claim-stands': [409, 'The claim cannot be closed', 'The reasons are in `because`.'],
  'remedy-not-open': [422, 'This remedy is not open', 'Choose one of `remedies`. The reasons are in `because`.'],
  'order-link-invalid': [
    410,
    'The link does not open anything any more',
    'It opens an order once and within half an hour. Ask for a new one.',
  ],
  'code-not-found': [404, 'Code not found', 'Check the code.'],
  'merchant-not-found': [404, 'Merchant not found', 'Check the id in the address: it is that of no merchant here.'],
  'receipt-not-found': [404, 'Receipt not found', 'Open it with the link in the mail.'],
  'withdrawal-linked': [
    409,
    'The statement belongs to another order',
    'Its return is open there. Cancel it with the consent of both sides first.',
  ],
  'invalid-profile': [422, 'The profile is not valid', 'Correct the keys named in `errors`.'],
  'profile-below-law': [
    422,
    'The profile falls short of the law',
    'Mend every finding in `errors` as its `remedy` says, or acknowledge it under `acknowledged` in the profile.',
  ],
  'events-forgotten': [
    410,
    'Events after this cursor are not kept any more',
    'Read orders, returns and refunds as they stand, then go on without `after`.',
  ],
  'event-cursor-unknown': [
    409,
    'This feed has not come so far',
    'The cursor is of another feed, or of what was lost when a backup was restored. Read orders, returns and refunds as they stand, then go on after `end`.',
  ],
  'endpoint-not-found': [404, 'Endpoint not found', 'List the endpoints: it is not among them.'],
  'endpoints-too-many': [409, 'There are enough endpoints', 'Change one of those there are, or take one away.'],
  'bank-account-missing': [409, 'There is no bank account', 'Set the account that transfers go to first.'],
  'statement-unreadable': [
    422,
    'The file is no statement of this account',
    'Export it again as CAMT.053 or CSV. `flaw` says what is wrong with it and `what` where; nothing of it was taken.',
  ],
  'statement-too-large': [413, 'The statement is too large', 'Send at most 8 MB: export fewer days at once.'],
  'entry-not-open': [409, 'This movement is settled', 'Read it again: `state` says what became of it.'],
  'entry-does-not-fit': [
    422,
    'This movement is not for that',
    'Read it again: `choices` are what can be made of it. `missing` is what the order waits for.',
  ],
  'bad-signature': [400, 'Webhook signature does not match', 'Sign the raw body with the shared webhook secret.'],
  'payment-account-missing': [
    409,
    'There are no keys for this payment provider',
    "Set the merchant's own keys first, the secret one with them.",
  ],
  'payment-keys-mode': [
    422,
    'These keys are not for this merchant',
    'Both keys must be of the mode of the merchant: test keys for a test merchant, live keys for a live one.',
  ],
  'payment-keys-refused': [
    422,
    'The payment provider does not accept these keys',
    'Copy them again; a restricted key needs to write payments, refunds, customers, domains and webhook endpoints. `reason` is the provider’s.',
  ],
  'payment-account-in-use': [
    409,
    'Payments of the account before are still open',
    '`payment` is one of them, and these keys are of an account that does not hold it. See them through with keys of their account, or send `replacesAccount` to give them up: they are then settled at the provider alone.',
  ],
  'payment-refused': [
    422,
    'The payment provider takes no such payment',
    'Nothing was charged or ordered. Let the shopper choose another method; the log says what the merchant can do.',
  ],
  'provider-unavailable': [503, 'The payment provider does not answer', 'Nothing was ordered. Try again with the same Idempotency-Key.'],
  'temporarily-unavailable': [
    503,
    'This cannot be answered right now',
    'Nothing is lost, and nothing is done twice: after the seconds given in Retry-After send the same again, under the same Idempotency-Key.',
  ],
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

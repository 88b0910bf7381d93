/**
 * How many days a reservation holds by methods that do not say so; cards do, payment by payment. Where the sources differ, the shorter:
 * whoever is told too early loses nothing. Without the shopper none of these can be reserved anew, as nothing is saved of them.
 *
 * @source Klarna: 28 days, as several providers that pass it on say of it. Scalapay: developers.scalapay.com/docs/delayed-capture-flow,
 * capture "up to 5 days after the order creation". PayPal (itself 29, but honoured for 3 alone) and Satispay: Stripe's default for
 * what is not captured, docs.stripe.com/api/payment_intents/capture, "7 by default".
 */
export const reservationDays: Readonly<Record<string, number>> = { klarna: 28, scalapay: 5, paypal: 7, satispay: 7 };

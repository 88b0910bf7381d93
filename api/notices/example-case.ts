import { quote, transferDeadline, type Profile, type Quote } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { emptyDossier } from '../orders/order-dossier.ts';
import type { OrderEvent, OrderRecord } from '../orders/order-record.ts';
import { parcelStanding } from '../parcels/parcel-standing.ts';
import type { ParcelEvent, ParcelRecord } from '../parcels/parcel-record.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import type { OrderScene } from './mail-scene.ts';

/** The days of the example, ISO 8601 instants. */
export const exampleDays = {
  placed: '2026-11-20T10:12:30.000Z',
  shipped: '2026-11-23T08:00:00.000Z',
  delivered: '2026-11-25T09:30:00.000Z',
  withdrawn: '2026-11-27T18:45:10.000Z',
  received: '2026-12-03T10:00:00.000Z',
} as const;

/** Of the merchant. */
export const exampleMerchantId = 'mer_example';
/** Of everything there is to the example. */
export const exampleIds = {
  order: 'ord_example',
  parcel: 'par_example',
  return: 'ret_0mi2example7Qx',
  refund: 'rfd_example',
  withdrawal: 'wdr_0mi2example7Qx',
};

/** An example order under a profile, placed in a language, that has come as far as `events` say. */
export function exampleScene(profile: Profile, language: Language, changes: Partial<OrderRecord> = {}): OrderScene {
  const order = exampleOrder(profile, language, changes);
  const site = `https://${profile.seller.site.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`;
  const merchant: Merchant = {
    id: exampleMerchantId,
    name: profile.name,
    mode: 'live',
    publishableKey: 'pk_example',
    allowedOrigins: [site],
    language,
    links: { order: `${site}/order`, withdrawal: `${site}/withdrawal`, terms: `${site}/terms` },
    provider: 'sandbox',
    bankAccount: null,
  };
  return {
    profile,
    merchant,
    language,
    withdrawalPage: `${site}/withdrawal`,
    now: order.events.at(-1)!.at,
    order,
    token: 'EXAMPLE',
    dossier: emptyDossier,
  };
}

function exampleOrder(profile: Profile, language: Language, changes: Partial<OrderRecord>): OrderRecord {
  const quoted = exampleQuote(profile);
  const address = { name: 'Anna Rossi', line1: 'Via Roma 1', postalCode: '50019', city: 'Sesto Fiorentino', region: 'FI', country: 'IT' };
  const event: Omit<OrderEvent, 'kind'> = { at: exampleDays.placed, actor: 'shopper', reason: null };
  return {
    merchantId: exampleMerchantId,
    id: exampleIds.order,
    number: '100001',
    checkoutId: 'chk_example',
    state: 'paid',
    language,
    email: 'anna@example.com',
    quote: quoted,
    agreed: {
      email: 'anna@example.com',
      shippingAddress: address,
      billingAddress: address,
      buyer: { type: 'consumer' },
      consents: {},
      lines: [
        {
          id: 'gloves',
          sku: 'GLOVE-M',
          product: 'gloves',
          title: exampleTitles[language].gloves,
          options: 'M',
          personalisation: null,
          image: null,
        },
        { id: 'bag', sku: 'BAG', product: 'bag', title: exampleTitles[language].bag, options: '', personalisation: null, image: null },
      ],
    },
    currency: quoted.currency,
    total: quoted.total,
    method: quoted.payments.find(({ offered }) => offered.value)?.method ?? null,
    provider: 'sandbox',
    paymentRef: 'pay_example',
    paymentState: 'captured',
    paymentDue: null,
    capturedAmount: quoted.total,
    captureBefore: null,
    profileVersion: 1,
    placedAt: exampleDays.placed,
    undone: [],
    ...changes,
    events: [{ ...event, kind: 'placed' }, { ...event, kind: 'paymentArrived', actor: 'sandbox' }, ...(changes.events ?? [])],
  };
}

/** What the goods are called. */
export const exampleTitles: Readonly<Record<Language, { readonly gloves: string; readonly bag: string; readonly defect: string }>> = {
  it: { gloves: 'Guanti di pelle', bag: 'Borsa da viaggio', defect: 'La cerniera non si chiude.' },
  en: { gloves: 'Leather gloves', bag: 'Travel bag', defect: 'The zip does not close.' },
  de: { gloves: 'Lederhandschuhe', bag: 'Reisetasche', defect: 'Der Reißverschluss schließt nicht.' },
  fr: { gloves: 'Gants en cuir', bag: 'Sac de voyage', defect: 'La fermeture éclair ne ferme pas.' },
  es: { gloves: 'Guantes de piel', bag: 'Bolsa de viaje', defect: 'La cremallera no cierra.' },
};

function exampleQuote(profile: Profile): Quote {
  return quote(profile, {
    now: exampleDays.placed,
    lines: [
      { id: 'gloves', sku: 'GLOVE-M', quantity: 2, price: 3500 },
      { id: 'bag', sku: 'BAG', quantity: 1, price: 12_900 },
    ],
    destination: { country: 'IT', region: 'FI', postalCode: '50019' },
    buyer: { type: 'consumer' },
  });
}

/** The same order waiting for a transfer. */
export function exampleTransfer(profile: Profile): Partial<OrderRecord> {
  const deadline = transferDeadline(profile, exampleDays.placed, 'IT').value;
  const method = profile.payment.methods.find(({ kind }) => kind === 'bankTransfer')?.id ?? null;
  return {
    state: 'awaitingPayment',
    paymentState: 'pending',
    method,
    paymentDue: { holder: profile.seller.parties[0]?.legalName ?? profile.name, iban: 'IT60X0542811101000000123456', deadline },
  };
}

/** The order's parcel, as far as these events brought it. */
export function exampleParcel(...kinds: readonly ParcelEvent['kind'][]): ParcelRecord {
  const days: Partial<Record<ParcelEvent['kind'], string>> = { shipped: exampleDays.shipped };
  const events = kinds.map((kind): ParcelEvent => {
    const at = days[kind] ?? exampleDays.delivered;
    return { kind, at, source: 'carrier', recordedAt: at, actor: 'carrier', note: null, costs: null };
  });
  return {
    merchantId: exampleMerchantId,
    id: exampleIds.parcel,
    orderId: exampleIds.order,
    lines: [
      { line: 'gloves', quantity: 2 },
      { line: 'bag', quantity: 1 },
    ],
    gifts: [],
    carrier: 'BRT',
    tracking: '0123456789',
    trackingUrl: 'https://tracking.example/0123456789',
    createdAt: exampleDays.shipped,
    events,
    ...parcelStanding(events),
  };
}

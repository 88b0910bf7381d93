import { consentsDue, orderButtonLabel, withdrawalLabels, type Consent } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { countryName } from '../http/words-format.ts';
import { wordsTable } from '../http/words-table.ts';
import type { ProviderClient } from '../payments/payment-provider.ts';
import { pagePath } from '../withdrawals/page-path.ts';
import { addressFields } from './address-fields.ts';
import { linkNames, type LinkName } from './merchant-links.ts';
import { servedCountries } from './served-countries.ts';
import type { Shop } from './shop-cache.ts';
import type { ShopWire } from './shops.wire.ts';

const words = wordsTable<{ readonly consents: Readonly<Record<Consent, (years: number) => string>>; readonly invoice: string }>({
  it: {
    consents: {
      age: (years) => `Ho almeno ${years} anni.`,
      terms: () => 'Ho letto e accetto le condizioni di vendita.',
      privacyRead: () => 'Ho letto l’informativa sulla privacy.',
    },
    invoice: 'Desidero la fattura. Va chiesta ora: dopo l’ordine non può più essere emessa.',
  },
  en: {
    consents: {
      age: (years) => `I am at least ${years} years old.`,
      terms: () => 'I have read and accept the terms of sale.',
      privacyRead: () => 'I have read the privacy notice.',
    },
    invoice: 'I would like an invoice. Ask for it now: it cannot be issued after the order.',
  },
  de: {
    consents: {
      age: (years) => `Ich bin mindestens ${years} Jahre alt.`,
      terms: () => 'Ich habe die Verkaufsbedingungen gelesen und nehme sie an.',
      privacyRead: () => 'Ich habe die Datenschutzhinweise gelesen.',
    },
    invoice: 'Ich möchte eine Rechnung. Bitte jetzt verlangen: Nach der Bestellung kann keine mehr ausgestellt werden.',
  },
  fr: {
    consents: {
      age: (years) => `J’ai au moins ${years} ans.`,
      terms: () => 'J’ai lu et j’accepte les conditions de vente.',
      privacyRead: () => 'J’ai lu la politique de confidentialité.',
    },
    invoice: 'Je souhaite une facture. Il faut la demander maintenant : elle ne peut plus être émise après la commande.',
  },
  es: {
    consents: {
      age: (years) => `Tengo al menos ${years} años.`,
      terms: () => 'He leído y acepto las condiciones de venta.',
      privacyRead: () => 'He leído la política de privacidad.',
    },
    invoice: 'Deseo factura. Debe pedirse ahora: después del pedido ya no se puede emitir.',
  },
});

const consentLinks: Readonly<Record<Consent, LinkName | undefined>> = { age: undefined, terms: 'terms', privacyRead: 'privacy' };

/**
 * What elements must know of a merchant before anything is bought, in the shopper's language.
 *
 * @param client of the merchant's payment provider; null for one who takes transfers alone
 */
export function presentShop(shop: Shop, client: ProviderClient | null, language: Language): ShopWire {
  const { profile, links } = shop;
  const say = words(language);
  const minAge = profile.buyer.minAge?.years ?? null;
  return {
    name: shop.name,
    mode: shop.mode,
    language,
    languages: [...shop.languages],
    currency: profile.price.currency,
    homeCountry: profile.shipping.home,
    countries: servedCountries(profile)
      .map((code) => ({ code, name: countryName(code, language), address: addressFields(code, language) }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    buyer: { types: [...(profile.buyer.types?.allowed ?? (['consumer', 'professional'] as const))], minAge },
    consents: consentsDue(profile).value.map((id) => {
      const link = consentLinks[id];
      return { id, required: true, text: say.consents[id](minAge ?? 0), href: link ? (links[link] ?? null) : null };
    }),
    invoice: profile.order.invoice?.onRequest ? { onRequest: true, text: say.invoice } : { onRequest: false, text: '' },
    payment: client && { provider: shop.provider, ...client },
    orderButton: orderButtonLabel(language),
    withdrawal: { ...withdrawalLabels(language), page: pagePath(shop, language) },
    links: Object.fromEntries(linkNames.map((name) => [name, links[name] ?? null])) as ShopWire['links'],
  };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CartWire } from '../carts/carts.wire.ts';
import type { ProductWire } from '../catalog/catalog.wire.ts';
import { languages, type Language } from '../http/language.ts';
import { createTestApi, exampleProfile, plainProduct, type TestApi } from '../test-api.ts';
import type { ShopWire } from './shops.wire.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => '2026-11-20T10:00:00Z' });
  await api.call('PUT', '/v1/merchant/profile', { body: { ...exampleProfile('backboneprostore'), languages: [...languages] } });
  await api.putProduct('cap', { ...plainProduct('CAP', 1990), title: { it: 'Berretto', en: 'Cap' } });
});
afterAll(() => api.stop());

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const shop = async (language: string) => api.call<ShopWire>('GET', '/v1/shop', { language });

async function cart(language: Language): Promise<CartWire> {
  return (await api.call<CartWire>('POST', '/v1/carts', { language, body: { lines: [{ sku: 'CAP', quantity: 1 }] } })).body;
}

/** Of a shop that speaks five languages: the law's words, which no translation touches, and ordinary ones. */
test.each([
  ['it', 'Ordine con obbligo di pagare', 'recedere dal contratto qui', 'CAP', 'Germania', 'Ho almeno 18 anni.'],
  ['en', 'Order with obligation to pay', 'withdraw from contract here', 'Postal code (CAP)', 'Germany', 'I am at least 18 years old.'],
  ['de', 'Zahlungspflichtig bestellen', 'Vertrag widerrufen', 'Postleitzahl (CAP)', 'Deutschland', 'Ich bin mindestens 18 Jahre alt.'],
  ['fr', 'Commande avec obligation de paiement', 'renoncer au contrat ici', 'Code postal (CAP)', 'Allemagne', 'J’ai au moins 18 ans.'],
  ['es', 'Pedido con obligación de pago', 'desistir del contrato aquí', 'Código postal (CAP)', 'Alemania', 'Tengo al menos 18 años.'],
])('the shop in %s', async (language, orderButton, withdraw, postalCode, germany, age) => {
  const { headers, body } = await shop(`nl,${language};q=0.9`);
  expect(headers.get('Content-Language')).toBe(language);
  expect(body).toMatchObject({ language, languages: ['it', 'en', 'de', 'fr', 'es'], orderButton });
  expect(body.withdrawal.function).toBe(withdraw);
  const country = (code: string) => body.countries.find((each) => each.code === code)!;
  expect(country('IT').address.find(({ name }) => name === 'postalCode')?.label).toBe(postalCode);
  expect(country('DE').name).toBe(germany);
  expect(body.consents.find(({ id }) => id === 'age')?.text).toBe(age);
});

describe('what only the merchant can say', () => {
  test('comes in the shop’s own language where the shopper’s is missing', async () => {
    const title = async (language: string) => (await api.call<ProductWire>('GET', '/v1/products/cap', { language })).body.title;
    expect(await Promise.all(languages.map(title))).toEqual(['Berretto', 'Cap', 'Berretto', 'Berretto', 'Berretto']);
    expect((await cart('de')).lines[0]!.title).toBe('Berretto');
  });
});

test.each([
  ['it', 'IVA 22% inclusa: ', 'Carta di credito o debito'],
  ['en', 'Includes 22% VAT: ', 'Credit or debit card'],
  ['de', 'Enthält 22 % MwSt.: ', 'Kredit- oder Debitkarte'],
  ['fr', 'TVA 22 % incluse : ', 'Carte de crédit ou de débit'],
  ['es', 'IVA del 22 % incluido: ', 'Tarjeta de crédito o débito'],
] as const)('a cart in %s', async (language, tax, card) => {
  const { tax: said, payments, lines, delivery } = await cart(language);
  expect(plain(said.text)).toContain(tax);
  expect(payments.find(({ method }) => method === 'card')?.label).toBe(card);
  expect(lines).toHaveLength(1);
  expect(delivery.options.every(({ because }) => because.every(({ text }) => text.length > 0))).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { merchantIds } from '../merchants/merchant-file.ts';
import { shopApp } from './shop-app.ts';

const api = 'http://api.test';
const pay = 'http://pay.test';

describe.each(merchantIds)('site of %s', (merchant) => {
  const app = shopApp({ merchant, publishableKey: 'pk_test_1', withdrawalPage: `${api}/withdraw/mer_1`, api, pay });
  const go = async (headers: Record<string, string>) =>
    (await app.request('http://shop.test/go/order', { headers })).headers.get('Location');

  it('leads nowhere but to pages and files that exist, in every language', async () => {
    const seen = new Set(['/', '/en', '/de', '/fr', '/es']);
    for (const path of seen) {
      const response = await app.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
      for (const [, link = ''] of (await response.text()).matchAll(/(?:href|src)="(\/[^"#]*)/g)) seen.add(link);
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  it('has no inline script, style or handler on any kind of page', async () => {
    for (const path of ['/', '/en', '/cart', '/checkout', '/order', '/withdrawal', '/terms', '/en/returns', '/nowhere']) {
      const html = await (await app.request(path)).text();
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`src="${api}/v1/cassa.js"`);
      expect(html).toContain('/withdrawal');
    }
  });

  it('leads to a withdrawal without script, in the language of the page', async () => {
    const html = await (await app.request('/de/withdrawal')).text();
    expect(html).toContain(`href="${api}/withdraw/mer_1?lang=de"`);
  });

  it('has the form for returns above the text about them', async () => {
    const html = await (await app.request('/en/returns')).text();
    expect(html.indexOf('<cassa-return>')).toBeGreaterThan(0);
    expect(html.indexOf('<cassa-policy-text')).toBeGreaterThan(html.indexOf('<cassa-return>'));
  });

  it('allows its own origin, the API and the provider, and no more', async () => {
    const policy = (await app.request('/')).headers.get('Content-Security-Policy') ?? '';
    const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual([api, pay]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy).not.toContain('unsafe');
  });

  it('sends an address without a language on to the right one', async () => {
    expect(await go({ Referer: 'http://shop.test/en/checkout' })).toBe('/en/order');
    expect(await go({ Referer: 'http://shop.test/checkout', 'Accept-Language': 'en' })).toBe('/order');
    expect(await go({ 'Accept-Language': 'it-IT,it;q=0.9' })).toBe('/order');
    expect(await go({ Referer: 'http://shop.test/fr/checkout', 'Accept-Language': 'en' })).toBe('/fr/order');
    expect(await go({ 'Accept-Language': 'nl, de-AT;q=0.9, en;q=0.8' })).toBe('/de/order');
    expect(await go({ 'Accept-Language': 'nl' })).toBe('/en/order');
    expect(await go({ Referer: 'http://mail.test/', 'Accept-Language': 'en' })).toBe('/en/order');
  });
});

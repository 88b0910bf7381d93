import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { mountCheckout, orderPlaced } from '../../test/fixtures/fill-checkout.ts';
import { goOffline } from '../../test/fixtures/go-offline.ts';
import { mount } from '../../test/fixtures/mount.ts';
import '../define/checkout.ts';
import '../define/order.ts';

const posts = <C extends { readonly method: string; readonly path: string }>(calls: readonly C[], path: string): C[] =>
  calls.filter((call) => call.method === 'POST' && call.path === path);
const seen = (root: ShadowRoot, selector: string, text: string) =>
  waitUntil(() => root.querySelector(selector)?.textContent?.includes(text), `no "${text}" in ${selector}`, { timeout: 8000 });

describe('cassa-checkout: the form', () => {
  it('shows everything before the button, whose words are the statutory ones and nothing else', async () => {
    const { element, root, find } = await mountCheckout();
    const button = find('[part=order-button]');
    expect(button.textContent!.trim()).to.equal('Order with obligation to pay');
    expect(button.getAttribute('translate')).to.equal('no');
    const review = find('[part=review]');
    expect(review.innerText)
      .to.contain('Cypress candle')
      .and.to.contain('€ 21.00')
      .and.to.contain('legal guarantee')
      .and.to.contain('VAT included');
    expect(review.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    expect(root.querySelector('[name="/consents/terms"]:checked')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('takes the shopper to the first field that is missing, and names all of them', async () => {
    const { element, root, find, press, calls } = await mountCheckout();
    press();
    await element.updateComplete;
    await aTimeout(0);
    expect(root.activeElement).to.equal(find('[name="/contact/email"]'));
    const summary = find('[part=form-errors]').innerText;
    for (const name of ['E-mail', 'Postcode', 'Payment', 'I accept the terms']) expect(summary).to.contain(name);
    expect(posts(await calls(), '/checkouts')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('asks for the fields of the country and quotes anew for it', async () => {
    const { element, root, find, enter, calls } = await mountCheckout();
    enter('/shippingAddress/line1', 'Hauptstraße 1');
    enter('/shippingAddress/country', 'DE');
    await waitUntil(() => !root.querySelector('[name="/shippingAddress/region"]'));
    expect(find<HTMLInputElement>('[name="/shippingAddress/line1"]').value).to.equal('Hauptstraße 1');
    const put = (await calls()).find(({ path }) => path === '/cart/destination');
    expect(put!.body).to.eql({ country: 'DE' });
    await expect(element).to.be.accessible();
  });

  it('refuses a country the shop does not serve, and says so where the button is', async () => {
    const { element, root, find, enter } = await mountCheckout();
    enter('/shippingAddress/country', 'CH');
    await seen(root, '.finish', 'does not deliver there');
    expect(find<HTMLButtonElement>('[part=order-button]').disabled).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says the new total when a delivery service is chosen', async () => {
    const { said, find, choose } = await mountCheckout();
    choose('/service', 'express');
    await waitUntil(() => said().includes('€ 27.00'));
    expect(find('[part=review]').innerText).to.contain('€ 27.00');
  });

  it('asks for an invoice, a business and a billing address only when they are wanted', async () => {
    const { element, root, enter, choose } = await mountCheckout();
    expect(root.querySelector('[name="/invoice/taxCode"]')).to.equal(null);
    enter('invoice', true);
    enter('billingAddress', true);
    choose('/buyer/type', 'professional');
    await element.updateComplete;
    for (const name of ['/invoice/taxCode', '/billingAddress/line1', '/buyer/vatNumber'])
      expect(root.querySelector(`[name="${name}"]`), name).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('keeps contact and address through a reload, but no consent, and nothing in the URL', async () => {
    const before = location.href;
    const { element, key, fill } = await mountCheckout();
    await fill();
    element.remove();
    const again = await mount('<cassa-checkout></cassa-checkout>', 'ok', { key });
    expect(again.find<HTMLInputElement>('[name="/contact/email"]').value).to.equal('ada@example.com');
    expect(again.find<HTMLSelectElement>('[name="/shippingAddress/region"]').value).to.equal('AR');
    expect(again.find<HTMLInputElement>('[name="/consents/terms"]').checked).to.equal(false);
    expect(location.href).to.equal(before);
  });

  it('says that an empty cart is empty', async () => {
    const { element, root } = await mount('<cassa-checkout></cassa-checkout>');
    expect(root.textContent).to.contain('Your cart is empty');
    await expect(element).to.be.accessible();
  });
});

describe('cassa-checkout: ordering', () => {
  it('orders by bank transfer, tells the page, lets the cart go and shows how to pay', async () => {
    const { element, key, fill, press, calls } = await mountCheckout();
    await fill();
    const placed = orderPlaced(element);
    press();
    expect((await placed).number).to.equal('BO-2026-00042');
    await waitUntil(() => element.querySelector('cassa-order')?.shadowRoot?.querySelector('[part=transfer]'), 'no instructions');
    expect(localStorage.getItem(`cassa:${key}:cart`)).to.equal(null);
    expect(sessionStorage.getItem(`cassa:${key}:contact`)).to.equal(null);
    const [start] = posts(await calls(), '/checkouts');
    expect(start!.body).to.deep.include({
      contact: { email: 'ada@example.com' },
      buyer: { type: 'consumer' },
      service: 'standard',
      payment: 'bankTransfer',
      consents: { terms: true, privacy: true, age: true },
      returnUrl: location.href.split('#')[0],
    });
    await expect(element).to.be.accessible();
  });

  it('orders once on a double click', async () => {
    const { element, fill, press, calls } = await mountCheckout();
    await fill();
    const placed = orderPlaced(element);
    press();
    press();
    await placed;
    expect(posts(await calls(), '/checkouts')).to.have.length(1);
  });

  it('orders once when the answer is lost on the way: the same key goes again', async () => {
    const { element, fill, press, calls } = await mountCheckout('flaky');
    await fill();
    const placed = orderPlaced(element);
    press();
    await placed;
    const starts = posts(await calls(), '/checkouts');
    expect(starts.length).to.be.above(1);
    expect(new Set(starts.map(({ key }) => key)).size).to.equal(1);
  });

  it('shows what changed when the quote did, orders nothing, and takes the next press as consent', async () => {
    const { element, root, cartToken, fill, press } = await mountCheckout();
    await fill();
    await fetch('/fixture/other/v1/cart/lines', {
      method: 'POST',
      headers: { 'Cassa-Cart': cartToken },
      body: JSON.stringify({ sku: 'SHIRT-INK-S', quantity: 1 }),
    });
    press();
    await seen(root, '#setback', 'Linen shirt');
    const notice = root.querySelector<HTMLElement>('#setback')!;
    expect(notice.innerText).to.contain('€ 70.00').and.to.contain('was € 21.00');
    expect(root.activeElement).to.equal(notice);
    await expect(element).to.be.accessible();
    const placed = orderPlaced(element);
    press();
    expect((await placed).total.text).to.equal('€ 70.00');
  });

  it('takes the shopper to the field the server refuses', async () => {
    const { element, root, find, fill, press } = await mountCheckout();
    await fill('wrong@example.com');
    press();
    await seen(root, '[part=form-errors]', 'Postcode');
    await aTimeout(0);
    const field = find('[name="/shippingAddress/postalCode"]');
    expect(root.activeElement).to.equal(field);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('keeps everything when the goods are gone', async () => {
    const { element, root, find, fill, press } = await mountCheckout();
    await fill('gone@example.com');
    press();
    await seen(root, '#setback', 'in stock');
    expect(find<HTMLInputElement>('[name="/contact/email"]').value).to.equal('gone@example.com');
    expect(find<HTMLInputElement>('[name="/consents/terms"]').checked).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says that it is offline, and orders when it is back', async () => {
    const { element, root, fill, press } = await mountCheckout();
    await fill();
    const back = goOffline();
    try {
      press();
      await seen(root, '#setback', 'offline');
      await expect(element).to.be.accessible();
    } finally {
      back();
    }
    const placed = orderPlaced(element);
    press();
    await placed;
  });

  it('says what it is doing while the server is slow', async () => {
    const { element, root, find, fill, press } = await mountCheckout();
    await fill('slow@example.com');
    press();
    await seen(root, '.progress', 'Preparing your order');
    expect(find('[part=order-button]').getAttribute('aria-disabled')).to.equal('true');
    expect(find('.sections').matches(':disabled')).to.equal(true);
    await expect(element).to.be.accessible();
    await seen(root, '.progress', 'longer than usual');
    await orderPlaced(element);
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { mountCheckout } from '../../test/fixtures/fill-checkout.ts';
import { heard, mount } from '../../test/fixtures/mount.ts';
import '../define/checkout.ts';
import '../define/product.ts';
import type { CassaProduct } from './cassa-product.ts';

const shirt = `<cassa-product handle="linen-shirt"><h1>Linen shirt</h1><p slot="before">€ 49.00, order by mail</p></cassa-product>`;
const candle = `<cassa-product handle="candle"><h1>Candle</h1></cassa-product>`;

describe('cassa-product', () => {
  it('starts on a variant that can be had and keeps the page’s own heading', async () => {
    const { element, root, find } = await mount<CassaProduct>(shirt);
    const chosen = [...root.querySelectorAll<HTMLInputElement>(':checked')].map((input) => input.closest('label')!.textContent!.trim());
    expect(chosen).to.eql(['Sand', 'M']);
    expect(find('[part=price]').innerText).to.contain('€ 49.00');
    expect(element.querySelector('h1')!.checkVisibility()).to.equal(true);
    expect(element.querySelector('[slot=before]')!.checkVisibility()).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('follows to a variant that is made when a combination is not', async () => {
    const { element, root } = await mount<CassaProduct>(shirt);
    const pick = async (text: string) => {
      const input = [...root.querySelectorAll('label')]
        .find((label) => label.textContent!.trim().startsWith(text))!
        .querySelector('input')!;
      input.click();
      await element.updateComplete;
    };
    await pick('L');
    expect(root.textContent).to.contain('Only 2 left');
    await pick('Ink');
    const chosen = [...root.querySelectorAll<HTMLInputElement>(':checked')].map((input) => input.closest('label')!.textContent!.trim());
    expect(chosen).to.eql(['Ink', 'S']);
    expect(root.querySelector('s')!.textContent).to.contain('€ 59.00');
    await pick('Sand');
    const button = root.querySelector<HTMLButtonElement>('button')!;
    expect(button.disabled).to.equal(true);
    expect(button.textContent!.trim()).to.equal('Sold out');
    await expect(element).to.be.accessible();
  });

  it('adds once on a double click, says so and tells the page', async () => {
    const { element, find, said, calls } = await mount<CassaProduct>(shirt);
    find<HTMLInputElement>('[name=text]').value = ' Ada ';
    find<HTMLInputElement>('[name=quantity]').value = '2';
    const added = heard(element, 'cassa-line-added');
    find('[part=buy]').click();
    find('[part=buy]').click();
    const { line, cart } = await added;
    expect(line).to.eql({ sku: 'SHIRT-SAND-M', quantity: 2, personalisation: 'Ada' });
    expect(cart.count).to.equal(2);
    await element.updateComplete;
    expect(said()).to.equal('Added to your cart.');
    expect(find<HTMLAnchorElement>('form a').getAttribute('href')).to.equal('/cart');
    const writes = (await calls()).filter(({ method }) => method === 'POST');
    expect(writes).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('leaves the cart alone when the page refuses the line', async () => {
    const { element, find, calls } = await mount<CassaProduct>(candle);
    element.addEventListener('cassa-line-adding', (event) => event.preventDefault(), { once: true });
    find('[part=buy]').click();
    expect((await calls()).filter(({ method }) => method === 'POST')).to.have.length(0);
  });

  it('says why when the server refuses', async () => {
    const { element, root, find } = await mount<CassaProduct>(candle);
    find<HTMLInputElement>('[name=quantity]').value = '99';
    find('[part=buy]').click();
    await waitUntil(() => root.querySelector('[role=alert]'));
    expect(find('[role=alert]').textContent).to.contain('There are not that many in stock.');
    await expect(element).to.be.accessible();
  });

  it('sends a write whose answer was lost again under the same key, and the line is there once', async () => {
    const { element, find, calls } = await mount<CassaProduct>(candle, 'flaky');
    const added = heard(element, 'cassa-line-added');
    find('[part=buy]').click();
    const { cart } = await added;
    expect(cart.count).to.equal(1);
    const keys = (await calls()).filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('keeps the page’s own HTML and offers to try again when the product cannot come', async () => {
    const { element, find, calls } = await mount<CassaProduct>(shirt, 'broken');
    expect(element.querySelector('[slot=before]')!.checkVisibility()).to.equal(true);
    expect(find('[role=alert]').textContent).to.contain('Something went wrong.');
    await expect(element).to.be.accessible();
    const before = (await calls()).length;
    find('button').click();
    await waitUntil(async () => (await calls()).length > before);
  });

  it('says that it takes longer after four seconds', async () => {
    const { root, element } = await mount<CassaProduct>(candle, 'slow', { settled: false });
    await waitUntil(() => root.textContent!.includes('longer than usual'), 'never said', { timeout: 6000 });
    await expect(element).to.be.accessible();
    await waitUntil(() => root.querySelector('[part=buy]'), 'never came', { timeout: 4000 });
  });

  it('does the whole choice by keyboard', async () => {
    const { element, root, find } = await mount<CassaProduct>(shirt);
    const focusable = [...root.querySelectorAll<HTMLElement>('input, button')];
    expect(focusable.every((control) => control.tabIndex === 0)).to.equal(true);
    const added = heard(element, 'cassa-line-added');
    find<HTMLInputElement>('[name=quantity]').focus();
    find<HTMLFormElement>('form').requestSubmit();
    await added;
  });

  it('asks for the price anew when the goods go to another country', async () => {
    const { element, enter, calls } = await mountCheckout('ok', `<cassa-checkout></cassa-checkout>${candle}`);
    const price = () => element.parentElement!.querySelector('cassa-product')!.shadowRoot!.querySelector('[part=price]')?.textContent ?? '';
    await waitUntil(() => price().includes('€ 15.00'), `it costs "${price()}"`, { timeout: 8000 });
    enter('/shippingAddress/country', 'DE');
    await waitUntil(() => price().includes('€ 17.00'), `it costs "${price()}"`, { timeout: 8000 });
    enter('/shippingAddress/country', 'IT');
    await waitUntil(() => price().includes('€ 15.00'), `it costs "${price()}"`, { timeout: 8000 });
    expect((await calls()).filter(({ path }) => path === '/products/candle')).to.have.length(3);
  });
});

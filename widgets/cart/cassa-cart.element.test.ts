import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { heard, mount, type Mounted } from '../../test/fixtures/mount.ts';
import { pageClient } from '../client/client.ts';
import '../define/cart.ts';
import type { CassaCart } from './cassa-cart.ts';

/** A cart with these lines in it, drawn. */
async function filled(
  lines: { sku: string; quantity: number; personalisation?: string }[],
  markup = '<cassa-cart></cassa-cart>',
  scenario = 'ok',
) {
  const mounted = await mount<CassaCart>(markup, scenario);
  for (const line of lines) await pageClient().cart.addLine(line);
  await mounted.element.updateComplete;
  return mounted;
}

const candles = (quantity: number) => [{ sku: 'CANDLE', quantity }];
const amounts = ({ find }: Mounted<CassaCart>) => find('[part=amounts]').innerText.replace(/\s+/g, ' ');

describe('cassa-cart', () => {
  it('is empty at first, with a way back to the shop, and asks nothing of the server but the shop', async () => {
    const { element, find, calls } = await mount<CassaCart>('<cassa-cart></cassa-cart>');
    expect(find('[part=empty]').textContent).to.contain('Your cart is empty.');
    expect(find<HTMLAnchorElement>('[part=empty] a').getAttribute('href')).to.equal('/shop');
    expect((await calls()).map(({ path }) => path)).to.eql(['/shop']);
    await expect(element).to.be.accessible();
  });

  it('prints lines, amounts and how far free delivery is, as the server decided them', async () => {
    const mounted = await filled([...candles(2), { sku: 'SHIRT-INK-M', quantity: 1, personalisation: 'Ada' }]);
    const { element, root, find } = mounted;
    expect([...root.querySelectorAll('.title')].map(({ textContent }) => textContent)).to.eql(['Cypress candle', 'Linen shirt']);
    expect(find('ul').innerText).to.contain('“Ada”').and.to.contain('Made for you');
    expect(amounts(mounted)).to.contain('Goods € 79.00').and.to.contain('Delivery € 6.00').and.to.contain('Total € 85.00');
    expect(find('[part=to-free]').textContent).to.equal('€ 21.00 to free delivery');
    expect(find<HTMLProgressElement>('progress').value).to.equal(0.79);
    expect(find<HTMLAnchorElement>('[part=checkout]').getAttribute('href')).to.equal('/checkout');
    await expect(element).to.be.accessible();
  });

  it('turns quick steps into one request with the last quantity', async () => {
    const { element, root, said, calls } = await filled(candles(1));
    const more = () => [...root.querySelectorAll<HTMLButtonElement>('.quantity button')][1]!;
    for (let step = 0; step < 3; step++) {
      more().click();
      await element.updateComplete;
    }
    expect(root.querySelector<HTMLInputElement>('.quantity input')!.value).to.equal('4');
    await waitUntil(() => said().includes('Total'), undefined, { timeout: 3000 });
    expect(said()).to.equal('Total € 66.00');
    const changes = (await calls()).filter(({ method }) => method === 'PATCH');
    expect(changes.map(({ body }) => body.quantity)).to.eql([4]);
    more().click();
    await element.updateComplete;
    expect(more().getAttribute('aria-disabled')).to.equal('true');
  });

  it('holds what is typed within what can be had', async () => {
    const { find, element, said } = await filled(candles(1));
    const input = find<HTMLInputElement>('.quantity input');
    for (const [typed, held] of [
      ['99', '5'],
      ['-3', '1'],
      ['', '1'],
    ] as const) {
      input.value = typed;
      input.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(input.value).to.equal(held);
    }
    await waitUntil(() => said() !== '');
  });

  it('removes a line, says so, and takes the focus to the heading', async () => {
    const { element, root, find, said } = await filled([...candles(1), { sku: 'SHIRT-INK-M', quantity: 1 }]);
    find('.line .link').click();
    await waitUntil(() => root.querySelectorAll('.line').length === 1);
    await aTimeout(0);
    expect(said()).to.contain('Cypress candle removed.').and.to.contain('Total € 55.00');
    expect(root.activeElement).to.equal(find('h2'));
    await expect(element).to.be.accessible();
  });

  it('applies a code, and gives the reason for one it refuses', async () => {
    const mounted = await filled(candles(3));
    const { element, root, find, said } = mounted;
    const enter = async (code: string) => {
      find('details').setAttribute('open', '');
      find<HTMLInputElement>('#code').value = code;
      find<HTMLFormElement>('.codes form').requestSubmit();
      await waitUntil(() => root.querySelector('.codes .notice'));
      await aTimeout(0);
    };
    await enter('old');
    expect(find('.codes .notice').innerText).to.contain('The code ran out in May.');
    expect(said()).to.contain('Code old does not apply. The code ran out in May.');
    await expect(element).to.be.accessible();
    find('.codes .link').click();
    await waitUntil(() => root.querySelector('#code'));
    await enter('ten');
    expect(amounts(mounted)).to.contain('Discount −€ 10.00').and.to.contain('Total € 41.00');
    expect(said()).to.equal('Code ten applied. Total € 41.00');
    await expect(element).to.be.accessible();
  });

  it('quotes again for another country, and stops where the shop does not deliver', async () => {
    const { element, root, find } = await filled(candles(1));
    const country = find<HTMLSelectElement>('#country');
    expect(country.value).to.equal('IT');
    country.value = 'CH';
    country.dispatchEvent(new Event('change'));
    await waitUntil(() => root.querySelector('[role=alert]'));
    expect(find('[role=alert]').innerText).to.contain('We do not deliver to Switzerland.');
    expect(root.querySelector('[part=checkout]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('lets the page keep the shopper, and tells it of every change', async () => {
    const { element, find } = await mount<CassaCart>('<cassa-cart checkout-href="/kasse"></cassa-cart>');
    const changed = heard(element, 'cassa-cart-changed');
    await pageClient().cart.addLine({ sku: 'CANDLE', quantity: 2 });
    expect((await changed).cart!.count).to.equal(2);
    await element.updateComplete;
    element.addEventListener('cassa-checkout-starting', (event) => event.preventDefault(), { once: true });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    find('[part=checkout]').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(find('[part=checkout]').getAttribute('href')).to.equal('/kasse');
  });

  it('shows no way to a checkout that has no address', async () => {
    const { root } = await filled(candles(1), '<cassa-cart checkout-href=""></cassa-cart>');
    expect(root.querySelector('[part=amounts]')).to.not.equal(null);
    expect(root.querySelector('[part=checkout]')).to.equal(null);
  });

  it('opens as a drawer from its trigger with the focus inside, closes with Escape, and counts', async () => {
    const { element, root, find } = await filled(candles(2), '<cassa-cart mode="drawer"></cassa-cart>');
    expect(find('[part=count]').textContent).to.equal('2 2 items');
    await expect(element).to.be.accessible();
    find('[part=trigger]').focus();
    find('[part=trigger]').click();
    await element.updateComplete;
    await aTimeout(0);
    const dialog = find<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(root.activeElement).to.equal(find('h2'));
    expect(dialog.contains(find('[role=status]'))).to.equal(true);
    await aTimeout(300);
    await expect(element).to.be.accessible();
    find('[aria-label=Close]').click();
    expect(dialog.open).to.equal(false);
    expect(root.activeElement).to.equal(find('[part=trigger]'));
  });

  it('opens from the merchant’s own trigger, and by itself after an addition when asked to', async () => {
    const { find, element } = await filled(
      [],
      '<cassa-cart mode="drawer" open-on-add><a slot="trigger" href="/cart">Basket</a></cassa-cart>',
    );
    element.querySelector('a')!.click();
    expect(find<HTMLDialogElement>('dialog').open).to.equal(true);
    element.close();
    document.dispatchEvent(new Event('cassa-line-added'));
    expect(find<HTMLDialogElement>('dialog').open).to.equal(true);
  });

  it('gives each amount its reasons', async () => {
    const { find } = await filled(candles(1));
    const reasons = find('[part=why]');
    reasons.querySelector('summary')!.click();
    expect(reasons.innerText).to.contain('Delivery is free from € 100.00.').and.to.contain('4.2');
  });

  it('offers a link that opens the cart in any browser', async () => {
    const { find } = await filled(candles(1));
    const link = new URL(find<HTMLAnchorElement>('p > a').href);
    expect(link.pathname).to.equal('/cart');
    expect(link.hash).to.equal(`#cassa-cart=${pageClient().cart.token.value}`);
  });

  it('says that it is offline and carries on by itself once it is back', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const { element, find, root } = await mount<CassaCart>('<cassa-cart></cassa-cart>', 'down');
    expect(find('[role=alert]').innerText).to.contain('You are offline.');
    await expect(element).to.be.accessible();
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    dispatchEvent(new Event('online'));
    await waitUntil(() => root.textContent!.includes('cannot be reached'), undefined, { timeout: 6000 });
  });
});

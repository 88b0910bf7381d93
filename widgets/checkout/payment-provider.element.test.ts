import { expect, waitUntil } from '@open-wc/testing';
import { mountCheckout, orderPlaced } from '../../test/fixtures/fill-checkout.ts';
import '../define/checkout.ts';
import '../define/order.ts';

const until = (holds: () => unknown, complaint: string): Promise<void> => waitUntil(() => Boolean(holds()), complaint, { timeout: 8000 });

/** Waits until the provider's client is on the page. */
const clientLoaded = (): Promise<void> => until(() => window.Stripe, 'the client did not load');

/** A page on which no provider's client has been loaded yet. */
function forgetClient(): void {
  delete window.Stripe;
  delete window.CassaSandbox;
}

describe('the payment provider’s client', () => {
  it('throws inside a ShadowRoot, as Stripe’s does, and is therefore given a place outside every one', async () => {
    const { element, root, choose } = await mountCheckout();
    choose('/payment', 'card');
    await clientLoaded();
    const card = window.CassaSandbox!('pk')
      .elements({ mode: 'payment', amount: 1, currency: 'EUR', locale: 'en', appearance: {} })
      .create('card');
    expect(() => card.mount(root.querySelector<HTMLElement>('[part=payment]')!)).to.throw('cannot be mounted in a ShadowRoot');
    await until(() => element.querySelector('[slot=payment] input'), 'no fields');
    expect(element.querySelector('[slot=payment]')!.getRootNode()).to.equal(document);
  });

  it('that does not load is said so, and loads on another try', async () => {
    forgetClient();
    const { element, root, fill, type, press, find, choose } = await mountCheckout('unpayable');
    choose('/payment', 'card');
    await until(() => root.querySelector('[part=payment] [role=alert]'), 'no alert');
    expect(find('[part=payment] [role=alert]').innerText).to.contain('Nothing has been charged');
    await expect(element).to.be.accessible();
    press();
    expect(find<HTMLElement>('[part=payment] [role=alert]').checkVisibility()).to.equal(true);

    find('[part=payment] [role=alert] button').click();
    await until(() => element.querySelector('[slot=payment] input'), 'it did not load again');
    await until(() => !root.querySelector('[part=payment] [role=alert]'), 'the alert stayed');
    await fill('ada@example.com', 'card');
    type('approve');
    const placed = orderPlaced(element);
    press();
    expect((await placed).payment.method).to.equal('card');
  });
});

it('a shop that takes transfers alone needs no provider: nothing is mounted, and the order is placed', async () => {
  forgetClient();
  const { element, root, fill, press, enter } = await mountCheckout('transfersOnly');
  enter('/shippingAddress/country', 'DE');
  await until(() => root.querySelector('[part=payment]'), 'no ways to pay');
  expect(element.querySelector('[slot=pay-later]'), 'nobody explains credit').to.equal(null);
  enter('/shippingAddress/country', 'IT');
  await fill();
  expect(element.querySelector('[slot=payment]')).to.equal(null);
  expect(root.querySelector('[part=payment] [role=alert]')).to.equal(null);
  const placed = orderPlaced(element);
  press();
  expect((await placed).payment.method).to.equal('bankTransfer');
  expect(window.CassaSandbox).to.equal(undefined);
});

describe('paying later', () => {
  it('is explained by the provider, in the page’s own DOM, for the amount of the quote and only while it is offered', async () => {
    const { element, root, enter, choose } = await mountCheckout();
    expect(element.querySelector('[slot=pay-later]')).to.equal(null);
    enter('/shippingAddress/country', 'DE');
    const said = () => element.querySelector<HTMLElement>('[slot=pay-later]')?.textContent ?? '';
    await until(() => said().includes('2100 in three parts'), `it says "${said()}"`);
    expect(element.querySelector('[slot=pay-later]')!.getRootNode()).to.equal(document);
    expect(element.querySelector<HTMLElement>('[slot=pay-later]')!.assignedSlot).to.equal(root.querySelector('slot[name=pay-later]'));
    choose('/service', 'express');
    await until(() => said().includes('2700 in three parts'), `it says "${said()}"`);
    await expect(element).to.be.accessible();
    enter('/shippingAddress/country', 'IT');
    await until(() => !element.querySelector('[slot=pay-later]'), 'it stayed');
  });
});

describe('nothing to pay', () => {
  it('asks for no method, and the button orders at once', async () => {
    const { element, root, cartToken, enter, fill, press, calls, choose } = await mountCheckout();
    await fill('ada@example.com', 'card');
    await fetch('/fixture/other/v1/cart/code', {
      method: 'PUT',
      headers: { 'Cassa-Cart': cartToken },
      body: JSON.stringify({ code: 'all' }),
    });
    choose('/service', 'express');
    await until(() => !root.querySelector('[part=payment]'), 'it still asks how to pay');
    expect(element.querySelector('[slot=payment]'), 'the card fields are gone').to.equal(null);
    expect(root.querySelector<HTMLElement>('[part=review]')!.innerText).to.contain('€ 0.00');
    await expect(element).to.be.accessible();
    enter('/consents/terms', true);
    const placed = orderPlaced(element);
    press();
    expect((await placed).payment).to.include({ method: null, state: 'notDue' });
    const sent = await calls();
    expect(sent.find(({ path }) => path === '/checkouts')!.body).not.to.have.property('payment');
    expect(sent.some(({ path }) => path.endsWith('/confirm'))).to.equal(false);
  });
});

describe('the shop’s page for orders', () => {
  it('is where the shopper is taken, with the key to the order in the fragment', async () => {
    const { element, fill, press } = await mountCheckout('ordered');
    await fill();
    const placed = orderPlaced(element);
    press();
    const { id } = await placed;
    await until(() => location.hash === `#cassa-order=${id}.order-token`, `the page is at "${location.hash}"`);
    expect(element.querySelector('cassa-order')).to.equal(null);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is not gone to when the page keeps the shopper', async () => {
    const { element, fill, press } = await mountCheckout('ordered');
    await fill();
    element.addEventListener('cassa-order-placed', (event) => event.preventDefault(), { once: true });
    press();
    await until(() => element.querySelector('cassa-order'), 'the order is not shown here');
    expect(location.hash).to.equal('');
  });
});

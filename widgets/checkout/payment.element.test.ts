import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { mountCheckout, orderPlaced, type MountedCheckout } from '../../test/fixtures/fill-checkout.ts';
import { goOffline } from '../../test/fixtures/go-offline.ts';
import { mount } from '../../test/fixtures/mount.ts';
import '../define/checkout.ts';
import '../define/order.ts';
import type { CassaCheckout } from './cassa-checkout.ts';

const seen = (root: ShadowRoot, selector: string, text: string) =>
  waitUntil(() => root.querySelector(selector)?.textContent?.includes(text), `no "${text}" in ${selector}`, { timeout: 8000 });

/** Elements of a merchant that hold the checkout in one, two and three shadow trees. */
for (const [level, inner] of [
  [1, 'cassa-checkout'],
  [2, 'x-level-1'],
  [3, 'x-level-2'],
] as const)
  customElements.define(
    `x-level-${level}`,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append(document.createElement('h2'), document.createElement(inner));
      }
    },
  );

async function payBy(card: string): Promise<MountedCheckout> {
  const checkout = await mountCheckout();
  await checkout.fill('ada@example.com', 'card');
  checkout.type(card);
  checkout.press();
  return checkout;
}

describe('cassa-checkout: payment fields', () => {
  it('pays by card, in fields that stand outside every shadow root', async () => {
    const { element } = await payBy('approve');
    expect(element.querySelector('[slot=payment] input')!.getRootNode()).to.equal(document);
    await orderPlaced(element);
  });

  it('says why a card was declined, keeps everything, and takes another try', async () => {
    const { element, root, find, type, press, calls } = await payBy('nonsense');
    await seen(root, '#setback', 'The card was declined.');
    expect(root.activeElement).to.equal(find('#setback'));
    expect(find<HTMLInputElement>('[name="/consents/terms"]').checked).to.equal(true);
    expect(element.querySelector<HTMLInputElement>('[slot=payment] input')!.value).to.equal('nonsense');
    await expect(element).to.be.accessible();
    type('approve');
    const placed = orderPlaced(element);
    press();
    await placed;
    expect((await calls()).filter(({ method, path }) => method === 'POST' && path === '/checkouts')).to.have.length(1);
  });

  it('takes another method after a decline', async () => {
    const { element, root, choose, press } = await payBy('nonsense');
    await seen(root, '#setback', 'declined');
    choose('/payment', 'bankTransfer');
    await waitUntil(() => !element.querySelector('[slot=payment]'), 'the fields stayed');
    const placed = orderPlaced(element);
    press();
    expect((await placed).payment.method).to.equal('bankTransfer');
  });

  for (const [answer, text] of [
    ['Pass', 'Thank you'],
    ['Fail', 'declined'],
  ] as const)
    it(`follows the bank's own dialog: ${answer}`, async () => {
      const { element, root } = await payBy('challenge');
      const dialog = await waitUntil(() => document.querySelector<HTMLDialogElement>('dialog')).then(() =>
        document.querySelector('dialog')!,
      );
      expect(root.textContent).to.contain('Your bank may ask you');
      dialog.querySelector<HTMLButtonElement>(`[value=${answer}]`)!.click();
      if (answer === 'Fail') await seen(root, '#setback', text);
      else expect((await orderPlaced(element)).stateText).to.contain(text);
    });

  it('does not reserve anything for an empty card', async () => {
    const { element, root, fill, press, calls } = await mountCheckout();
    await fill('ada@example.com', 'card');
    press();
    await seen(root, '#setback', 'complete the payment details');
    expect(root.activeElement, 'it is said beside the fields').to.equal(root.querySelector('[part=payment] #setback'));
    expect((await calls()).some(({ path }) => path === '/checkouts')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('asks the server when the provider is lost on the way, and says that nothing was paid', async () => {
    const { root, calls } = await payBy('lost');
    await seen(root, '#setback', 'was not completed');
    expect((await calls()).some(({ path }) => path.endsWith('/confirm'))).to.equal(true);
  });

  it('mounts at every nesting level', async () => {
    for (const level of [1, 2, 3]) {
      const { key } = await mountCheckout();
      await mount(`<x-level-${level}></x-level-${level}>`, 'ok', { key, settled: false });
      let element: Element = document.querySelector(`x-level-${level}`)!;
      while (element.localName !== 'cassa-checkout') element = element.shadowRoot!.lastElementChild!;
      const checkout = element as CassaCheckout;
      await waitUntil(() => checkout.shadowRoot!.querySelector('[id="/payment/card"]'));
      checkout.shadowRoot!.querySelector<HTMLElement>('[id="/payment/card"]')!.click();
      const outermost = document.querySelector(`x-level-${level}`)!;
      await waitUntil(() => outermost.querySelector('input'), `nothing mounted at level ${level}`);
      const field = outermost.querySelector<HTMLElement>('input')!;
      expect(field.getRootNode()).to.equal(document);
      await waitUntil(() => field.getBoundingClientRect().width > 0, 'it is not shown');
      const shown = field.assignedSlot ?? field.parentElement!.assignedSlot;
      expect(shown, 'it is projected').not.to.equal(null);
      outermost.remove();
      expect(outermost.querySelector('input'), 'it is gone with its element').to.equal(null);
    }
  });
});

describe('cassa-checkout: coming back', () => {
  it('comes back from the wallet to an order, with a clean URL', async () => {
    const { element, fill, press } = await mountCheckout();
    await fill('ada@example.com', 'wallet');
    const placed = orderPlaced(element);
    press();
    await placed;
    expect(location.hash).to.equal('');
  });

  it('comes back on another device that knows nothing but the link', async () => {
    const first = await mountCheckout();
    await first.fill('ada@example.com', 'card');
    const link = await startedElsewhere(first);
    sessionStorage.clear();
    localStorage.clear();
    location.hash = link;
    const { element, root } = await mount('<cassa-checkout></cassa-checkout>', 'ok', { settled: false });
    const placed = orderPlaced(element);
    expect((await placed).number).to.equal('BO-2026-00042');
    expect(location.hash).to.equal('');
    expect(root.querySelector('form')).to.equal(null);
  });

  it('says so when the wallet was left without paying', async () => {
    const { element, root, find, fill, press } = await mountCheckout();
    await fill('giveup@example.com', 'wallet');
    press();
    await seen(root, '#setback', 'was not completed');
    expect(find<HTMLInputElement>('[name="/contact/email"]').value).to.equal('giveup@example.com');
    await expect(element).to.be.accessible();
  });

  it('goes to the wallet again, and not to what was left there', async () => {
    const { root, enter, fill, press, calls } = await mountCheckout();
    await fill('giveup@example.com', 'wallet');
    press();
    await seen(root, '#setback', 'was not completed');
    const started = async () => (await calls()).filter(({ method, path }) => method === 'POST' && path === '/checkouts').length;
    expect(await started()).to.equal(1);
    for (const id of ['terms', 'privacy', 'age']) enter(`/consents/${id}`, true);
    press();
    await waitUntil(async () => (await started()) === 2, 'nothing new was started');
    await seen(root, '#setback', 'was not completed');
  });

  it('says that a method cannot be used for this order, and takes another', async () => {
    const { root, element, find, fill, choose, press } = await mountCheckout();
    await fill('nowallet@example.com', 'wallet');
    press();
    await seen(root, '#setback', 'choose another payment method');
    expect(root.activeElement).to.equal(find('#setback'));
    await expect(element).to.be.accessible();
    choose('/payment', 'bankTransfer');
    await element.updateComplete;
    await waitUntil(() => !root.querySelector('[aria-busy=true]'), 'still quoting');
    const placed = orderPlaced(element);
    press();
    expect((await placed).payment.method).to.equal('bankTransfer');
  });

  it('finds the order after a reload in the middle of it', async () => {
    const first = await mountCheckout();
    await first.fill('ada@example.com', 'card');
    await startedElsewhere(first);
    first.element.remove();
    const pending = sessionStorage.getItem(`cassa:${first.key}:checkout`)!;
    await fetch(`/fixture/pay/v1/checkouts/${pending.split('.')[0]}/confirm`, {
      method: 'POST',
      headers: { 'Cassa-Checkout': pending.split('.')[1]! },
    });
    const { element } = await mount('<cassa-checkout></cassa-checkout>', 'ok', { key: first.key, settled: false });
    await orderPlaced(element);
    expect(sessionStorage.getItem(`cassa:${first.key}:checkout`)).to.equal(null);
  });

  it('does not offer to pay again while nobody answers, and looks again when asked', async () => {
    const first = await mountCheckout();
    await first.fill('ada@example.com', 'card');
    const link = await startedElsewhere(first);
    const back = goOffline();
    try {
      location.hash = link;
      await seen(first.root, '[part=waiting]', 'Do not pay again');
      await expect(first.element).to.be.accessible();
    } finally {
      back();
    }
    const placed = oneEvent(first.element, 'cassa-order-placed');
    first.find('[part=waiting] button').click();
    await placed;
  });
});

/** A checkout that was paid while this page was not looking. @returns the fragment that comes back to it. */
async function startedElsewhere({ root, element, type, press, key }: MountedCheckout): Promise<string> {
  type('nonsense');
  press();
  await seen(root, '#setback', 'declined');
  await element.updateComplete;
  const pending = sessionStorage.getItem(`cassa:${key}:checkout`)!;
  await fetch(`/fixture/pay/v1/pay/${pending.split('.')[0]}`, { method: 'POST' });
  return `cassa-checkout=${pending}`;
}

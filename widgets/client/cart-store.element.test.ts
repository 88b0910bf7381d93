import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../../test/fixtures/mount.ts';
import { changeLine } from './cart-acts.ts';
import { pageClient, Client } from './client.ts';

/** A client of a merchant of its own, against the fixture API. */
async function client(scenario = 'ok') {
  const { key, calls } = await mount('<p></p>', scenario, { settled: false });
  return { client: pageClient(), key, calls };
}

/** What another tab of the same origin would be: a client of its own over the same storage. */
const otherTab = ({ settings }: Client) => new Client(settings);

/** The browser tells every tab but the writing one. */
const tellOtherTabs = (key: string) => dispatchEvent(new StorageEvent('storage', { key: `cassa:${key}:cart` }));

describe('CartStore', () => {
  it('makes a cart with the first line, and only then', async () => {
    const { client: shop, calls } = await client();
    await shop.cart.current.load();
    expect(shop.cart.current.value).to.equal(null);
    await shop.cart.addLine({ sku: 'CANDLE', quantity: 2 });
    await shop.cart.addLine({ sku: 'CANDLE', quantity: 1 });
    expect(shop.cart.current.value!.count).to.equal(3);
    expect((await calls()).map(({ method, path }) => `${method} ${path}`)).to.eql(['POST /carts', 'POST /cart/lines']);
  });

  it('runs writes one after another, however fast they come', async () => {
    const { client: shop } = await client();
    const counts = await Promise.all(
      [1, 2, 1].map((quantity) => shop.cart.addLine({ sku: 'CANDLE', quantity }).then(({ count }) => count)),
    );
    expect(counts).to.eql([1, 3, 4]);
    expect(shop.cart.pending).to.equal(0);
  });

  it('goes on after a write that was refused', async () => {
    const { client: shop } = await client();
    const refused = shop.cart.addLine({ sku: 'NOPE', quantity: 1 }).catch(({ code }: { code: string }) => code);
    const added = shop.cart.addLine({ sku: 'CANDLE', quantity: 1 });
    expect(await refused).to.equal('out-of-stock');
    expect((await added).count).to.equal(1);
  });

  it('keeps what the shopper had, and what they just did, when the server has lost the cart', async () => {
    const { client: shop, key } = await client();
    const line = (await shop.cart.addLine({ sku: 'CANDLE', quantity: 1 })).lines[0]!;
    await shop.cart.addLine({ sku: 'SHIRT-INK-M', quantity: 1, personalisation: 'Ada' });
    await shop.cart.write('PUT', '/cart/code', { code: 'TEN' });
    localStorage.setItem(`cassa:${key}:cart`, JSON.stringify({ token: 'lost', version: 1 }));
    const reread = otherTab(shop);
    reread.cart.current.set(shop.cart.current.value!);
    const cart = await changeLine(reread.cart, line, 3);
    expect(cart.lines.map(({ sku, quantity, personalisation }) => [sku, quantity, personalisation])).to.eql([
      ['CANDLE', 3, null],
      ['SHIRT-INK-M', 1, 'Ada'],
    ]);
    expect(cart.codes.map(({ code, applied }) => [code, applied])).to.eql([['TEN', true]]);
    expect(reread.cart.token.value).to.not.equal('lost');
  });

  it('starts with no cart when the stored one is gone', async () => {
    const { client: shop, key } = await client();
    localStorage.setItem(`cassa:${key}:cart`, JSON.stringify({ token: 'lost', version: 1 }));
    const reread = otherTab(shop);
    await reread.cart.current.load();
    expect(reread.cart.current.value).to.equal(null);
    expect(reread.cart.token.value).to.equal(undefined);
  });

  it('agrees across tabs', async () => {
    const { client: here, key } = await client();
    const there = otherTab(here);
    await here.cart.addLine({ sku: 'CANDLE', quantity: 2 });
    tellOtherTabs(key);
    await waitUntil(() => there.cart.current.value?.count === 2);
    here.cart.forget();
    tellOtherTabs(key);
    await waitUntil(() => there.cart.current.value === null);
    expect(there.cart.token.value).to.equal(undefined);
  });

  it('opens a recovery link’s cart, and takes the token out of the URL', async () => {
    const { client: shop, key } = await client();
    await shop.cart.addLine({ sku: 'CANDLE', quantity: 2 });
    const { value: token } = shop.cart.token;
    localStorage.removeItem(`cassa:${key}:cart`);
    history.replaceState(null, '', `${location.pathname}${location.search}#cassa-cart=${token}`);
    const elsewhere = otherTab(shop);
    expect(location.hash).to.equal('');
    await elsewhere.cart.current.load();
    expect(elsewhere.cart.current.value!.count).to.equal(2);
  });

  it('remembers for as long as the page when storage is refused', async () => {
    const { client: shop } = await client();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    try {
      await shop.cart.addLine({ sku: 'CANDLE', quantity: 1 });
      expect((await shop.cart.addLine({ sku: 'CANDLE', quantity: 1 })).count).to.equal(2);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('sends the same act again under the same key after silence, and a new act under a new one', async () => {
    const { client: shop, calls } = await client('down');
    const add = () => shop.cart.addLine({ sku: 'CANDLE', quantity: 1 }).catch(({ code }: { code: string }) => code);
    expect(await add()).to.equal('unreachable');
    await add();
    const keys = (await calls()).map(({ key }) => key);
    expect(keys.length).to.be.greaterThan(3);
    expect(new Set(keys).size).to.equal(1);
    await shop.cart.addLine({ sku: 'CANDLE', quantity: 2 }).catch(() => undefined);
    expect(new Set((await calls()).map(({ key }) => key)).size).to.equal(2);
  });
});

import { aTimeout, expect } from '@open-wc/testing';
import './cassa.ts';

describe('the loader', () => {
  it('loads nothing until a tag of ours is in the page, then that element alone, and later ones when they come', async () => {
    const script = document.createElement('script');
    Object.assign(script.dataset, { merchant: 'pk_loader', api: '/fixture/loader/v1' });
    script.type = 'text/plain';
    document.head.append(script);
    await aTimeout(50);
    expect(customElements.get('cassa-cart')).to.equal(undefined);

    document.body.insertAdjacentHTML('beforeend', '<section><cassa-cart></cassa-cart></section>');
    await customElements.whenDefined('cassa-cart');
    expect(customElements.get('cassa-product')).to.equal(undefined);

    document.querySelector('section')!.innerHTML += '<cassa-product handle="candle"></cassa-product>';
    await customElements.whenDefined('cassa-product');
  });

  it('does no harm when it is loaded again', async () => {
    await import(`${new URL('cassa.ts', import.meta.url).href}?again`);
    document.body.insertAdjacentHTML('beforeend', '<cassa-cart mode="drawer"></cassa-cart>');
    await aTimeout(50);
    expect(document.querySelector('[mode=drawer]')!.shadowRoot).to.not.equal(null);
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../../test/fixtures/mount.ts';
import '../define/order.ts';
import type { CassaOrder } from './cassa-order.ts';

const standing = 'order-1.order-token';
const tag = '<cassa-order></cassa-order>';

describe('cassa-order', () => {
  it('opens with the link of the mail, cleans the URL, and stays through a reload', async () => {
    location.hash = `cassa-order=${standing}`;
    const { element, key, root, find } = await mount<CassaOrder>(tag);
    expect(find('h2').textContent).to.contain('awaits your payment');
    expect(location.hash).to.equal('');
    expect(root.textContent).to.contain('50123 Firenze FI').and.to.contain('Italy');
    await expect(element).to.be.accessible();
    element.remove();
    const again = await mount<CassaOrder>(tag, 'ok', { key });
    expect(again.root.textContent).to.contain('BO-2026-00042');
  });

  it('gives the way to withdraw its statutory words', async () => {
    const { find } = await mount<CassaOrder>(`<cassa-order order-key="${standing}"></cassa-order>`);
    const link = find<HTMLAnchorElement>('[part=rights] a');
    expect(link.textContent).to.equal('Withdraw from the contract here');
    expect(link.getAttribute('translate')).to.equal('no');
    expect(link.getAttribute('href')).to.equal('/withdrawal#contract=BO-2026-00042');
  });

  it('follows a link to an order on the page it stands on', async () => {
    const { root } = await mount<CassaOrder>(tag);
    expect(root.textContent).to.contain('Open your order with the link');
    location.hash = `cassa-order=${standing}`;
    await waitUntil(() => root.textContent!.includes('BO-2026-00042'));
  });

  it('says how to open an order when the key is wrong', async () => {
    const { element, root } = await mount<CassaOrder>('<cassa-order order-key="order-1.wrong"></cassa-order>');
    expect(root.textContent).to.contain('Open your order with the link');
    await expect(element).to.be.accessible();
  });

  it('offers to try again when the shop does not answer', async () => {
    const { element, find } = await mount<CassaOrder>(`<cassa-order order-key="${standing}"></cassa-order>`, 'broken');
    expect(find('[role=alert] button').textContent).to.contain('Try again');
    await expect(element).to.be.accessible();
  });
});

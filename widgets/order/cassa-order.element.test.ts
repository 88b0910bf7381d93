import { expect, waitUntil } from '@open-wc/testing';
import { mount, type Mounted } from '../../test/fixtures/mount.ts';
import { photoFile } from '../../test/fixtures/photo-file.ts';
import '../define/order.ts';
import type { CassaOrder } from './cassa-order.ts';

const standing = 'order-1.order-token';
const followed = '<cassa-order order-key="order-3.order-token"></cassa-order>';
const tag = '<cassa-order></cassa-order>';

const posted = async ({ calls }: Mounted<CassaOrder>, ending: string) =>
  (await calls()).find(({ method, path }) => method === 'POST' && path.endsWith(ending))?.body;

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

  it('draws the code that fills in a transfer, dark on light in any scheme', async () => {
    const { element, find } = await mount<CassaOrder>(`<cassa-order order-key="${standing}"></cassa-order>`);
    const code = find<HTMLElement>('[part=transfer-code]');
    expect(code.getAttribute('viewBox')).to.equal('-4 -4 13 13');
    expect(code.querySelector('path')!.getAttribute('d')).to.equal('M0 0.5h5M0 4.5h1m3 0h1');
    expect(code.getAttribute('aria-label')).to.equal('QR: Pay by bank transfer');
    element.style.colorScheme = 'dark';
    const { backgroundColor, stroke, width, height } = getComputedStyle(code);
    expect([backgroundColor, stroke]).to.eql(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(width).to.equal(height);
    await expect(element).to.be.accessible();
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
    expect(root.textContent).to.contain('Open your order');
    location.hash = `cassa-order=${standing}`;
    await waitUntil(() => root.textContent!.includes('BO-2026-00042'));
  });

  it('offers to try again when the shop does not answer', async () => {
    const { element, find } = await mount<CassaOrder>(`<cassa-order order-key="${standing}"></cassa-order>`, 'broken');
    expect(find('[role=alert] button').textContent).to.contain('Try again');
    await expect(element).to.be.accessible();
  });

  describe('without a key', () => {
    it('asks for number and address, and says the same whatever is typed', async () => {
      const { element, root, find, calls } = await mount<CassaOrder>('<cassa-order order-key="order-1.wrong"></cassa-order>');
      await expect(element).to.be.accessible();
      find('button.primary').click();
      await waitUntil(() => root.activeElement === find('[name="/number"]'));
      find<HTMLInputElement>('[name="/number"]').value = 'BO-2026-00099';
      find<HTMLInputElement>('[name="/email"]').value = 'nobody@example.com';
      find('button.primary').click();
      await waitUntil(() => root.activeElement === find('h2'));
      expect(find('[part=empty]').innerText).to.contain('If number and address belong together');
      expect((await calls()).at(-1)!.body).to.eql({ number: 'BO-2026-00099', email: 'nobody@example.com' });
      await expect(element).to.be.accessible();
      find('button.link').click();
      await waitUntil(() => root.activeElement?.getAttribute('name') === '/number');
    });

    it('opens the order of a one-time link, and takes the code out of the address bar', async () => {
      location.hash = 'cassa-access=good-code';
      const { root } = await mount<CassaOrder>(tag);
      expect(root.textContent).to.contain('BO-2026-00043');
      expect(location.hash).to.equal('');
    });

    it('says that a one-time link is over, and offers another', async () => {
      location.hash = 'cassa-access=old-code';
      const { element, find } = await mount<CassaOrder>(tag);
      expect(find('[role=alert]').textContent).to.contain('it works once');
      expect(find('[name="/number"]')).to.not.equal(null);
      expect(location.hash).to.equal('');
      await expect(element).to.be.accessible();
    });
  });

  describe('with all that can follow an order', () => {
    it('shows parcels, deadlines with their arithmetic, statements, returns, reports and refunds', async () => {
      const { element, find, root } = await mount<CassaOrder>(followed);
      expect(find('[part=parcels] a').getAttribute('href')).to.equal('https://carrier.example/RB1');
      expect(find('[part=deadlines]').textContent).to.contain('Fourteen days later is 4 December 2026.').and.to.contain('CRD 9');
      expect(find('[part=statements] a').getAttribute('href')).to.contain('/withdrawals/wd-6/receipt');
      expect(find('[part=return]').textContent).to.contain('€ 55.00').and.to.contain('Via dei Mille 2');
      expect(find('[part=return] a.button').getAttribute('href')).to.contain('/slip?');
      expect(find('[part=claim]').textContent).to.contain('It crumbles.');
      expect(find('[part=refunds]').textContent).to.contain('€ 6.00');
      for (const details of root.querySelectorAll('details')) details.open = true;
      await expect(element).to.be.accessible();
    });

    it('chooses another way back, and the day of collection', async () => {
      const order = await mount<CassaOrder>(followed);
      const { element, find, root } = order;
      find('#way-ret-1-merchantCollects').click();
      await element.updateComplete;
      find<HTMLInputElement>('[name="/pickupOn"]').value = '2099-01-02';
      find<HTMLFormElement>('[part=return] form').requestSubmit();
      await waitUntil(() => root.querySelector('[role=status]')?.textContent === 'Done.');
      expect(await posted(order, '/way')).to.eql({ way: 'merchantCollects', pickupOn: '2099-01-02' });
    });

    it('takes a tracking number or a proof of dispatch, and neither is an error at the number', async () => {
      const order = await mount<CassaOrder>(followed);
      const { find, root } = order;
      find<HTMLDetailsElement>('.dispatch').open = true;
      find<HTMLFormElement>('.dispatch form').requestSubmit();
      await waitUntil(() => root.activeElement === find('#tracking-ret-1'));
      await waitUntil(() => find('#tracking-error-ret-1').textContent.includes('Enter the tracking number or add a proof'));
      await photoFile(find<HTMLInputElement>('#proof-ret-1'), 'receipt.png');
      await waitUntil(() => root.querySelector('.photo .good'));
      find<HTMLFormElement>('.dispatch form').requestSubmit();
      await waitUntil(() => root.textContent!.includes('On its way to us'));
      expect(await posted(order, '/dispatch')).to.eql({ attachments: ['att-receipt.png'] });
    });

    it('chooses the remedy', async () => {
      const order = await mount<CassaOrder>(followed);
      const { find, root } = order;
      find('#remedy-clm-1-repair').click();
      find<HTMLFormElement>('[part=claim] form').requestSubmit();
      await waitUntil(() => root.textContent!.includes('Repair chosen'));
      expect(await posted(order, '/remedy')).to.eql({ remedy: 'repair' });
      // It is chosen: choosing another is there, and not asked for.
      const another = find<HTMLDetailsElement>('[part=claim] details:has([name="/remedy"])');
      expect(another.open).to.equal(false);
      expect(find<HTMLInputElement>('#remedy-clm-1-repair').checked).to.equal(true);
    });

    it('says that a withdrawal is not the shopper’s alone to drop', async () => {
      const { root } = await mount<CassaOrder>(followed);
      const details = [...root.querySelectorAll<HTMLDetailsElement>('[part=return] details')].find(({ innerText }) =>
        innerText.includes('Drop'),
      )!;
      details.open = true;
      expect(details.innerText).to.contain('It takes both sides to undo a withdrawal.');
      expect(details.querySelector('button')).to.equal(null);
    });

    it('says that a remedy failed', async () => {
      const order = await mount<CassaOrder>(followed);
      const { find, root } = order;
      find<HTMLDetailsElement>('[part=claim] details:has([name=failure])').open = true;
      find('[id="failed-clm-1-defectAgain"]').click();
      find<HTMLFormElement>('form:has([name=failure])').requestSubmit();
      await waitUntil(() => root.querySelector('[role=status]')?.textContent === 'Done.');
      expect(await posted(order, '/claims/clm-1/events')).to.eql({ event: 'failed', failure: 'defectAgain' });
    });

    it('gives a late delivery more time', async () => {
      const order = await mount<CassaOrder>(followed);
      const { element, find, root } = order;
      find('#late-delivery-extraTerm').click();
      await element.updateComplete;
      find<HTMLInputElement>('[name="/until"]').value = '2099-01-02';
      find<HTMLFormElement>('[part=choices]').requestSubmit();
      await waitUntil(() => !root.querySelector('[part=choices]'));
      expect(await posted(order, '/late-delivery')).to.eql({ remedy: 'extraTerm', until: '2099-01-02' });
    });

    it('shows the document that was asked for, and until when it is kept', async () => {
      const { find, root } = await mount<CassaOrder>(followed);
      await photoFile(find<HTMLInputElement>('#document'), 'me.png');
      await waitUntil(() => root.querySelector('[part=document] .good'));
      expect(find('[part=document]').innerText).to.contain('deleted by 4 December 2026');
    });
  });
});

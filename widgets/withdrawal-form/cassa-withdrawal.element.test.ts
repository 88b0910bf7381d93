import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { mount, type Mounted } from '../../test/fixtures/mount.ts';
import '../define/withdrawal.ts';
import type { CassaWithdrawal } from './cassa-withdrawal.ts';

const tag = '<cassa-withdrawal></cassa-withdrawal>';
type Form = Mounted<CassaWithdrawal>;

const enter = ({ find }: Form, name: string, value: string) => (find<HTMLInputElement>(`[name="${name}"]`).value = value);

async function firstStep(scenario = 'ok', email = 'ada@example.com'): Promise<Form> {
  const form = await mount<CassaWithdrawal>(tag, scenario);
  enter(form, '/name', 'Ada Rossi');
  enter(form, '/contract', 'the gloves I bought in May');
  enter(form, '/email', email);
  return form;
}

async function secondStep(scenario?: string, email?: string): Promise<Form> {
  const form = await firstStep(scenario, email);
  form.find('button.primary').click();
  await form.element.updateComplete;
  return form;
}

describe('cassa-withdrawal', () => {
  it('asks for name, contract and address only, under the statutory words', async () => {
    const { element, root, find } = await mount<CassaWithdrawal>(tag);
    expect([...root.querySelectorAll<HTMLInputElement>('[required]')].map(({ name }) => name)).to.eql(['/name', '/contract', '/email']);
    expect(find('button.primary').textContent!.trim()).to.equal('Withdraw from the contract here');
    expect(find('button.primary').getAttribute('translate')).to.equal('no');
    await expect(element).to.be.accessible();
  });

  it('shows the statement in full before it is made, and takes no request for it', async () => {
    const { element, root, find, calls } = await secondStep();
    await waitUntil(() => root.activeElement === find('h2'));
    expect(find('[part=statement]').innerText).to.contain('I, Ada Rossi, hereby withdraw').and.to.contain('the gloves I bought in May');
    expect(find('button.primary').textContent!.trim()).to.equal('Confirm withdrawal');
    expect((await calls()).some(({ method }) => method === 'POST')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('goes back with everything that was typed', async () => {
    const { element, root, find } = await secondStep();
    find('button.link').click();
    await element.updateComplete;
    await waitUntil(() => root.activeElement === find('[name="/name"]'));
    expect(find<HTMLInputElement>('[name="/contract"]').value).to.equal('the gloves I bought in May');
  });

  it('receives the statement once on a double click, and shows the receipt', async () => {
    const { element, root, find, calls } = await secondStep();
    const received = oneEvent(element, 'cassa-withdrawal-received');
    find('button.primary').click();
    find('button.primary').click();
    await received;
    await waitUntil(() => root.activeElement === find('h2'));
    const receipt = find('[part=receipt]').innerText;
    expect(receipt).to.contain('received').and.to.contain('11:12').and.to.contain('wd-7').and.to.contain('ada@example.com');
    expect(receipt).not.to.contain('accepted');
    expect((await calls()).filter(({ method }) => method === 'POST')).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('gives the receipt to keep, in three forms', async () => {
    const { root, find } = await secondStep();
    find('button.primary').click();
    await waitUntil(() => root.querySelector('[part=receipt]'));
    const files = [...root.querySelectorAll<HTMLAnchorElement>('[part=receipt] a')].map(({ href }) => new URL(href));
    expect(files.map(({ searchParams }) => searchParams.get('format'))).to.eql(['pdf', null, 'html']);
    expect(
      files.every(({ pathname, searchParams }) => pathname.endsWith('/withdrawals/wd-7/receipt') && searchParams.has('token')),
    ).to.equal(true);
  });

  it('withdraws from part of it, in the shopper’s words', async () => {
    const form = await firstStep();
    enter(form, '/scope', 'The red ones');
    form.find('button.primary').click();
    await form.element.updateComplete;
    expect(form.find('[part=statement]').innerText).to.contain('The red ones');
    form.find('button.primary').click();
    await waitUntil(() => form.root.querySelector('[part=receipt]'));
    expect((await form.calls()).find(({ method }) => method === 'POST')!.body).to.include({ scope: 'The red ones' });
    await expect(form.element).to.be.accessible();
  });

  it('begins with what the link and the attributes know', async () => {
    location.hash = 'contract=BO-2026-00042';
    const { find } = await mount<CassaWithdrawal>('<cassa-withdrawal name="Ada Rossi"></cassa-withdrawal>');
    expect(find<HTMLInputElement>('[name="/contract"]').value).to.equal('BO-2026-00042');
    expect(find<HTMLInputElement>('[name="/name"]').value).to.equal('Ada Rossi');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('names what is missing and goes there', async () => {
    const { element, root, find } = await mount<CassaWithdrawal>(tag);
    find('button.primary').click();
    await waitUntil(() => root.activeElement === find('[name="/name"]'));
    expect(find('[part=form-errors]').innerText).to.contain('Order number');
    await expect(element).to.be.accessible();
  });

  it('goes back to the field the server refuses', async () => {
    const { element, root, find } = await secondStep('ok', 'wrong@example.com');
    find('button.primary').click();
    await waitUntil(() => root.querySelector('[name="/email"]') && root.activeElement === find('[name="/email"]'));
    expect(find('[part=form-errors]').innerText).to.contain('E-mail');
    await expect(element).to.be.accessible();
  });

  it('sends the same statement under the same key when the answer is lost', async () => {
    const { find, root, calls } = await secondStep('flaky');
    find('button.primary').click();
    await waitUntil(() => root.querySelector('[part=receipt]'), 'no receipt', { timeout: 8000 });
    const keys = (await calls()).filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys.length).to.be.above(1);
    expect(new Set(keys).size).to.equal(1);
  });

  describe('opened from an order', () => {
    const opened = async (order: string, scenario = 'ok'): Promise<Form> => {
      location.hash = `cassa-order=${order}.order-token`;
      return mount<CassaWithdrawal>(tag, scenario);
    };

    it('is filled in, and withdraws from the whole order under its key', async () => {
      const { element, root, find, calls } = await opened('order-2');
      expect(location.hash).to.equal('');
      expect(find<HTMLInputElement>('[name="/name"]').value).to.equal('Ada Rossi');
      expect(find<HTMLInputElement>('[name="/email"]').value).to.equal('ada@example.com');
      expect(root.textContent).to.contain('BO-2026-00043');
      await expect(element).to.be.accessible();
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=statement]'));
      expect(find('[part=statement]').innerText).to.contain('The whole order');
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=receipt]'));
      const sent = (await calls()).find(({ path }) => path === '/withdrawals')!;
      expect(sent.body).to.eql({ name: 'Ada Rossi', email: 'ada@example.com', contract: 'BO-2026-00043', orderId: 'order-2' });
    });

    it('withdraws from chosen pieces; the seal is asked about where it matters, and need not be answered', async () => {
      const { element, root, find, calls } = await opened('order-2');
      find('#part-true').click();
      await element.updateComplete;
      expect(root.querySelectorAll('[data-opened]')).to.have.length(1);
      find('button.primary').click();
      await waitUntil(() => root.activeElement === find('[data-line=shirt]'));
      expect(find('#pieces-error').textContent).to.contain('at least one');
      await expect(element).to.be.accessible();
      find('[data-line=shirt]').click();
      find<HTMLSelectElement>('[data-many=shirt]').value = '1';
      find('[data-line=soap]').click();
      find('[data-opened=soap]').click();
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=statement]'));
      expect(find('[part=statement]').innerText).to.contain('1 × Linen shirt, Ink, M').and.to.contain('1 × Olive soap');
      find('button.link').click();
      await waitUntil(() => root.querySelector('[data-line]'));
      expect(find<HTMLSelectElement>('[data-many=shirt]').value).to.equal('1');
      expect(find<HTMLInputElement>('[data-opened=soap]').checked).to.equal(true);
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=statement]'));
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=receipt]'));
      expect((await calls()).find(({ path }) => path === '/withdrawals')!.body['units']).to.eql([
        { line: 'shirt', quantity: 1 },
        { line: 'soap', quantity: 1, opened: true },
      ]);
    });

    it('tells what the books say against it, and lets it be stated all the same', async () => {
      const { element, root, find } = await opened('order-3');
      expect(root.textContent).to.contain('You can state it all the same').and.to.contain('The period is over.');
      await expect(element).to.be.accessible();
      find('button.primary').click();
      await waitUntil(() => root.querySelector('[part=statement]'));
    });

    it('says nothing against what is left because of what is gone', async () => {
      const { root } = await opened('order-4');
      expect(root.textContent).to.not.contain('It never came.').and.to.not.contain('You can state it all the same');
    });

    it('is any other contract, once the shopper says so', async () => {
      const { root, find } = await opened('order-2');
      find('button.link').click();
      await waitUntil(() => root.activeElement === root.querySelector('[name="/contract"]'));
      expect(find<HTMLInputElement>('[name="/contract"]').value).to.equal('');
      expect(root.querySelector('[name="/scope"]')).to.not.equal(null);
    });

    it('stays open without it when its key opens nothing', async () => {
      const { find } = await opened('order-1x');
      expect(find<HTMLInputElement>('[name="/contract"]').value).to.equal('');
    });
  });

  it('is one statement through a reload, until it is answered', async () => {
    const { element, key, find, calls } = await secondStep();
    find('button.primary').click();
    // The page is loaded again before the answer comes.
    element.remove();
    const again = await mount<CassaWithdrawal>(tag, 'ok', { key });
    expect(again.root.textContent).to.contain('it counts once');
    expect(again.find('[part=statement]').innerText).to.contain('the gloves I bought in May');
    await expect(again.element).to.be.accessible();
    again.find('button.primary').click();
    await waitUntil(() => again.root.querySelector('[part=receipt]'));
    const keys = (await calls()).filter(({ path }) => path === '/withdrawals').map((call) => call.key);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
    again.element.remove();
    const later = await mount<CassaWithdrawal>(tag, 'ok', { key });
    expect(later.root.querySelector('[part=statement]')).to.equal(null);
  });
});

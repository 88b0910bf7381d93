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

  it('gives the receipt to keep', async () => {
    const { element, find } = await secondStep();
    const received = oneEvent(element, 'cassa-withdrawal-received');
    find('button.primary').click();
    await received;
    await element.updateComplete;
    let saved: { name: string; blob: Promise<string> } | undefined;
    const keep = (event: MouseEvent) => {
      const anchor = event.target as HTMLAnchorElement;
      saved = { name: anchor.download, blob: fetch(anchor.href).then((response) => response.text()) };
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', keep);
      click.call(this);
    };
    try {
      find('[part=receipt] button').click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved!.name).to.equal('withdrawal-receipt-wd-7.txt');
    expect(await saved!.blob).to.equal('Receipt wd-7: Ada Rossi, the gloves I bought in May');
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
});

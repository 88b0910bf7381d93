import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { mount, type Mounted } from '../../test/fixtures/mount.ts';
import { photoFile } from '../../test/fixtures/photo-file.ts';
import '../define/return.ts';
import type { CassaReturn } from './cassa-return.ts';

const tag = '<cassa-return order-key="order-2.order-token"></cassa-return>';
type Form = Mounted<CassaReturn>;

const posted = async ({ calls }: Form, ending: string) =>
  (await calls()).filter(({ method, path }) => method === 'POST' && path.endsWith(ending)).map(({ body }) => body);

/** One shirt of two, up to what it would bring. */
async function offered(scenario = 'ok'): Promise<Form> {
  const form = await mount<CassaReturn>(tag, scenario);
  form.find('[data-line=shirt]').click();
  form.find<HTMLSelectElement>('[data-many=shirt]').value = '1';
  form.find('button.primary').click();
  await waitUntil(() => form.root.activeElement?.localName === 'h2');
  return form;
}

/** Chooses a way back, and waits until what it brings has been reckoned. */
async function takeWay(form: Form, way: string): Promise<void> {
  form.find(`#way-${way}`).click();
  await waitUntil(async () => (await posted(form, '/simulation')).length === 2);
  await waitUntil(() => form.find('form:not([hidden]) button.primary').getAttribute('aria-disabled') === 'false');
}

describe('cassa-return', () => {
  it('asks for number and address of an order when it knows none', async () => {
    const { element, find } = await mount<CassaReturn>('<cassa-return></cassa-return>');
    expect(find('[name="/number"]')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('goes to the goods when none are chosen', async () => {
    const { element, root, find } = await mount<CassaReturn>(tag);
    find('button.primary').click();
    await waitUntil(() => root.activeElement === find('[data-line=shirt]'));
    expect(find('#pieces-error').textContent).to.contain('at least one');
    await expect(element).to.be.accessible();
  });

  it('shows what comes back, when and why, to the cent, before anything is asked for', async () => {
    const form = await offered();
    const { element, find } = form;
    const offer = find('[part=offer]').innerText;
    for (const said of ['1 × Linen shirt, Ink, M', '€ 49.00', '€ 6.00', '€ 55.00', 'By 4 December 2026.']) expect(offer).to.contain(said);
    expect(find('[part=offer]').textContent).to.contain('The price paid comes back.');
    expect(await posted(form, '/returns')).to.eql([]);
    expect(await posted(form, '/simulation')).to.eql([{ lines: [{ line: 'shirt', quantity: 1 }] }]);
    await expect(element).to.be.accessible();
  });

  it('reckons anew for another way back', async () => {
    const form = await offered();
    form.find('#way-merchantLabel').click();
    await waitUntil(
      () => form.find('[part=offer]').innerText.includes('€ 49.00\n') && form.find('[part=plan]').innerText.includes('−€ 6.00'),
    );
    expect(form.said()).to.contain('€ 49.00');
  });

  it('withdraws under the statutory words where the law gives the right, and shows the receipt', async () => {
    const form = await offered();
    const { element, root, find } = form;
    expect(find('[part=statement]').innerText).to.contain('I, Ada Rossi, hereby withdraw').and.to.contain('BO-2026-00043');
    const button = find('form:not([hidden]) button.primary');
    expect(button.textContent!.trim()).to.equal('Confirm withdrawal');
    expect(button.getAttribute('translate')).to.equal('no');
    await takeWay(form, 'ownCourier');
    const asked = oneEvent(element, 'cassa-return-asked');
    find('form:not([hidden]) button.primary').click();
    await asked;
    await waitUntil(() => root.activeElement === find('h2'));
    expect(await posted(form, '/returns')).to.eql([{ way: 'ownCourier', lines: [{ line: 'shirt', quantity: 1 }], withdraw: true }]);
    expect(find('[part=received] a').getAttribute('href')).to.contain('/withdrawals/wd-9/receipt');
    // Once it was read for the page, and once after the request: nothing has to wait for a receipt.
    expect((await form.calls()).filter(({ method, path }) => method === 'GET' && path === '/orders/order-2')).to.have.length(2);
    expect(find('[part=return]').innerText).to.contain('Via dei Mille 2').and.to.contain('€ 55.00');
    await expect(element).to.be.accessible();
  });

  it('asks for a voluntary return, with its conditions and who decides', async () => {
    const form = await offered('voluntary');
    expect(form.find('[part=offer]').innerText).to.contain('Unworn.').and.to.contain('The shop looks at the request first.');
    expect(form.root.querySelector('[part=statement]')).to.equal(null);
    await takeWay(form, 'ownCourier');
    form.find('form:not([hidden]) button.primary').click();
    await waitUntil(() => form.root.querySelector('[part=received]'));
    expect((await posted(form, '/returns'))[0]).not.to.have.property('withdraw');
  });

  it('says why something cannot go back, and leaves the withdrawal function open', async () => {
    const { element, find, root } = await offered('refused');
    expect(find('[part=refused]').textContent).to.contain('Linen shirt').and.to.contain('The price paid comes back.');
    expect(root.querySelector('form:not([hidden]) button.primary')).to.equal(null);
    expect(find('form:not([hidden]) a.button').getAttribute('href')).to.equal('/withdrawal#contract=BO-2026-00043');
    await expect(element).to.be.accessible();
  });

  it('sends nothing while what comes back is being reckoned, and says that it is', async () => {
    const form = await offered('voluntary.reckons');
    const button = () => form.find('form:not([hidden]) button.primary');
    form.find('#way-ownCourier').click();
    await form.element.updateComplete;
    button().click();
    expect(button().getAttribute('aria-disabled')).to.equal('true');
    expect(form.find('form:not([hidden]) [role=status]').textContent).to.contain('Loading');
    await waitUntil(() => button().getAttribute('aria-disabled') === 'false', 'still reckoning', { timeout: 3000 });
    expect(await posted(form, '/returns')).to.eql([]);
    button().click();
    await waitUntil(() => form.root.querySelector('[part=received]'));
    expect(await posted(form, '/returns')).to.have.length(1);
  });

  it('shows what the way chosen last brings, however quickly one is chosen after another', async () => {
    const form = await offered('reckons');
    form.find('#way-ownCourier').click();
    form.find('#way-merchantLabel').click();
    await waitUntil(() => form.find('[part=plan]').innerText.includes('−€ 6.00'), 'never reckoned', { timeout: 3000 });
    expect((await posted(form, '/simulation')).at(-1)).to.have.property('way', 'merchantLabel');
  });

  it('says why a request is refused when it is sent', async () => {
    const form = await offered('voluntary.unoffered');
    await takeWay(form, 'ownCourier');
    form.find('form:not([hidden]) button.primary').click();
    await waitUntil(() => form.root.querySelector('form:not([hidden]) [role=alert]'));
    expect(form.find('form:not([hidden])').innerText).to.contain('The shop takes no opened soap.');
    await expect(form.element).to.be.accessible();
  });

  it('drops a return that was asked for and not sent, once that is confirmed', async () => {
    const form = await offered('voluntary');
    const { find, root } = form;
    await takeWay(form, 'ownCourier');
    find('form:not([hidden]) button.primary').click();
    await waitUntil(() => root.querySelector('[part=return]'));
    const details = [...root.querySelectorAll('details')].find(({ innerText }) => innerText.includes('Drop the return'))!;
    expect(await posted(form, '/cancel')).to.eql([]);
    details.open = true;
    await expect(form.element).to.be.accessible();
    details.querySelector('button')!.click();
    await waitUntil(() => find('[part=return]').innerText.includes('Dropped'));
    expect(await posted(form, '/returns/ret-9/cancel')).to.eql([{}]);
    expect(find('[part=return]').innerText).not.to.contain('Drop the return');
  });

  it('goes back with everything that was chosen', async () => {
    const { find, root } = await offered();
    find('form:not([hidden]) button.link').click();
    await waitUntil(() => root.activeElement === find('[data-line=shirt]'));
    expect(find<HTMLInputElement>('[data-line=shirt]').checked).to.equal(true);
    expect(find<HTMLSelectElement>('[data-many=shirt]').value).to.equal('1');
  });

  it('asks once on a double click', async () => {
    const form = await offered('voluntary');
    await takeWay(form, 'ownCourier');
    form.find('form:not([hidden]) button.primary').click();
    form.find('form:not([hidden]) button.primary').click();
    await waitUntil(() => form.root.querySelector('[part=received]'));
    expect(await posted(form, '/returns')).to.have.length(1);
  });

  describe('with something wrong', () => {
    async function defect(description = 'It crumbles.'): Promise<Form> {
      const form = await mount<CassaReturn>(tag);
      form.find('#purpose-defect').click();
      await waitUntil(() => form.root.querySelector('[name="/description"]'));
      form.find('[data-line=soap]').click();
      form.find<HTMLTextAreaElement>('[name="/description"]').value = description;
      return form;
    }

    it('sends photos as they are chosen, takes them out again, and says what is wrong with one', async () => {
      const form = await defect();
      const { element, root, find, calls } = form;
      await photoFile(find<HTMLInputElement>('#photos'), 'crumbs.png');
      await photoFile(find<HTMLInputElement>('#photos'), 'bad.png');
      await photoFile(find<HTMLInputElement>('#photos'), 'notes.txt', new Blob(['no photo'], { type: 'text/plain' }));
      await waitUntil(() => root.querySelectorAll('.photo [role=alert]').length === 2 && root.querySelector('.photo .good'));
      const [, unreadable, kind] = [...root.querySelectorAll<HTMLElement>('.photo')].map(({ innerText }) => innerText);
      expect(unreadable).to.contain('cannot be read');
      expect(kind).to.contain('JPEG, PNG or WebP');
      expect(root.querySelectorAll('.photo canvas')).to.have.length(2);
      expect((await calls()).filter(({ path }) => path.endsWith('/attachments'))).to.have.length(2);
      await expect(element).to.be.accessible();
      for (const button of [...root.querySelectorAll<HTMLElement>('.photo button')].slice(1)) button.click();
      await element.updateComplete;
      expect(root.querySelectorAll('.photo')).to.have.length(1);
    });

    it('shows what one is entitled to, and sends it with photos and the remedy that is wished', async () => {
      const form = await defect();
      const { element, root, find } = form;
      await photoFile(find<HTMLInputElement>('#photos'), 'crumbs.png');
      await waitUntil(() => root.querySelector('.photo .good'));
      find('button.primary').click();
      await waitUntil(() => root.activeElement?.localName === 'h2');
      expect(find('[part=offer]').innerText).to.contain('The seller answers for two years.').and.to.contain('€ 9.00');
      await expect(element).to.be.accessible();
      find('#wanted-repair').click();
      find('form:not([hidden]) button.primary').click();
      await waitUntil(() => root.querySelector('[part=claim]'));
      expect(await posted(form, '/claims')).to.eql([
        {
          kind: 'defect',
          lines: [{ line: 'soap', quantity: 1 }],
          description: 'It crumbles.',
          wanted: 'repair',
          attachments: ['att-crumbs.png'],
        },
      ]);
      expect(find('[part=claim]').innerText).to.contain('It crumbles.');
      await expect(element).to.be.accessible();
    });

    it('takes no report without words', async () => {
      const { root, find } = await defect('');
      find('button.primary').click();
      await waitUntil(() => root.activeElement === find('[name="/description"]'));
      expect(find('[part=form-errors]').innerText).to.contain('What happened');
    });

    it('goes back to the field the server refuses', async () => {
      const { root, find } = await defect('wrong');
      find('button.primary').click();
      await waitUntil(() => root.activeElement?.localName === 'h2');
      find('form:not([hidden]) button.primary').click();
      await waitUntil(() => root.activeElement === find('[name="/description"]'));
      expect(find('[part=form-errors]').innerText).to.contain('What happened');
    });
  });
});

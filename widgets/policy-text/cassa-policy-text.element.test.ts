import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../../test/fixtures/mount.ts';
import '../define/policy-text.ts';
import type { CassaPolicyText } from './cassa-policy-text.ts';

describe('cassa-policy-text', () => {
  it('shows every section with its parts, and says what language it is in', async () => {
    const { element, root, find } = await mount<CassaPolicyText>('<cassa-policy-text></cassa-policy-text>');
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).to.eql(['Delivery', 'Right of withdrawal']);
    expect(find('article').getAttribute('lang')).to.equal('en');
    expect(find('td').textContent).to.equal('€6.90');
    expect(find('th[scope=row]').textContent).to.equal('Italy');
    expect(find('section p').textContent).to.equal('Delivery costs include taxes & <b>nothing</b> else.');
    await expect(element).to.be.accessible();
  });

  it('shows one section, another when the attribute changes, and asks once', async () => {
    const { element, root, find, calls } = await mount<CassaPolicyText>('<cassa-policy-text section="withdrawal"></cassa-policy-text>');
    expect(root.querySelectorAll('section')).to.have.length(1);
    expect(find('li').textContent).to.equal('Name of consumer(s)');
    element.setAttribute('section', 'delivery');
    await element.updateComplete;
    expect(find('h2').textContent).to.equal('Delivery');
    expect((await calls()).filter(({ path }) => path === '/shop/policy-text')).to.have.length(1);
    expect((await calls()).some(({ path }) => path === '/shop')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('takes the language it is given, and follows it', async () => {
    const { element, root, find } = await mount<CassaPolicyText>('<cassa-policy-text lang="de-AT"></cassa-policy-text>');
    expect(find('article').getAttribute('lang')).to.equal('de');
    expect(find('h2').textContent).to.equal('Widerrufsrecht');
    element.lang = 'en';
    await waitUntil(() => root.querySelector('h2')?.textContent === 'Delivery');
  });

  it('two elements of a page ask for the text once', async () => {
    const markup = '<cassa-policy-text section="delivery"></cassa-policy-text><cassa-policy-text section="withdrawal"></cassa-policy-text>';
    const { calls } = await mount<CassaPolicyText>(markup);
    const other = document.querySelectorAll('cassa-policy-text')[1]!;
    await waitUntil(() => other.shadowRoot!.querySelector('h2'));
    expect((await calls()).filter(({ path }) => path === '/shop/policy-text')).to.have.length(1);
  });

  it('says that it could not be loaded, with a way to ask again', async () => {
    const { element, find } = await mount<CassaPolicyText>('<cassa-policy-text></cassa-policy-text>', 'broken');
    expect(find('[role=alert]').textContent).to.contain('Try again');
    await expect(element).to.be.accessible();
  });
});

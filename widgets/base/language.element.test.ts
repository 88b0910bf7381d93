import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../../test/fixtures/mount.ts';
import '../define/withdrawal.ts';

const form = '<cassa-withdrawal></cassa-withdrawal>';

describe('the language of an element', () => {
  it('is the page’s, with the law’s own words in it', async () => {
    const { root, find } = await mount(form, 'ok', { language: 'de-AT' });
    expect(root.textContent).to.contain('Sie müssen keinen Grund angeben');
    expect(find('button.primary').textContent!.trim()).to.equal('Vertrag widerrufen');
    expect(find('button.primary').lang).to.equal('de');
  });

  it('is the shop’s where the shop does not speak the page’s, so that no page mixes two', async () => {
    const { root, find } = await mount(form, 'english', { language: 'de' });
    await waitUntil(() => root.textContent!.includes('You do not have to give a reason'));
    expect(root.textContent).not.to.contain('Sie müssen');
    expect(find('button.primary').lang).to.equal('en');
  });

  it('is English where we speak neither', async () => {
    const { root } = await mount(form, 'ok', { language: 'nl' });
    expect(root.textContent).to.contain('You do not have to give a reason');
  });
});

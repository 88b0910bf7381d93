import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit/html.js';
import { ReactiveElement } from '../base/reactive-element.ts';
import { Problem } from '../client/problem.ts';
import { formWords as words } from '../locales/en/form.ts';
import { checkbox } from './checkbox.ts';
import { formBody } from './form-body.ts';
import { FormErrors } from './form-errors.ts';
import { selectField } from './select-field.ts';
import { textArea } from './text-area.ts';
import { textField } from './text-field.ts';

class TestForm extends ReactiveElement {
  readonly form = new FormErrors(this, () => words);

  protected render() {
    const { form } = this;
    return html`<form novalidate>
      ${form.summary()}
      ${textField(form, words, { name: '/contact/email', label: 'E-mail', type: 'email', required: true, autocomplete: 'email', hint: 'For the receipt' })}
      ${textField(form, words, { name: '/address/postalCode', label: 'Postcode', pattern: '\\d{5}', hint: 'Five digits' })}
      ${selectField(form, words, { name: '/address/country', label: 'Country', required: true, options: [{ value: 'IT', label: 'Italy' }] })}
      ${textArea(form, words, { name: '/scope', label: 'Which goods' })}
      ${checkbox(form, { name: '/consents/terms', label: 'I accept', required: true })}
      <button>Send</button>
    </form>`;
  }
}
customElements.define('test-form', TestForm);

async function mounted() {
  const element = await fixture<TestForm>('<test-form></test-form>');
  await element.updateComplete;
  const field = (name: string) => element.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const described = (name: string) =>
    element.renderRoot.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.innerText ?? '';
  return { element, field, described };
}

describe('a form', () => {
  it('is accessible before and after it was refused', async () => {
    const { element } = await mounted();
    await expect(element).to.be.accessible();
    element.form.check();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('names every field to correct and takes the shopper to the first', async () => {
    const { element, field, described } = await mounted();
    field('/contact/email').value = 'ada@';
    field('/address/postalCode').value = '12';
    expect(element.form.check()).to.equal(false);
    await element.updateComplete;
    await Promise.resolve();
    expect(element.renderRoot.activeElement).to.equal(field('/contact/email'));
    const summary = element.renderRoot.querySelector<HTMLElement>('[role=alert]')!.innerText;
    for (const text of [
      `E-mail: ${words.badEmail}`,
      'Postcode: Five digits',
      `Country: ${words.missing}`,
      `I accept: ${words.missingConsent}`,
    ])
      expect(summary).to.contain(text);
    expect(described('/contact/email')).to.contain('For the receipt').and.to.contain(words.badEmail);
    expect(field('/contact/email').getAttribute('aria-invalid')).to.equal('true');
    expect(field('/scope').getAttribute('aria-invalid')).to.equal('false');
  });

  it('takes an error away as soon as it is corrected', async () => {
    const { element, field } = await mounted();
    element.form.check();
    await element.updateComplete;
    field('/contact/email').value = 'ada@example.com';
    field('/contact/email').dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.form.error('/contact/email')).to.equal(undefined);
    expect(element.form.error('/address/country')).to.equal(words.missing);
  });

  it('shows the server’s objections at the fields they point to', async () => {
    const { element, field } = await mounted();
    const errors = [{ pointer: '/address/postalCode', code: 'invalid', detail: 'for developers' }];
    expect(element.form.refuse(new Problem('invalid-body', 422, { errors } as never))).to.equal(true);
    await element.updateComplete;
    await Promise.resolve();
    expect(element.renderRoot.activeElement).to.equal(field('/address/postalCode'));
    expect(element.form.error('/address/postalCode')).to.equal('Five digits');
    expect(element.form.refuse(new Problem('invalid-body', 422, { errors: [{ ...errors[0], pointer: '/elsewhere' }] } as never))).to.equal(
      false,
    );
  });

  it('describes the request body by the names of its fields', async () => {
    const { element, field } = await mounted();
    field('/contact/email').value = ' ada@example.com ';
    field('/address/country').value = 'IT';
    field('/consents/terms').checked = true;
    expect(formBody(element.renderRoot.querySelector('form')!)).to.eql({
      contact: { email: 'ada@example.com' },
      address: { country: 'IT' },
      consents: { terms: true },
    });
  });
});

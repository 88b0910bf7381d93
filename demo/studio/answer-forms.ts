import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

const field = (name: string, label: string, control: Html, hint?: string): Html =>
  html`<label class="field ${name}"
    ><span>${label}${hint ? html` <small>(${hint})</small>` : ''}</span>${control}<span class="wrong" id="wrong-${name}" hidden></span
  ></label>`;

const text = (name: string, more: { readonly value?: string; readonly placeholder?: string; readonly type?: string } = {}): Html =>
  html`<input
    name="${name}"
    type="${more.type ?? 'text'}"
    value="${more.value ?? ''}"
    placeholder="${more.placeholder ?? ''}"
    inputmode="${more.type ? '' : 'decimal'}"
    autocomplete="off"
    aria-describedby="wrong-${name}"
  />`;

const mostLines = [1, 2, 3] as const;

/** What a price may depend on. The script fills countries, services and methods from the profile. */
export const whatIfForm = (): Html =>
  html`<form id="what-if" class="form" novalidate>
    ${mostLines.map(
      (line) =>
        html`<fieldset class="line" id="line-${line}" ${line > 1 ? 'hidden' : ''}>
          <legend>Goods ${line}</legend>
          ${field(`price-${line}`, 'Price', text(`price-${line}`, { value: line === 1 ? '78.99' : '10.00' }))}
          ${field(`quantity-${line}`, 'Pieces', text(`quantity-${line}`, { value: '1' }))}
          ${field(
            `kind-${line}`,
            'Kind',
            html`<select name="kind-${line}">
              <option value="ordinary">Ordinary</option>
              <option value="promoted">On promotion</option>
              <option value="personalised">Personalised</option>
              <option value="sealed">Sealed for hygiene</option>
            </select>`,
          )}
        </fieldset>`,
    )}
    <div class="lines">
      <button type="button" id="more-lines">Add goods</button>
      <button type="button" id="fewer-lines" disabled>Take goods away</button>
    </div>
    ${field('at', 'Ordered', text('at', { type: 'datetime-local' }), 'shop’s clock')}
    ${field('country', 'Country', html`<select name="country"></select>`)}
    ${field('code', 'Code', text('code', { placeholder: '10.00 or 10%' }))}
    ${field('service', 'Delivery', html`<select name="service"></select>`)}
    ${field('payment', 'Payment', html`<select name="payment"></select>`)}
    ${field(
      'buyer',
      'Buyer',
      html`<select name="buyer">
        <option value="unknown">Not said</option>
        <option value="consumer">Consumer</option>
        <option value="professional">For their trade</option>
      </select>`,
    )}
    ${field('age', 'Age', text('age', { placeholder: 'not said' }))}
  </form>`;

/** What happened when, for the goods of the other tab. */
export const datesForm = (): Html =>
  html`<form id="dates" class="form" novalidate>
    ${field('delivered', 'Delivered on', text('delivered', { type: 'date' }))}
    ${field('stated', 'Withdrawn on', text('stated', { type: 'date' }))}
    ${field('sentBack', 'Goods sent back on', text('sentBack', { type: 'date' }))}
    ${field('received', 'Goods received on', text('received', { type: 'date' }))}
    ${field(
      'told',
      'Told of the right',
      html`<select name="told">
        <option value="yes">Before the contract</option>
        <option value="no">Never</option>
      </select>`,
    )}
  </form>`;

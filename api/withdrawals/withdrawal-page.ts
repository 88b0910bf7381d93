import { html } from 'hono/html';
import { withdrawalLabels } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { pageFields, type PageError, type PageField, type PageForm } from './page-form.ts';
import { pageFrame, type Html } from './page-frame.ts';
import { pagePath } from './page-path.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { declaration, type receiptFacts } from './present-receipt.ts';
import { receiptWords } from './receipt-words.ts';

/** Whose page it is, and in which language. */
export interface PageSetting {
  readonly shop: Shop;
  readonly language: Language;
}

/** First step: who withdraws from what. */
export function statementPage({ shop, language }: PageSetting, { values, key, errors }: Omit<PageForm, 'body'>): Html {
  const say = pageWords(language);
  const field = (name: PageField, type: 'text' | 'email', label: string, hint: string | null, autocomplete: string): Html =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      ${hint === null ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`} ${fieldError(errors, name, say)}
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${values[name]}"
        maxlength="${pageFields[name]}"
        autocomplete="${autocomplete}"
        ${described(errors, name, hint !== null)}
        required
      />
    </div>`;
  return pageFrame(
    { shop, language, title: say.title, isWrong: errors.length > 0, contract: values.contract },
    html`<p class="step">${say.step(1)}</p>
      <h1>${say.title}</h1>
      ${errors.length > 0 ? errorSummary(errors, say) : html`<p class="lead">${say.intro(shop.name)}</p>`}
      <form method="post" action="${pagePath(shop, language)}" novalidate>
        <input type="hidden" name="key" value="${key}" />
        ${field('name', 'text', say.name, null, 'name')} ${field('contract', 'text', say.contract, say.contractHint, 'off')}
        ${field('email', 'email', say.email, say.emailHint, 'email')}
        <div class="field">
          <label for="scope">${say.scope} <span class="optional">(${say.optional})</span></label>
          <p class="hint" id="scope-hint">${say.scopeHint}</p>
          ${fieldError(errors, 'scope', say)}
          <textarea id="scope" name="scope" rows="3" maxlength="${pageFields.scope}" ${described(errors, 'scope', true)}>
${values.scope}</textarea>
        </div>
        <button class="primary" translate="no">${withdrawalLabels(language).function}</button>
      </form>`,
  );
}

/** Second step: the statement in full, and the button that makes it. */
export function confirmPage({ shop, language }: PageSetting, { values, key }: PageForm, hasFailed = false): Html {
  const say = pageWords(language);
  const labels = receiptWords(language);
  const facts = [
    [labels.name, values.name],
    [labels.contract, values.contract],
    [labels.scope, values.scope || labels.whole],
    [labels.email, values.email],
  ] as const;
  const hidden = Object.entries({ ...values, key });
  return pageFrame(
    { shop, language, title: say.check, isWrong: hasFailed },
    html`<p class="step">${say.step(2)}</p>
      <h1>${say.check}</h1>
      ${
        hasFailed
          ? html`<div class="errors" role="alert" tabindex="-1" autofocus>
              <h2>${say.failed}</h2>
              <p>${say.failedText}</p>
            </div>`
          : html`<p class="lead">${say.checkIntro}</p>`
      }
      <div class="paper">${statementBlock(language, shop.name, facts)}</div>
      <form method="post" action="${pagePath(shop, language, '/confirm')}">
        ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button class="primary" translate="no">${withdrawalLabels(language).confirmation}</button>
        <button class="plain" formaction="${pagePath(shop, language, '/change')}">${say.back}</button>
      </form>`,
  );
}

/** The statement as it reads: whom it goes to, its words, what it names. */
export function statementBlock(language: Language, shop: string, facts: ReturnType<typeof receiptFacts>): Html {
  const { to, colon } = receiptWords(language);
  return html`<p>${to}${colon}<strong>${shop}</strong></p>
    <blockquote>${declaration(language)}</blockquote>
    <dl>
      ${facts.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

function errorSummary(errors: readonly PageError[], say: PageWords): Html {
  return html`<div class="errors" role="alert" tabindex="-1" autofocus>
    <h2>${say.errorTitle}</h2>
    <ul>
      ${errors.map((error) => html`<li><a href="#${error.field}">${errorText(error, say)}</a></li>`)}
    </ul>
  </div>`;
}

function fieldError(errors: readonly PageError[], field: PageField, say: PageWords): Html | '' {
  const error = errors.find((each) => each.field === field);
  return error ? html`<p class="error" id="${field}-error">${errorText(error, say)}</p>` : '';
}

function described(errors: readonly PageError[], field: PageField, hasHint: boolean): Html | '' {
  const isWrong = errors.some((each) => each.field === field);
  const by = [...(hasHint ? [`${field}-hint`] : []), ...(isWrong ? [`${field}-error`] : [])].join(' ');
  return html`${by ? html`aria-describedby="${by}"` : ''} ${isWrong ? html`aria-invalid="true"` : ''}`;
}

function errorText({ field, code }: PageError, say: PageWords): string {
  if (code === 'tooLong') return say.tooLong(say[field], pageFields[field]);
  switch (field) {
    case 'name':
      return say.nameMissing;
    case 'contract':
      return say.contractMissing;
    case 'email':
      return code === 'missing' ? say.emailMissing : say.emailInvalid;
    case 'scope':
      return say.tooLong(say.scope, pageFields.scope);
  }
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SubmitWithdrawalBody, WithdrawalReceiptWire } from '../../api/withdrawals/withdrawals.wire.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { textArea } from '../form/text-area.ts';
import { textField } from '../form/text-field.ts';
import { formBody } from '../form/form-body.ts';
import { FormErrors } from '../form/form-errors.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { receipt } from './receipt.ts';
import { statement } from './statement.ts';
import { withdrawalStyles } from './withdrawal-styles.ts';

type Words = WithdrawalWords & BaseWords;

const wordsByLanguage: WordsByLanguage<WithdrawalWords> = {
  it: () => import('../locales/it/withdrawal.ts'),
  en: () => import('../locales/en/withdrawal.ts'),
};

/**
 * @summary The statutory withdrawal function in two steps: who withdraws from what, then the statement in full with the
 * button that makes it. No account, no reason, nothing matched before it is received. The receipt stays on screen, goes out by
 * mail, and can be saved.
 * @slot - The way to withdraw without this element, such as a link to the shop's own form. Shown until it has loaded.
 * @fires cassa-withdrawal-received - {CassaWithdrawalReceived} The statement was received.
 * @csspart statement @csspart receipt
 */
export class CassaWithdrawal extends CassaElement<WithdrawalWords> {
  static override styles = [CassaElement.styles, pageStyles, withdrawalStyles];
  static override properties = {
    contract: { attribute: 'contract' },
    name: { attribute: 'name' },
    email: { attribute: 'email' },
    typed: {},
    step: {},
  };
  protected readonly wordsByLanguage = wordsByLanguage;

  /** Order number to begin with; the shopper can change it. Also `#contract=…` in the page's URL. */
  contract = '';
  /** Name to begin with. */
  name = '';
  /** E-mail address to begin with. */
  email = '';

  /** What was typed in the first step; the second shows it. */
  private typed?: SubmitWithdrawalBody;
  private step: 'form' | 'statement' | 'received' = 'form';
  readonly #form = new FormErrors(this, () => this.words!);
  #receipt?: WithdrawalReceiptWire;

  protected override view(words: Words): unknown {
    if (this.step === 'received') return receipt(this.#receipt!, words);
    return this.step === 'form' ? this.#firstStep(words) : this.#secondStep(words, this.typed!);
  }

  #firstStep(words: Words): TemplateResult {
    const form = this.#form;
    const at = this.typed;
    const linked = new URLSearchParams(location.hash.slice(1)).get('contract') ?? '';
    return html`<form novalidate @submit=${this.#onFirst}>
      <div>
        <p class="small muted">${words.step1}</p>
        <p>${words.intro}</p>
      </div>
      ${form.summary()}
      ${textField(form, words, { name: '/name', label: words.name, required: true, autocomplete: 'name', maxLength: 120, value: at?.name ?? this.name })}
      ${textField(form, words, {
        name: '/contract',
        label: words.contract,
        hint: words.contractHint,
        required: true,
        autocomplete: 'off',
        maxLength: 200,
        value: at?.contract ?? (this.contract || linked),
      })}
      ${textField(form, words, {
        name: '/email',
        type: 'email',
        label: words.email,
        hint: words.emailHint,
        required: true,
        autocomplete: 'email',
        maxLength: 254,
        value: at?.email ?? this.email,
      })}
      ${textArea(form, words, { name: '/scope', label: words.goods, hint: words.goodsHint, maxLength: 2000, value: at?.scope })}
      <button class="primary" translate="no" lang=${this.shop.language}>${this.shop.withdrawal.function}</button>
    </form>`;
  }

  #secondStep(words: Words, typed: SubmitWithdrawalBody): TemplateResult {
    return html`<form @submit=${this.#onSecond}>
      <div>
        <p class="small muted">${words.step2}</p>
        <h2 tabindex="-1">${words.check}</h2>
      </div>
      ${statement(typed, this.shop.name, words)} ${this.problemAlert()}
      <div class="stack">
        <button class="primary" translate="no" lang=${this.shop.language} aria-disabled=${this.acting ? 'true' : 'false'}>
          ${this.shop.withdrawal.confirmation}
        </button>
        <button type="button" class="link" ?disabled=${this.acting} @click=${this.#onBack}>${words.back}</button>
      </div>
      <p class="small muted" role="status">${this.acting ? (this.slow ? words.slow : words.loading) : nothing}</p>
    </form>`;
  }

  readonly #onFirst = (event: Event): void => {
    event.preventDefault();
    if (!this.#form.check()) return;
    this.typed = formBody(event.target as HTMLFormElement) as SubmitWithdrawalBody;
    this.step = 'statement';
    void this.focusOn('h2');
  };

  readonly #onBack = (): void => {
    this.problem = undefined;
    this.step = 'form';
    void this.focusOn('[name="/name"]');
  };

  readonly #onSecond = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = await this.act(() => this.client.api.send<WithdrawalReceiptWire>('POST', '/withdrawals', this.typed));
    if (given) {
      this.#receipt = given;
      this.step = 'received';
      void this.focusOn('h2');
      this.dispatchEvent(new CassaWithdrawalReceived(given));
    } else if (this.problem && this.problem.errors.length > 0) {
      this.step = 'form';
      await this.updateComplete;
      this.#form.refuse(this.problem);
    }
  };
}

/** The statement was received. */
export class CassaWithdrawalReceived extends Event {
  constructor(readonly receipt: WithdrawalReceiptWire) {
    super('cassa-withdrawal-received', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cassa-withdrawal-received': CassaWithdrawalReceived;
  }
  interface HTMLElementTagNameMap {
    'cassa-withdrawal': CassaWithdrawal;
  }
}

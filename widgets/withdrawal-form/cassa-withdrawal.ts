import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { SubmitWithdrawalBody, WithdrawalReceiptWire } from '../../api/withdrawals/withdrawals.wire.ts';
import { OrderDoor } from '../account/order-door.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { fact } from '../base/fact.ts';
import { splitAccessKey } from '../client/access-key.ts';
import { Resource } from '../client/resource.ts';
import { SessionMemory } from '../client/session-memory.ts';
import { textArea } from '../form/text-area.ts';
import { textField } from '../form/text-field.ts';
import { formBody } from '../form/form-body.ts';
import { FormErrors } from '../form/form-errors.ts';
import { pageStyles } from '../base/page-styles.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { WithdrawalWords } from '../locales/withdrawal-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import type * as OrderScopeModule from './order-scope.ts';
import type { ChosenPieces } from '../return-form/pieces-field.ts';
import { recallStatement, type PendingStatement } from './pending-statement.ts';
import { receipt } from './receipt.ts';
import { statement } from './statement.ts';
import { withdrawalStyles } from './withdrawal-styles.ts';

type Words = WithdrawalWords & BaseWords;

const wordsByLanguage: WordsByLanguage<WithdrawalWords> = {
  it: () => import('../locales/it/withdrawal.ts'),
  en: () => import('../locales/en/withdrawal.ts'),
  de: () => import('../locales/de/withdrawal.ts'),
  fr: () => import('../locales/fr/withdrawal.ts'),
  es: () => import('../locales/es/withdrawal.ts'),
};

/** How long the order of a link may keep the form waiting. */
const patienceMs = 6000;

/**
 * @summary The statutory withdrawal function in two steps: who withdraws from what, then the statement in full with the
 * button that makes it. No account, no reason, nothing matched before it is received. Opened from an order (`#cassa-order=<id>.<token>`,
 * or by `#contract=<number>` in the tab that showed it) it is filled in, and goods of it can be chosen. The receipt stays on screen, goes
 * out by mail, and can be saved.
 * @slot - The way to withdraw without this element, such as a link to the page that works without script. Shown until it has loaded.
 * @fires cassa-withdrawal-received - {CassaWithdrawalReceived} The statement was received.
 * @csspart statement @csspart receipt @csspart pieces
 */
export class CassaWithdrawal extends CassaElement<WithdrawalWords> {
  static override styles = [CassaElement.styles, pageStyles, withdrawalStyles];
  static override properties = {
    contract: { attribute: 'contract' },
    name: { attribute: 'name' },
    email: { attribute: 'email' },
    typed: {},
    step: {},
    partly: {},
    missing: {},
  };
  protected readonly wordsByLanguage = wordsByLanguage;

  /** Order number to begin with; the shopper can change it. Also `#contract=…` in the page's URL. */
  contract = '';
  /** Name to begin with. */
  name = '';
  /** E-mail address to begin with. */
  email = '';

  /** What was typed in the first step; the second shows it. */
  private typed?: PendingStatement;
  private step: 'form' | 'statement' | 'received' = 'form';
  /** Some of the order's goods only. */
  private partly = false;
  /** Some of the goods, and none was chosen. */
  private missing = false;
  readonly #form = new FormErrors(this, () => this.words!);
  /** The order this page was opened from; null without one. It never stands in the way of a statement. */
  readonly #order = new Resource<OrderWire | null>(() => this.#readOrder(), this.changed);
  #door?: OrderDoor;
  /** Comes with the order: most people have none to choose goods of. */
  #scope?: typeof OrderScopeModule;
  #pending?: SessionMemory;
  /** What was sent before the page was loaded again, and not answered. */
  #unanswered = false;
  #receipt?: WithdrawalReceiptWire;

  override connectedCallback(): void {
    super.connectedCallback();
    const sent = recallStatement(this.#memory);
    if (!sent) return;
    this.#unanswered = true;
    this.typed = sent;
    this.step = 'statement';
  }

  get #memory(): SessionMemory {
    return (this.#pending ??= new SessionMemory(this.client.settings.key, 'withdrawal'));
  }

  protected override needs(): readonly Resource<unknown>[] {
    return [this.client.shop, this.#order];
  }

  protected override view(words: Words): unknown {
    if (this.step === 'received') return receipt(this.#receipt!, words);
    return this.step === 'form' ? this.#firstStep(words) : this.#secondStep(words, this.typed!);
  }

  async #readOrder(): Promise<OrderWire | null> {
    const contract = this.contract || linkedContract();
    const door = (this.#door = new OrderDoor(this.client));
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
    return Promise.race([this.#orderOf(door, contract).catch(() => null), late]);
  }

  async #orderOf(door: OrderDoor, contract: string): Promise<OrderWire | null> {
    const order = await door.read();
    // Another contract was named than this tab's order.
    if (!order || (contract && order.number !== contract)) return null;
    this.#scope = await import('./order-scope.ts');
    this.renderRoot.adoptedStyleSheets.push(this.#scope.scopeStyles);
    return order;
  }

  #firstStep(words: Words): TemplateResult {
    const form = this.#form;
    const at = this.typed?.body;
    const order = this.#order.value;
    return html`<form novalidate @submit=${this.#onFirst}>
      <div>
        <p class="small muted">${words.step1}</p>
        <p>${words.intro}</p>
      </div>
      ${form.summary()}
      ${textField(form, words, {
        name: '/name',
        label: words.name,
        required: true,
        autocomplete: 'name',
        maxLength: 120,
        value: at?.name ?? (this.name || order?.shippingAddress.name),
      })}
      ${order ? this.#orderFact(order, words) : this.#contractField(words)}
      ${textField(form, words, {
        name: '/email',
        type: 'email',
        label: words.email,
        hint: words.emailHint,
        required: true,
        autocomplete: 'email',
        maxLength: 254,
        value: at?.email ?? (this.email || order?.email),
      })}
      ${
        order
          ? this.#scope!.orderScope(
              order,
              { part: this.partly, chosen: this.typed?.body.units ?? [], missing: this.missing, choose: this.#onPart },
              words,
            )
          : textArea(form, words, { name: '/scope', label: words.goods, hint: words.goodsHint, maxLength: 2000, value: at?.scope })
      }
      <button class="primary" translate="no" lang=${this.shop.language}>${this.shop.withdrawal.function}</button>
    </form>`;
  }

  #contractField(words: Words): TemplateResult {
    return textField(this.#form, words, {
      name: '/contract',
      label: words.contract,
      hint: words.contractHint,
      required: true,
      autocomplete: 'off',
      maxLength: 200,
      value: this.typed?.body.contract ?? (this.contract || linkedContract()),
    });
  }

  #orderFact({ number }: OrderWire, words: Words): TemplateResult {
    return html`<dl>
      ${fact(
        words.contract,
        html`<span translate="no">${number}</span>
          <button type="button" class="link small" @click=${this.#onOther}>${words.otherOrder}</button>`,
      )}
    </dl>`;
  }

  #secondStep(words: Words, typed: PendingStatement): TemplateResult {
    return html`<form @submit=${this.#onSecond}>
      <div>
        <p class="small muted">${words.step2}</p>
        <h2 tabindex="-1">${words.check}</h2>
      </div>
      ${this.#unanswered ? html`<p class="notice">${words.unanswered}</p>` : nothing} ${statement(typed, this.shop.name, words)}
      ${this.problemAlert()}
      <div class="stack">
        <button class="primary" translate="no" lang=${this.shop.language} aria-disabled=${this.acting ? 'true' : 'false'}>
          ${this.shop.withdrawal.confirmation}
        </button>
        <button type="button" class="link" ?disabled=${this.acting} @click=${this.#onBack}>${words.back}</button>
      </div>
      <p class="small muted" role="status">${this.acting ? (this.slow ? words.slow : words.loading) : nothing}</p>
    </form>`;
  }

  readonly #onPart = (partly: boolean): void => {
    this.partly = partly;
  };

  readonly #onOther = (): void => {
    this.#order.set(null);
    void this.focusOn('[name="/contract"]');
  };

  readonly #onFirst = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const units = this.#scope?.scopeOf(form) ?? [];
    this.missing = this.partly && units.length === 0;
    const right = this.#form.check();
    if (this.missing && right) return void this.focusOn('[data-line]');
    if (!right) return;
    this.typed = this.#statementOf(formBody(form) as object as SubmitWithdrawalBody, units);
    this.#unanswered = false;
    this.step = 'statement';
    void this.focusOn('h2');
  };

  /** Another statement than the one before is sent under another key. */
  #statementOf(typed: SubmitWithdrawalBody, units: ChosenPieces[]): PendingStatement {
    const order = this.#order.value;
    const key = crypto.randomUUID();
    if (!order) return { body: typed, key };
    const body = { ...typed, contract: order.number, orderId: order.id, ...(this.partly && { units }) };
    return { body, key, order: this.#door!.key!, goods: this.partly ? this.#scope!.piecesText(order, units) : undefined };
  }

  readonly #onBack = (): void => {
    this.problem = undefined;
    this.step = 'form';
    void this.focusOn('[name="/name"]');
  };

  readonly #onSecond = async (event: Event): Promise<void> => {
    event.preventDefault();
    const sent = this.typed!;
    const { body, key, order } = sent;
    const headers = { 'Idempotency-Key': key, ...(order && { 'Cassa-Order': splitAccessKey(order)[1] }) };
    this.#memory.value = JSON.stringify(sent);
    const given = await this.act(() => this.client.api.send<WithdrawalReceiptWire>('POST', '/withdrawals', body, headers));
    if (given || (this.problem && !this.problem.unsettled)) this.#memory.value = null;
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

const linkedContract = (): string => new URLSearchParams(location.hash.slice(1)).get('contract') ?? '';

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

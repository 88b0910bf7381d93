import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { ClaimSimulationWire } from '../../api/claims/claims.wire.ts';
import type { RequestedReturnsWire, ReturnWire, SimulationWire } from '../../api/returns/returns.wire.ts';
import { OrderElement } from '../account/order-element.ts';
import { CassaElement } from '../base/cassa-element.ts';
import { pageStyles } from '../base/page-styles.ts';
import { withAccessKey } from '../client/access-key.ts';
import { formBody } from '../form/form-body.ts';
import { FormErrors } from '../form/form-errors.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { Purpose, ReturnWords } from '../locales/return-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { billStyles } from '../order/bill-styles.ts';
import { piecesStyles } from './pieces-styles.ts';
import { cardStyles } from './card-styles.ts';
import { piecesView } from './case-parts.ts';
import { chosenPieces, piecesField, type ChosenPieces } from './pieces-field.ts';
import type { Photos } from './photos.ts';
import { CassaReturnAsked } from './return-events.ts';
import { returnOffer } from './return-offer.ts';
import { returnableLines } from './returnable-lines.ts';
import { waysField } from './ways-field.ts';

type Words = ReturnWords & BaseWords;
type Way = ReturnWire['ways'][number]['way'];

const wordsByLanguage: WordsByLanguage<ReturnWords> = {
  it: () => import('../locales/it/return.ts'),
  en: () => import('../locales/en/return.ts'),
  de: () => import('../locales/de/return.ts'),
  fr: () => import('../locales/fr/return.ts'),
  es: () => import('../locales/es/return.ts'),
};

/**
 * @summary Sending goods of an order back, and reporting what is wrong with them. Before anything is sent it shows what comes back,
 * when and why, to the cent; afterwards what to do now.
 * Opens with an order's link (`#cassa-order=<id>.<token>`), else asks for number and e-mail address and sends one.
 * @slot - Shown until the element has loaded, such as how to reach the shop.
 * @fires cassa-return-asked - {CassaReturnAsked} Returns were asked for, or something was reported.
 * @csspart pieces @csspart photos @csspart ways @csspart offer @csspart plan @csspart statement @csspart refused @csspart return @csspart claim
 */
export class CassaReturn extends OrderElement<ReturnWords> {
  static override styles = [CassaElement.styles, pageStyles, billStyles, cardStyles, piecesStyles];
  static override properties = { ...OrderElement.properties, purpose: {}, step: {}, offer: {}, outlook: {}, way: {}, missing: {} };
  protected readonly wordsByLanguage = wordsByLanguage;

  private purpose: Purpose = 'back';
  private step: 'form' | 'offer' | 'done' = 'form';
  private offer?: SimulationWire;
  private outlook?: ClaimSimulationWire;
  private way: Way | null = null;
  /** No goods were chosen. */
  private missing = false;
  #pieces: readonly ChosenPieces[] = [];
  /** Ids of what was asked for just now. */
  #opened: readonly string[] = [];
  /** Of the statement that was made with it. */
  #receipt: RequestedReturnsWire['receipt'] = null;
  /** Id of the order that is shown. */
  #shown?: string;
  readonly #form = new FormErrors(this, () => this.words!);

  /** They come with the first report, or once something was asked for. */
  protected override showsCases(): boolean {
    return false;
  }

  /** Another order begins anew. */
  protected override willUpdate(): void {
    const id = this.order.value?.id;
    if (id === this.#shown) return;
    this.#shown = id;
    this.step = 'form';
  }

  get #photos(): Photos | undefined {
    return this.purpose === 'back' ? undefined : this.cases?.desk.photos('claim', 'claim');
  }

  protected override opened(order: OrderWire, words: Words): TemplateResult {
    return html`<div class="stack wide">
      <p class="muted">${words.order} <strong class="number" translate="no">${order.number}</strong></p>
      ${this.step === 'done' ? this.#done(order, words) : [this.#ask(order, words), this.#review(order, words)]}
    </div>`;
  }

  /** Stays in the page while the offer is shown, so that going back finds everything as it was. */
  #ask(order: OrderWire, words: Words): TemplateResult {
    const lines = returnableLines(order);
    if (lines.length === 0) return html`<p class="notice">${words.nothingLeft}</p>`;
    const photos = this.#photos;
    const { purpose } = this;
    return html`<form novalidate class="stack narrow" ?hidden=${this.step !== 'form'} @submit=${this.#onAsk}>
      ${this.#form.summary()}
      <fieldset>
        <legend>${words.purpose}</legend>
        ${(Object.keys(words.purposes) as Purpose[]).map(
          (each) =>
            html`<div class="choice">
              <input type="radio" id="purpose-${each}" name="purpose" .checked=${each === purpose} @change=${() => this.#onPurpose(each)} />
              <label for="purpose-${each}">${words.purposes[each]}</label>
            </div>`,
        )}
      </fieldset>
      ${piecesField(lines, words, { missing: this.missing, asksOpened: purpose === 'back' })}
      ${purpose === 'back' ? nothing : this.cases?.claimFields(this.#form, purpose, words)} ${this.problemAlert()}
      <button class="primary" aria-disabled=${this.acting || photos?.leaving ? 'true' : 'false'}>${words.goOn}</button>
      <p class="small muted" role="status">${photos?.leaving ? words.waitForPhotos : nothing}</p>
    </form>`;
  }

  #review(order: OrderWire, words: Words): unknown {
    if (this.step !== 'offer') return nothing;
    return this.purpose === 'back' ? this.#returnReview(this.offer!, order, words) : this.#claimReview(this.outlook!, words);
  }

  #claimReview(outlook: ClaimSimulationWire, words: Words): TemplateResult {
    return html`<form class="stack narrow" @submit=${this.#onReport}>
      <div>
        <h2 tabindex="-1">${words.claimOffer}</h2>
        <p class="muted">${words.claimOfferHelp}</p>
      </div>
      <section class="case stack" part="offer">
        <h3>${outlook.kindText}</h3>
        ${piecesView(outlook.lines)} ${this.cases!.outlook(outlook, words)}
        ${outlook.next.map((sentence) => html`<p class="small">${sentence}</p>`)}
      </section>
      ${this.problemAlert('send')}
      <button class="primary" aria-disabled=${this.acting ? 'true' : 'false'}>${words.report}</button>
      <p><button type="button" class="link" @click=${this.#onBack}>${words.back}</button></p>
    </form>`;
  }

  #returnReview(offer: SimulationWire, order: OrderWire, words: Words): TemplateResult {
    const withdraws = offer.parts.some(({ ground }) => ground === 'withdrawal');
    const { withdrawal, language } = this.shop;
    return html`<form class="stack narrow" @submit=${this.#onSend}>
      <div>
        <h2 tabindex="-1">${words.offer}</h2>
        <p class="muted">${words.offerHelp}</p>
      </div>
      ${offer.parts.length > 0 && offer.ways.length > 0 ? waysField('way', offer.ways, this.way, words, !withdraws, this.#onWay) : nothing}
      ${returnOffer(offer, order, this.shop, words)} ${this.problemAlert('send')}
      <p class="small muted" role="status">${this.acting ? words.loading : nothing}</p>
      ${
        offer.parts.length === 0
          ? this.#withdrawalLink(order)
          : html`<button
              class="primary"
              aria-disabled=${this.acting ? 'true' : 'false'}
              translate=${withdraws ? 'no' : nothing}
              lang=${withdraws ? language : nothing}
            >
              ${withdraws ? withdrawal.confirmation : words.askReturn}
            </button>`
      }
      <p><button type="button" class="link" @click=${this.#onBack}>${words.back}</button></p>
    </form>`;
  }

  #done(order: OrderWire, words: Words): TemplateResult {
    const returns = order.returns.filter(({ id }) => this.#opened.includes(id));
    const claims = order.claims.filter(({ id }) => this.#opened.includes(id));
    const receipt = this.#receipt?.files.pdf;
    const { order: page } = this.shop.links;
    return html`<div class="stack" part="received">
      <h2 tabindex="-1">${claims.length > 0 ? words.reported : words.asked}</h2>
      <p>${words.askedHelp(order.email)}</p>
      ${receipt ? html`<p><a class="button" href=${receipt}>${words.receipt}</a></p>` : nothing} ${this.cases?.returns(returns, words)}
      ${this.cases?.claims(claims, words)}
      ${page ? html`<p><a href=${withAccessKey(page, 'cassa-order', this.door.key!)}>${words.toOrder}</a></p>` : nothing}
    </div>`;
  }

  /** The statutory function takes every statement, whatever this form offers. */
  #withdrawalLink({ links: { withdrawal }, language }: OrderWire): unknown {
    if (!withdrawal) return nothing;
    return html`<p><a class="button" href=${withdrawal} lang=${language} translate="no">${this.shop.withdrawal.function}</a></p>`;
  }

  readonly #onPurpose = (purpose: Purpose): void => {
    this.purpose = purpose;
    if (purpose !== 'back') void this.act(() => this.loadCases());
  };

  readonly #onAsk = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.#pieces = chosenPieces(form);
    this.missing = this.#pieces.length === 0;
    const right = this.#form.check();
    if (this.missing) return this.focusOn('[data-line]');
    if (!right || this.#photos?.leaving) return;
    if (this.purpose === 'back') await this.#simulate(true);
    else if (this.cases) await this.#simulateClaim(form);
    else await this.act(() => this.loadCases());
  };

  async #simulate(first: boolean): Promise<void> {
    const { way } = this;
    const body = { lines: this.#pieces, ...(way && { way }) };
    const offer = await this.act(() => this.door.post<SimulationWire>('/returns/simulation', body), first ? '' : 'send');
    // Another way was chosen meanwhile.
    if (way !== this.way) return this.#simulate(first);
    if (!offer) return;
    this.offer = offer;
    if (offer.ways.length === 1) this.way = offer.ways[0]!.way;
    if (!first) return this.announce(offer.total.text);
    this.step = 'offer';
    void this.focusOn('h2');
  }

  async #simulateClaim(form: HTMLFormElement): Promise<void> {
    const outlook = await this.act(() => this.door.post<ClaimSimulationWire>('/claims/simulation', this.#said(form)));
    if (!outlook) return;
    this.outlook = outlook;
    this.step = 'offer';
    void this.focusOn('h2');
  }

  #said(form: HTMLFormElement): object {
    return { kind: this.purpose, lines: this.#pieces.map(({ line, quantity }) => ({ line, quantity })), ...this.cases!.claimFacts(form) };
  }

  readonly #onReport = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form')!;
    const { ids } = this.#photos!;
    const body = {
      ...this.#said(form),
      ...formBody(form),
      ...formBody(event.target as HTMLFormElement),
      ...(ids.length > 0 && { attachments: ids }),
    };
    const claim = await this.act(() => this.door.post<{ id: string }>('/claims', body), 'send');
    if (claim) return this.#settle([claim.id]);
    if (!this.problem || this.problem.errors.length === 0) return;
    this.step = 'form';
    await this.updateComplete;
    this.#form.refuse(this.problem);
  };

  readonly #onWay = (way: Way): void => {
    this.way = way;
    void this.#simulate(false);
  };

  readonly #onBack = (): void => {
    this.problem = undefined;
    this.step = 'form';
    void this.focusOn('[data-line]');
  };

  readonly #onSend = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { parts } = this.offer!;
    const taken = new Set(parts.flatMap(({ lines }) => lines.map(({ line }) => line)));
    const body = {
      ...formBody(event.target as HTMLFormElement),
      lines: this.#pieces.filter(({ line }) => taken.has(line)),
      ...(parts.some(({ ground }) => ground === 'withdrawal') && { withdraw: true }),
    };
    const asked = await this.act(() => this.door.post<RequestedReturnsWire>('/returns', body), 'send');
    if (!asked) return;
    this.#receipt = asked.receipt;
    await this.#settle(asked.returns.map(({ id }) => id));
  };

  async #settle(ids: readonly string[]): Promise<void> {
    this.#opened = ids;
    await Promise.all([this.order.load(), this.act(() => this.loadCases())]);
    this.step = 'done';
    void this.focusOn('h2');
    this.dispatchEvent(new CassaReturnAsked(ids));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cassa-return': CassaReturn;
  }
}

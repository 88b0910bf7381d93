import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReasonWire } from '../../api/http/formatted.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';
import { pageClient, type Client } from '../client/client.ts';
import { spokenLanguage, type Language } from '../client/language.ts';
import { Problem } from '../client/problem.ts';
import type { Resource } from '../client/resource.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { controls } from './controls.ts';
import { ReactiveElement, type Styles } from './reactive-element.ts';
import { loading, loadFailure, problemText } from './states.ts';
import { tokens } from './tokens.ts';

const baseWords: WordsByLanguage<BaseWords> = {
  it: () => import('../locales/it/base.ts'),
  en: () => import('../locales/en/base.ts'),
  de: () => import('../locales/de/base.ts'),
  fr: () => import('../locales/fr/base.ts'),
  es: () => import('../locales/es/base.ts'),
};

const slowMs = 4000;

/**
 * What every element is made of: the merchant's client, the shopper's language, and the states between "asked" and
 * "there". A subclass names its words, the resources it needs, and draws `view()` once they have come.
 */
export abstract class CassaElement<W extends object> extends ReactiveElement {
  static override styles: Styles = [tokens, controls];

  protected abstract readonly wordsByLanguage: WordsByLanguage<W>;
  protected client!: Client;
  protected words?: W & BaseWords;

  /** An act has been under way for more than four seconds. */
  protected slow = false;
  /** Why the last act failed, and what it was about. */
  protected problem?: Problem;
  protected problemAbout = '';
  readonly #underWay = new Set<string>();
  #announcement = '';
  #wordsLanguage?: Language;
  #unsubscribe?: () => void;

  /** @returns the shop; only in `view()` and after it, when it is among `needs()`. */
  protected get shop(): ShopWire {
    return this.client.shop.value!;
  }

  /** The language the server speaks to us, so that a page never mixes two; until the shop is known, the page's. */
  protected get language(): Language {
    return spokenLanguage(this.client.shop.value?.language, this.client.settings.language);
  }

  /** An act is under way: any, or one about this. */
  protected isActing(about?: string): boolean {
    return about === undefined ? this.#underWay.size > 0 : this.#underWay.has(about);
  }

  protected get acting(): boolean {
    return this.isActing();
  }

  /** What must have come before `view()`. */
  protected needs(): readonly Resource<unknown>[] {
    return [this.client.shop];
  }

  protected abstract view(words: W & BaseWords): unknown;

  /** Called after the shop, the cart or a resource of this element changed. */
  protected readonly changed = (): void => {
    void this.#loadWords();
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.client = pageClient();
    this.#unsubscribe = this.client.subscribe(this.changed);
    addEventListener('online', this.loadNeeds);
    void this.#loadWords();
    this.loadNeeds();
  }

  override disconnectedCallback(): void {
    removeEventListener('online', this.loadNeeds);
    this.#unsubscribe?.();
  }

  /** Asks for what is needed and not there yet. */
  protected readonly loadNeeds = (): void => {
    for (const resource of this.needs()) if (resource.value === undefined) void resource.load();
  };

  /** Has a screen reader say this when it is next idle. */
  protected announce(text: string): void {
    // The same text twice is no change to a live region, so every other time it ends in a no-break space.
    this.#announcement = text === this.#announcement ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /**
   * Runs what the shopper asked for and keeps the failure in `problem`.
   * @param about one act at a time about the same thing: a second one, as of a double click, is ignored.
   * @returns undefined when it failed or was ignored.
   */
  protected async act<T>(work: () => Promise<T>, about = ''): Promise<T | undefined> {
    if (this.#underWay.has(about)) return undefined;
    this.#underWay.add(about);
    this.problem = undefined;
    this.requestUpdate();
    const timer = setTimeout(() => {
      this.slow = true;
      this.announce(this.words!.slow);
    }, slowMs);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      this.problemAbout = about;
      return undefined;
    } finally {
      clearTimeout(timer);
      this.slow = false;
      this.#underWay.delete(about);
      this.requestUpdate();
    }
  }

  /** Focuses the first match, after the pending render. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected render(): unknown {
    return html`${this.liveRegion()}${this.stage()}`;
  }

  /** Must stay in the tree; a modal dialog needs it inside, because the rest of the page is inert then. */
  protected liveRegion(): TemplateResult {
    return html`<div class="sr" role="status">${this.#announcement}</div>`;
  }

  /** The view, or what stands in for it while something is missing. */
  protected stage(): unknown {
    const needs = this.needs();
    const failed = needs.find(({ value, problem }) => value === undefined && problem);
    if (this.words && failed) return loadFailure(this.words, failed.problem!, this.loadNeeds);
    if (this.words && needs.every(({ value }) => value !== undefined)) return this.view(this.words);
    return loading(
      this.words,
      needs.some(({ slow }) => slow),
      this.skeleton(),
    );
  }

  /** The shape of what is coming. */
  protected skeleton(): unknown {
    return [1, 2, 3].map(() => html`<div class="skeleton"></div>`);
  }

  /** Why the last act about this failed, with the reasons of a refusal, as an alert; nothing when it did not. */
  protected problemAlert(about = ''): unknown {
    if (!this.problem || !this.words || this.problemAbout !== about) return nothing;
    const because = this.problem.document?.['because'] as readonly ReasonWire[] | undefined;
    return html`<p class="notice error small" role="alert">
      ${problemText(this.words, this.problem)} ${because?.map(({ text }) => ` ${text}`)}
    </p>`;
  }

  /** The words of the language spoken now, which the shop may change once. */
  async #loadWords(): Promise<void> {
    const { language } = this;
    if (language === this.#wordsLanguage) return;
    this.#wordsLanguage = language;
    const [base, own] = await Promise.all([baseWords[language](), this.wordsByLanguage[language]()]);
    if (language !== this.#wordsLanguage) return;
    this.words = { ...base.words, ...own.words };
    this.requestUpdate();
  }
}

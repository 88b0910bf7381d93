import { byId } from './element.ts';

const patienceMs = 4000;
const lookEveryMs = 40;

/**
 * The shop in its frame, as tall as what it shows. A changed shop loads behind the one that is shown and takes its place once its cart
 * has come: nothing flickers while somebody writes.
 */
export class PreviewFrame {
  #shown = byId('preview', HTMLIFrameElement);
  #coming: HTMLIFrameElement | undefined;
  readonly #fit = new ResizeObserver(() => this.#resize());

  constructor() {
    this.#shown.addEventListener('load', () => this.#watch());
    this.#watch();
  }

  /** Shows the shop anew: it asks for everything again, under what is published now. */
  refresh(language: string): void {
    this.#coming?.remove();
    const coming = document.createElement('iframe');
    this.#coming = coming;
    coming.className = 'coming';
    coming.title = this.#shown.title;
    coming.tabIndex = -1;
    coming.src = `/preview/${language}`;
    coming.style.height = this.#shown.style.height;
    this.#shown.after(coming);
    this.#await(coming, performance.now() + patienceMs);
  }

  #await(coming: HTMLIFrameElement, until: number): void {
    if (coming !== this.#coming) return;
    if (hasCart(coming) || performance.now() > until) return this.#swap(coming);
    setTimeout(() => this.#await(coming, until), lookEveryMs);
  }

  #swap(coming: HTMLIFrameElement): void {
    this.#coming = undefined;
    coming.className = '';
    coming.removeAttribute('tabindex');
    this.#shown.remove();
    coming.id = 'preview';
    this.#shown = coming;
    this.#watch();
  }

  #watch(): void {
    this.#fit.disconnect();
    const body = this.#shown.contentDocument?.body;
    if (body) this.#fit.observe(body);
  }

  #resize(): void {
    const height = this.#shown.contentDocument?.body?.getBoundingClientRect().height ?? 0;
    // A shop that is still empty would make the page jump.
    if (height > 200) this.#shown.style.height = `${height + 2}px`;
  }
}

/** Whether the cart shows something, be it that it is empty. */
function hasCart({ contentDocument }: HTMLIFrameElement): boolean {
  const cart = contentDocument?.querySelector('cassa-cart')?.shadowRoot;
  return Boolean(cart?.querySelector('[part~=amounts], [part~=empty]'));
}

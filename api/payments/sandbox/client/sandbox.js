// Client of the sandbox provider, in the shape of Stripe's: elements are mounted in the page's light DOM, card data stays in
// an iframe of the provider's origin, and the page only ever sees the outcome.

const origin = new URL(import.meta.url).origin;

/**
 * @param {string} publishableKey
 */
export function CassaSandbox(publishableKey) {
  if (!publishableKey) throw new Error('CassaSandbox needs a publishable key');
  return {
    /** @param {{ locale?: string, amount?: number, currency?: string, appearance?: { theme?: string, variables?: Record<string, string> } }} options */
    elements(options = {}) {
      const elements = {
        card: undefined,
        create(type) {
          if (type === 'payLaterMessage') return new PayLaterMessage(options);
          if (type !== 'card') throw new Error(`The sandbox has no element "${type}"`);
          elements.card = new CardElement(options);
          return elements.card;
        },
      };
      return elements;
    },
    /** Resolves with `{ error }` or `{ paymentIntent }`; a challenge is answered inside the element meanwhile. */
    async confirmPayment({ elements, clientSecret }) {
      if (!elements?.card) throw new Error('Create and mount a card element before confirming');
      return elements.card.confirm(clientSecret);
    },
  };
}

/** Where an element may be mounted: as with Stripe's, nowhere inside a ShadowRoot. */
function placeOf(host) {
  const place = typeof host === 'string' ? document.querySelector(host) : host;
  if (!place) throw new Error('The place to mount the element does not exist');
  if (place.getRootNode() instanceof ShadowRoot)
    throw new Error('Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.');
  return place;
}

/** What the frames are called, by language. */
const titles = {
  it: { card: 'Dati della carta', payLater: 'Pagare più tardi' },
  en: { card: 'Card details', payLater: 'Paying later' },
  de: { card: 'Kartendaten', payLater: 'Später bezahlen' },
  fr: { card: 'Données de la carte', payLater: 'Payer plus tard' },
  es: { card: 'Datos de la tarjeta', payLater: 'Pagar más tarde' },
};

const languageOf = ({ locale = '' }) => (Object.hasOwn(titles, locale.slice(0, 2)) ? locale.slice(0, 2) : 'en');

/** A page of the provider's origin, as wide as its place. */
function frame({ appearance }, path, title, height) {
  const iframe = document.createElement('iframe');
  Object.assign(iframe.style, { width: '100%', height, border: '0', display: 'block', colorScheme: appearance?.theme ?? 'normal' });
  return Object.assign(iframe, { title, src: `${origin}${path}` });
}

/** What the provider must say about paying later, in its own words. */
class PayLaterMessage {
  #options;
  #iframe;

  constructor(options) {
    this.#options = options;
  }

  mount(host) {
    const place = placeOf(host);
    const lang = languageOf(this.#options);
    const { amount, currency, appearance } = this.#options;
    const path = `/pay-later?${new URLSearchParams({ lang, amount, currency, theme: appearance?.theme ?? '' })}`;
    this.#iframe = frame(this.#options, path, titles[lang].payLater, '5.5rem');
    place.replaceChildren(this.#iframe);
  }

  destroy() {
    this.#iframe?.remove();
  }
}

class CardElement {
  #options;
  #iframe;
  #port;
  #listeners = new Map();
  #pending;

  constructor(options) {
    this.#options = options;
  }

  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  mount(host) {
    const place = placeOf(host);
    const language = languageOf(this.#options);
    this.#iframe = frame(this.#options, `/card?lang=${language}`, titles[language].card, '11rem');
    // The page within keeps room for its focus rings; its fields stand flush with the shop's own.
    Object.assign(this.#iframe.style, { width: 'calc(100% + 6px)', marginInline: '-3px' });
    this.#iframe.addEventListener('load', ({ target }) => this.#open(target));
    this.#iframe.addEventListener('error', () => this.#emit('loaderror'));
    place.replaceChildren(this.#iframe);
  }

  confirm(clientSecret) {
    if (!this.#port) throw new Error('The card element is not ready');
    if (this.#pending) return this.#pending.promise;
    let settle;
    const promise = new Promise((resolve) => (settle = resolve));
    this.#pending = { promise, settle };
    this.#port.postMessage({ type: 'confirm', clientSecret });
    return promise;
  }

  destroy() {
    this.#settle({ error: { code: 'cancelled', message: '' } });
    this.#port?.close();
    this.#port = undefined;
    this.#iframe?.remove();
  }

  #open(iframe) {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#receive(data);
    iframe.contentWindow.postMessage({ type: 'cassa-sandbox:open', appearance: this.#options.appearance }, origin, [port2]);
  }

  #receive(message) {
    if (message.type === 'resize') this.#iframe.style.height = `${message.height}px`;
    else if (message.type === 'challenge') this.#iframe.scrollIntoView({ block: 'nearest' });
    else if (message.type === 'result') this.#settle(message.result);
    else this.#emit(message.type, message.detail);
  }

  #settle(result) {
    this.#pending?.settle(result);
    this.#pending = undefined;
  }

  #emit(event, detail) {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }
}

window.CassaSandbox = CassaSandbox;

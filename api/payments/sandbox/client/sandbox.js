// Client of the sandbox provider, in the shape of Stripe's: elements are mounted in the page's light DOM, card data stays in
// an iframe of the provider's origin, and the page only ever sees the outcome.

const origin = new URL(import.meta.url).origin;

/**
 * @param {string} publishableKey
 */
export function CassaSandbox(publishableKey) {
  if (!publishableKey) throw new Error('CassaSandbox needs a publishable key');
  return {
    /** @param {{ locale?: string, appearance?: { theme?: string, variables?: Record<string, string> } }} options */
    elements(options = {}) {
      const elements = {
        card: undefined,
        create(type) {
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
    const element = typeof host === 'string' ? document.querySelector(host) : host;
    if (!element) throw new Error('The place to mount the card element does not exist');
    if (element.getRootNode() instanceof ShadowRoot)
      throw new Error('Elements cannot be mounted inside a ShadowRoot. Mount them in the light DOM.');
    const iframe = document.createElement('iframe');
    const language = this.#options.locale?.startsWith('it') ? 'it' : 'en';
    iframe.title = language === 'it' ? 'Dati della carta' : 'Card details';
    iframe.addEventListener('load', () => this.#open(iframe));
    iframe.addEventListener('error', () => this.#emit('loaderror'));
    Object.assign(iframe.style, {
      width: '100%',
      height: '11rem',
      border: '0',
      display: 'block',
      colorScheme: this.#options.appearance?.theme ?? 'normal',
    });
    iframe.src = `${origin}/card?lang=${language}`;
    this.#iframe = iframe;
    element.replaceChildren(iframe);
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

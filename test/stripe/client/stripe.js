// Stripe's client for browsers, as far as we use it: `elements({ mode: 'payment' })` before there is a payment, the payment element,
// the express checkout element, the message about paying later, and `confirmPayment`. Like the real one it is strict: it throws where
// an integration is wrong, inside a ShadowRoot as for an option it does not know, and refuses to confirm what was announced otherwise.

(() => {
  const origin = new URL(document.currentScript?.src ?? 'https://js.stripe.com/').origin;

  class IntegrationError extends Error {
    name = 'IntegrationError';
  }

  const words = (...lines) => lines.join(' ').split(' ');

  const known = {
    elements: words(
      'mode amount currency setupFutureUsage captureMethod onBehalfOf excludedPaymentMethodTypes allowedPaymentMethodTypes',
      'paymentMethodConfiguration paymentMethodOptions externalPaymentMethodTypes customPaymentMethods paymentMethodCreation',
      'fonts locale appearance loader customerSessionClientSecret',
    ),
    payment: words('defaultValues business paymentMethodOrder fields readOnly terms wallets walletOptions layout applePay'),
    expressCheckout: words(
      'allowedShippingCountries applePay billingAddressRequired business buttonHeight buttonTheme buttonType emailRequired layout',
      'lineItems paymentMethodOrder paymentMethods phoneNumberRequired shippingAddressRequired shippingRates',
    ),
    paymentMethodMessaging: words('amount currency paymentMethodTypes paymentMethodOrder countryCode logoColor metaData'),
  };
  const appearances = ['theme', 'variables', 'rules', 'labels', 'inputs', 'disableAnimations'];

  function requireKnown(what, options) {
    const wrong = Object.keys(options).find((name) => !known[what].includes(name));
    if (wrong) throw new IntegrationError(`Unrecognized ${what} option: ${wrong}.`);
    const strange = Object.keys(options.appearance ?? {}).find((name) => !appearances.includes(name));
    if (strange) throw new IntegrationError(`Unrecognized appearance option: ${strange}.`);
  }

  /** Where an element may stand: in the document itself, nowhere inside a ShadowRoot. */
  function placeOf(target) {
    const place = typeof target === 'string' ? document.querySelector(target) : target;
    if (!place)
      throw new IntegrationError(`The selector you specified (${target}) applies to no DOM elements that are currently on the page.`);
    if (place.getRootNode() instanceof ShadowRoot) {
      throw new IntegrationError('Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.');
    }
    if (!place.isConnected) throw new IntegrationError('The element to mount in is not in the document.');
    return place;
  }

  class Element {
    #listeners = new Map();

    constructor(type, group, options) {
      Object.assign(this, { type, group, options });
    }

    on(event, listener) {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }

    once(event, listener) {
      const once = (detail) => {
        this.off(event, once);
        listener(detail);
      };
      return this.on(event, once);
    }

    off(event, listener) {
      this.#listeners.set(event, listener ? (this.#listeners.get(event) ?? []).filter((each) => each !== listener) : []);
      return this;
    }

    emit(event, detail = {}) {
      for (const listener of this.#listeners.get(event) ?? []) listener({ elementType: this.type, ...detail });
    }

    mount(target) {
      if (this.isDestroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
      this.place = placeOf(target);
      this.root = this.draw();
      this.place.replaceChildren(this.root);
    }

    update(options) {
      requireKnown(this.type, options);
      Object.assign(this.options, options);
      return this;
    }

    unmount() {
      this.root?.remove();
    }

    destroy() {
      this.unmount();
      this.isDestroyed = true;
      this.group?.made.delete(this.type);
    }

    focus() {}
    blur() {}
    clear() {}
    collapse() {
      return this;
    }
  }

  class PaymentElement extends Element {
    complete = false;
    #port;
    #asked = new Map();

    draw() {
      const frame = document.createElement('iframe');
      Object.assign(frame, { title: 'Secure payment input frame', src: `${origin}/inner/card`, allow: 'payment *' });
      // As the real one: otherwise a page of another colour scheme makes it opaque.
      frame.style.setProperty('color-scheme', 'normal', 'important');
      Object.assign(frame.style, { width: '100%', height: '10rem', border: '0', display: 'block' });
      frame.addEventListener('load', () => this.#open(frame));
      return frame;
    }

    /** Asks Stripe from within its frame. */
    ask(path, body) {
      const id = this.#asked.size;
      return new Promise((resolve) => {
        this.#asked.set(id, resolve);
        this.#port.postMessage({ type: 'ask', path, body, id });
      });
    }

    #open(frame) {
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data }) => {
        if (data.type === 'answer') return this.#asked.get(data.id)(data.answer);
        this.complete = data.complete;
        this.emit('change', { complete: data.complete, empty: data.empty, collapsed: false, value: { type: 'card' } });
      };
      const appearance = this.group?.options.appearance ?? {};
      frame.contentWindow.postMessage({ type: 'stripe:open', appearance }, origin, [port2]);
      this.emit('ready');
    }
  }

  const wallets = { apple_pay: ['applePay', 'Apple Pay'], google_pay: ['googlePay', 'Google Pay'] };

  class ExpressCheckoutElement extends Element {
    draw() {
      const root = document.createElement('div');
      const shown = Object.entries(wallets).filter(([, [option]]) => this.options.paymentMethods?.[option] !== 'never');
      for (const [wallet, [, label]] of shown) {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
        button.style.minHeight = `${this.options.buttonHeight ?? 44}px`;
        button.addEventListener('click', () => this.#pay(wallet));
        root.append(button);
      }
      const available = { amazonPay: false, applePay: false, googlePay: false, link: false, paypal: false, klarna: false };
      for (const [, [option]] of shown) available[option] = true;
      queueMicrotask(() => this.emit('ready', { availablePaymentMethods: shown.length > 0 ? available : undefined }));
      return root;
    }

    /** The page must answer the click within a second; then the wallet's sheet asks the shopper. */
    async #pay(expressPaymentType) {
      const resolved = await new Promise((resolve) => {
        setTimeout(() => resolve(undefined), 1000);
        this.emit('click', { expressPaymentType, resolve: (details = {}) => resolve(details), reject: () => resolve(undefined) });
      });
      if (!resolved) return;
      const sheet = document.createElement('dialog');
      const total = (this.group.options.amount / 100).toFixed(2);
      sheet.setAttribute('aria-label', `${wallets[expressPaymentType][1]} ${total}`);
      for (const [value, label] of [
        ['pay', `Pay ${total}`],
        ['cancel', 'Cancel'],
      ]) {
        sheet.append(Object.assign(document.createElement('button'), { type: 'button', textContent: label, value }));
      }
      sheet.addEventListener('click', ({ target }) => {
        if (!target.value) return;
        sheet.remove();
        if (target.value === 'cancel') return this.emit('cancel');
        this.group.wallet = expressPaymentType;
        this.emit('confirm', { expressPaymentType, paymentFailed: () => this.emit('failed') });
      });
      document.body.append(sheet);
      sheet.showModal();
    }
  }

  /** Paying later is explained by who grants it; the words are never the shop's. */
  class MessagingElement extends Element {
    draw() {
      for (const needed of ['amount', 'currency']) {
        if (this.options[needed] === undefined) throw new IntegrationError(`Missing value for paymentMethodMessaging: ${needed}.`);
      }
      const root = document.createElement('p');
      root.textContent = `Klarna: 3 x ${(this.options.amount / 300).toFixed(2)} ${this.options.currency}`;
      queueMicrotask(() => this.emit('ready'));
      return root;
    }
  }

  const kinds = { payment: PaymentElement, expressCheckout: ExpressCheckoutElement, paymentMethodMessaging: MessagingElement };

  class Elements {
    made = new Map();
    isSubmitted = false;

    constructor(options) {
      requireKnown('elements', options);
      if (options.mode === 'payment') {
        if (!Number.isInteger(options.amount) || options.amount <= 0) throw new IntegrationError('Invalid value for elements(): amount.');
        if (!/^[a-z]{3}$/.test(options.currency ?? '')) throw new IntegrationError('Invalid value for elements(): currency, in lowercase.');
      }
      this.options = options;
    }

    create(type, options = {}) {
      if (!kinds[type]) throw new IntegrationError(`A valid Element name must be provided, not ${type}.`);
      if (this.made.has(type)) throw new IntegrationError(`Can only create one Element of type ${type}.`);
      requireKnown(type, options);
      const element = new kinds[type](type, this, { ...options });
      this.made.set(type, element);
      return element;
    }

    getElement(type) {
      return this.made.get(type) ?? null;
    }

    async update(options) {
      requireKnown('elements', options);
      Object.assign(this.options, options);
    }

    async fetchUpdates() {
      return {};
    }

    async submit() {
      const payment = this.made.get('payment');
      if (payment && !this.wallet && !payment.complete) {
        return { error: { type: 'validation_error', code: 'incomplete_number', message: 'Your card number is incomplete.' } };
      }
      this.isSubmitted = true;
      return { selectedPaymentMethod: this.wallet ?? 'card' };
    }
  }

  async function ask(elements, path, body) {
    const payment = elements?.made.get('payment');
    if (payment && path === '/client/confirm' && !elements.wallet) return payment.ask(path, body);
    const frame = await askingFrame();
    return frame.ask(path, elements?.wallet && path === '/client/confirm' ? { ...body, number: '4242424242424242' } : body);
  }

  /** Without fields on the page there is a frame nobody sees. */
  let asking;
  function askingFrame() {
    asking ??= new Promise((resolve) => {
      const element = new PaymentElement('payment', undefined, {});
      const place = Object.assign(document.createElement('div'), { hidden: true });
      document.body.append(place);
      element.on('ready', () => resolve(element));
      element.mount(place);
    });
    return asking;
  }

  /** What was announced must be what is confirmed. */
  function mismatch({ options }, intent) {
    const pairs = [
      ['amount', options.amount, intent.amount],
      ['currency', options.currency, intent.currency],
      ['setup_future_usage', options.setupFutureUsage ?? null, intent.setup_future_usage],
    ];
    const wrong = pairs.find(([, announced, is]) => announced !== is);
    if (wrong) return `The ${wrong[0]} of the PaymentIntent (${wrong[2]}) does not match the ${wrong[0]} of Elements (${wrong[1]}).`;
    const allowed = options.allowedPaymentMethodTypes;
    const missing = allowed && intent.payment_method_types.find((type) => !allowed.includes(type));
    return missing ? `The PaymentIntent takes ${missing}, which Elements does not allow.` : undefined;
  }

  function challenge(clientSecret) {
    const frame = document.createElement('iframe');
    Object.assign(frame, { title: '3D Secure', name: 'stripe-challenge', src: `${origin}/inner/challenge?secret=${clientSecret}` });
    Object.assign(frame.style, {
      position: 'fixed',
      inset: '0',
      width: '100%',
      height: '100%',
      border: '0',
      background: '#fff',
      zIndex: '2147483647',
    });
    document.body.append(frame);
    return new Promise((resolve) => {
      addEventListener('message', function listen({ data, source }) {
        if (data?.type !== 'stripe:challenged' || source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        frame.remove();
        resolve(data.answer);
      });
    });
  }

  async function confirmPayment({ elements, clientSecret, confirmParams = {}, redirect = 'always' }) {
    if (!elements && !clientSecret)
      throw new IntegrationError('You must pass in a clientSecret or elements when calling stripe.confirmPayment().');
    if (redirect === 'always' && !confirmParams.return_url)
      throw new IntegrationError('stripe.confirmPayment(): confirmParams.return_url is needed.');
    if (elements?.options.mode && !elements.isSubmitted) {
      throw new IntegrationError('elements.submit() must be called before stripe.confirmPayment().');
    }
    if (elements) elements.isSubmitted = false;
    const intent = await ask(elements, '/client/retrieve', { clientSecret });
    if (intent.error) return { error: intent.error };
    const wrong = elements?.options.mode && mismatch(elements, intent);
    if (wrong) return { error: { type: 'invalid_request_error', code: 'payment_intent_invalid_parameter', message: wrong } };
    let answer = await ask(elements, '/client/confirm', { clientSecret });
    if (elements) delete elements.wallet;
    if (answer.next_action?.type === 'use_stripe_sdk') answer = await challenge(clientSecret);
    if (answer.error) return { error: answer.error };
    if (answer.status === 'requires_payment_method') return { error: { ...answer.last_payment_error, payment_intent: answer } };
    if (redirect === 'if_required') return { paymentIntent: answer };
    const back = new URL(confirmParams.return_url);
    back.searchParams.set('payment_intent', answer.id);
    back.searchParams.set('payment_intent_client_secret', clientSecret);
    back.searchParams.set('redirect_status', 'succeeded');
    location.assign(back);
    return new Promise(() => {});
  }

  window.Stripe = Object.assign(
    function Stripe(publishableKey, options = {}) {
      if (!/^pk_(test|live)_/.test(publishableKey ?? '')) throw new IntegrationError('Please call Stripe() with your publishable key.');
      return {
        elements: (settings = {}) => new Elements({ ...(options.locale && { locale: options.locale }), ...settings }),
        confirmPayment,
        async retrievePaymentIntent(clientSecret) {
          const intent = await ask(undefined, '/client/retrieve', { clientSecret });
          return intent.error ? { error: intent.error } : { paymentIntent: intent };
        },
        _registerWrapper() {},
      };
    },
    { version: 'endive' },
  );
})();

// Runs in Stripe's own frame: the page never sees what is typed here.

const form = document.querySelector('form');
const text = (name) => form.elements[name].value.replaceAll(/\s/g, '');
let port;

addEventListener('message', ({ data, ports, source }) => {
  if (data?.type !== 'stripe:open' || source !== parent) return;
  port = ports[0];
  wear(data.appearance);
  port.onmessage = ({ data: asked }) => void handlers[asked.type]?.(asked);
  tellChange();
});

/** The look that was asked for, over the theme's own. */
function wear({ theme, variables = {}, rules = {} }) {
  const own = theme === 'night' ? { colorBackground: '#30313d', colorText: '#fff' } : { colorBackground: '#fff', colorText: '#30313d' };
  for (const [name, value] of Object.entries({ ...own, ...variables })) document.body.style.setProperty(`--${name}`, value);
  for (const input of form.querySelectorAll('input')) Object.assign(input.style, rules['.Input']);
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', tellChange);

function tellChange() {
  const values = ['number', 'expiry', 'cvc'].map(text);
  const complete = /^\d{13,19}$/.test(values[0]) && /^\d\d\/?\d\d$/.test(values[1]) && /^\d{3,4}$/.test(values[2]);
  port?.postMessage({ type: 'change', complete, empty: values.every((each) => each === '') });
}

const handlers = {
  async ask({ path, body, id }) {
    const sent = path === '/client/confirm' ? { number: text('number'), ...body } : body;
    try {
      const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) });
      port.postMessage({ type: 'answer', id, answer: await response.json() });
    } catch {
      const error = { type: 'api_connection_error', message: 'Network error.' };
      port.postMessage({ type: 'answer', id, answer: { error } });
    }
  },
};

// Runs in the provider's iframe. Whoever embeds it may ask for a payment and learns its outcome, nothing of the card.

const form = document.getElementById('card');
const challenge = document.getElementById('challenge');
const formError = document.getElementById('form-error');
const words = JSON.parse(document.getElementById('errors').textContent);
const fields = ['number', 'expiry', 'code'].map((id) => document.getElementById(id));
let port;

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.data?.type !== 'cassa-sandbox:open' || !event.ports[0]) return;
  dress(event.data.appearance);
  port = event.ports[0];
  port.onmessage = ({ data }) => data.type === 'confirm' && confirmPayment(data.clientSecret);
  new ResizeObserver(() => tell('resize', { height: Math.ceil(document.documentElement.getBoundingClientRect().height) })).observe(
    document.documentElement,
  );
  tell('ready');
  // What was filled in before the page had opened this frame counts as much.
  tellComplete();
});

for (const field of fields) {
  field.addEventListener('input', () => {
    tidy(field);
    showError(field, '');
    tellComplete();
  });
  field.addEventListener('change', () => showError(field, field.value && problemOf(field)));
}

form.addEventListener('submit', (event) => event.preventDefault());

async function confirmPayment(clientSecret) {
  formError.textContent = '';
  for (const field of fields) showError(field, problemOf(field));
  const wrong = fields.find((field) => problemOf(field) !== '');
  if (wrong) {
    wrong.focus();
    return finish({ error: { code: 'incomplete', message: problemOf(wrong) } });
  }
  const answer = await post('/v1/payments/confirm', { clientSecret, number: fields[0].value });
  finish(resultOf(answer?.status === 'requires_action' ? await askCardholder(clientSecret) : answer));
}

async function askCardholder(clientSecret) {
  form.hidden = true;
  challenge.hidden = false;
  tell('challenge');
  document.getElementById('challenge-title').focus();
  const passed = await new Promise((resolve) => {
    document.getElementById('pass').onclick = () => resolve(true);
    document.getElementById('fail').onclick = () => resolve(false);
  });
  const answer = await post('/v1/payments/challenge', { clientSecret, passed });
  challenge.hidden = true;
  form.hidden = false;
  return answer;
}

function resultOf(answer) {
  if (!answer) return failed('network');
  if (answer.status === 'requires_payment_method') return failed(answer.decline in words ? answer.decline : 'card-declined');
  return { paymentIntent: { id: answer.id, status: answer.status } };
}

function failed(code) {
  formError.textContent = words[code];
  return { error: { code, message: words[code] } };
}

async function post(path, body) {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function finish(result) {
  tell('result', { result });
}

function tellComplete() {
  tell('change', { detail: { complete: fields.every((each) => problemOf(each) === '') } });
}

function tell(type, rest) {
  port?.postMessage({ type, ...rest });
}

/** Groups digits as they stand on a card, leaving the caret where the typing was when it was not at the end. */
function tidy(field) {
  if (field.selectionStart !== field.value.length) return;
  const digits = field.value.replace(/\D/g, '');
  if (field.id === 'number') field.value = digits.slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
  if (field.id === 'expiry') field.value = digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2, 4)}` : digits;
  if (field.id === 'code') field.value = digits.slice(0, 4);
}

function problemOf(field) {
  const { id, value } = field;
  if (id === 'number') return value.replace(/\D/g, '').length >= 13 ? '' : words.number;
  if (id === 'code') return /^\d{3,4}$/.test(value) ? '' : words.code;
  const [, month, year] = /^(0[1-9]|1[0-2])\/(\d{2})$/.exec(value) ?? [];
  return month && new Date(2000 + Number(year), Number(month), 1) > new Date() ? '' : words.expiry;
}

function showError(field, message) {
  const place = document.getElementById(`${field.id}-error`);
  place.textContent = message;
  place.hidden = !message;
  field.toggleAttribute('aria-invalid', Boolean(message));
  if (message) field.setAttribute('aria-invalid', 'true');
}

/** Takes the page's look: `colorAccent` or `--cassa-color-accent` both become `--color-accent`. */
function dress({ theme, variables = {} } = {}) {
  const { style } = document.documentElement;
  if (/^(light|dark|light dark)$/.test(theme)) style.colorScheme = theme;
  for (const [name, value] of Object.entries(variables)) {
    const property = name.replace(/^(--)?(cassa-)?/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (/^[a-z-]{1,40}$/.test(property) && typeof value === 'string' && !/url\(|[;{}]/i.test(value))
      style.setProperty(`--${property}`, value);
  }
}

// Plays the cardholder's bank, in a frame over the page.

const clientSecret = new URLSearchParams(location.search).get('secret');

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    const body = JSON.stringify({ clientSecret, outcome: button.value });
    const response = await fetch('/client/challenge', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    parent.postMessage({ type: 'stripe:challenged', answer: await response.json() }, '*');
  });
}

// Shows a new mail soon after it came, without moving a page on which nothing is new.
const { newest } = document.body.dataset;

setInterval(async () => {
  const answer = await fetch('/newest').catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== newest) location.reload();
}, 2000);

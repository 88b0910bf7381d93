import { html } from 'hono/html';

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Plain text, escaped, with its web addresses made links. */
export const linkified = (text: string) =>
  html`${text.split(address).map((part, index) => (index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : part))}`;

import type { AccessWords } from '../access-words.ts';

export const accessWords: AccessWords = {
  openOrder: 'Open your order',
  openOrderHelp: 'Your order number and the e-mail address you bought with are enough. We send you a link that opens it.',
  orderNumber: 'Order number',
  orderEmail: 'E-mail address of the order',
  sendLink: 'Send me the link',
  linkSent: 'Look into your inbox',
  askAgain: 'Correct it or ask for another link',
  linkOver: 'This link opens nothing any more: it works once. Ask for another one here.',
};

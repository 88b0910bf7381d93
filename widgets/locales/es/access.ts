import type { AccessWords } from '../access-words.ts';

export const accessWords: AccessWords = {
  openOrder: 'Abra su pedido',
  openOrderHelp: 'Bastan el número de pedido y el correo con el que compró. Le enviamos un enlace que lo abre.',
  orderNumber: 'Número de pedido',
  orderEmail: 'Correo electrónico del pedido',
  sendLink: 'Enviarme el enlace',
  linkSent: 'Mire su correo',
  askAgain: 'Corregir o pedir otro enlace',
  linkOver: 'Este enlace ya no abre nada: sirve una sola vez. Pida otro aquí.',
};

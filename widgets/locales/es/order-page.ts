import type { OrderPageWords } from '../order-page-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { words as orderWords } from './order.ts';

export const words: OrderPageWords = {
  ...formWords,
  ...accessWords,
  ...orderWords,
  reportProblem: 'Comunicar un problema',
  parcels: 'Paquetes',
  track: 'Seguir el paquete',
  deadlines: 'Plazos',
  reckoned: 'Cómo se calcula',
  statements: 'Declaraciones de desistimiento',
  receipt: 'Acuse de recibo (PDF)',
  returnsSoFar: 'Devoluciones',
  claims: 'Avisos',
  refunds: 'Reembolsos',
  otherOrder: 'Abrir otro pedido',
};

import type { WithdrawalWords } from '../withdrawal-words.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';

export const words: WithdrawalWords = {
  ...formWords,
  ...piecesWords,
  intro: 'No tiene que indicar ningún motivo y no necesita una cuenta.',
  name: 'Nombre y apellidos',
  contract: 'Número de pedido',
  contractHint: 'Si no lo tiene, explique con sus palabras de qué compra se trata.',
  email: 'Correo electrónico',
  emailHint: 'Ahí le enviamos el acuse de recibo de su declaración.',
  whole: 'Todo el pedido',
  goods: 'Qué productos',
  goodsHint: 'Deje este campo vacío para desistir de todo el pedido.',
  step1: 'Paso 1 de 2',
  step2: 'Paso 2 de 2',
  check: 'Su declaración',
  statement: ({ name, contract, shop }) => `Yo, ${name}, comunico por la presente que desisto de mi contrato con ${shop}: ${contract}.`,
  back: 'Volver, quiero cambiar algo',
  received: 'Hemos recibido su desistimiento',
  receivedText: 'Conserve este acuse de recibo: demuestra qué declaró y cuándo.',
  receivedAt: 'Recibida',
  receiptId: 'Número del acuse de recibo',
  sentTo: 'Enviado también a',
  download: 'Guardar el acuse de recibo',
  asText: 'texto',
  scope: 'De qué desiste',
  some: 'Solo de algunos artículos',
  doubtful:
    'Según los datos de la tienda, quizá no tenga derecho a desistir, o ya no. Puede declararlo igualmente: la tienda le responderá.',
  otherOrder: 'Se trata de otro pedido',
  unanswered: 'No ha llegado respuesta a su declaración. Confírmela de nuevo: cuenta una sola vez.',
};

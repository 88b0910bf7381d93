import type { ReceiptWords } from './receipt-words.ts';

export const receiptWordsEs: ReceiptWords = {
  title: 'ACUSE DE RECIBO DE UNA DECLARACIÓN DE DESISTIMIENTO',
  to: 'Destinatario',
  receivedAt: 'Recibida el',
  statement: 'Contenido de la declaración',
  name: 'Nombre',
  contract: 'Contrato',
  scope: 'A qué se refiere',
  whole: 'todo el contrato',
  email: 'Correo electrónico para el acuse de recibo',
  id: 'Número del acuse de recibo',
  declaration: 'Por la presente le comunico que desisto del contrato aquí indicado.',
  note: 'La declaración se recibió en la fecha y a la hora indicadas, con este contenido. El acuse de recibo no es una decisión sobre el desistimiento.',
  fingerprint: 'Huella de la declaración (SHA-256)',
  colon: ': ',
};

import type { AccessWords } from './access-words.ts';

export const accessWordsEs: AccessWords = {
  linkSent: (minutes) =>
    `Si existe ese pedido, un enlace va de camino a la dirección con la que se hizo. Abre el pedido una sola vez, en ${minutes} minutos.`,
  invoice: { issued: 'La factura se emitirá.', refused: 'Para este pedido ya no se puede emitir factura.' },
  sentAgain: 'Le enviamos de nuevo por correo electrónico el documento de su pedido.',
  keptUntil: (day) => `Su acceso se ha eliminado. La ley conserva los datos de la venta hasta el ${day}; después se hacen anónimos.`,
  keptWhileOpen:
    'Su acceso se ha eliminado. Lo que sigue abierto continúa; los datos se conservan hasta entonces y el tiempo que fija la ley.',
  reduced: 'Todo lo demás se ha borrado.',
  reducedSoon: 'Todo lo demás se borra ahora.',
  elsewhere:
    'Todo lo demás lo hemos borrado nosotros; lo que el proveedor de pagos conserva en una cuenta anterior de la tienda, lo borra allí la propia tienda.',
  anonymised: (day) => `Los datos de la venta se hicieron anónimos el ${day}.`,
};

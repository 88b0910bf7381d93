import type { SandboxWords } from './sandbox-words.ts';

export const sandboxWordsEs: SandboxWords = {
  note: 'Pago de prueba: no se mueve dinero.',
  cardTitle: 'Datos de la tarjeta',
  number: 'Número de la tarjeta',
  expiry: 'Fecha de caducidad',
  expiryHint: 'MM/AA',
  code: 'Código de seguridad',
  errors: {
    number: 'Introduzca el número completo de la tarjeta.',
    expiry: 'Introduzca el mes y el año de caducidad, como 04/29, que no haya pasado.',
    code: 'Introduzca el código de 3 o 4 cifras.',
    network: 'El banco no responde. Inténtelo de nuevo en unos instantes.',
    'card-declined': 'La tarjeta ha sido rechazada. Pruebe con otra tarjeta u otro medio de pago.',
    'insufficient-funds': 'La tarjeta no tiene fondos suficientes. Pruebe con otra tarjeta u otro medio de pago.',
    'authentication-failed': 'La confirmación con su banco no se ha completado. Inténtelo de nuevo o elija otro medio de pago.',
  },
  challengeTitle: 'Su banco pide una confirmación',
  challengeText: 'Banco de prueba: confirme que es usted quien paga.',
  challengePass: 'Sí, soy yo',
  challengeFail: 'No soy yo',
  walletTitle: 'Monedero de prueba',
  payLaterTitle: 'Pago a plazos de prueba',
  payLaterText: (instalments, atMost) =>
    `${instalments} plazos de ${atMost} como máximo, sin intereses. Tomar dinero prestado cuesta dinero.`,
  redirectText: 'Aquí el proveedor real le pediría identificarse y confirmar. Elija cómo termina.',
  approve: 'Aprobar el pago',
  cancel: 'Cancelar y volver a la tienda',
  fail: 'Hacer que falle el pago',
  settledTitle: 'Pago ya concluido',
  settledText: 'No queda nada que decidir sobre este pago.',
  back: 'Volver a la tienda',
};

import type { StatedWords } from './stated-words.ts';

export const statedWords: StatedWords = {
  heading: 'Conviene saber',
  version: (day) => `Estas condiciones están en vigor desde el ${day}.`,
  market: {
    worldwide: 'Vendemos en todo el mundo.',
    domesticUnionAndBeyond: 'Vendemos en nuestro país, en la Unión Europea y fuera de ella.',
    listedOnSite: 'Vendemos en los países que figuran en nuestro sitio.',
  },
  tolerance: (prevails) =>
    prevails === undefined
      ? 'Las imágenes y los colores del sitio son orientativos.'
      : `Las imágenes y los colores del sitio son orientativos: vale ${prevails}.`,
  prevails: { orderForm: 'el texto del formulario de pedido', productSheet: 'el texto de la ficha del producto' },
  links: 'De las páginas ajenas a las que enlaza el sitio responden sus titulares.',
  priceError: {
    mayRefuse: 'Podemos rechazar un pedido a un precio manifiestamente erróneo; lo que haya pagado se le devuelve entonces.',
    rejectAndInviteAgain: 'Rechazamos un pedido a un precio erróneo y le invitamos a repetirlo al precio correcto.',
  },
  shippingShown: 'Usted ve el coste de la entrega antes de enviar el pedido.',
  promotions: 'Las promociones pueden terminar en cualquier momento; los pedidos ya enviados las conservan.',
  codes: (ways) => `Usted recibe los códigos de descuento ${ways}.`,
  codeWays: { newsletter: 'con el boletín', events: 'en eventos' },
  codesLeaveOut: 'Algunos productos no admiten códigos de descuento; el sitio indica cuáles.',
  codeMoney: 'Lo pagado con un código de descuento no se devuelve en dinero.',
  addressTypes: (kinds) => `Entregamos ${kinds}.`,
  addressKinds: { home: 'en domicilios', office: 'en oficinas' },
  noDate: 'No puede elegir el día de la entrega.',
  askCarrier: 'Puede acordar el día de la entrega con el transportista.',
  noAddressChange: 'Una vez enviado el pedido, la dirección de entrega no puede cambiarse.',
  title: 'Los productos son de nuestra propiedad hasta su pago completo.',
  disruptions: 'Las épocas de mucha demanda y la fuerza mayor pueden retrasar el envío; sus derechos no cambian.',
  nothingDue: 'En la entrega no debe nada al transportista.',
  lateReport: {
    noClaimAgainstCarrier:
      'Un daño comunicado más tarde no da derecho frente al transportista; sus derechos frente a nosotros se mantienen.',
    noDisputeOnPackaging: 'El estado del embalaje exterior no puede impugnarse después; sus derechos sobre los productos se mantienen.',
  },
  methodsByProduct: 'Si un producto no puede pagarse por algún medio, se indica antes de empezar la compra.',
  needs: (method, things) => `Para ${method} se necesita ${things}.`,
  things: {
    chrome: 'el navegador Chrome',
    safari: 'el navegador Safari',
    googleAccount: 'una cuenta de Google',
    icloudAccount: 'una cuenta de iCloud',
    savedCard: 'una tarjeta guardada',
  },
  authentication: 'El proveedor del pago puede pedir que se confirme; para ello no necesita una cuenta con nosotros.',
  cardData: 'No vemos los datos de su tarjeta: los trata el proveedor del pago.',
  securityCode: 'El código de seguridad de su tarjeta se pide en cada pedido.',
  transfer: (to) => `Si elige el servicio de ${to}, se le transmiten los datos necesarios para el pago.`,
  offer: 'Su pedido es una oferta que le vincula hasta que respondamos; puede desistir de todos modos.',
  noEditAfter: 'Una vez enviado, un pedido no puede modificarse; puede desistir de todos modos.',
  stock: 'Los productos están disponibles hasta agotar existencias.',
  storage: {
    database: 'Guardamos el pedido en nuestra base de datos.',
    customerArea: 'Guardamos el pedido en su área de clientes.',
  },
  keep: {
    orderNumber: 'Conserve el número de pedido.',
    records: 'Conserve una prueba del pedido y de lo que envía.',
    confirmationMail: 'Conserve la confirmación recibida por correo electrónico.',
  },
  valueDate: 'Un reembolso se abona con la fecha de valor del pago.',
  voucher: 'En lugar de dinero por un producto defectuoso, puede elegir un vale.',
  account: 'Para comprar no necesita una cuenta.',
};

import { caseWords } from './case-words.es.ts';
import { deliveryWords } from './delivery-words.es.ts';
import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 día' : `${count} días`);
const workingDay = (count: number): string => (count === 1 ? '1 día hábil' : `${count} días hábiles`);
const orAtLatest = (latest: string | undefined): string => (latest === undefined ? '' : `, y en todo caso ${latest}`);
const since = (from: 'delivery' | 'purchase'): string => (from === 'delivery' ? 'desde la entrega' : 'desde la compra');
const month = (count: number): string => (count === 1 ? '1 mes' : `${count} meses`);
const year = (count: number): string => (count === 1 ? '1 año' : `${count} años`);

export const textWords: TextWords = {
  title: (shop) => `Condiciones para comprar en ${shop}`,
  headings: {
    delivery: 'Entrega',
    payment: 'Pago',
    order: 'Pedido y contrato',
    withdrawal: 'Derecho de desistimiento',
    returns: 'Otras devoluciones',
    guarantee: 'Garantía',
    complaints: 'Reclamaciones y litigios',
    seller: 'Quién vende',
  },
  period: ({ days, kind }) => (kind === 'working' ? workingDay(days) : day(days)),
  says: (what, more) => `${what}: ${more}`,
  channels: {
    account: 'desde su cuenta',
    chat: 'por chat',
    email: 'por correo electrónico',
    page: 'en el sitio',
    paper: 'con una nota en el paquete',
    phone: 'por teléfono',
    post: 'por correo postal',
    registeredLetter: 'por carta certificada',
    webForm: 'con el formulario de contacto',
  },
  yearly: (from, until) => `cada año del ${from} al ${until}`,
  delivery: deliveryWords,
  cases: caseWords,
  payment: {
    methods: 'Cómo se paga',
    kinds: { card: 'Tarjeta de crédito o débito', bankTransfer: 'Transferencia bancaria' },
    payLater: (name) => `${name} (pago aplazado)`,
    charged: {
      order: 'cargo con el pedido',
      afterVerification: 'cargo tras verificar los datos de pago',
      conclusion: 'cargo al celebrarse el contrato',
      beforeShipment: 'cargo antes del envío',
      shipment: 'cargo con el envío',
    },
    instalments: (days, last) => `otros plazos ${days} ${last === 1 ? 'día' : 'días'} después del primero`,
    authorised: 'autorización con el pedido',
    fromTotal: (amount) => `para pedidos desde ${amount}`,
    upToTotal: (amount) => `para pedidos hasta ${amount}`,
    onlyIn: (countries) => `solo para entregas en: ${countries}`,
    notIn: (countries) => `no para entregas en: ${countries}`,
    minAge: (years) => `desde ${year(years)}`,
    surcharge: (amount) => `Pagar así cuesta ${amount} más.`,
    noSurcharge: 'Ningún medio de pago cuesta un recargo.',
    transfer: (within) =>
      `La transferencia debe ordenarse en un plazo de ${within} desde el pedido; si el último día es sábado, domingo o festivo, basta el primer día hábil siguiente. Se lo recordamos antes.`,
    transferOpen: 'Para la transferencia no hay un plazo fijo.',
    orderNumber: 'En el concepto debe figurar el número de pedido.',
    unpaid: {
      terminated: 'Si el pago falla, el contrato termina.',
      mayRefuse: 'Si el pago falla, podemos rechazar el pedido.',
      notAccepted: 'Si el pago falla, el pedido no se acepta.',
    },
    currency: (currency) => `Los precios y costes están en ${currency}.`,
    tax: {
      everywhere: 'Los precios incluyen el IVA.',
      ifApplicable: 'Los precios incluyen el IVA donde se debe; para los demás destinos no contienen ninguno.',
    },
    credit: 'Pagar más tarde es una forma de crédito, que concede quien ofrece el servicio: lea su información antes de pedir.',
  },
  order: {
    button: (label) => `Usted pide con el botón «${label}». Justo antes ve los productos, los costes de entrega, los impuestos y el total.`,
    correct: 'Hasta entonces puede corregirlo todo volviendo atrás en los pasos del pedido.',
    concluded: {
      receipt: (latest) => `El contrato se celebra cuando su pedido nos llega${orAtLatest(latest)}.`,
      payment: (latest) => `El contrato se celebra con el pago${orAtLatest(latest)}.`,
      acceptance: (latest) => `Su pedido es una oferta; el contrato se celebra cuando le decimos que la aceptamos${orAtLatest(latest)}.`,
      shipmentMail: (latest) =>
        `Su pedido es una oferta; el contrato se celebra cuando le escribimos que los productos han salido${orAtLatest(latest)}.`,
    },
    events: {
      receipt: 'cuando el pedido nos llega',
      payment: 'con el pago',
      acceptance: 'con nuestra aceptación',
      shipmentMail: 'con el correo que anuncia el envío',
    },
    timeout: (within) => `Si no respondemos en un plazo de ${within}, el pedido queda rechazado y el reembolso sale por sí solo.`,
    confirmation: 'Recibe enseguida un correo que confirma que el pedido ha llegado, con el resumen de las condiciones.',
    versions: 'Para un pedido valen siempre las condiciones del momento en que se hizo; se conservan con él.',
    languages: (languages) => `El contrato puede celebrarse en: ${languages}.`,
    buyers: {
      consumer: 'Vendemos a consumidores.',
      professional: 'Vendemos a profesionales.',
      both: 'Vendemos a consumidores y a profesionales.',
    },
    minAge: (years) => `Para pedir hay que tener al menos ${year(years)}.`,
    consents: {
      age: (years) => `que tiene al menos ${year(years)}`,
      terms: () => 'que acepta las condiciones de venta',
      privacyRead: () => 'que ha leído la política de privacidad',
    },
    declare: (what) => `Antes del pedido le pedimos que declare ${what}.`,
    guests: 'Se puede pedir sin cuenta.',
    unavailable: {
      buyerMayTerminate: 'Si un producto ya no está disponible, se lo decimos y puede resolver el contrato.',
      sellerCancels: 'Si un producto ya no está disponible, se lo decimos y lo quitamos del pedido.',
    },
    unavailableRefund: (aim, sooner, limit) =>
      `Le devolvemos sin demora indebida lo que pagó por él, con el objetivo de hacerlo en ${aim} desde el pedido${sooner === undefined ? '' : `, o en ${sooner} si terminan antes`}${limit === undefined ? '' : `, y nunca después de ${limit}`}.`,
    refused: 'Si no aceptamos un pedido, lo reembolsamos todo.',
    invoice: (later) =>
      later ? 'La factura puede pedirse con el pedido o más tarde.' : 'La factura solo puede pedirse con el pedido, no más tarde.',
  },
  withdrawal: {
    professional: 'El derecho de desistimiento es de los consumidores: quien compra para su actividad no lo tiene.',
    instructions: 'La información y el formulario que siguen son los de la ley.',
    where: (place, label) => `en ${place}, con la función «${label}»`,
    longer: (period) => `Nuestras condiciones le dan ${period}: si terminan más tarde, vale ese plazo.`,
    weekends: 'Si el último día es sábado, domingo o festivo, el plazo termina el primer día hábil siguiente.',
    early: 'Puede desistir ya antes de la entrega, desde la celebración del contrato.',
    sooner: (period, from) =>
      `Prometemos más: reembolsamos en un plazo de ${period} desde ${from === 'notice' ? 'su declaración' : 'la llegada de los productos'}, si ese día es anterior.`,
    sendLonger: (period) => `Para devolver le dejamos ${period} desde su declaración, si terminan más tarde.`,
    costs: 'Quién paga la devolución',
    way: {
      merchantCollects: 'recogida por nosotros',
      merchantLabel: 'con nuestra etiqueta',
      ownCourier: 'con un transportista de su elección',
    },
    pays: { merchant: 'a nuestro cargo', buyer: 'a su cargo' },
    labelFee: (country, fee) => `desde ${country}: ${fee}`,
    labelElsewhere: 'desde cualquier otro país: a nuestro cargo',
    partial: {
      line: 'Puede desistir también solo de una parte del pedido.',
      product: 'Puede desistir también solo de algunos productos, pero no de partes o accesorios de uno.',
    },
    partialDelivery: {
      proportional: 'Si desiste de una parte, reembolsamos la parte correspondiente de los costes de entrega.',
      onceWhole: 'Reembolsamos los costes de entrega cuando ha desistido de todo el pedido, también en varias veces.',
    },
    noConditions:
      'Que falten el embalaje original, las etiquetas o los precintos no quita el derecho: solo cuenta una pérdida de valor real, que debemos probar.',
    kept: { processing: 'los costes de tramitación', importDuties: 'los derechos de importación', localTaxes: 'los impuestos locales' },
    keptOutside: (what) =>
      `En las entregas fuera del territorio aduanero de la Unión retenemos del reembolso ${what}, si los pagamos nosotros.`,
    gift: 'Un regalo recibido con los productos se devuelve con ellos; si se lo queda, podemos retener el valor que declaramos de él.',
    exceptions: 'Cuándo no hay derecho de desistimiento',
    personalised: 'Productos hechos a medida o claramente personalizados.',
    sealed:
      'Productos precintados que por higiene o salud no pueden devolverse, si se abrió el precinto tras la entrega; no lo que puede limpiarse y revenderse, como la ropa.',
  },
  returns: {
    none: 'Además del desistimiento y la garantía no ofrecemos otras devoluciones.',
    offered: (within) =>
      within === undefined
        ? 'Además del desistimiento aceptamos devoluciones voluntarias; el plazo figura en el sitio.'
        : `Además del desistimiento aceptamos devoluciones voluntarias en un plazo de ${within} desde la entrega.`,
    besides:
      'Mientras dure el desistimiento siempre puede ejercerlo: las condiciones siguientes valen solo para las devoluciones voluntarias.',
    requires: 'Los productos deben volver así:',
    conditions: {
      accessories: 'con todos los accesorios',
      complete: 'completos',
      disposableSeal: 'con el precinto de un solo uso intacto',
      originalPackaging: 'en su embalaje original',
      protections: 'con las protecciones',
      tags: 'con las etiquetas',
      unaltered: 'sin modificar',
      undamaged: 'sin daños',
      unused: 'sin usar',
      unwashed: 'sin lavar',
      unworn: 'sin haberse llevado puestos',
    },
    ways: 'Costes de la devolución',
    processing: (period) => `Una devolución se tramita en un plazo de ${period}.`,
    delivery: {
      back: 'Si devuelve todo el pedido, reembolsamos también los costes de entrega.',
      stays: 'Los costes de entrega no se devuelven.',
    },
    kept: (what) => `Del reembolso de una devolución voluntaria retenemos ${what}.`,
    exchange: 'No hacemos cambios: devuelva el producto y pida otro.',
    personalisedOut: 'Los productos personalizados quedan excluidos.',
    someOut: 'Quedan excluidos los productos cuya ficha lo dice.',
  },
  guarantee: {
    legal: 'Garantía legal de conformidad',
    duration: (months) => `Respondemos de toda falta de conformidad que se manifieste en un plazo de ${months} meses desde la entrega.`,
    presumption: (months) =>
      `Un defecto que se manifiesta en un plazo de ${months} meses desde la entrega se presume que ya existía: usted no tiene que probarlo.`,
    noNotice: 'No pierde la garantía por no comunicar un defecto en un plazo determinado.',
    remedies:
      'Usted elige entre reparación y sustitución, si ambas son posibles sin costes desproporcionados. Si no se hacen en un plazo razonable, fracasan o el defecto es grave, puede pedir una rebaja del precio o, salvo defecto leve, la resolución del contrato.',
    free: 'Las medidas correctoras son gratuitas, incluidos transporte y examen.',
    seller: 'Responde el vendedor, también cuando el defecto viene del fabricante.',
    evidence: 'Para probar la compra basta cualquier documento.',
    report: (channels) => `Puede comunicar un defecto ${channels}.`,
    professionals: 'Para los profesionales vale la garantía del código civil.',
    fromPurchase: (months) => `Nuestras condiciones prometen ${months} meses desde la compra: si terminan más tarde, vale ese plazo.`,
    notice: 'Antes del pedido mostramos el aviso armonizado de la Unión sobre la garantía legal.',
    commercial: 'Garantías comerciales',
    promised: {
      seller: (months, from) => `Además damos una garantía comercial de ${month(months)} ${since(from)}.`,
      manufacturer: (months, from) => `Además el fabricante da una garantía comercial de ${month(months)} ${since(from)}.`,
    },
    notInstead: 'Se añade a la garantía legal y no le quita nada.',
    noCommercial:
      'No damos una garantía comercial propia. Si un fabricante da una, sus condiciones están con el producto y no quitan nada a la garantía legal.',
  },
  complaints: {
    write: (channels) => `Puede reclamar ${channels}.`,
    answer: (period) => `Respondemos en un plazo de ${period}.`,
    body: (body, contacts) => `Para resolver un litigio sin juez puede dirigirse a: ${body}${contacts === '' ? '' : ` (${contacts})`}.`,
    after: (period) =>
      period === undefined
        ? 'Antes debe haber fracasado una reclamación ante nosotros.'
        : `Antes hace falta una reclamación ante nosotros, sin respuesta desde hace ${period} o con una respuesta que no le satisface.`,
    informs: 'Si una reclamación no se resuelve, le decimos a qué entidad de resolución de litigios puede dirigirse y si participamos.',
    courts: 'Juez y ley',
    court: 'Como consumidor puede demandarnos donde vive, y nosotros solo podemos demandarle allí.',
    smallClaims: (amount) => `Entre países de la Unión existe el proceso europeo para demandas de hasta ${amount}.`,
    law: (country) => `Se aplica la ley de este país: ${country}. Las normas imperativas del país donde vive siguen vigentes.`,
  },
  seller: {
    nobody: (shop, site) => `${shop} (${site})`,
    roles: {
      seller: 'vendedor',
      principal: 'comitente',
      siteOwner: 'titular del sitio',
      siteOperator: 'gestor del sitio',
      manufacturer: 'fabricante',
      supplier: 'proveedor',
      guarantor: 'garante',
      returnAddressee: 'destinatario de las devoluciones',
      dataController: 'responsable del tratamiento de datos',
      dataProcessor: 'encargado del tratamiento de datos',
    },
    vat: (number) => `número de IVA ${number}`,
    taxCode: (number) => `código fiscal ${number}`,
    contacts: 'Contactos',
    email: (addresses) => `Correo electrónico: ${addresses}`,
    phone: (number, hours) => `Teléfono: ${number}${hours === undefined ? '' : ` (${hours})`}`,
    hours: (days, from, until) => `${days}, de ${from} a ${until}`,
    webForm: 'Formulario de contacto en el sitio',
    chat: 'Chat en el sitio',
    site: (site) => `Sitio: ${site}`,
  },
};

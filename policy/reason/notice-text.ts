import type { OrderNoticeId } from '../notice/notices-before-order.ts';
import type { QuoteNotice } from '../quote.ts';
import { withdrawalLabels } from '../law/withdrawal-labels.ts';
import { typeset } from './typeset.ts';
import { sayFigures, type Sentence, type WordsFormat, type WordsLanguage } from './words.ts';

const it: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) =>
    `Hai meno di ${say.count('years', 'anno', 'anni')}: fatti accompagnare da un genitore, perché il contratto è annullabile.`,
  professional: () => 'Acquisti per la tua attività: non hai il diritto di recesso e vale la garanzia del codice civile.',
  withdrawalExcluded: () => 'Questi prodotti sono su misura o personalizzati: non potrai recedere dal loro acquisto.',
  sealedHygiene: () =>
    'Questi prodotti sono sigillati per ragioni igieniche: se apri il sigillo non potrai più recedere dal loro acquisto.',
  withdrawalRight: (say) =>
    `Hai ${say.count('days', 'giorno', 'giorni')} dalla consegna per recedere senza dare motivi. La funzione «recedere dal contratto qui» resta disponibile su questo sito.`,
  legalGuarantee: () => 'Ogni prodotto ha la garanzia legale di conformità: due anni dalla consegna, a carico del venditore e gratuita.',
  dutiesByBuyer: () => 'Dazi e imposte del paese di destinazione non sono compresi nel totale e sono a tuo carico.',
  payLater: () => 'Pagare più tardi è una forma di credito: leggi le informazioni del fornitore prima di ordinare.',
};

const en: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) => `You are under ${say.plain('years')}: order together with a parent, because the contract can be avoided.`,
  professional: () => 'You buy for your trade: you have no right of withdrawal, and the guarantee is that of the Civil Code.',
  withdrawalExcluded: () => 'These products are made to measure or personalised: you will not be able to withdraw from their purchase.',
  sealedHygiene: () => 'These products are sealed for hygiene: if you break the seal you can no longer withdraw from their purchase.',
  withdrawalRight: (say) =>
    `You have ${say.count('days', 'day', 'days')} from delivery to withdraw without giving a reason. The function "withdraw from contract here" stays available on this site.`,
  legalGuarantee: () =>
    'Every product has the legal guarantee of conformity: two years from delivery, owed by the seller and free of charge.',
  dutiesByBuyer: () => 'Duties and taxes of the country of destination are not included in the total and are paid by you.',
  payLater: () => "Paying later is a form of credit: read the provider's information before you order.",
};

const de: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) =>
    `Sie sind noch nicht ${say.count('years', 'Jahr', 'Jahre')} alt: Bestellen Sie zusammen mit einem Elternteil, denn der Vertrag ist anfechtbar.`,
  professional: () => 'Sie kaufen für Ihr Unternehmen: Sie haben kein Widerrufsrecht, und es gilt die Gewährleistung des Zivilgesetzbuchs.',
  withdrawalExcluded: () => 'Diese Produkte sind maßgefertigt oder personalisiert: Sie werden ihren Kauf nicht widerrufen können.',
  sealedHygiene: () =>
    'Diese Produkte sind aus Hygienegründen versiegelt: Wenn Sie das Siegel öffnen, können Sie ihren Kauf nicht mehr widerrufen.',
  withdrawalRight: (say) =>
    `Sie haben ab der Lieferung ${say.count('days', 'Tag', 'Tage')} Zeit, ohne Angabe von Gründen zu widerrufen. Die Funktion „${withdrawalLabels('de').function}“ bleibt auf dieser Website verfügbar.`,
  legalGuarantee: () =>
    'Für jedes Produkt gilt die gesetzliche Gewährleistung: mindestens zwei Jahre ab der Lieferung, durch den Verkäufer und kostenlos.',
  dutiesByBuyer: () => 'Zölle und Abgaben des Bestimmungslands sind nicht im Gesamtbetrag enthalten und werden von Ihnen getragen.',
  payLater: () => 'Späteres Bezahlen ist ein Kredit: Lesen Sie vor der Bestellung die Informationen des Anbieters.',
};

const fr: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) =>
    `Vous avez moins de ${say.count('years', 'an', 'ans')} : commandez avec l’un de vos parents, car le contrat est annulable.`,
  professional: () =>
    'Vous achetez pour votre activité professionnelle : vous n’avez pas de droit de rétractation, et la garantie est celle du code civil.',
  withdrawalExcluded: () => 'Ces articles sont faits sur mesure ou personnalisés : vous ne pourrez pas vous rétracter de leur achat.',
  sealedHygiene: () =>
    'Ces articles sont scellés pour des raisons d’hygiène : si vous ouvrez le sceau, vous ne pourrez plus vous rétracter de leur achat.',
  withdrawalRight: (say) =>
    `Vous avez ${say.count('days', 'jour', 'jours')} à compter de la livraison pour vous rétracter sans donner de motif. La fonction « ${withdrawalLabels('fr').function} » reste disponible sur ce site.`,
  legalGuarantee: () =>
    'Chaque article bénéficie de la garantie légale de conformité : au moins deux ans à compter de la livraison, due par le vendeur et gratuite.',
  dutiesByBuyer: () => 'Les droits de douane et taxes du pays de destination ne sont pas compris dans le total et sont à votre charge.',
  payLater: () => 'Payer plus tard est une forme de crédit : lisez les informations du prestataire avant de commander.',
};

const es: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) =>
    `Usted tiene menos de ${say.count('years', 'año', 'años')}: haga el pedido con su padre o su madre, porque el contrato es anulable.`,
  professional: () =>
    'Usted compra para su actividad profesional: no tiene derecho de desistimiento y se aplica la garantía del Código Civil.',
  withdrawalExcluded: () => 'Estos productos son a medida o personalizados: no podrá desistir de su compra.',
  sealedHygiene: () => 'Estos productos están precintados por razones de higiene: si abre el precinto, ya no podrá desistir de su compra.',
  withdrawalRight: (say) =>
    `Tiene ${say.count('days', 'día', 'días')} desde la entrega para desistir sin dar motivos. La función «${withdrawalLabels('es').function}» sigue disponible en este sitio web.`,
  legalGuarantee: () =>
    'Cada producto tiene la garantía legal de conformidad: al menos dos años desde la entrega, a cargo del vendedor y gratuita.',
  dutiesByBuyer: () => 'Los aranceles e impuestos del país de destino no están incluidos en el total y corren de su cuenta.',
  payLater: () => 'Pagar más tarde es una forma de crédito: lea la información del proveedor antes de hacer el pedido.',
};

const words: Readonly<Record<WordsLanguage, Readonly<Record<OrderNoticeId, Sentence>>>> = { it, en, de, fr, es };

/** The notices there are words for. */
export const orderNoticeIds = Object.keys(it) as readonly OrderNoticeId[];

/**
 * What the shopper reads before ordering, with its figures filled in. Pay-later offers show the provider's own text beside it.
 *
 * @throws RangeError for a notice without words, or a figure that is missing
 */
export function noticeText(notice: QuoteNotice, language: WordsLanguage, format: WordsFormat): string {
  if (!Object.hasOwn(words[language], notice.id)) throw new RangeError(`No words for the notice "${notice.id}"`);
  return typeset(words[language][notice.id as OrderNoticeId](sayFigures(notice.figures, language, format)), language);
}

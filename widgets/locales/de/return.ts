import type { ReturnWords } from '../return-words.ts';
import { accessWords } from './access.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';
import { planWords } from './plan.ts';

export const words: ReturnWords = {
  ...formWords,
  ...accessWords,
  ...piecesWords,
  ...planWords,
  order: 'Bestellung',
  nothingLeft: 'Aus dieser Bestellung ist nichts mehr zurückzusenden oder zu melden.',
  purpose: 'Worum geht es',
  purposes: {
    back: 'Ich habe es mir anders überlegt und möchte Artikel zurücksenden',
    visibleDamage: 'Das Paket kam beschädigt an',
    hiddenDamage: 'Der Schaden zeigte sich erst beim Auspacken',
    tampering: 'Das Paket war schon geöffnet',
    wrong: 'Ein falscher Artikel kam an',
    missing: 'Es fehlt etwas',
    defect: 'Der Artikel hat einen Mangel',
  },
  description: 'Was ist passiert',
  descriptionHint: 'Ihre eigenen Worte genügen.',
  discoveredOn: 'Wann haben Sie es bemerkt',
  photos: 'Fotos',
  photosHint: 'Sie helfen, aber es geht auch ohne.',
  reserved: 'Ich habe das Paket unter schriftlichem Vorbehalt angenommen',
  waitForPhotos: 'Die Fotos werden noch hochgeladen.',
  goOn: 'Weiter',
  back: 'Zurück',
  offer: 'Das bekommen Sie zurück',
  offerHelp: 'Noch ist nichts abgeschickt.',
  toDecide: 'Der Shop sieht sich die Anfrage zuerst an.',
  conditions: 'So müssen die Artikel sein',
  refused: 'Das kann nicht zurückgegeben werden',
  totalBack: 'Insgesamt',
  withdrawalPart: 'Ihre Erklärung',
  statement: ({ name, contract, shop }) =>
    `Ich, ${name}, widerrufe meinen Vertrag mit ${shop}: ${contract}, für die oben genannten Artikel.`,
  askReturn: 'Rückgabe anfragen',
  report: 'Meldung absenden',
  claimOffer: 'Das steht Ihnen zu',
  claimOfferHelp: 'Noch ist nichts abgeschickt.',
  asked: 'Wir haben Ihre Anfrage erhalten',
  askedHelp: (email) => `Sie finden alles auch im Postfach von ${email}.`,
  reported: 'Wir haben Ihre Meldung erhalten',
  toOrder: 'Zur Bestellung',
  receipt: 'Eingangsbestätigung des Widerrufs',
};

import type { WithdrawalWords } from '../withdrawal-words.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';

export const words: WithdrawalWords = {
  ...formWords,
  ...piecesWords,
  intro: 'Aucun motif à donner, aucun compte nécessaire.',
  name: 'Nom et prénom',
  contract: 'Numéro de commande',
  contractHint: 'Si vous ne l’avez pas, dites avec vos mots de quel achat il s’agit.',
  email: 'Adresse e-mail',
  emailHint: 'Nous y envoyons l’accusé de réception de votre déclaration.',
  whole: 'Toute la commande',
  goods: 'Quels articles',
  goodsHint: 'Laissez ce champ vide pour vous rétracter de toute la commande.',
  step1: 'Étape 1 sur 2',
  step2: 'Étape 2 sur 2',
  check: 'Votre déclaration',
  statement: ({ name, contract, shop }) =>
    `Moi, ${name}, je notifie par la présente ma rétractation du contrat conclu avec ${shop}\u00a0: ${contract}.`,
  back: 'Retour, pour modifier',
  received: 'Nous avons reçu votre rétractation',
  receivedText: 'Conservez cet accusé de réception\u00a0: il prouve votre déclaration et sa date.',
  receivedAt: 'Reçue',
  receiptId: 'Numéro',
  sentTo: 'Également envoyé à',
  download: 'Enregistrer l’accusé de réception',
  asText: 'texte',
  scope: 'Sur quoi porte la rétractation',
  some: 'Certains articles seulement',
  doubtful:
    'D’après les données de la boutique, le droit de rétractation n’existe peut-être pas ou plus. Vous pouvez quand même le déclarer\u00a0: la boutique vous répondra.',
  otherOrder: 'Il s’agit d’une autre commande',
  unanswered: 'Votre déclaration est restée sans réponse. Confirmez-la de nouveau\u00a0: elle ne compte qu’une fois.',
};

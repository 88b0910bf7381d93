import type { ReceiptWords } from './receipt-words.ts';

export const receiptWordsFr: ReceiptWords = {
  title: 'ACCUSÉ DE RÉCEPTION D’UNE DÉCLARATION DE RÉTRACTATION',
  to: 'Destinataire',
  receivedAt: 'Reçue le',
  statement: 'Contenu de la déclaration',
  name: 'Nom',
  contract: 'Contrat',
  scope: 'Ce qu’elle concerne',
  whole: 'l’intégralité du contrat',
  email: 'E-mail pour l’accusé de réception',
  id: 'Numéro de l’accusé de réception',
  declaration: 'Je vous notifie par la présente ma rétractation du contrat indiqué ici.',
  note: 'La déclaration a été reçue à la date et à l’heure indiquées, avec ce contenu. L’accusé de réception n’est pas une décision sur la rétractation.',
  fingerprint: 'Empreinte de la déclaration (SHA-256)',
  colon: ' : ',
};

import type { WithdrawalModel } from './withdrawal-model.ts';

/** The French model writes its fourteen days out. */
const written = (days: number): string => (days === 14 ? 'quatorze' : String(days));

export const withdrawalModel: WithdrawalModel = {
  right: 'Droit de rétractation',
  within: (days) => `Vous avez le droit de vous rétracter du présent contrat sans donner de motif dans un délai de ${written(days)} jours.`,
  expires: (days, start) =>
    `Le délai de rétractation expire ${written(days)} jours après le jour où vous-même, ou un tiers autre que le transporteur et désigné par vous, prend physiquement possession du ${start === 'goods' ? 'bien' : 'dernier bien'}.`,
  exercise: (trader) =>
    `Pour exercer le droit de rétractation, vous devez nous notifier (${trader}) votre décision de rétractation du présent contrat au moyen d’une déclaration dénuée d’ambiguïté (par exemple, lettre envoyée par la poste ou courrier électronique). Vous pouvez utiliser le modèle de formulaire de rétractation mais ce n’est pas obligatoire.`,
  online: (where) =>
    `Vous pouvez également exercer votre droit de rétractation en ligne ${where}. Si vous utilisez cette fonctionnalité en ligne, nous vous enverrons, dans les meilleurs délais, un accusé de réception de la rétractation sur un support durable (par exemple, par courriel), y compris son contenu ainsi que la date et l’heure de sa soumission.`,
  inTime:
    'Pour que le délai de rétractation soit respecté, il suffit que vous transmettiez votre communication relative à l’exercice du droit de rétractation avant l’expiration du délai de rétractation.',
  effects: 'Effets de la rétractation',
  refund: (days) =>
    `En cas de rétractation de votre part du présent contrat, nous vous rembourserons tous les paiements reçus de vous, y compris les frais de livraison (à l’exception des frais supplémentaires découlant du fait que vous avez choisi, le cas échéant, un mode de livraison autre que le mode moins coûteux de livraison standard proposé par nous) sans retard excessif et, en tout état de cause, au plus tard ${written(days)} jours à compter du jour où nous sommes informés de votre décision de rétractation du présent contrat. Nous procéderons au remboursement en utilisant le même moyen de paiement que celui que vous aurez utilisé pour la transaction initiale, sauf si vous convenez expressément d’un moyen différent ; en tout état de cause, ce remboursement n’occasionnera pas de frais pour vous.`,
  withhold:
    'Nous pouvons différer le remboursement jusqu’à ce que nous ayons reçu le bien ou jusqu’à ce que vous ayez fourni une preuve d’expédition du bien, la date retenue étant celle du premier de ces faits.',
  collect: 'Nous récupérerons le bien.',
  sendBack: (days, address) =>
    `Vous devrez renvoyer ou rendre le bien, à nous-mêmes${address === undefined ? '' : ` ou à ${address}`}, sans retard excessif et, en tout état de cause, au plus tard ${written(days)} jours après que vous nous aurez communiqué votre décision de rétractation du présent contrat. Ce délai est réputé respecté si vous renvoyez le bien avant l’expiration du délai de ${written(days)} jours.`,
  cost: {
    merchant: 'Nous prendrons en charge les frais de renvoi du bien.',
    buyer: 'Vous devrez prendre en charge les frais directs de renvoi du bien.',
  },
  diminished:
    'Votre responsabilité n’est engagée qu’à l’égard de la dépréciation du bien résultant de manipulations autres que celles nécessaires pour établir la nature, les caractéristiques et le bon fonctionnement de ce bien.',
  form: {
    title: 'Modèle de formulaire de rétractation',
    note: '(Veuillez compléter et renvoyer le présent formulaire uniquement si vous souhaitez vous rétracter du contrat.)',
    lines: (trader) => [
      `À l’attention de ${trader} :`,
      'Je/nous (*) vous notifie/notifions (*) par la présente ma/notre (*) rétractation du contrat portant sur la vente du bien (*)/pour la prestation de services (*) ci-dessous :',
      'Commandé le (*)/reçu le (*) :',
      'Nom du (des) consommateur(s) :',
      'Adresse du (des) consommateur(s) :',
      'Signature du (des) consommateur(s) (uniquement en cas de notification du présent formulaire sur papier) :',
      'Date :',
    ],
    strike: '(*) Rayez la mention inutile.',
  },
};

import type { WithdrawalModel } from './withdrawal-model.ts';

/** The German model writes its fourteen days out. */
const written = (days: number): string => (days === 14 ? 'vierzehn' : String(days));

export const withdrawalModel: WithdrawalModel = {
  right: 'Widerrufsrecht',
  within: (days) => `Sie haben das Recht, binnen ${written(days)} Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.`,
  expires: (days, start) =>
    `Die Widerrufsfrist beträgt ${written(days)} Tage ab dem Tag, an dem Sie oder ein von Ihnen benannter Dritter, der nicht der Beförderer ist, die ${start === 'goods' ? 'Waren' : 'letzte Ware'} in Besitz genommen haben bzw. hat.`,
  exercise: (trader) =>
    `Um Ihr Widerrufsrecht auszuüben, müssen Sie uns (${trader}) mittels einer eindeutigen Erklärung (z. B. ein mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist.`,
  online: (where) =>
    `Sie können Ihr Widerrufsrecht auch online ${where} ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir Ihnen auf einem dauerhaften Datenträger (z. B. durch eine E-Mail) unverzüglich eine Eingangsbestätigung mit Informationen zum Inhalt der Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.`,
  inTime:
    'Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der Widerrufsfrist absenden.',
  effects: 'Folgen des Widerrufs',
  refund: (days) =>
    `Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen ${written(days)} Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.`,
  withhold:
    'Wir können die Rückzahlung verweigern, bis wir die Waren wieder zurückerhalten haben oder bis Sie den Nachweis erbracht haben, dass Sie die Waren zurückgesandt haben, je nachdem, welches der frühere Zeitpunkt ist.',
  collect: 'Wir holen die Waren ab.',
  sendBack: (days, address) =>
    `Sie haben die Waren unverzüglich und in jedem Fall spätestens binnen ${written(days)} Tagen ab dem Tag, an dem Sie uns über den Widerruf dieses Vertrags unterrichten, an uns${address === undefined ? '' : ` oder an ${address}`} zurückzusenden oder zu übergeben. Die Frist ist gewahrt, wenn Sie die Waren vor Ablauf der Frist von ${written(days)} Tagen absenden.`,
  cost: {
    merchant: 'Wir tragen die Kosten der Rücksendung der Waren.',
    buyer: 'Sie tragen die unmittelbaren Kosten der Rücksendung der Waren.',
  },
  diminished:
    'Sie müssen für einen etwaigen Wertverlust der Waren nur aufkommen, wenn dieser Wertverlust auf einen zur Prüfung der Beschaffenheit, Eigenschaften und Funktionsweise der Waren nicht notwendigen Umgang mit ihnen zurückzuführen ist.',
  form: {
    title: 'Muster-Widerrufsformular',
    note: '(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)',
    lines: (trader) => [
      `An ${trader}:`,
      'Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (*)/die Erbringung der folgenden Dienstleistung (*)',
      'Bestellt am (*)/erhalten am (*)',
      'Name des/der Verbraucher(s)',
      'Anschrift des/der Verbraucher(s)',
      'Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)',
      'Datum',
    ],
    strike: '(*) Unzutreffendes streichen.',
  },
};

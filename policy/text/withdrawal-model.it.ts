import type { WithdrawalModel } from './withdrawal-model.ts';

export const withdrawalModel: WithdrawalModel = {
  right: 'Diritto di recesso',
  within: (days) => `Lei ha il diritto di recedere dal contratto, senza indicarne le ragioni, entro ${days} giorni.`,
  expires: (days, start) =>
    `Il periodo di recesso scade dopo ${days} giorni dal giorno in cui Lei o un terzo, diverso dal vettore e da Lei designato, acquisisce il possesso fisico ${start === 'goods' ? 'dei beni' : 'dell’ultimo bene'}.`,
  exercise: (trader) =>
    `Per esercitare il diritto di recesso, Lei è tenuto a informarci (${trader}) della Sua decisione di recedere dal presente contratto tramite una dichiarazione esplicita (ad esempio lettera inviata per posta o posta elettronica). A tal fine può utilizzare il modulo tipo di recesso allegato, ma non è obbligatorio.`,
  online: (where) =>
    `Può anche esercitare il diritto di recesso online ${where}. Se si avvale di tale funzione online, Le trasmetteremo senza indebito ritardo un avviso di ricevimento del recesso su un supporto durevole (ad esempio per posta elettronica), che ne riporta il contenuto nonché la data e l’ora di trasmissione.`,
  inTime:
    'Per rispettare il termine di recesso, è sufficiente che Lei invii la comunicazione relativa all’esercizio del diritto di recesso prima della scadenza del periodo di recesso.',
  effects: 'Effetti del recesso',
  refund: (days) =>
    `Se Lei recede dal presente contratto, Le saranno rimborsati tutti i pagamenti che ha effettuato a nostro favore, compresi i costi di consegna (ad eccezione dei costi supplementari derivanti dalla Sua eventuale scelta di un tipo di consegna diverso dal tipo meno costoso di consegna standard da noi offerto), senza indebito ritardo e in ogni caso non oltre ${days} giorni dal giorno in cui siamo informati della Sua decisione di recedere dal presente contratto. Detti rimborsi saranno effettuati utilizzando lo stesso mezzo di pagamento da Lei usato per la transazione iniziale, salvo che Lei non abbia espressamente convenuto altrimenti; in ogni caso, non dovrà sostenere alcun costo quale conseguenza di tale rimborso.`,
  withhold:
    'Il rimborso può essere sospeso fino al ricevimento dei beni oppure fino all’avvenuta dimostrazione da parte Sua di aver rispedito i beni, se precedente.',
  collect: 'Ritireremo i beni.',
  sendBack: (days, address) =>
    `È pregato di rispedire i beni o di consegnarli a noi${address === undefined ? '' : ` o a ${address}`}, senza indebiti ritardi e in ogni caso entro ${days} giorni dal giorno in cui ci ha comunicato il Suo recesso dal presente contratto. Il termine è rispettato se Lei rispedisce i beni prima della scadenza del periodo di ${days} giorni.`,
  cost: {
    merchant: 'I costi della restituzione dei beni saranno a nostro carico.',
    buyer: 'I costi diretti della restituzione dei beni saranno a Suo carico.',
  },
  diminished:
    'Lei è responsabile solo della diminuzione del valore dei beni risultante da una manipolazione del bene diversa da quella necessaria per stabilire la natura, le caratteristiche e il funzionamento dei beni.',
  form: {
    title: 'Modulo di recesso tipo',
    note: '(Compilare e restituire il presente modulo solo se si desidera recedere dal contratto)',
    lines: (trader) => [
      `Destinatario: ${trader}`,
      'Con la presente io/noi (*) notifichiamo il recesso dal mio/nostro (*) contratto di vendita dei seguenti beni/servizi (*)',
      'Ordinato il (*)/ricevuto il (*)',
      'Nome del/dei consumatore(i)',
      'Indirizzo del/dei consumatore(i)',
      'Firma del/dei consumatore(i) (solo se il presente modulo è notificato in versione cartacea)',
      'Data',
    ],
    strike: '(*) Cancellare la dicitura inutile.',
  },
};

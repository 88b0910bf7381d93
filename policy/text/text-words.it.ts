import { caseWords } from './case-words.it.ts';
import { deliveryWords } from './delivery-words.it.ts';
import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 giorno' : `${count} giorni`);
const workingDay = (count: number): string => (count === 1 ? '1 giorno lavorativo' : `${count} giorni lavorativi`);
const orAtLatest = (latest: string | undefined): string => (latest === undefined ? '' : `, e in ogni caso ${latest}`);
const month = (count: number): string => (count === 1 ? '1 mese' : `${count} mesi`);

/** The article before a day that begins with a vowel when spoken. */
const the = (preposition: 'da' | 'a', day: string): string =>
  /^(?:8|11)\b/.test(day) ? `${preposition}ll’${day}` : `${preposition}l ${day}`;
const year = (count: number): string => (count === 1 ? '1 anno' : `${count} anni`);

export const textWords: TextWords = {
  title: (shop) => `Condizioni per chi compra da ${shop}`,
  headings: {
    delivery: 'Consegna',
    payment: 'Pagamento',
    order: 'Ordine e contratto',
    withdrawal: 'Diritto di recesso',
    returns: 'Altri resi',
    guarantee: 'Garanzia',
    complaints: 'Reclami e controversie',
    seller: 'Chi vende',
  },
  period: ({ days, kind }) => (kind === 'working' ? workingDay(days) : day(days)),
  says: (what, more) => `${what}: ${more}`,
  channels: {
    account: 'dal tuo account',
    chat: 'in chat',
    email: 'per e-mail',
    page: 'sul sito',
    paper: 'con un foglio nel pacco',
    phone: 'per telefono',
    post: 'per posta',
    registeredLetter: 'con raccomandata',
    webForm: 'con il modulo di contatto',
  },
  yearly: (from, until) => `ogni anno ${the('da', from)} ${the('a', until)}`,
  delivery: deliveryWords,
  cases: caseWords,
  payment: {
    methods: 'Come si paga',
    kinds: { card: 'Carta di credito o debito', bankTransfer: 'Bonifico bancario' },
    payLater: (name) => `${name} (pagamento dilazionato)`,
    charged: {
      order: 'addebito al momento dell’ordine',
      afterVerification: 'addebito dopo la verifica dei dati di pagamento',
      conclusion: 'addebito alla conclusione del contratto',
      beforeShipment: 'addebito prima della spedizione',
      shipment: 'addebito alla spedizione',
    },
    instalments: (days, last) => `altre rate dopo ${days} ${last === 1 ? 'giorno' : 'giorni'} dalla prima`,
    authorised: 'autorizzazione al momento dell’ordine',
    fromTotal: (amount) => `per ordini da ${amount}`,
    upToTotal: (amount) => `per ordini fino a ${amount}`,
    onlyIn: (countries) => `solo per consegne in: ${countries}`,
    notIn: (countries) => `non per consegne in: ${countries}`,
    minAge: (years) => `da ${year(years)}`,
    surcharge: (amount) => `Pagare con questo metodo costa ${amount} in più.`,
    noSurcharge: 'Nessun metodo di pagamento costa qualcosa in più.',
    transfer: (within) =>
      `Un bonifico va disposto entro ${within} dall’ordine; se l’ultimo giorno è sabato, domenica o festivo, il termine passa al primo giorno lavorativo dopo. Te lo ricordiamo prima.`,
    transferOpen: 'Per il bonifico non c’è un termine fisso.',
    orderNumber: 'Nella causale va indicato il numero d’ordine.',
    unpaid: {
      terminated: 'Se il pagamento non riesce, il contratto si scioglie.',
      mayRefuse: 'Se il pagamento non riesce, possiamo non accettare l’ordine.',
      notAccepted: 'Se il pagamento non riesce, l’ordine non viene accettato.',
    },
    currency: (currency) => `Prezzi e costi sono in ${currency}.`,
    tax: {
      everywhere: 'I prezzi comprendono l’IVA.',
      ifApplicable: 'I prezzi comprendono l’IVA dove è dovuta; per le altre destinazioni non ne contengono.',
    },
    credit: 'Pagare più tardi è una forma di credito, concesso da chi offre il servizio: leggi le sue informazioni prima di ordinare.',
  },
  order: {
    button: (label) => `Ordini premendo «${label}». Subito prima vedi prodotti, costi di consegna, imposte e totale.`,
    correct: 'Fino a quel momento puoi correggere tutto, tornando indietro nei passi dell’ordine.',
    concluded: {
      receipt: (latest) => `Il contratto è concluso quando il tuo ordine ci arriva${orAtLatest(latest)}.`,
      payment: (latest) => `Il contratto è concluso con il pagamento${orAtLatest(latest)}.`,
      acceptance: (latest) =>
        `Il tuo ordine è una proposta; il contratto è concluso quando ti diciamo che lo accettiamo${orAtLatest(latest)}.`,
      shipmentMail: (latest) =>
        `Il tuo ordine è una proposta; il contratto è concluso quando ti scriviamo che i prodotti sono partiti${orAtLatest(latest)}.`,
    },
    events: {
      receipt: 'quando l’ordine ci arriva',
      payment: 'con il pagamento',
      acceptance: 'con la nostra accettazione',
      shipmentMail: 'con l’e-mail che annuncia la spedizione',
    },
    timeout: (within) => `Se non rispondiamo entro ${within}, l’ordine è rifiutato e il rimborso parte da sé.`,
    confirmation: 'Ricevi subito per e-mail la conferma che l’ordine è arrivato, con il riepilogo delle condizioni.',
    versions: 'Per ogni ordine valgono per sempre le condizioni del momento in cui è stato fatto; restano conservate con l’ordine.',
    languages: (languages) => `Il contratto si può concludere in: ${languages}.`,
    buyers: {
      consumer: 'Vendiamo ai consumatori.',
      professional: 'Vendiamo a chi acquista per la propria attività.',
      both: 'Vendiamo ai consumatori e a chi acquista per la propria attività.',
    },
    minAge: (years) => `Per ordinare bisogna avere almeno ${year(years)}.`,
    consents: {
      age: (years) => `di avere almeno ${year(years)}`,
      terms: () => 'di accettare le condizioni di vendita',
      privacyRead: () => 'di aver letto l’informativa sulla privacy',
    },
    declare: (what) => `Prima dell’ordine ti chiediamo di dichiarare ${what}.`,
    guests: 'Si può ordinare anche senza account.',
    unavailable: {
      buyerMayTerminate: 'Se un prodotto non è più disponibile te lo diciamo e puoi risolvere il contratto.',
      sellerCancels: 'Se un prodotto non è più disponibile te lo diciamo e lo togliamo dall’ordine.',
    },
    unavailableRefund: (aim, sooner, limit) =>
      `Ti restituiamo quanto hai pagato per esso senza indebito ritardo: puntiamo a ${aim} dall’ordine${sooner === undefined ? '' : `, o a ${sooner} se finiscono prima`}${limit === undefined ? '' : `, e comunque non oltre ${limit}`}.`,
    refused: 'Se non accettiamo un ordine, ti rimborsiamo tutto.',
    invoice: (later) =>
      later ? 'La fattura si può chiedere con l’ordine o più tardi.' : 'La fattura si può chiedere solo con l’ordine, non più tardi.',
  },
  withdrawal: {
    professional: 'Il diritto di recesso è dei consumatori: chi acquista per la propria attività non lo ha.',
    instructions: 'Le istruzioni e il modulo che seguono sono quelli stabiliti dalla legge.',
    where: (place, label) => `su ${place}, con la funzione «${label}»`,
    longer: (period) => `Le nostre condizioni ti danno ${period}: se finiscono più tardi, vale quel termine.`,
    weekends: 'Se l’ultimo giorno è sabato, domenica o festivo, il termine finisce il primo giorno lavorativo dopo.',
    early: 'Puoi recedere già prima della consegna, dalla conclusione del contratto in poi.',
    sooner: (period, from) =>
      `Ti promettiamo di più: rimborsiamo entro ${period} ${from === 'notice' ? 'dalla tua comunicazione' : 'dall’arrivo dei prodotti'}, se questo giorno viene prima.`,
    sendLonger: (period) => `Per rispedire ti lasciamo ${period} dalla comunicazione, se finiscono più tardi.`,
    costs: 'Chi paga la restituzione',
    way: {
      merchantCollects: 'ritiro da parte nostra',
      merchantLabel: 'con la nostra etichetta',
      ownCourier: 'con un corriere scelto da te',
    },
    pays: { merchant: 'a carico nostro', buyer: 'a carico tuo' },
    labelFee: (country, fee) => `paese di partenza ${country}: ${fee}`,
    labelElsewhere: 'ogni altro paese di partenza: a carico nostro',
    partial: {
      line: 'Puoi recedere anche solo da una parte dell’ordine.',
      product: 'Puoi recedere anche solo da alcuni prodotti, ma non da parti o accessori di un prodotto.',
    },
    partialDelivery: {
      proportional: 'Se recedi da una parte, rimborsiamo la quota corrispondente dei costi di consegna.',
      onceWhole: 'Rimborsiamo i costi di consegna quando hai receduto dall’intero ordine, anche in più volte.',
    },
    noConditions:
      'Confezione originale, cartellini o sigilli mancanti non tolgono il recesso: conta solo l’eventuale perdita di valore effettiva, che dobbiamo provare.',
    kept: { processing: 'i costi di lavorazione', importDuties: 'i dazi all’importazione', localTaxes: 'le imposte locali' },
    keptOutside: (what) =>
      `Per le consegne fuori dal territorio doganale dell’Unione tratteniamo dal rimborso ${what}, se li abbiamo pagati noi.`,
    gift: 'Un omaggio ricevuto con i prodotti va reso con loro; se lo tieni, possiamo trattenere il valore che ne abbiamo dichiarato.',
    exceptions: 'Quando il recesso non c’è',
    personalised: 'Prodotti su misura o chiaramente personalizzati.',
    sealed:
      'Prodotti sigillati che per igiene o salute non si possono rendere, se il sigillo è stato aperto dopo la consegna; non ciò che si può pulire e rivendere, come i vestiti.',
  },
  returns: {
    none: 'Oltre al diritto di recesso e alla garanzia non offriamo altri resi.',
    offered: (within) =>
      within === undefined
        ? 'Oltre al diritto di recesso accettiamo resi volontari; il termine è indicato sul sito.'
        : `Oltre al diritto di recesso accettiamo resi volontari entro ${within} dalla consegna.`,
    besides: 'Finché dura il diritto di recesso puoi sempre usare quello: le condizioni qui sotto valgono solo per i resi volontari.',
    requires: 'I prodotti devono essere:',
    conditions: {
      accessories: 'con tutti gli accessori',
      complete: 'completi',
      disposableSeal: 'con il sigillo monouso intatto',
      originalPackaging: 'nella confezione originale',
      protections: 'con le protezioni',
      tags: 'con i cartellini',
      unaltered: 'non modificati',
      undamaged: 'non danneggiati',
      unused: 'non usati',
      unwashed: 'non lavati',
      unworn: 'non indossati',
    },
    ways: 'Costi del reso',
    processing: (period) => `Il reso è lavorato entro ${period}.`,
    delivery: {
      back: 'Se rendi tutto l’ordine, rimborsiamo anche i costi di consegna.',
      stays: 'I costi di consegna non si rimborsano.',
    },
    kept: (what) => `Dal rimborso di un reso volontario tratteniamo ${what}.`,
    exchange: 'Non facciamo cambi: rendi il prodotto e ordinane un altro.',
    personalisedOut: 'I prodotti personalizzati sono esclusi.',
    someOut: 'Sono esclusi i prodotti per cui la scheda lo dice.',
  },
  guarantee: {
    legal: 'Garanzia legale di conformità',
    duration: (months) => `Rispondiamo di ogni difetto di conformità che si manifesta entro ${months} mesi dalla consegna.`,
    presumption: (months) =>
      `Per i difetti che si manifestano entro ${months} mesi dalla consegna si presume che ci fossero già: non devi provarlo tu.`,
    noNotice: 'Non perdi la garanzia se non segnali il difetto entro un certo tempo.',
    remedies:
      'Scegli tu tra riparazione e sostituzione, se entrambe sono possibili senza costi sproporzionati. Se non avvengono in un tempo ragionevole, non riescono o il difetto è grave, puoi chiedere una riduzione del prezzo o, se il difetto non è lieve, la risoluzione del contratto.',
    free: 'I rimedi sono gratuiti, trasporto ed esame compresi.',
    seller: 'Ne risponde chi vende, anche quando il difetto viene dal produttore.',
    evidence: 'Per provare l’acquisto basta qualunque documento.',
    report: (channels) => `Puoi segnalare un difetto ${channels}.`,
    professionals: 'Per chi acquista per la propria attività vale la garanzia del codice civile.',
    fromPurchase: (months) => `Le nostre condizioni promettono ${months} mesi dall’acquisto: se finiscono più tardi, vale quel termine.`,
    notice: 'Prima dell’ordine mostriamo l’avviso armonizzato dell’Unione sulla garanzia legale.',
    commercial: 'Garanzie commerciali',
    promised: {
      seller: (months, from) =>
        `In più diamo una garanzia commerciale di ${month(months)} ${from === 'delivery' ? 'dalla consegna' : 'dall’acquisto'}.`,
      manufacturer: (months, from) =>
        `In più il produttore dà una garanzia commerciale di ${month(months)} ${from === 'delivery' ? 'dalla consegna' : 'dall’acquisto'}.`,
    },
    notInstead: 'Si aggiunge alla garanzia legale e non le toglie nulla.',
    noCommercial:
      'Non diamo una garanzia commerciale nostra. Se un produttore ne dà una, le sue condizioni sono con il prodotto e non tolgono nulla alla garanzia legale.',
  },
  complaints: {
    write: (channels) => `Puoi fare un reclamo ${channels}.`,
    answer: (period) => `Rispondiamo entro ${period}.`,
    body: (body, contacts) =>
      `Per risolvere la controversia senza giudice puoi rivolgerti a: ${body}${contacts === '' ? '' : ` (${contacts})`}.`,
    after: (period) =>
      period === undefined
        ? 'Serve prima un reclamo a noi, rimasto senza esito.'
        : `Serve prima un reclamo a noi, senza risposta da ${period} o con una risposta che non ti soddisfa.`,
    informs:
      'Se un reclamo non si risolve, ti diciamo a quale organismo di risoluzione delle controversie puoi rivolgerti e se vi partecipiamo.',
    courts: 'Giudice e legge',
    court: 'Puoi citarci davanti al giudice del luogo in cui vivi, e noi possiamo citarti solo lì.',
    smallClaims: (amount) => `Tra paesi dell’Unione c’è il procedimento europeo per le controversie fino a ${amount}.`,
    law: (country) => `Si applica il diritto di questo paese: ${country}. Le norme imperative del paese in cui vivi restano valide.`,
  },
  seller: {
    nobody: (shop, site) => `${shop} (${site})`,
    roles: {
      seller: 'venditore',
      principal: 'preponente',
      siteOwner: 'titolare del sito',
      siteOperator: 'gestore del sito',
      manufacturer: 'produttore',
      supplier: 'fornitore',
      guarantor: 'garante',
      returnAddressee: 'destinatario dei resi',
      dataController: 'titolare del trattamento dei dati',
      dataProcessor: 'responsabile del trattamento dei dati',
    },
    vat: (number) => `partita IVA ${number}`,
    taxCode: (number) => `codice fiscale ${number}`,
    contacts: 'Contatti',
    email: (addresses) => `E-mail: ${addresses}`,
    phone: (number, hours) => `Telefono: ${number}${hours === undefined ? '' : ` (${hours})`}`,
    hours: (days, from, until) => `${days}, dalle ${from} alle ${until}`,
    webForm: 'Modulo di contatto sul sito',
    chat: 'Chat sul sito',
    site: (site) => `Sito: ${site}`,
  },
};

import type { Language } from '../languages.ts';

/** What the shops' own pages say around their products; the elements bring their own words. */
export interface ShopWords {
  readonly example: string;
  readonly skip: string;
  readonly categories: string;
  readonly language: string;
  readonly home: string;
  readonly cart: string;
  readonly checkout: string;
  readonly order: string;
  readonly terms: string;
  readonly delivery: string;
  readonly returns: string;
  readonly privacy: string;
  readonly withdrawal: string;
  readonly withdrawalLead: string;
  readonly withdrawalPlain: string;
  readonly returnsLead: string;
  readonly returnsOr: string;
  readonly returnsText: string;
  readonly customerService: string;
  readonly information: string;
  readonly contact: string;
  readonly clause: string;
  readonly promoted: string;
  readonly related: string;
  readonly noScript: string;
  readonly notFound: string;
  readonly notFoundText: string;
}

export const shopWords: Readonly<Record<Language, ShopWords>> = {
  it: {
    example: 'Negozio dimostrativo con un profilo d’esempio: non è il negozio dell’azienda e non vende nulla davvero.',
    skip: 'Vai al contenuto',
    categories: 'Categorie',
    language: 'Lingua',
    home: 'Home',
    cart: 'Carrello',
    checkout: 'Alla cassa',
    order: 'Il tuo ordine',
    terms: 'Condizioni di vendita',
    delivery: 'Consegna',
    returns: 'Resi e rimborsi',
    privacy: 'Privacy',
    withdrawal: 'Recedere dal contratto qui',
    withdrawalLead: 'Puoi cambiare idea senza dire perché. Bastano due passi; la ricevuta arriva subito.',
    withdrawalPlain: 'Qualunque dichiarazione chiara vale lo stesso, anche per e-mail:',
    returnsLead: 'Rendi un articolo o segnala un problema. Vedi prima che cosa ti torna, quando e perché.',
    returnsOr: 'Oppure senza alcun modulo:',
    returnsText: 'Che cosa dicono le condizioni',
    customerService: 'Servizio clienti',
    information: 'Informazioni',
    contact: 'Contatti',
    clause: 'clausola',
    promoted: 'Promozione',
    related: 'Stanno bene insieme',
    noScript: 'Per comprare su questa pagina serve JavaScript. Il recesso funziona anche senza.',
    notFound: 'Pagina non trovata',
    notFoundText: 'Questa pagina non c’è, o non c’è più.',
  },
  en: {
    example: 'Demonstration shop with an example profile: it is not the company’s shop and sells nothing for real.',
    skip: 'Skip to content',
    categories: 'Categories',
    language: 'Language',
    home: 'Home',
    cart: 'Cart',
    checkout: 'Checkout',
    order: 'Your order',
    terms: 'Terms of sale',
    delivery: 'Delivery',
    returns: 'Returns and refunds',
    privacy: 'Privacy',
    withdrawal: 'Withdraw from contract here',
    withdrawalLead: 'You can change your mind without saying why. It takes two steps; the receipt comes at once.',
    withdrawalPlain: 'Any clear statement is as good, by e-mail too:',
    returnsLead: 'Send something back or report a problem. You see first what comes back, when and why.',
    returnsOr: 'Or without any form:',
    returnsText: 'What the terms say',
    customerService: 'Customer service',
    information: 'Information',
    contact: 'Contact',
    clause: 'clause',
    promoted: 'On offer',
    related: 'Go well together',
    noScript: 'Buying on this page needs JavaScript. Withdrawing works without it.',
    notFound: 'Page not found',
    notFoundText: 'This page is not here, or not any more.',
  },
  de: {
    example: 'Vorführshop mit einem Beispielprofil: Er ist nicht der Shop des Unternehmens und verkauft nichts wirklich.',
    skip: 'Zum Inhalt',
    categories: 'Kategorien',
    language: 'Sprache',
    home: 'Startseite',
    cart: 'Warenkorb',
    checkout: 'Kasse',
    order: 'Ihre Bestellung',
    terms: 'Verkaufsbedingungen',
    delivery: 'Lieferung',
    returns: 'Rückgabe und Erstattung',
    privacy: 'Datenschutz',
    withdrawal: 'Vertrag widerrufen',
    withdrawalLead: 'Sie können es sich anders überlegen, ohne zu sagen, warum. Zwei Schritte genügen; die Bestätigung kommt sofort.',
    withdrawalPlain: 'Jede eindeutige Erklärung gilt ebenso, auch per E-Mail:',
    returnsLead: 'Senden Sie etwas zurück oder melden Sie ein Problem. Sie sehen vorher, was zurückkommt, wann und warum.',
    returnsOr: 'Oder ganz ohne Formular:',
    returnsText: 'Was die Bedingungen sagen',
    customerService: 'Kundenservice',
    information: 'Informationen',
    contact: 'Kontakt',
    clause: 'Klausel',
    promoted: 'Im Angebot',
    related: 'Passt gut zusammen',
    noScript: 'Zum Einkaufen braucht diese Seite JavaScript. Der Widerruf geht auch ohne.',
    notFound: 'Seite nicht gefunden',
    notFoundText: 'Diese Seite gibt es nicht oder nicht mehr.',
  },
  fr: {
    example:
      'Boutique de démonstration avec un profil d’exemple\u00a0: ce n’est pas celle de l’entreprise et rien n’y est réellement vendu.',
    skip: 'Aller au contenu',
    categories: 'Catégories',
    language: 'Langue',
    home: 'Accueil',
    cart: 'Panier',
    checkout: 'Caisse',
    order: 'Votre commande',
    terms: 'Conditions de vente',
    delivery: 'Livraison',
    returns: 'Retours et remboursements',
    privacy: 'Confidentialité',
    withdrawal: 'Renoncer au contrat ici',
    withdrawalLead: 'Vous pouvez changer d’avis sans dire pourquoi. Deux étapes suffisent\u202f; l’accusé de réception arrive aussitôt.',
    withdrawalPlain: 'Toute déclaration claire vaut autant, par e-mail aussi\u00a0:',
    returnsLead: 'Renvoyez un article ou signalez un problème. Vous voyez d’abord ce qui vous revient, quand et pourquoi.',
    returnsOr: 'Ou sans aucun formulaire\u00a0:',
    returnsText: 'Ce que disent les conditions',
    customerService: 'Service client',
    information: 'Informations',
    contact: 'Nous contacter',
    clause: 'article',
    promoted: 'En promotion',
    related: 'Vont bien ensemble',
    noScript: 'Pour acheter sur cette page, JavaScript est nécessaire. La rétractation fonctionne sans.',
    notFound: 'Page introuvable',
    notFoundText: 'Cette page n’existe pas, ou n’existe plus.',
  },
  es: {
    example: 'Tienda de demostración con un perfil de ejemplo: no es la tienda de la empresa y no vende nada de verdad.',
    skip: 'Ir al contenido',
    categories: 'Categorías',
    language: 'Idioma',
    home: 'Inicio',
    cart: 'Carrito',
    checkout: 'Caja',
    order: 'Su pedido',
    terms: 'Condiciones de venta',
    delivery: 'Entrega',
    returns: 'Devoluciones y reembolsos',
    privacy: 'Privacidad',
    withdrawal: 'Desistir del contrato aquí',
    withdrawalLead: 'Puede cambiar de opinión sin decir por qué. Bastan dos pasos; el acuse de recibo llega al momento.',
    withdrawalPlain: 'Cualquier declaración clara vale igual, también por correo electrónico:',
    returnsLead: 'Devuelva un artículo o comunique un problema. Verá antes qué se le devuelve, cuándo y por qué.',
    returnsOr: 'O sin ningún formulario:',
    returnsText: 'Qué dicen las condiciones',
    customerService: 'Atención al cliente',
    information: 'Información',
    contact: 'Contacto',
    clause: 'cláusula',
    promoted: 'En oferta',
    related: 'Combinan bien',
    noScript: 'Para comprar en esta página hace falta JavaScript. El desistimiento funciona también sin él.',
    notFound: 'Página no encontrada',
    notFoundText: 'Esta página no existe, o ya no existe.',
  },
};

import type { WordsLanguage } from '../../policy/index.ts';

/** What stands around the sentences of an explanation. */
export interface ExplainWords {
  readonly clause: string;
  readonly law: string;
  readonly unverified: string;
  readonly clauseAlone: string;
  readonly unclear: string;
  readonly risk: string;
  readonly assumed: string;
  readonly lawWins: string;
  readonly above: string;
  readonly also: string;
  readonly otherDecisions: string;
  readonly otherDates: string;
  readonly asExpected: string;
  readonly expected: string;
  readonly cameOut: string;
  readonly remedy: string;
  /** Days of the week from Monday, short. */
  readonly weekdays: readonly string[];
}

const en: ExplainWords = {
  clause: 'clause',
  law: 'law',
  unverified: 'not checked in the primary text',
  clauseAlone: 'the clause alone would give',
  unclear: 'the terms are unclear; the reading that favours the buyer',
  risk: 'lawful, but a risk',
  assumed: 'the terms name no figure; assumed',
  lawWins: 'the law gives more than the clause',
  above: 'see above',
  also: 'Also',
  otherDecisions: 'Also decided',
  otherDates: 'Also reckoned',
  asExpected: 'Everything came out as expected.',
  expected: 'expected',
  cameOut: 'came out',
  remedy: 'remedy',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const it: ExplainWords = {
  clause: 'clausola',
  law: 'legge',
  unverified: 'non verificato sul testo originale',
  clauseAlone: 'la clausola da sola darebbe',
  unclear: "le condizioni non sono chiare; vale la lettura a favore dell'acquirente",
  risk: 'lecito, ma rischioso',
  assumed: 'le condizioni non indicano alcun valore; valore presunto',
  lawWins: 'la legge dà più della clausola',
  above: 'vedi sopra',
  also: 'Inoltre',
  otherDecisions: 'Altre decisioni',
  otherDates: 'Altri termini calcolati',
  asExpected: 'Tutto è come atteso.',
  expected: 'atteso',
  cameOut: 'ottenuto',
  remedy: 'rimedio',
  weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
};

const de: ExplainWords = {
  clause: 'Klausel',
  law: 'Gesetz',
  unverified: 'nicht am Originaltext geprüft',
  clauseAlone: 'die Klausel allein ergäbe',
  unclear: 'die Bedingungen sind unklar; es gilt die für den Käufer günstigere Lesart',
  risk: 'zulässig, aber ein Risiko',
  assumed: 'die Bedingungen nennen keinen Wert; angenommen',
  lawWins: 'das Gesetz gibt mehr als die Klausel',
  above: 'siehe oben',
  also: 'Außerdem',
  otherDecisions: 'Außerdem entschieden',
  otherDates: 'Außerdem berechnet',
  asExpected: 'Alles kam wie erwartet heraus.',
  expected: 'erwartet',
  cameOut: 'Ergebnis',
  remedy: 'Abhilfe',
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};

const fr: ExplainWords = {
  clause: 'clause',
  law: 'loi',
  unverified: 'non vérifié dans le texte original',
  clauseAlone: 'la clause seule donnerait',
  unclear: "les conditions sont ambiguës ; lecture favorable à l'acheteur",
  risk: 'licite, mais risqué',
  assumed: "les conditions n'indiquent aucune valeur ; valeur supposée",
  lawWins: 'la loi donne plus que la clause',
  above: 'voir plus haut',
  also: 'En outre',
  otherDecisions: 'Autres décisions',
  otherDates: 'Autres délais calculés',
  asExpected: 'Tout correspond à ce qui était attendu.',
  expected: 'attendu',
  cameOut: 'obtenu',
  remedy: 'remède',
  weekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
};

const es: ExplainWords = {
  clause: 'cláusula',
  law: 'ley',
  unverified: 'no comprobado en el texto original',
  clauseAlone: 'la cláusula por sí sola daría',
  unclear: 'las condiciones no son claras; vale la lectura favorable al comprador',
  risk: 'lícito, pero arriesgado',
  assumed: 'las condiciones no indican ningún valor; valor supuesto',
  lawWins: 'la ley da más que la cláusula',
  above: 'véase arriba',
  also: 'Además',
  otherDecisions: 'Otras decisiones',
  otherDates: 'Otros plazos calculados',
  asExpected: 'Todo ha salido como se esperaba.',
  expected: 'se esperaba',
  cameOut: 'ha salido',
  remedy: 'remedio',
  weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
};

export const explainWords: Readonly<Record<WordsLanguage, ExplainWords>> = { it, en, de, fr, es };

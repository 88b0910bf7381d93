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
  readonly event: (day: string) => string;
  readonly calendarDays: (days: number, from: string, to: string) => string;
  readonly workingDays: (days: number, from: string, to: string) => string;
  readonly noDays: string;
  readonly without: (days: string) => string;
  readonly more: (days: number) => string;
  readonly months: (months: number, from: string, to: string) => string;
  readonly extended: (to: string) => string;
  readonly secondWorkingDay: (to: string) => string;
  readonly ends: (day: string, instant: string) => string;
  readonly holiday: (countries: string) => string;
  readonly localHoliday: string;
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
  event: (day) => `counted from ${day}, which is not counted itself`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'day' : 'days'}, from ${from} to ${to}`,
  workingDays: (days, from, to) => `${days} working ${days === 1 ? 'day' : 'days'}, from ${from} to ${to}`,
  noDays: 'the same day',
  without: (days) => `without ${days}`,
  more: (days) => `${days} more`,
  months: (months, from, to) => `${months} ${months === 1 ? 'month' : 'months'} on, from ${from} to ${to}`,
  extended: (to) => `extended to ${to}, over`,
  secondWorkingDay: (to) => `extended to ${to}, so that the period holds two working days`,
  ends: (day, instant) => `ends with ${day}, at 24:00 (${instant})`,
  holiday: (countries) => `public holiday ${countries}`,
  localHoliday: 'local holiday',
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
  event: (day) => `si conta da ${day}, giorno non compreso`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'giorno' : 'giorni'}, da ${from} a ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}, da ${from} a ${to}`,
  noDays: 'lo stesso giorno',
  without: (days) => `senza ${days}`,
  more: (days) => `altri ${days}`,
  months: (months, from, to) => `${months} ${months === 1 ? 'mese' : 'mesi'} dopo, da ${from} a ${to}`,
  extended: (to) => `prorogato a ${to}, saltando`,
  secondWorkingDay: (to) => `prorogato a ${to}, perché il periodo comprenda due giorni lavorativi`,
  ends: (day, instant) => `termina con ${day}, alle 24:00 (${instant})`,
  holiday: (countries) => `festività ${countries}`,
  localHoliday: 'festività locale',
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
  event: (day) => `gezählt ab ${day}; dieser Tag zählt nicht mit`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'Tag' : 'Tage'}, von ${from} bis ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'Arbeitstag' : 'Arbeitstage'}, von ${from} bis ${to}`,
  noDays: 'derselbe Tag',
  without: (days) => `ohne ${days}`,
  more: (days) => `${days} weitere`,
  months: (months, from, to) => `${months} ${months === 1 ? 'Monat' : 'Monate'} weiter, von ${from} bis ${to}`,
  extended: (to) => `verlängert bis ${to}, über`,
  secondWorkingDay: (to) => `verlängert bis ${to}, damit die Frist zwei Arbeitstage umfasst`,
  ends: (day, instant) => `endet mit ${day}, um 24:00 Uhr (${instant})`,
  holiday: (countries) => `Feiertag ${countries}`,
  localHoliday: 'örtlicher Feiertag',
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
  event: (day) => `compté à partir de ${day}, jour non compris`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'jour' : 'jours'}, de ${from} à ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'jour ouvrable' : 'jours ouvrables'}, de ${from} à ${to}`,
  noDays: 'le même jour',
  without: (days) => `sans ${days}`,
  more: (days) => `${days} autres`,
  months: (months, from, to) => `${months} mois plus tard, de ${from} à ${to}`,
  extended: (to) => `prolongé à ${to}, en passant`,
  secondWorkingDay: (to) => `prolongé à ${to}, pour que le délai comprenne deux jours ouvrables`,
  ends: (day, instant) => `se termine avec ${day}, à 24 h (${instant})`,
  holiday: (countries) => `jour férié ${countries}`,
  localHoliday: 'jour férié local',
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
  event: (day) => `se cuenta desde ${day}, día no incluido`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'día' : 'días'}, de ${from} a ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'día hábil' : 'días hábiles'}, de ${from} a ${to}`,
  noDays: 'el mismo día',
  without: (days) => `sin ${days}`,
  more: (days) => `${days} más`,
  months: (months, from, to) => `${months} ${months === 1 ? 'mes' : 'meses'} después, de ${from} a ${to}`,
  extended: (to) => `prorrogado a ${to}, saltando`,
  secondWorkingDay: (to) => `prorrogado a ${to}, para que el plazo comprenda dos días hábiles`,
  ends: (day, instant) => `termina con ${day}, a las 24:00 (${instant})`,
  holiday: (countries) => `festivo ${countries}`,
  localHoliday: 'festivo local',
};

export const explainWords: Readonly<Record<WordsLanguage, ExplainWords>> = { it, en, de, fr, es };

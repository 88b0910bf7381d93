import type { Language } from '../http/language.ts';
import { wordsTable } from '../http/words-table.ts';

/** How a deadline is counted out; days come in as text. */
export interface ReckoningWords {
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

const it: ReckoningWords = {
  event: (day) => `si conta da ${day}, giorno non compreso`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'giorno' : 'giorni'}, da ${from} a ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}, da ${from} a ${to}`,
  noDays: 'lo stesso giorno',
  without: (days) => `senza ${days}`,
  more: (days) => `altri ${days}`,
  months: (months, from, to) => `${months} ${months === 1 ? 'mese' : 'mesi'} dopo, da ${from} a ${to}`,
  extended: (to) => `prorogato a ${to}, saltando`,
  secondWorkingDay: (to) => `prorogato a ${to}, perché il periodo comprenda due giorni lavorativi`,
  ends: (day, instant) => `termina ${day}, alle 24:00 (${instant})`,
  holiday: (countries) => `festività ${countries}`,
  localHoliday: 'festività locale',
};

const en: ReckoningWords = {
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

const de: ReckoningWords = {
  event: (day) => `gezählt ab ${day}; dieser Tag zählt nicht mit`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'Tag' : 'Tage'}, von ${from} bis ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'Arbeitstag' : 'Arbeitstage'}, von ${from} bis ${to}`,
  noDays: 'derselbe Tag',
  without: (days) => `ohne ${days}`,
  more: (days) => `${days} weitere`,
  months: (months, from, to) => `${months} ${months === 1 ? 'Monat' : 'Monate'} weiter, von ${from} bis ${to}`,
  extended: (to) => `verlängert bis ${to}, über`,
  secondWorkingDay: (to) => `verlängert bis ${to}, damit die Frist zwei Arbeitstage umfasst`,
  ends: (day, instant) => `endet am ${day}, um 24:00 Uhr (${instant})`,
  holiday: (countries) => `Feiertag ${countries}`,
  localHoliday: 'örtlicher Feiertag',
};

const fr: ReckoningWords = {
  event: (day) => `compté à partir du ${day}, jour non compris`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'jour' : 'jours'}, du ${from} au ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'jour ouvrable' : 'jours ouvrables'}, du ${from} au ${to}`,
  noDays: 'le même jour',
  without: (days) => `sans ${days}`,
  more: (days) => `${days} autres`,
  months: (months, from, to) => `${months} mois plus tard, du ${from} au ${to}`,
  extended: (to) => `prolongé au ${to}, en passant`,
  secondWorkingDay: (to) => `prolongé au ${to}, pour que le délai comprenne deux jours ouvrables`,
  ends: (day, instant) => `se termine le ${day}, à 24 h (${instant})`,
  holiday: (countries) => `jour férié ${countries}`,
  localHoliday: 'jour férié local',
};

const es: ReckoningWords = {
  event: (day) => `se cuenta desde el ${day}, día no incluido`,
  calendarDays: (days, from, to) => `${days} ${days === 1 ? 'día' : 'días'}, del ${from} al ${to}`,
  workingDays: (days, from, to) => `${days} ${days === 1 ? 'día hábil' : 'días hábiles'}, del ${from} al ${to}`,
  noDays: 'el mismo día',
  without: (days) => `sin ${days}`,
  more: (days) => `${days} más`,
  months: (months, from, to) => `${months} ${months === 1 ? 'mes' : 'meses'} después, del ${from} al ${to}`,
  extended: (to) => `prorrogado al ${to}, saltando`,
  secondWorkingDay: (to) => `prorrogado al ${to}, para que el plazo comprenda dos días hábiles`,
  ends: (day, instant) => `termina el ${day}, a las 24:00 (${instant})`,
  holiday: (countries) => `festivo ${countries}`,
  localHoliday: 'festivo local',
};

/** As they stand, for a terminal. */
export const plainReckoningWords: Readonly<Record<Language, ReckoningWords>> = { it, en, de, fr, es };

/** The same as each language is printed. */
export const reckoningWords = wordsTable(plainReckoningWords);

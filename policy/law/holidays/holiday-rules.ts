import type { Country } from '../../iso-countries.ts';
import { easter, on, once, onOrNearest, onOrNext, orthodoxEaster, weekdayFrom, type HolidayRule } from './holiday-rule.ts';

const monday = 1;
const thursday = 4;
const friday = 5;

/**
 * What makes a day a holiday in the whole of a country, by law. Days that always are Sundays are left out. Where a law on legal
 * terms adds days on which no term ends, they count. Regional holidays do not. In doubt a day counts: it can only give time.
 *
 * @source each country's act, named beside its rules; Reg. 1182/71 art. 2(1)
 */
export const holidayRules: Readonly<Record<Country, readonly HolidayRule[]>> = {
  // Feiertagsruhegesetz 1957 § 1
  AT: [on('01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26'), easter([1, 39, 50, 60])],
  // Arrêté royal 18.4.1974 art. 1
  BE: [on('01-01 05-01 07-21 08-15 11-01 11-11 12-25'), easter([1, 39, 50])],
  // Кодекс на труда чл. 154, with its second paragraph
  BG: [onOrNext('01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26'), orthodoxEaster([-2, 1])],
  // Cantonal but for 1 August; these hold nearly everywhere
  CH: [on('01-01 08-01 12-25 12-26'), easter([-2, 1, 39, 50])],
  // Περί Αργιών νόμος
  CY: [on('01-01 01-06 03-25 04-01 05-01 08-15 10-01 10-28 12-25 12-26'), orthodoxEaster([-48, -2, 1, 50])],
  // Zákon 245/2000 Sb.
  CZ: [on('01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26'), easter([-2, 1])],
  // Feiertagsgesetze der Länder, where all agree
  DE: [on('01-01 05-01 10-03 12-25 12-26'), easter([-2, 1, 39, 50])],
  // Helligdagsloven; lov 214/2023
  DK: [on('01-01 12-25 12-26'), easter([-3, -2, 1, 39, 50]), easter([26], { until: 2023 })],
  // Pühade ja tähtpäevade seadus
  EE: [on('01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26'), easter([-2])],
  // Estatuto de los Trabajadores art. 37(2); RD 2001/1983 art. 45
  ES: [on('01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25'), easter([-2])],
  // Laki 150/1930 § 5, with the eves of Midsummer and Christmas
  FI: [on('01-01 01-06 05-01 12-06 12-24 12-25 12-26'), easter([-2, 1, 39]), weekdayFrom(friday, '06-19')],
  // Code du travail art. L3133-1
  FR: [on('01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25'), easter([1, 39, 50])],
  // Banking and Financial Dealings Act 1971 sched. 1, England and Wales; proclamations
  GB: [
    onOrNext('01-01 12-25 12-26'),
    easter([-2, 1]),
    weekdayFrom(monday, '05-01', { except: [2020] }),
    weekdayFrom(monday, '05-25', { except: [2022] }),
    weekdayFrom(monday, '08-25'),
    once('2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'),
  ],
  // Ν. 4468/2017; ΑΝ 380/1968
  GR: [on('01-01 01-06 03-25 05-01 08-15 10-28 12-25 12-26'), orthodoxEaster([-48, -2, 1, 50])],
  // Zakon o blagdanima, NN 110/2019
  HR: [on('01-01 01-06 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26'), easter([1, 60])],
  // 2012. évi I. törvény 102. §
  HU: [on('01-01 03-15 05-01 08-20 10-23 11-01 12-25 12-26'), easter([-2, 1, 50])],
  // Organisation of Working Time Act 1997 sched. 2; Act 8/2023, by which 1 February stands where it is a Friday
  IE: [
    on('01-01 12-25'),
    onOrNext('03-17 12-26'),
    easter([1]),
    weekdayFrom(monday, '02-01', { from: 2023, except: [2030, 2036] }),
    weekdayFrom(monday, '05-01'),
    weekdayFrom(monday, '06-01'),
    weekdayFrom(monday, '08-01'),
    weekdayFrom(monday, '10-25'),
    once('2022-03-18', '2030-02-01', '2036-02-01'),
  ],
  // L. 260/1949; L. 151/2025 for 4 October
  IT: [on('01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'), on('10-04', { from: 2026 }), easter([1])],
  // Darbo kodekso 123 str.
  LT: [on('01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26'), easter([1])],
  // Code du travail art. L. 232-2
  LU: [on('01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26'), easter([1, 39, 50])],
  // Likums par svētku, atceres un atzīmējamām dienām
  LV: [on('01-01 05-01 06-23 06-24 12-24 12-25 12-26 12-31'), onOrNext('05-04 11-18'), easter([-2, 1]), once('2023-05-29')],
  // National Holidays and Other Public Holidays Act, cap. 252
  MT: [on('01-01 02-10 03-19 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25'), easter([-2])],
  // Algemene termijnenwet art. 3, with Good Friday and every 5 May
  NL: [on('01-01 04-27 05-05 12-25 12-26'), easter([-2, 1, 39, 50])],
  // Lov om helligdager og helligdagsfred § 2; lov 1/1947
  NO: [on('01-01 05-01 05-17 12-25 12-26'), easter([-3, -2, 1, 39, 50])],
  // Ustawa o dniach wolnych od pracy art. 1; Dz.U. 2024 poz. 1965 for 24 December
  PL: [on('01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26'), on('12-24', { from: 2025 }), easter([1, 60])],
  // Código do Trabalho art. 234
  PT: [on('01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25'), easter([-2, 60])],
  // Codul muncii art. 139; Legea 52/2023 for 6 and 7 January
  RO: [on('01-01 01-02 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26'), on('01-06 01-07', { from: 2024 }), orthodoxEaster([-2, 1, 50])],
  // Lag 1989:253; lag 1930:173 § 2, with the eves of Midsummer, Christmas and New Year
  SE: [on('01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31'), easter([-2, 1, 39]), weekdayFrom(friday, '06-19')],
  // Zakon o praznikih in dela prostih dnevih
  SI: [on('01-01 01-02 02-08 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26'), easter([1]), once('2023-08-14')],
  // Zákon 241/1993 Z. z.; consolidation acts of 2023 to 2025
  SK: [
    on('01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26'),
    on('05-08 09-15', { except: [2026] }),
    on('09-01', { until: 2023 }),
    on('11-17', { until: 2024 }),
    easter([-2, 1]),
  ],
  // 5 U.S.C. § 6103
  US: [
    onOrNearest('01-01 07-04 11-11 12-25'),
    onOrNearest('06-19', { from: 2021 }),
    weekdayFrom(monday, '01-15'),
    weekdayFrom(monday, '02-15'),
    weekdayFrom(monday, '05-25'),
    weekdayFrom(monday, '09-01'),
    weekdayFrom(monday, '10-08'),
    weekdayFrom(thursday, '11-22'),
  ],
};

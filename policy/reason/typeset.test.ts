import { expect, it } from 'vitest';
import { typeset } from './typeset.ts';
import { wordsLanguages, type WordsLanguage } from './words.ts';

it.each<[WordsLanguage, string, string]>([
  ['it', 'Il rimborso è dovuto entro il 8 dicembre 2026.', 'Il rimborso è dovuto entro l’8 dicembre 2026.'],
  ['it', 'Si può recedere fino al 11 gennaio 2027 compreso.', 'Si può recedere fino all’11 gennaio 2027 compreso.'],
  ['it', 'Il codice vale dal 8 marzo.', 'Il codice vale dall’8 marzo.'],
  ['it', 'Il 11 % del valore.', 'L’11 % del valore.'],
  ['it', 'Si può recedere fino al 18 gennaio, non al 81.', 'Si può recedere fino al 18 gennaio, non al 81.'],
  ['it', "Si paga entro 18 dicembre 2026, con l'ordine.", 'Si paga entro il 18 dicembre 2026, con l’ordine.'],
  ['it', 'Si paga entro 11 dicembre 2026.', 'Si paga entro l’11 dicembre 2026.'],
  ['it', 'Si paga entro 18 giorni.', 'Si paga entro 18 giorni.'],
  ['fr', "jusqu'à l'envoi", 'jusqu’à l’envoi'],
  ['en', 'The period ends on 8 December: 12 % of it is left.', 'The period ends on 8 December: 12 % of it is left.'],
  ['de', 'Es werden 12 % abgezogen.', 'Es werden 12\u00a0% abgezogen.'],
  ['es', 'Se descuenta el 12 % del valor.', 'Se descuenta el 12\u00a0% del valor.'],
  [
    'fr',
    'Il manque 12 % : « lisez ici » ; est-ce clair ?',
    'Il manque 12\u00a0%\u00a0: «\u00a0lisez ici\u00a0»\u202f; est-ce clair\u202f?',
  ],
  ['fr', 'PayPal: à la commande; https://a.example/?b:c à 23:30', 'PayPal\u00a0: à la commande\u202f; https://a.example/?b:c à 23:30'],
])('sets %s "%s"', (language, text, set) => {
  expect(typeset(text, language)).toBe(set);
});

it.each(wordsLanguages)('changes nothing twice in %s', (language) => {
  const once = typeset('Il 8 : « 12 % » ; al 11 !', language);
  expect(typeset(once, language)).toBe(once);
});

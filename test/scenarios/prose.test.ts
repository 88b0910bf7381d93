import { describe, expect, it } from 'vitest';
import type { WordsLanguage } from '../../policy/reason/words.ts';
import { proseFaults } from './prose.ts';

describe('finds what is wrong', () => {
  it.each<[WordsLanguage, string]>([
    ['it', 'Si può recedere entro 1 giorni.'],
    ['it', 'Il termine scade il 8 dicembre.'],
    ['en', 'One can withdraw within 1 days.'],
    ['en', 'The refund is due by Invalid Date.'],
    ['en', 'the refund is due.'],
    ['en', 'The refund is due'],
    ['en', 'The refund  is due.'],
    ['de', 'Die Frist beträgt 2 Tag.'],
    ['de', 'Du kannst widerrufen.'],
    ['de', 'Die Funktion "Vertrag widerrufen" bleibt.'],
    ['fr', 'Le délai est de 0 jours.'],
    ['fr', "Rien ne s'oppose à cet achat."],
    ['fr', 'Le code reste : il est utilisable.'],
    ['es', 'El plazo es de 1 meses.'],
    ['es', 'Si abre tu paquete, no puede desistir.'],
  ])('in %s: %s', (language, text) => {
    expect(proseFaults(text, language)).not.toEqual([]);
  });
});

describe('finds nothing', () => {
  it.each<[WordsLanguage, string]>([
    ['it', "Il termine scade l'8 dicembre: restano 0 giorni."],
    ['en', '€12 more than due went back.'],
    ['de', 'Sie haben 14 Tage Zeit; die Funktion „Vertrag widerrufen“ bleibt.'],
    ['fr', 'Le délai est de 0 jour\u00a0: il court à 23:30\u202f; «\u00a0ici\u00a0».'],
    ['es', 'Tiene 1 mes o 12 meses desde el 1 de enero.'],
  ])('in %s: %s', (language, text) => {
    expect(proseFaults(text, language)).toEqual([]);
  });
});

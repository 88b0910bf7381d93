import { expect, test } from 'vitest';
import { wordsTable } from './words-table.ts';

const say = (text: string) => ({
  text,
  list: [text],
  of: (figure: string) => `${text} ${figure}`,
  mail: (figure: string) => ({ heading: [figure] }),
});
const words = wordsTable({ it: say('Entro il'), en: say('By'), de: say('Bis zum'), fr: say('Quand ?'), es: say('Hasta el') });

test('every text is set as its language prints it, wherever it stands', () => {
  expect(words('fr')).toMatchObject({ text: 'Quand\u202f?', list: ['Quand\u202f?'] });
  expect(words('en').of('Quand ?')).toBe('By Quand ?');
});

test('what functions return is set with the figures in it', () => {
  expect(words('it').of('8 dicembre')).toBe('Entro l’8 dicembre');
  expect(words('it').of('7 dicembre')).toBe('Entro il 7 dicembre');
  expect(words('de').of('25,5 %')).toBe('Bis zum 25,5\u00a0%');
  expect(words('fr').mail('Reste : 4')).toEqual({ heading: ['Reste\u00a0: 4'] });
});

import { expect, it } from 'vitest';
import { withdrawalLabels } from './withdrawal-labels.ts';

it.each([
  ['it', 'recedere dal contratto qui', 'conferma recesso'],
  ['en', 'withdraw from contract here', 'confirm withdrawal'],
  ['de', 'Vertrag widerrufen', 'Widerruf bestätigen'],
  ['fr', 'renoncer au contrat ici', 'confirmer la rétractation'],
  ['es', 'desistir del contrato aquí', 'confirmar desistimiento'],
])('has the words of the law in %s', (language, label, confirmation) => {
  expect(withdrawalLabels(language)).toEqual({ function: label, confirmation });
});

it.each(['pl', '', 'toString', 'IT'])('never falls back for "%s"', (language) => {
  expect(() => withdrawalLabels(language)).toThrow(RangeError);
});

import { lawParameters, reasonText, type Reason, type WordsFormat, type WordsLanguage } from '../../../policy/index.ts';
import type { AnswerPart } from './answer-part.ts';
import { element } from './element.ts';

/** In which language and with which figures reasons are said. */
export interface Saying {
  readonly language: WordsLanguage;
  readonly format: WordsFormat;
}

/** Draws an answer: every part with its value and, beneath, why. Parts whose value changed since the last time are told apart. */
export class AnswerList {
  #before = new Map<string, string>();
  readonly #figures = element('dl', 'figures');
  readonly #asides = element('dl', 'asides');
  readonly #summary = element('summary');
  readonly #more = element('details', 'more', this.#summary, this.#asides);
  readonly #refusal = element('p', 'none');

  constructor(place: HTMLElement) {
    place.append(this.#refusal, this.#figures, this.#more);
  }

  show(parts: readonly AnswerPart[], saying: Saying): void {
    const before = this.#before;
    this.#before = new Map(parts.map(({ id, value }) => [id, value]));
    const drawn = (part: AnswerPart): HTMLElement => partElement(part, before.size > 0 && before.get(part.id) !== part.value, saying);
    const asides = parts.filter(({ aside }) => aside);
    const refused = asides.filter(({ role }) => role === 'refused').length;
    this.#figures.replaceChildren(...parts.filter(({ aside }) => !aside).map(drawn));
    this.#asides.replaceChildren(...asides.map(drawn));
    this.#summary.textContent = `Also decided: ${asides.length}${refused === 0 ? '' : `, of these refused: ${refused}`}`;
    this.#is('shown', asides.length > 0);
  }

  /** In place of an answer, why there is none. */
  refuse(text: string): void {
    this.#refusal.textContent = text;
    this.#is('refused', false);
  }

  #is(state: 'shown' | 'refused', hasMore: boolean): void {
    this.#refusal.hidden = state === 'shown';
    this.#figures.hidden = state === 'refused';
    this.#more.hidden = !hasMore;
  }
}

function partElement({ id, label, value, role, note, because }: AnswerPart, changed: boolean, saying: Saying): HTMLDivElement {
  const part = element(
    'div',
    changed ? `part ${role} changed` : `part ${role}`,
    element('dt', '', label),
    element('dd', 'value', value),
    note === undefined ? undefined : noteElement(note, saying),
    ...because.map((reason) => reasonElement(reason, saying)),
  );
  part.dataset['part'] = id;
  return part;
}

function noteElement(note: string, { language }: Saying): HTMLElement {
  const line = element('dd', 'why', note);
  line.lang = language;
  return line;
}

function reasonElement(reason: Reason, { language, format }: Saying): HTMLElement {
  const { clause, law, clauseWouldGive, assumed } = reason;
  const tags = [
    clause === undefined ? undefined : element('span', 'tag clause', `clause ${clause}`),
    law === undefined ? undefined : element('span', 'tag law', lawParameters.get(law)?.source ?? law),
    clauseWouldGive === undefined ? undefined : element('span', 'tag won', 'the law gave more than the clause'),
    assumed === true ? element('span', 'tag', 'assumed: the terms name no figure') : undefined,
    reason.ambiguity === undefined ? undefined : element('span', 'tag', `the terms leave room: ${reason.ambiguity}`),
    reason.floor === undefined ? undefined : element('span', 'tag', `finding ${reason.floor}`),
    reason.warning === undefined ? undefined : element('span', 'tag', `a risk: ${reason.warning}`),
  ];
  const sentence = element('span', '', reasonText(reason, language, format));
  sentence.lang = language;
  const line = element('dd', 'why', sentence, ' ', ...tags);
  line.title = reason.code;
  return line;
}

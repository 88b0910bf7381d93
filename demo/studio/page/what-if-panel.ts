import { Temporal } from 'temporal-polyfill';
import { quote, type Profile, type WordsLanguage } from '../../../policy/index.ts';
import { AnswerList } from './answer-list.ts';
import type { AnswerPart } from './answer-part.ts';
import { countryChoices, fillChoice, paymentChoices, serviceChoices } from './choices.ts';
import { datesParts, type DatesFields } from './dates-parts.ts';
import { byId } from './element.ts';
import { figureFormat } from './figure-format.ts';
import { quoteParts } from './quote-parts.ts';
import { whatIfInput, type FieldErrors, type GoodsKind, type WhatIfFields } from './what-if-input.ts';

const mostLines = 3;
const speakAfterMs = 800;

/** The two forms and their answers. */
export class WhatIfPanel {
  readonly #form = byId('what-if', HTMLFormElement);
  readonly #dates = byId('dates', HTMLFormElement);
  readonly #price = new AnswerList(byId('price-parts', HTMLElement));
  readonly #dateAnswers = new AnswerList(byId('dates-parts', HTMLElement));
  readonly #more = byId('more-lines', HTMLButtonElement);
  readonly #fewer = byId('fewer-lines', HTMLButtonElement);
  readonly #spoken = byId('spoken-total', HTMLElement);
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #lines = 1;

  constructor(private readonly changed: () => void) {
    for (const form of [this.#form, this.#dates]) {
      form.addEventListener('input', () => this.changed());
      form.addEventListener('submit', (event) => event.preventDefault());
    }
    this.#more.addEventListener('click', () => this.#showLines(this.#lines + 1));
    this.#fewer.addEventListener('click', () => this.#showLines(this.#lines - 1));
    const now = Temporal.Now.zonedDateTimeISO('Europe/Rome');
    field(this.#form, 'at').value = now.toPlainDateTime().toString({ smallestUnit: 'minute' });
    field(this.#dates, 'delivered').value = now.toPlainDate().subtract({ days: 5 }).toString();
    field(this.#dates, 'stated').value = now.toPlainDate().toString();
  }

  /** Both answers under a profile. */
  show(profile: Profile, language: WordsLanguage): void {
    const format = figureFormat(profile, language);
    fillChoice(choice(this.#form, 'country'), countryChoices(profile, format.country));
    fillChoice(choice(this.#form, 'service'), serviceChoices(profile));
    fillChoice(choice(this.#form, 'payment'), paymentChoices(profile));
    const whatIf = whatIfInput(this.#fields(), profile);
    tellErrors(this.#form, whatIf.ok ? {} : whatIf.errors);
    if (!whatIf.ok) return this.refuse('Fill in what is marked under Price.');
    const saying = { language, format };
    orRefuse(this.#price, () => {
      const parts = quoteParts(profile, quote(profile, whatIf.input), whatIf.input, language);
      this.#price.show(parts, saying);
      this.#speak(parts.find(({ role }) => role === 'total'));
    });
    orRefuse(this.#dateAnswers, () => {
      const dates = datesParts(profile, this.#datesFields(), whatIf.input, quote(profile, whatIf.input), language);
      tellErrors(this.#dates, dates.ok ? {} : dates.errors);
      if (dates.ok) this.#dateAnswers.show(dates.parts, saying);
      else this.#dateAnswers.refuse('Put the dates in their order.');
    });
  }

  /** Tells those who do not see it what the total has become, once they pause. */
  #speak(total: AnswerPart | undefined): void {
    const text = total === undefined ? '' : `${total.label}: ${total.value}`;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      if (this.#spoken.textContent !== text) this.#spoken.textContent = text;
    }, speakAfterMs);
  }

  /** In place of both answers, why there are none. */
  refuse(text: string): void {
    this.#price.refuse(text);
    this.#dateAnswers.refuse(text);
  }

  #showLines(lines: number): void {
    this.#lines = Math.min(Math.max(lines, 1), mostLines);
    for (let line = 1; line <= mostLines; line += 1) byId(`line-${line}`, HTMLFieldSetElement).hidden = line > this.#lines;
    this.#more.disabled = this.#lines === mostLines;
    this.#fewer.disabled = this.#lines === 1;
    this.changed();
  }

  #fields(): WhatIfFields {
    const value = (name: string): string => field(this.#form, name).value;
    return {
      lines: Array.from({ length: this.#lines }, (_, index) => ({
        price: value(`price-${index + 1}`),
        quantity: value(`quantity-${index + 1}`),
        kind: value(`kind-${index + 1}`) as GoodsKind,
      })),
      country: value('country'),
      at: value('at'),
      code: value('code'),
      service: value('service'),
      payment: value('payment'),
      age: value('age'),
      buyer: value('buyer') as WhatIfFields['buyer'],
    };
  }

  #datesFields(): DatesFields {
    const value = (name: string): string => field(this.#dates, name).value;
    return {
      delivered: value('delivered'),
      told: value('told') === 'yes',
      stated: value('stated'),
      sentBack: value('sentBack'),
      received: value('received'),
    };
  }
}

/** A date beyond the holiday tables, or a sum beyond all numbers, has no answer; that is said in its place. */
function orRefuse(list: AnswerList, show: () => void): void {
  try {
    show();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    list.refuse(`No answer: ${error.message}.`);
  }
}

function tellErrors(form: HTMLFormElement, errors: FieldErrors): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement)) continue;
    const error = errors[control.name];
    control.setAttribute('aria-invalid', String(error !== undefined));
    const line = byId(`wrong-${control.name}`, HTMLElement);
    line.textContent = error ?? '';
    line.hidden = error === undefined;
  }
}

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
const choice = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLSelectElement;

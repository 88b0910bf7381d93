import { reckonable } from '../deadlines/reckonable.ts';
import { dayOf } from '../http/format-moment.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { awaitedDocument, identityStanding } from './identity-request.ts';
import { lateDelivery } from './late-delivery.ts';
import type { StepsPlace } from './next-steps.ts';
import { orderLifeWords, type OrderLifeWords } from './order-life-words.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderWire } from './orders.wire.ts';
import { chooseBy } from './choose-by.ts';
import { transferChoices } from './transfer-choices.ts';

/** What lies with the shopper: a late transfer, a late delivery, a document. */
export function presentChoices(order: OrderRecord, place: StepsPlace): Pick<OrderWire, 'lateTransfer' | 'lateDelivery' | 'document'> {
  return { lateTransfer: lateTransfer(order, place), lateDelivery: lateDeliveryOf(order, place), document: document(order, place) };
}

function lateTransfer(order: OrderRecord, place: StepsPlace): OrderWire['lateTransfer'] {
  const until = reckonable(() => chooseBy(place.profile, order, place.now));
  if (until === null) return null;
  const { value, because } = transferChoices(place.profile, order, place.now);
  return { choices: labelled(value, place), until: dayOf(until, place.language), because: inWords(because, place) };
}

function lateDeliveryOf(order: OrderRecord, place: StepsPlace): OrderWire['lateDelivery'] {
  const late = lateDelivery(place.profile, order, place.dossier.parcels, place.now);
  const remedies = (late?.value.remedies ?? []).filter((remedy) => remedy !== 'damages');
  return late && remedies.length > 0 ? { choices: labelled(remedies, place), because: inWords(late.because, place) } : null;
}

function document(order: OrderRecord, place: StepsPlace): OrderWire['document'] {
  const request = awaitedDocument(order);
  if (!request) return null;
  const standing = reckonable(() => identityStanding(place.profile, order, place.now));
  const deadline = standing?.value.deadline ?? null;
  return {
    received: request.documents.some(({ valid }) => valid),
    until: deadline && dayOf(deadline.lastDay, place.language),
    because: inWords(standing?.because ?? [], place),
  };
}

function labelled(choices: readonly (keyof OrderLifeWords['choice'])[], { language }: StepsPlace) {
  return choices.map((choice) => ({ choice, label: orderLifeWords(language).choice[choice] }));
}

function inWords(because: Parameters<typeof reasonsOf>[0], { profile, language }: StepsPlace) {
  return reasonsOf(because, language, wordsFormat(profile, language));
}

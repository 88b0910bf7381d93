import type { AttachmentWords } from './attachment-words.ts';

export const attachmentWordsDe: AttachmentWords = {
  identityKept: (day) =>
    `Wir haben das Dokument erhalten. Nur der Verkäufer sieht es; es wird gelöscht, sobald es geprüft ist, spätestens am ${day}. Bitte senden Sie es nicht per E-Mail.`,
};

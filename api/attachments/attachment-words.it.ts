import type { AttachmentWords } from './attachment-words.ts';

export const attachmentWordsIt: AttachmentWords = {
  identityKept: (day) =>
    `Abbiamo ricevuto il documento. Lo vede solo il venditore; viene cancellato appena controllato, al più tardi entro il ${day}. Non inviarlo per e-mail.`,
};

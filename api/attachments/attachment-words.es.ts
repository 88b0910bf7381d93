import type { AttachmentWords } from './attachment-words.ts';

export const attachmentWordsEs: AttachmentWords = {
  identityKept: (day) =>
    `Hemos recibido el documento. Solo lo ve el vendedor; se elimina en cuanto se ha comprobado y, a más tardar, el ${day}. No lo envíe por correo electrónico.`,
};

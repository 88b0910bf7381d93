import type { AttachmentWords } from './attachment-words.ts';

export const attachmentWordsFr: AttachmentWords = {
  identityKept: (day) =>
    `Nous avons reçu le document. Seul le vendeur le voit ; il est supprimé dès qu'il a été vérifié, au plus tard le ${day}. Merci de ne pas l'envoyer par e-mail.`,
};

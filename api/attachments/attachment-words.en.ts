import type { AttachmentWords } from './attachment-words.ts';

export const attachmentWordsEn: AttachmentWords = {
  identityKept: (day) =>
    `We have received the document. Only the seller sees it; it is deleted as soon as it has been checked, and by ${day} at the latest. Please do not send it by mail.`,
};

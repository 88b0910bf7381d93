import { paragraph } from './policy-blocks.ts';
import type { PolicyBlock } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** When a document is asked for, by when it must come, and what follows where none does. @source `payment.fraud` */
export function identityRequest({ profile, words, language }: PolicyScribe): readonly PolicyBlock[] {
  const { idDocument, idDeadline, whilePending, onFail } = profile.payment.fraud ?? {};
  if (idDocument === undefined) return [];
  const { identity } = words.cases;
  const whose = idDocument.of.map((each) => identity.whose[each]);
  return paragraph(
    identity.ask(inARow(language, whose)),
    idDocument.orPhoneNumber === true && identity.orPhoneNumber,
    idDeadline && identity.within(words.period(idDeadline)),
    whilePending && identity.suspended,
    idDeadline && identity.missing[onFail?.outcome === 'terminated' ? 'terminated' : 'mayBeRefused'],
    idDeadline === undefined && onFail?.outcome === 'mayRefuse' && identity.invalid,
  );
}

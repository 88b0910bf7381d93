import { heading, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** Where to complain, who settles a dispute without a judge, which court and which law. The closed European platform is not named. */
export function complaintsSection({ profile, words, language, money, country }: PolicyScribe): PolicySection {
  const { complaints } = words;
  const { complaint, disputeResolution, forum, law } = profile.terms;
  const { body, email, fax, afterComplaint, complaintSilence, informsAfterComplaint } = disputeResolution ?? {};
  const contacts = [email, fax && `fax ${fax}`].filter((contact) => contact !== undefined).join(', ');
  return {
    id: 'complaints',
    heading: words.headings.complaints,
    blocks: [
      ...paragraph(
        complaint &&
          complaints.write(
            inARow(
              language,
              complaint.channels.map((channel) => words.channels[channel]),
            ),
          ),
        complaint?.answerWithin && complaints.answer(words.period(complaint.answerWithin)),
      ),
      ...paragraph(
        body !== undefined && complaints.body(body, contacts),
        body !== undefined && afterComplaint === true && complaints.after(complaintSilence && words.period(complaintSilence)),
        (body === undefined || informsAfterComplaint === true) && complaints.informs,
      ),
      heading(complaints.courts),
      ...paragraph(
        complaints.court,
        forum?.smallClaimsUpTo !== undefined && complaints.smallClaims(money(forum.smallClaimsUpTo)),
        law && complaints.law(country(law.country)),
      ),
    ],
  };
}

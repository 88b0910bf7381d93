import { identityKeptUntil } from '../attachments/identity-kept-until.ts';
import { documentsAt, identityStanding } from '../orders/identity-request.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';
import { reckoned, wanted } from './wanted-deadline.ts';

/** A document that was asked for: when it is to be shown, when to say that it was not, and when the picture of it goes. */
export function identityClocks({ order, profile, now, identityDocuments }: ClockScene): ClockRule[] {
  const { events } = order;
  const common = { subjectId: order.id, profile, country: order.agreed.billingAddress.country };
  const asked = events.findLastIndex(({ kind }) => kind === 'documentsAsked' || kind === 'documentsAwaited');
  const settled =
    asked < 0 ? -1 : events.findIndex(({ kind }, index) => index > asked && (kind === 'documentsShown' || kind === 'documentsMissing'));
  const end = settled < 0 ? undefined : events[settled]!;
  const ended = order.state === 'refused' || (order.state === 'terminated' && end === undefined);
  // What settled the request is left out, so that it is judged as it stood then.
  const standing = () =>
    reckoned(() => identityStanding(profile, end ? { ...order, events: events.slice(0, settled) } : order, end?.at ?? now)!);
  const uploaded = identityDocuments.map(({ uploadedAt }) => uploadedAt).toSorted()[0];
  return [
    ...(asked < 0 || ended
      ? []
      : [
          {
            kinds: ['identityDocument', 'identityNotice'] as const,
            subjectId: order.id,
            reckon() {
              const from = standing();
              const { deadline, passedAt, tellBy } = from.value;
              const metAt = end?.kind === 'documentsShown' ? documentsAt(order) : passedAt;
              const shown = deadline === null || end?.kind === 'documentsMissing' ? [] : [deadline];
              return [
                ...shown.map(({ lastDay, rawLastDay }) =>
                  wanted({ ...common, kind: 'identityDocument', from, lastDay, rawLastDay, acts: 'end', metAt }),
                ),
                ...(tellBy === null
                  ? []
                  : [wanted({ ...common, kind: 'identityNotice', from, lastDay: tellBy, acts: 'warning', metAt: end?.at })]),
              ];
            },
          },
        ]),
    ...(uploaded === undefined
      ? []
      : [
          {
            kinds: ['identityDeletion'] as const,
            subjectId: order.id,
            reckon() {
              const lastDay = identityKeptUntil(uploaded, profile.calendar.timeZone);
              return [wanted({ ...common, kind: 'identityDeletion', from: { because: [], reckonings: [] }, lastDay, acts: 'end' })];
            },
          },
        ]),
  ];
}

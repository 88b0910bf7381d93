import { decide, type Decision, type Reason } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { noticeFloors } from './notice-floor.ts';
import type { NoticeAttachment, NoticeChannel, NoticeContent, NoticeStep } from './notice-profile.ts';

/** One notice as it must go out: on every channel, with at least these contents and attachments. */
export interface OwedNotice {
  readonly channels: readonly NoticeChannel[];
  readonly contains: readonly NoticeContent[];
  readonly attaches: readonly NoticeAttachment[];
}

/**
 * What the shopper must be told at a step: all that the terms promise, and what the law asks for beyond it.
 *
 * @returns null when neither asks for anything; reasons name the clause first, then the article that added to it
 * @source matrix L; art. 8(7) and 11a CRD, art. 51(7) and 54-bis Codice del Consumo
 */
export function noticeOwed(profile: Pick<Profile, 'notice'>, step: NoticeStep): Decision<OwedNotice | null> {
  const promised = profile.notice[step];
  const floor = noticeFloors[step];
  if (!promised && !floor) return decide(null, { code: 'notice.nothingOwed', figures: { step } });

  const value: OwedNotice = {
    channels: union(promised?.channels, floor?.channels),
    contains: union(promised?.contains, floor?.contains),
    attaches: union(promised?.attaches, floor?.attaches),
  };
  const because: Reason[] = [];
  if (promised) because.push({ code: 'notice.promised', clause: promised.clause, ambiguity: promised.ambiguity, figures: { step } });
  const added = value.channels.length + value.contains.length + value.attaches.length - sizeOf(promised);
  if (floor && added > 0) because.push({ code: 'notice.statutory', law: floor.law.id, floor: floor.finding, figures: { step, added } });
  return decide(value, ...because);
}

function union<T>(promised: readonly T[] = [], floor: readonly T[] = []): readonly T[] {
  return [...new Set([...promised, ...floor])];
}

function sizeOf(notice: NonNullable<Profile['notice'][NoticeStep]> | undefined): number {
  return (notice?.channels.length ?? 0) + (notice?.contains?.length ?? 0) + (notice?.attaches?.length ?? 0);
}

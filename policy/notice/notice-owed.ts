import type { Channel } from '../channel-schema.ts';
import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { noticeFloors } from './notice-floor.ts';
import type { NoticeAttachment, NoticeContent, NoticeStep } from './notice-profile.ts';

/** One notice as it must go out: on every channel, with at least these contents and attachments. */
export interface OwedNotice {
  readonly channels: readonly Channel[];
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
  if (!promised && !floor) return decide(null, because('notice.nothingOwed'));

  const value: OwedNotice = {
    channels: union(promised?.channels, floor?.channels),
    contains: union(promised?.contains, floor?.contains),
    attaches: union(promised?.attaches, floor?.attaches),
  };
  const beyond = floor && sizeOf(value) > sizeOf(promised);
  return decide(
    value,
    ...(promised ? [because('notice.promised', promised, { ambiguity: promised.ambiguity })] : []),
    ...(beyond ? [because('notice.statutory', undefined, { law: floor.law.id, floor: floor.finding })] : []),
  );
}

function union<T>(promised: readonly T[] = [], floor: readonly T[] = []): readonly T[] {
  return [...new Set([...promised, ...floor])];
}

function sizeOf(notice: Partial<OwedNotice> | undefined): number {
  return (notice?.channels?.length ?? 0) + (notice?.contains?.length ?? 0) + (notice?.attaches?.length ?? 0);
}

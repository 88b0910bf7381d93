import type { PhotoWords } from './photo-words.ts';
import type { PlanWords } from './plan-words.ts';

/** Words of returns and reports that exist, and of what lies with the shopper. They come with the first of them. */
export interface CaseWords extends PhotoWords, PlanWords {
  readonly saved: string;
  readonly soFar: string;
  readonly sendTo: string;
  readonly slip: string;
  readonly label: string;
  readonly chooseWay: string;
  readonly otherWay: string;
  readonly sent: string;
  readonly sentHelp: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly proof: string;
  readonly proofHint: string;
  readonly trackingOrProof: string;
  readonly saySent: string;
  readonly drop: string;
  readonly yourRights: string;
  readonly remedy: string;
  readonly chooseRemedy: string;
  readonly lateTransfer: string;
  readonly lateDelivery: string;
  readonly lastDay: string;
  readonly until: string;
  readonly confirmChoice: string;
  readonly document: string;
  readonly documentPhoto: string;
  readonly documentHint: string;
  readonly documentThere: string;
  readonly morePhotos: string;
  readonly failed: string;
  readonly failures: Readonly<
    Record<'notDoneInTime' | 'refused' | 'defectAgain' | 'seriousDefect' | 'inconvenience' | 'announcedFailure', string>
  >;
  readonly contested: string;
  readonly dropped: string;
  readonly droppedHelp: string;
  readonly inYourWords: string;
  readonly sayIt: string;
}

import { decide, lawWins, type Decision } from '../decision.ts';
import { consumerForum } from '../law/eu-terms.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * Where a consumer may sue and is sued: at home, whatever court the terms name; the court they name is one more to sue at.
 *
 * @returns in this order; `named` is the court of `terms.forum.court`
 * @source `terms.forum`; `eu.forum`, matrix Q26
 */
export function competentCourt({ terms: { forum } }: Pick<Profile, 'terms'>): Decision<readonly ('consumerResidence' | 'named')[]> {
  const atHome = forum === undefined || forum.places.includes('consumerResidence');
  const more = forum?.places.includes('named') === true ? (['named'] as const) : [];
  const limits = atHome ? {} : lawWins('Q26', forum.places.join(', '));
  return decide(['consumerResidence', ...more], because('terms.courtAtHome', forum, { law: consumerForum.id, ...limits }));
}

/** The failure of a debt whose provider did not answer: it may have done it all the same. */
export const unheard = 'provider-unavailable';

const maxMs = 24 * 3_600_000;

/** Whether a provider has been silent about a debt for so long that a person has to act: a day. @param now ISO 8601 instant */
export function isPatienceOver({ owedAt }: { readonly owedAt: string }, now: string): boolean {
  return Date.parse(now) - Date.parse(owedAt) >= maxMs;
}

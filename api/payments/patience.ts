/** The failure of a debt whose provider did not answer: it may have done it all the same. */
export const unheard = 'provider-unavailable';

const maxAttempts = 12;
const maxMs = 24 * 3_600_000;

/** Whether a provider has been silent about a debt for so long that a person has to act. @param now ISO 8601 instant */
export function isPatienceOver({ attempts, owedAt }: { readonly attempts: number; readonly owedAt: string }, now: string): boolean {
  return attempts >= maxAttempts || Date.parse(now) - Date.parse(owedAt) >= maxMs;
}

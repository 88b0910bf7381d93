/** What a run of the tests says of a mutant. A runner that gives no account proves nothing. */
export function verdictOf(outcome) {
  switch (outcome) {
    case 'passed':
      return { verdict: 'survived' };
    case 'failed':
      return { verdict: 'killed' };
    case 'endless':
      return { verdict: 'killed', note: 'never ended' };
    default:
      return { verdict: 'broken', note: 'the runner crashed' };
  }
}

/**
 * Keeps what was worked out by what was asked, so that it is worked out once.
 *
 * @param most how many answers are kept; one more, and all are forgotten: what matters now is asked again at once
 */
export function memo<Answer>(most: number): (key: string, workOut: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (key, workOut) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = workOut();
      if (known.size >= most) known.clear();
      known.set(key, answer);
    }
    return answer;
  };
}

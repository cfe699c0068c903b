/**
 * Removes the characters at the end of a text that match a pattern of one character. A regular
 * expression such as `/[.,]+$/` would begin again at each of them, which takes the square of their
 * number.
 */
export function trimEndRun(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Removes the characters at both ends of a text that match a pattern of one character. */
export function trimRuns(text: string, character: RegExp): string {
  const kept = trimEndRun(text, character);
  let start = 0;
  while (start < kept.length && character.test(kept.charAt(start))) start += 1;
  return kept.slice(start);
}

/** UTF-16 units that a text bubble shows. */
export const maxTextUnits = 200;

/** The text in a bubble: above the limit it is truncated with …. */
export function cutText(text: string): string {
  if (text.length <= maxTextUnits) return text;
  const prefix = text.slice(0, maxTextUnits);
  // Half of a surrogate pair is not a character.
  return `${prefix.isWellFormed() ? prefix : prefix.slice(0, -1)}…`;
}

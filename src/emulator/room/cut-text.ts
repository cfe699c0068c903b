/** UTF-16 units that a text bubble shows. */
export const TEXT_LIMIT = 200;

/** The text in a bubble: above the limit it is truncated with …. */
export function cutText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const prefix = text.slice(0, TEXT_LIMIT);
  // Half of a surrogate pair is not a character.
  return `${prefix.isWellFormed() ? prefix : prefix.slice(0, -1)}…`;
}

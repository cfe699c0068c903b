/** UTF-16 units that a text bubble shows. */
export const TEXT_LIMIT = 200;

/** The text as a bubble shows it: above the limit it is cut, with … in place of the rest. */
export function cutText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const kept = text.slice(0, TEXT_LIMIT);
  // Half of a surrogate pair is no character.
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}…`;
}

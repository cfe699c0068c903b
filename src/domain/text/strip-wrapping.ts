const invisible = /\p{Cf}/gu;
const wrapping = /^[\s'"`“”‘’<>「」『』]+|[\s'"`“”‘’<>「」『』]+$/gu;

/** Removes characters that nobody sees: zero-width ones, byte order marks, bidi marks. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** Takes a copied value out of the spaces, quotes and angle brackets it was copied with. */
export function stripWrapping(text: string): string {
  return stripInvisible(text).replace(wrapping, '');
}

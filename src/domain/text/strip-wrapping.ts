const invisible = /\p{Cf}/gu;
const wrapping = /^[\s'"`“”‘’<>「」『』]+|[\s'"`“”‘’<>「」『』]+$/gu;

/** Removes invisible characters: zero-width ones, byte order marks, bidi marks. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** Removes the spaces, quotes and angle brackets around a copied value. */
export function stripWrapping(text: string): string {
  return stripInvisible(text).replace(wrapping, '');
}

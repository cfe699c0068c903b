/**
 * A word as it can be typed in a POSIX shell: in quotes if it contains anything but plain letters.
 */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

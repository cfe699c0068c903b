/** The profile that keeps what was there before there were profiles. */
export const defaultProfile = 'default';

/**
 * Whether a name may be that of a profile, and of its folder: letters, digits, `-` and `_`, up to 40,
 * beginning with a letter or digit.
 */
export function isProfileName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(name);
}

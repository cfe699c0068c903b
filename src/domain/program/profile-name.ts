/** The profile in the base folders, where versions without profiles stored their data. */
export const defaultProfile = 'default';

/**
 * Whether a name is valid for a profile and its folder: letters, digits, `-` and `_`, up to 40,
 * starting with a letter or digit.
 */
export function isProfileName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(name);
}

import type {Environment} from '../failure/environment.ts';

/** What the surroundings say of colours. */
export interface ColorSupport {
  /** Whether the palette of 256 is there, or the terminal's own 16 only. */
  readonly palette: 16 | 256;
  /** Whether none is wanted (no-color.org): a theme that the person has chosen goes before it. */
  readonly isOff: boolean;
}

const manyColors = /256|direct|kitty|alacritty|foot|ghostty|wezterm|contour/i;

/** Reads FORCE_COLOR, which goes before NO_COLOR, then what kind of terminal it is. */
export function readColorSupport(env: Environment): ColorSupport {
  const forced = env['FORCE_COLOR'];
  const isForcedOff = forced === '0' || forced === 'false';
  const isOff = forced === undefined ? Boolean(env['NO_COLOR']) : isForcedOff;
  if (forced === '2' || forced === '3') return {palette: 256, isOff};
  const hasMany = Boolean(env['COLORTERM']) || manyColors.test(env['TERM'] ?? '');
  return {palette: hasMany && forced !== '1' ? 256 : 16, isOff};
}

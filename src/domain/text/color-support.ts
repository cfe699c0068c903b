import type {Environment} from '../failure/environment.ts';

/** The color support that the environment announces. */
export interface ColorSupport {
  /** 256 colors, or only the terminal's own 16. */
  readonly palette: 16 | 256;
  /** Whether colors are disabled (no-color.org). A theme that the user chose takes precedence. */
  readonly isOff: boolean;
}

const manyColors = /256|direct|kitty|alacritty|foot|ghostty|wezterm|contour/i;

/** Reads FORCE_COLOR, which takes precedence over NO_COLOR, then the type of terminal. */
export function readColorSupport(env: Environment): ColorSupport {
  const forced = env['FORCE_COLOR'];
  const isForcedOff = forced === '0' || forced === 'false';
  const isOff = forced === undefined ? Boolean(env['NO_COLOR']) : isForcedOff;
  if (forced === '2' || forced === '3') return {palette: 256, isOff};
  const hasMany = Boolean(env['COLORTERM']) || manyColors.test(env['TERM'] ?? '');
  return {palette: hasMany && forced !== '1' ? 256 : 16, isOff};
}

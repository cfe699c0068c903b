/** The brightness of the terminal's background. */
export type Background = 'dark' | 'light';

/**
 * Reads a color in xterm's format (XParseColor: `rgb:` with 1 to 4 hexadecimal digits per channel);
 * null for any other text. A background is light if black text has more contrast on it (WCAG 2.2,
 * relative luminance).
 */
export function backgroundOf(color: string): Background | null {
  const match = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(linearChannel);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? 'light' : 'dark';
}

/**
 * Reads COLORFGBG (`15;0`, `0;default;15`), which rxvt, Konsole and others set; null if it has no
 * background color.
 */
export function backgroundFromPalette(value: string | undefined): Background | null {
  const last = /;(\d{1,2})$/.exec(value ?? '')?.[1];
  if (last === undefined || Number(last) > 15) return null;
  return Number(last) === 7 || Number(last) > 8 ? 'light' : 'dark';
}

function linearChannel(digits: string): number {
  const share = Number.parseInt(digits, 16) / (16 ** digits.length - 1);
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

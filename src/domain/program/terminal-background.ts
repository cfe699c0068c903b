/** How bright the terminal's own background is. */
export type Background = 'dark' | 'light';

/**
 * Reads a colour as xterm tells it (XParseColor: `rgb:` with 1 to 4 hexadecimal digits a channel); null
 * for any other text. What black text reads better on is light (WCAG 2.2, relative luminance).
 */
export function backgroundOf(color: string): Background | null {
  const match = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(linearChannel);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? 'light' : 'dark';
}

/** Reads COLORFGBG (`15;0`, `0;default;15`), which rxvt, Konsole and others set; null when it tells nothing. */
export function backgroundFromPalette(value: string | undefined): Background | null {
  const last = /;(\d{1,2})$/.exec(value ?? '')?.[1];
  if (last === undefined || Number(last) > 15) return null;
  return Number(last) === 7 || Number(last) > 8 ? 'light' : 'dark';
}

function linearChannel(digits: string): number {
  const share = Number.parseInt(digits, 16) / (16 ** digits.length - 1);
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

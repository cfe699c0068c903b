import {encode} from 'uqr';

/** The light modules that surround a code. ISO/IEC 18004 asks for four; phones need fewer. */
const quietZone = 2;

/** The modules of a QR code (ISO/IEC 18004) by rows, with a quiet zone around it; true is dark. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, {border: quietZone, ecc: 'L'}).data;
}

/**
 * A QR code as lines of half blocks, two rows of modules in each. Light modules are drawn: it is
 * meant for a dark background; phones read the inverse too, as it is on a light one.
 */
export function qrLines(text: string): readonly string[] {
  const modules = qrModules(text);
  return halfBlockLines(modules.map((row) => row.map((isDark) => !isDark)));
}

/** Rows of modules as lines of half blocks, two rows in each; true is drawn. */
export function halfBlockLines(modules: readonly (readonly boolean[])[]): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < modules.length; row += 2) {
    const upper = modules[row] ?? [];
    const lower = modules[row + 1] ?? [];
    lines.push(upper.map((isUpper, at) => halfBlock(isUpper, lower[at] ?? false)).join(''));
  }
  return lines;
}

function halfBlock(isUpper: boolean, isLower: boolean): string {
  if (isUpper) return isLower ? '█' : '▀';
  return isLower ? '▄' : ' ';
}

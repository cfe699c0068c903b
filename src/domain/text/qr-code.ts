import {encode} from 'uqr';
import {halfBlockLines} from './half-blocks.ts';

/** The light modules that surround a code. ISO/IEC 18004 asks for four; phones need fewer. */
const quietZone = 2;

/** The most bytes of a code (ISO/IEC 18004, version 40-L). */
const maxBytes = 2953;

/**
 * The modules of a QR code (ISO/IEC 18004) by rows, with a quiet zone around it; true is dark. There
 * are none for a text that no code can hold.
 */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  if (new TextEncoder().encode(text).length > maxBytes) return [];
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

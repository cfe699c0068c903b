import type {IUnicodeVersionProvider} from '@xterm/headless';
import {characterWidth} from './character-width.ts';

/**
 * The format in which xterm.js packs the properties of a character: bit 0 joins, bits 1 and 2 are
 * the width.
 */
const JOINS = 1;
const WIDTH_SHIFT = 1;
const WIDTH_MASK = 3;

/** The width rules of the test terminal, in place of xterm.js's own rules of Unicode 6. */
export const unicodeProvider: IUnicodeVersionProvider = {
  version: 'korean-terminal',
  wcwidth: characterWidth,
  charProperties: (codePoint, preceding) => {
    const width = characterWidth(codePoint);
    const widthBefore = (preceding >> WIDTH_SHIFT) & WIDTH_MASK;
    const joins = width === 0 && widthBefore > 0;
    return joins ? (widthBefore << WIDTH_SHIFT) | JOINS : width << WIDTH_SHIFT;
  },
};

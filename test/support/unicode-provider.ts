import type {IUnicodeVersionProvider} from '@xterm/headless';
import {characterWidth} from './character-width.ts';

/**
 * The format in which xterm.js packs the properties of a character: bit 0 joins, bits 1 and 2 are
 * the width.
 */
const joinsBit = 1;
const widthShift = 1;
const widthMask = 3;

/** The width rules of the test terminal, in place of xterm.js's own rules of Unicode 6. */
export const unicodeProvider: IUnicodeVersionProvider = {
  version: 'korean-terminal',
  wcwidth: characterWidth,
  charProperties: (codePoint, preceding) => {
    const width = characterWidth(codePoint);
    const widthBefore = (preceding >> widthShift) & widthMask;
    const joins = width === 0 && widthBefore > 0;
    return joins ? (widthBefore << widthShift) | joinsBit : width << widthShift;
  },
};

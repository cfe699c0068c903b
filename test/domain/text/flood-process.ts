// Reads floods of text that would take hours if each character required a scan of the text after
// it.

import {cleanMemo} from '../../../src/domain/memo/split-memo.ts';
import {firstAddress} from '../../../src/domain/memo/web-address.ts';
import {sanitize} from '../../../src/domain/text/sanitize.ts';
import {stripWrapping} from '../../../src/domain/text/strip-wrapping.ts';

const units = 2_000_000;
const flood = (unit: string): string => unit.repeat(units / unit.length);

for (const text of [flood('\x9d\n'), flood('\x1b['), flood('\x1b]'), `\x1b]${flood('a')}`]) {
  sanitize(text);
}
console.log('sanitized');

for (const text of [flood('https://'), flood('https://a,'), flood('http'), flood(',')]) {
  firstAddress(text);
}
for (const tail of [',', ')', 'a를,']) firstAddress(`https://a${flood(tail)}`);
console.log('searched for an address');

for (const gap of [' ', '\n', '"'].map(flood)) {
  cleanMemo(`가${gap}나`);
  stripWrapping(`가${gap}나`);
}
console.log('trimmed');

// Reads floods of text that would take hours if each character required a scan of the text after
// it.

import {firstAddress} from '../../../src/domain/memo/web-address.ts';
import {sanitize} from '../../../src/domain/text/sanitize.ts';

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

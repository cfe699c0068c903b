import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createInputDecoder} from '../../../src/system/terminal/input-decoder.ts';
import {createInputReader} from '../../../src/system/terminal/input-reader.ts';
import {checkProperty} from '../../support/check-property.ts';

const esc = '\u001b';
const pasteOf = (text: string): string => `${esc}[200~${text}${esc}[201~`;

/** Input of every kind. Esc alone is none of it: what follows it decides with time. */
const pieces = [
  ...['a', '가', '한글 ', '👩‍👧', '각', '\r', '\n', '\t', '\u007f', '\u0003', '/logout\r'],
  ...[`${esc}[A`, `${esc}[[A`, `${esc}OA`, `${esc}O`, `${esc}b`, `${esc}[1;5C`, `${esc}[5~`],
  ...[`${esc}[13;2u`, `${esc}[13u`, `${esc}[27;5;13~`, `${esc}[54620u`, `${esc}[1089::99;5u`],
  ...[`${esc}[237u`, `${esc}[149u`, `${esc}[156u`, `${esc}[27;1;237~`],
  ...[`${esc}]11;rgb:1e/1e/1e${esc}\\`, `${esc}]11;rgb:1e/1e/1e\u0007`, `${esc}]l제목${esc}\\`],
  ...[`${esc}P>|x${esc}\\`, `${esc}_Gi=1;OK${esc}\\`, `${esc}^pm${esc}\\`, `${esc}Xsos\u0007`],
  ...[`${esc}]11;rgb:1e`, `${esc}P`, `${esc}]`, `${esc}X`, `${esc}\\`, '\u0007', '\u0018'],
  ...[`${esc}[?2004;2$y`, `${esc}[24;80R`, `${esc}[<64;1;1M`, `${esc}[?`, `${esc}[`, `${esc}[20`],
  ...[`${esc}[M !!`, '\u009bM !\u009b', `${esc}[4;2$y`, `${esc}[25~`, `${esc}[0;5;9M`],
  ...[`${esc}[65;30;97;1;0;1_`, `${esc}Ptmux;${esc}${esc}]x\u0007${esc}\\`, `${esc}[55357u`],
  ...['\u009d11;rgb:1\u009c', '\u009b5~', '\u009b200~하나\r\u009b201~'],
  ...[pasteOf('하나\r둘'), pasteOf(`셋${esc}[13;1u${esc}[201~\r넷`), pasteOf(`${esc}[31m다섯`)],
  pasteOf(`a${esc}[20${esc}[201~1~\r`),
];

/** What Ink reads from the chunks; pastes that follow each other are one. */
function read(chunks: readonly Uint8Array[]): string {
  const decoder = createInputDecoder();
  const reader = createInputReader(true);
  const passed = chunks.map((chunk) => reader.read(decoder.decode(chunk), 0));
  while (reader.patience() !== null) passed.push(reader.giveUp(0));
  return passed.join('').replaceAll(`${esc}[201~${esc}[200~`, '');
}

function cut(bytes: Uint8Array, borders: readonly number[]): Uint8Array[] {
  const at = [...new Set(borders.map((border) => border % bytes.length))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => bytes.subarray(from, at[index] ?? bytes.length));
}

test('any input gives the same keys and text, at whichever bytes the reads cut it', (context) => {
  const property = fc.property(
    fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 7}),
    fc.array(fc.nat(), {minLength: 1, maxLength: 6}),
    (parts, borders) => {
      const bytes = Buffer.from(parts.join(''));
      const whole = read([bytes]);
      assert.equal(read(cut(bytes, borders)), whole);
      assert.equal(read([...bytes].map((byte) => Uint8Array.of(byte))), whole, 'byte by byte');
    },
  );
  checkProperty(context, property);
});

test('a control character of 8 bits that is a single byte is one, and other such bytes are not', () => {
  const background = Buffer.from('\x9d11;rgb:1e1e/1e1e/1e1e\x9c', 'latin1');
  const up = Buffer.from('\x9bA', 'latin1');
  assert.equal(read([Buffer.from('가'), background, up, Buffer.from('나')]), `가${esc}[A나`);
  assert.equal(read([Uint8Array.of(0xe9, 0x41)]), '\ufffdA');
  assert.equal(read([Buffer.from('\ufeff가')]), '\ufeff가');
});

test('no text between markers ends its paste, formed in whatever way', (context) => {
  const parts = [
    esc,
    '[',
    '20',
    '0',
    '1',
    '~',
    `${esc}[201~`,
    `${esc}[200~`,
    `${esc}[27u`,
    '\r',
    'x',
  ];
  const inside = fc.array(fc.constantFrom(...parts), {maxLength: 14});
  const property = fc.property(inside, fc.array(fc.nat(), {maxLength: 4}), (text, borders) => {
    const bytes = Buffer.from(pasteOf(`p${text.join('')}`));
    const passed = read(cut(bytes, borders));
    assert.ok(passed.startsWith(`${esc}[200~`) && passed.endsWith(`${esc}[201~`), passed);
    assert.doesNotMatch(passed.slice(6, -6), /\u001b\[20[01]~/);
  });
  checkProperty(context, property);
});

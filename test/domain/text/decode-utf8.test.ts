import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {decodeUtf8, readableLines, readableStart} from '../../../src/domain/text/decode-utf8.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))),
  );

const texts: readonly (readonly [Uint8Array, string])[] = [
  [bytes(), ''],
  [bytes('안녕 👍'), '안녕 👍'],
  [bytes('\ufeff글'), '글'],
  [bytes('a\ufffdb'), 'a\ufffdb'],
  [bytes('\ufffd'), '\ufffd'],
  [bytes('a\0b'), 'a\0b'],
];

for (const [given, text] of texts) {
  test(`UTF-8 is read: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(decodeUtf8(given), {ok: true, text}));
}

/** The bytes, the offset of the first one that is not UTF-8, and the text before it. */
const rejected: readonly (readonly [name: string, Uint8Array, number, string])[] = [
  ['CP949', bytes(0xbe, 0xc8, 0xb3, 0xe7), 0, ''],
  ['CP949 behind ASCII', bytes('ab', 0xbe, 0xc8), 2, 'ab'],
  ['CP949 behind a typed U+FFFD', bytes('\ufffd', 0xbe, 0xc8), 3, '\ufffd'],
  ['CP949 behind a byte order mark', bytes('\ufeffa', 0xbe, 0xc8), 4, 'a'],
  ['a character cut off', bytes('가', 0xea, 0xb0), 3, '가'],
  ['an emoji cut off', bytes('👍', 0xf0, 0x9f, 0x91), 4, '👍'],
  ['a lone continuation byte', bytes('é', 0x80), 2, 'é'],
  ['a long form', bytes('a', 0xc0, 0xaf), 1, 'a'],
  ['a surrogate', bytes(0xed, 0xa0, 0x80), 0, ''],
  ['beyond Unicode', bytes('a', 0xf4, 0x90, 0x80, 0x80), 1, 'a'],
  ['UTF-16 of an editor', bytes(0xff, 0xfe, 0x48, 0xc5), 0, ''],
  ['Latin-1', bytes('caf', 0xe9), 3, 'caf'],
];

for (const [name, given, byte, start] of rejected) {
  test(`rejected with the offset of the byte: ${name}`, () => {
    assert.deepEqual(decodeUtf8(given), {ok: false, byte});
    assert.equal(readableStart(given), start);
  });
}

test('of an output only the lines in another encoding are left out, and counted', () => {
  const output = bytes('하나\n', 0xbe, 0xc8, '\n둘\n', 0xb3, '\n끝');
  assert.deepEqual(readableLines(output), {text: '하나\n둘\n끝', unreadable: 2});
  assert.deepEqual(readableLines(bytes(0xbe, 0xc8)), {text: '', unreadable: 1});
  assert.deepEqual(readableLines(bytes('하나\n')), {text: '하나\n', unreadable: 0});
});

/** Other decoders, with the reason why no text of a memo passes through them. */
const otherDecoders: Readonly<Record<string, string>> = {
  'domain/text/decode-utf8.ts': 'the decoder itself',
  'domain/text/decode-text.ts': 'rejects as well; reads UTF-16 too',
  'commands/transfer/utf8-chunks.ts': 'converts UTF-16 for the decoder',
  'storage/base/prove-locks.ts': 'the files of /proc, which are ASCII',
  'storage/base/turn-file.ts': 'a number',
  'storage/recovery/lineage.ts': 'the id of the system, which is ASCII',
  'kakao/http/json-response.ts':
    'searches an odd response of Kakao for its codes and tokens, which are ASCII',
  'kakao/probes/probe-get.ts': 'the start of a web page, which is only searched for codes',
  'system/process/left-texts.ts': 'command lines, which are only searched for an ASCII name',
  'system/terminal/input-decoder.ts': 'keys of the terminal',
  'commands/shared/each-line.ts': 'a pasted code, which is ASCII',
  'commands/hook/notify.ts': 'the event of an agent; one character in doubt keeps no note back',
  'commands/hook/read-end-of-file.ts': 'the end of a log, which is only searched for times',
  'commands/hook/settings-file.ts': 'compares the text with the bytes, and rejects as well',
  'domain/program-note/encoded-word.ts': 'a word of a header in the charset that it names',
  'storage/base/note-token.ts': 'a token, which is ASCII',
  'system/process/terminal-use.ts': 'the files of /proc and the output of ps, which are ASCII',
};

const decoding =
  /new TextDecoder|toString\('utf-?8'|setEncoding|StringDecoder|readFileSync\(.*'utf-?8'|encoding: 'utf-?8'/;

test('every text from outside is read by the one decoder', () => {
  const folder = fileURLToPath(new URL('../../../src', import.meta.url));
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const found = paths
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('emulator'))
    .filter((path) => decoding.test(readFileSync(join(folder, path), 'utf8')))
    .map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(found.toSorted(), Object.keys(otherDecoders).toSorted());
});

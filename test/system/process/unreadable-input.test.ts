import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Start, unreadableInput} from '../../../src/system/process/unreadable-input.ts';

const cp949 = Buffer.of(0xbe, 0xc8, 0xb3, 0xe7);
type Word = string | Buffer;

/** A start with these arguments and variables, decoded as Node does it. */
function startOf(
  argv: readonly Word[],
  env: Record<string, Word> = {},
  given: Partial<Start> = {},
) {
  const joined = (words: readonly Word[]): Buffer =>
    Buffer.concat(words.flatMap((word) => [Buffer.from(word), Buffer.of(0)]));
  const variables = Object.entries(env).map(([name, value]) =>
    Buffer.concat([Buffer.from(`${name}=`), Buffer.from(value)]),
  );
  const files = {
    cmdline: joined(['/usr/bin/node', cp949, '--', ...argv]),
    environ: joined(variables),
  };
  return unreadableInput({
    argv: argv.map((word) => word.toString()),
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.toString()])),
    platform: 'linux',
    readKernelFile: (name) => files[name],
    ...given,
  });
}

const argument = (number: number, byte: number) => ({
  kind: 'input-not-text',
  byte,
  from: {argument: number},
});

test('arguments that are UTF-8 are accepted, also with a typed U+FFFD', () => {
  for (const argv of [
    [],
    [''],
    ['send', '안녕'],
    ['send', '\ufffd'],
    ['send', '', 'a\ufffdb', ''],
  ]) {
    assert.equal(startOf(argv), null, JSON.stringify(argv));
  }
});

test('the first argument that is not UTF-8 is named, with the offset of the byte', () => {
  const mixed = Buffer.concat([Buffer.from('\ufffd 가'), cp949]);
  assert.deepEqual(startOf(['send', cp949]), argument(2, 0));
  assert.deepEqual(startOf(['send', '', mixed]), argument(3, 7));
  assert.deepEqual(startOf(['send', '\ufffd', cp949, cp949]), argument(3, 0));
  assert.deepEqual(startOf([cp949]), argument(1, 0));
  assert.deepEqual(startOf(['send', '--link', cp949, '글']), argument(3, 0));
  assert.deepEqual(startOf(['run', '--', 'echo', Buffer.of(0xff)]), argument(4, 0));
});

test('where the bytes are not known, a U+FFFD is rejected; on Windows it was typed', () => {
  const unknown = {platform: 'darwin', readKernelFile: () => null};
  assert.deepEqual(startOf(['send', '\ufffd'], {}, unknown), argument(2, -1));
  assert.equal(startOf(['send', '안녕'], {}, unknown), null);
  assert.equal(startOf(['send', '\ufffd'], {}, {...unknown, platform: 'win32'}), null);
});

test('variables of the program and of its folders must be UTF-8', () => {
  const variable = (name: string, byte = 0) => ({
    kind: 'input-not-text',
    byte,
    from: {variable: name},
  });
  assert.deepEqual(startOf([], {KAKAO_TUI_HOME: cp949}), variable('KAKAO_TUI_HOME'));
  assert.deepEqual(startOf([], {KAKAO_TUI_PROFILE: cp949}), variable('KAKAO_TUI_PROFILE'));
  assert.deepEqual(
    startOf([], {HOME: Buffer.concat([Buffer.from('/home/'), cp949])}),
    variable('HOME', 6),
  );
  assert.equal(startOf([], {HOME: cp949, KAKAO_TUI_HOME: '/data'}), null);
  assert.equal(startOf([], {KAKAO_TUI_HOME: '/data/\ufffd', OTHER: cp949}), null);
});

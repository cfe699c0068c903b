import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

test('an empty text is refused with the place that was empty, with dashes or without', async () => {
  await withServices(async ({ports, emulator}) => {
    const run = commandLineOn(ports);
    const words = /^명령에 쓴 글이 비어 있거나 공백뿐입니다\.\n보낼 글을 따옴표/m;
    const stdin = /^표준 입력이 비어 있거나 공백뿐입니다\.\n/m;
    const schedule = ['schedule', 'add', '--at', '23:50'];
    const given: readonly (readonly [expected: RegExp, ...args: readonly string[]])[] = [
      [words, 'send', ''],
      [words, 'send', '   '],
      [words, 'send', '', ''],
      [words, 'send', '--', ''],
      [words, 'send', '\u200b\u3000'],
      [words, 'send', '--truncate', ''],
      [words, 'send', '--queue', '--', ' '],
      [words, 'send', '--in', '1h', ''],
      [words, 'send', '--dry-run', ''],
      [stdin, 'send'],
      [stdin, 'send', '-'],
      [stdin, 'send', '--', '-'],
      [stdin, 'send', '--file', '-'],
      [/^파일 \/dev\/null의 내용이 비어 있거나/m, 'send', '--file', '/dev/null'],
      [words, ...schedule, ''],
      [words, ...schedule, '--as', 'text', '--', ''],
      [stdin, ...schedule, '-'],
      [stdin, ...schedule, '--as', 'text', '--', '-'],
    ];
    for (const [expected, ...args] of given) {
      const {code, stdout, stderr} = await run(args, {input: ' \n'});
      assert.deepEqual([code, stdout], [3, ''], args.join(' '));
      assert.match(stderr, expected, args.join(' '));
    }
    const json = JSON.parse((await run(['send', '--json', ''])).stdout);
    assert.deepEqual([json.ok, json.error.code], [false, 'memo-empty']);
    assert.deepEqual([emulator.memos.length, ports.schedules.list().length], [0, 0]);
  });
});

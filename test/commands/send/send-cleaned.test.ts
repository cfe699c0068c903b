import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

test('send and schedule report what they remove from a text, and keep what has a meaning', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const dryRun = async (input: string, ...more: string[]) => {
      const result = await line(['send', '--dry-run', '--json', ...more], {input});
      return {text: jsonOf(result).templateObjects[0].text, stderr: result.stderr};
    };
    assert.deepEqual(await dryRun('\u1100\u115f\u1161'), {
      text: '\u1100\u115f\u1161',
      stderr: '',
    });
    assert.deepEqual(await dryRun('가\u3164나'), {text: '가 나', stderr: ''});
    const removed = /보이지 않는 제어 문자 2개를 제거했습니다/;
    const cut = await dryRun('계좌\u200b번\u202e호', '--truncate');
    assert.equal(cut.text, '계좌번호');
    assert.match(cut.stderr, removed);
    const add = ['schedule', 'add', '--json', '--every', '1d'];
    const added = await line([...add, '\u200b우유\u200b']);
    assert.match(added.stderr, removed);
    const edited = await line(['schedule', 'edit', jsonOf(added).id, '빵\x1b[31m\u200b']);
    assert.match(edited.stderr, removed);
  });
});

const doors: readonly (readonly [args: readonly string[], removed: number])[] = [
  [['send', '--dry-run', '--button', '열\u200b기', '메모'], 1],
  [['send', '--dry-run', '--button', '열\u202e기', '메\u200b모'], 2],
  [['send', '--dry-run', '--button', '열\u3164기', '메모'], 0],
  [['send', '--at', '2099-01-01 09:00', '--button', '\x1b[1m열기', '메모'], 1],
  [['schedule', 'add', '--every', '1d', '--button', '열\u2060기', '우유'], 1],
  [['schedule', 'add', '--every', '1d', '--button', '열\u2060기', '--', 'true'], 1],
  [['config', 'set', 'button', '열\u00ad기\ufeff'], 2],
  [['run', '--title', '빌\u200b드', '--', 'true'], 1],
  [['run', '--button', '열\u200b기', '--', 'true'], 1],
  [['run', '--', 'printed'], 3],
  [['run', '--lines', '1', '--', 'printed'], 2],
  [['run', '--lines', '0', '--', 'printed'], 0],
];

test('every other text that is sent, a button, a title or an output, is reported alike', async () => {
  await withServices(async ({ports}) => {
    const output = {text: '첫\u200b째\n\x1b[32m둘\u202e째\n', unreadable: 0};
    const ended = {code: 0, signal: null, startProblem: null, duration: 1};
    const line = commandLineOn(ports, {
      runThrough: async ([program]) => ({
        ...ended,
        output: program === 'printed' ? output : {text: '', unreadable: 0},
      }),
    });
    for (const [args, removed] of doors) {
      const {stderr} = await line(args, {language: 'en'});
      const expected = removed === 0 ? /^(?!.*Removed)/s : `Removed ${removed} hidden`;
      assert.match(stderr, new RegExp(expected), args.join(' '));
    }
  });
});

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

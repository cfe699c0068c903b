import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;

test('send --at and --in store the memo until then; exit 0, status scheduled', async () => {
  await withServices(async ({ports, emulator, turn}) => {
    const run = commandLineOn(ports);
    const at = jsonOf(await run(['send', '--at', '10m', '--json', '십 분 뒤']));
    assert.deepEqual([at.schema, at.ok, at.status], ['kakao-tui/send@1', true, 'scheduled']);
    const sent = await run(['send', '--in', '20m', '--link', 'https://example.com/', '-'], {
      input: '이십 분 뒤',
    });
    assert.deepEqual([sent.code, sent.stdout], [0, '']);
    assert.match(sent.stderr, /^앱 > 제품 링크 관리 > 웹 도메인에 등록해야 .* example\.com$/m);
    assert.deepEqual(
      ports.schedules.list().map(({id}) => id === at.id),
      [true, false],
    );
    assert.equal(emulator.memos.length, 0);
    turn(11 * minute);
    assert.equal((await run(['schedule', 'due'])).code, 0);
    turn(10 * minute);
    assert.equal((await run(['schedule', 'due'])).code, 0);
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['십 분 뒤', '이십 분 뒤'],
    );
  });
});

test('an invalid time is reported, as JSON if requested', async () => {
  await withServices(async ({ports}) => {
    const run = commandLineOn(ports);
    const past = await run(['send', '--at', '2020-01-01 09:00', '--json', '메모']);
    assert.equal(past.code, 2);
    assert.equal(jsonOf(past).error.code, 'schedule-refused');
    const vague = await run(['send', '--at', '언젠가', '메모']);
    assert.deepEqual([vague.code, vague.stdout], [2, '']);
    assert.match(vague.stderr, /읽을 수 없습니다: 언젠가/);
    assert.equal((await run(['send', '--at', '18:00', '--in', '3m', '메모'])).code, 2);
    assert.equal((await run(['send', '--in', '3m', '--dedupe', '1d', '메모'])).code, 2);
    assert.equal((await run(['send', '--in', '3m', ' '])).code, 3);
    assert.deepEqual(ports.schedules.list(), []);
  });
});

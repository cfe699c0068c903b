import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {memoWith} from '../../support/database.ts';
import {type Stand, withServices} from '../../support/services.ts';

const createdAt = Date.UTC(2026, 10, 20);

function record({ports}: Stand, memos: readonly (readonly [MemoStatus, string])[]): void {
  for (const [index, [status, text]] of memos.entries()) {
    const parts = [{text, status}];
    const time = createdAt + index * 60_000;
    ports.memos.add(memoWith({id: `memo-${index}`, text, status, parts, createdAt: time}), null);
  }
}

/** The lines on a terminal, without their colors. */
function linesOn({ports}: Stand, terminal = 80) {
  const run = commandLineOn(ports);
  return async (...args: string[]) => {
    const {code, stdout} = await run(args, {terminal});
    assert.equal(code, 0);
    return stdout
      .replaceAll(/\u001b\[\d+m/g, '')
      .trimEnd()
      .split('\n');
  };
}

const long = `첫째 줄\n둘째 줄은 ${'길고 '.repeat(30)}깁니다`;

test('history on a terminal: a heading, the newest first, one line a memo, colors', async () => {
  await withServices(async (stand) => {
    record(stand, [
      ['sent', '우유'],
      ['failed', long],
      ['queued', '빵'],
    ]);
    const lines = await linesOn(stand)('history');
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^ID +시각 +상태 +메모$/);
    assert.match(lines[1] ?? '', /^memo-2 +2026-11-20 \S+(?: \S+)? +대기 중 +빵$/);
    assert.match(lines[2] ?? '', /^memo-1 .* 보내지 못함 +첫째 줄 둘째 줄은 .*…$/);
    assert.match(lines[3] ?? '', /^memo-0 .* 보냄 +우유$/);
    const narrow = await linesOn(stand, 40)('history', '--lang', 'en');
    assert.match(narrow[0] ?? '', /^ID +STATE +MEMO$/);
    assert.equal(narrow.length, 4);
    const colored = await commandLineOn(stand.ports)(['history'], {terminal: 80});
    assert.match(colored.stdout, /\u001b\[31m보내지 못함\u001b\[0m/);
    assert.match(colored.stdout, /\u001b\[1mID\u001b\[0m/);
  });
});

test('--limit and --search choose the same memos as in a pipe, newest first', async () => {
  await withServices(async (stand) => {
    record(stand, [
      ['sent', '회의 하나'],
      ['sent', '우유'],
      ['sent', '회의 둘'],
      ['sent', '회의 셋'],
    ]);
    const shown = linesOn(stand);
    const texts = async (...args: string[]) =>
      (await shown('history', ...args)).slice(1).map((line) => line.split('보냄  ')[1]);
    assert.deepEqual(await texts('--limit', '2'), ['회의 셋', '회의 둘']);
    assert.deepEqual(await texts('--search', '회의', '--limit', '2'), ['회의 셋', '회의 둘']);
    assert.deepEqual(await texts('--search', '회의'), ['회의 셋', '회의 둘', '회의 하나']);
    const pipe = await commandLineOn(stand.ports)(['history', '--limit', '2'], {showsAll: true});
    assert.deepEqual(
      pipe.stdout.split('\n').map((line) => line.split('[보냄]  ')[1]),
      ['회의 둘', '회의 셋', undefined],
    );
    assert.doesNotMatch(pipe.stdout, /\u001b/);
  });
});

test('--full shows whole texts with their line breaks, and cannot be combined with JSON', async () => {
  await withServices(async (stand) => {
    record(stand, [['sent', long]]);
    const [facts, ...text] = await linesOn(stand, 40)('history', '--full');
    assert.match(facts ?? '', /^memo-0 {2}2026-11-20 .* {2}보냄$/);
    assert.equal(text.map((line) => line.slice(2)).join('\n'), long);
    const run = commandLineOn(stand.ports);
    assert.equal((await run(['history', '--full', '--json'])).code, 2);
    assert.equal((await run(['history', '--full', '--jsonl'])).code, 2);
  });
});

test('outbox, schedules and drafts have headings on a terminal too, and none without rows', async () => {
  await withServices(async (stand) => {
    const shown = linesOn(stand);
    for (const list of [['outbox'], ['schedule'], ['drafts']]) {
      assert.deepEqual(await shown(...list), [''], list.join(' '));
    }
    record(stand, [['failed', '우유']]);
    await commandLineOn(stand.ports)(['schedule', 'add', '--every', '2h', '물']);
    await commandLineOn(stand.ports)(['schedule', 'add', '--in', '1h', '빵']);
    const draft = {id: 'draft-00', text: '쓰던\n글', link: null, savedAt: createdAt};
    stand.ports.savedDrafts.add({...draft, origin: 'aside'});
    const [head, row] = await shown('outbox');
    assert.match(head ?? '', /^ID +시각 +상태 +메모$/);
    assert.match(row ?? '', /^memo-0 .* 보내지 못함 +우유$/);
    const schedules = await shown('schedule', 'list');
    assert.match(schedules[0] ?? '', /^ID +다음 +반복 +내용$/);
    assert.match(schedules[1] ?? '', /^\w{8} +20.* +빵$/);
    assert.match(schedules[2] ?? '', /^\w{8} +20.* +2시간마다 +물$/);
    assert.match((await shown('drafts')).join('\n'), /^ID +저장 +출처 +글\ndraft-00 .* 쓰던 글$/);
  });
});

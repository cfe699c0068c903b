import assert from 'node:assert/strict';
import {test} from 'node:test';
import {viewOf} from '../../../src/ui/base/view.ts';
import {pages} from '../../../src/ui/shell/pages.ts';
import {stateWithText} from '../../support/app-state.ts';

function helpText(submitKey: 'enter' | 'alt+enter'): string {
  // One column, so that the entries follow each other.
  const terminal = {columns: 60, rows: 200, isAscii: false, distinguishesEnterKeys: false};
  const state = stateWithText('', {submitKey, terminal});
  return pages.help
    .rows(state, viewOf(state), {overlay: {kind: 'help', from: null, typed: ''}, room: 195})
    .map((row) => row.map((span) => span.text).join(''))
    .join('\n');
}

test('the help has the keys of the drafts and schedules, and those that work anywhere', () => {
  const help = helpText('enter');
  assert.match(help, /초안\n +Enter +열기\n +d +삭제\n +u +되살리기/);
  assert.match(help, / 예약\n/);
  assert.match(
    help,
    / 어디서나\n +Ctrl\+R +토큰 갱신\n +Ctrl\+L +화면 다시 그리기\n +Ctrl\+Z +일시 중지/,
  );
  assert.match(help, /PgUp +기록 위로 스크롤/);
});

test('a key without Alt is listed for the function of Alt+Enter', () => {
  assert.match(helpText('enter'), /Ctrl\+J +줄바꿈/);
  assert.match(helpText('alt+enter'), /Ctrl\+J +보내기/);
});

test('the current functions of the writing keys come before those in other states', () => {
  const help = helpText('enter');
  assert.match(help, /^ 쓰기\n {2}Enter +보내기/);
  assert.match(help, /Tab +기록 *\n {2}\/ +명령 *\n[\s\S]*Tab +명령 완성[\s\S]*\n 기록\n/);
});

test('what a page with a field does is listed before the keys that edit the field', () => {
  const help = helpText('enter');
  assert.match(help, /\n 찾기\n +Enter +기록에서 보기\n +Ctrl\+O +입력창으로\n/);
  assert.match(help, /\n 태그\n +Enter +적용\n/);
});

test('no section lists a key twice with the same words', () => {
  const sections = helpText('enter').split(/^(?= \S)/m);
  const lists = sections.map((section) => section.match(/^ {2}\S.*$/gm) ?? []);
  assert.ok(lists.length > 10, `${lists.length} sections`);
  for (const lines of lists) {
    const keys = lines.map((line) => line.trimEnd());
    assert.deepEqual(
      keys.filter((line, index) => keys.indexOf(line) !== index),
      [],
    );
  }
});

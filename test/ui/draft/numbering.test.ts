import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

for (const [columns, rows] of [
  [80, 24],
  [40, 10],
] as const) {
  test(`${columns}x${rows}: without numbers, counter, preview and parts agree`, async () => {
    await using stage = await openStage({strictTextLimit: true});
    await stage.logIn();
    await using tui = stage.open({columns, rows});
    await tui.until(/^ ›$/m);
    // With numbers it would be three parts.
    tui.paste('가'.repeat(400));
    await tui.until('400/200 · 3개로 나뉨');
    await tui.press('ctrl+c');
    await tui.until(/^ ›$/m);
    await enterLine(tui, '/numbers');
    await tui.until('번호를 붙이지 않습니다');
    tui.paste('가'.repeat(400));
    await tui.until('400/200 · 2개로 나뉨');
    await previewHas(tui, [/^ {2}1\/2 {3}200\/200$/m, /^ {2}가/m], /\(1\/2\)/);
    await tui.press('enter');
    await tui.until('2개 모두 보냄');
    const parts = stage.emulator.memos.map(({text}) => text);
    assert.deepEqual(parts, ['가'.repeat(200), '가'.repeat(200)]);
    const kept = await stage.withPorts(({preferences}) => preferences.read().numbers);
    assert.equal(kept, false);
  });
}

async function previewHas(tui: Terminal, seen: readonly RegExp[], unseen: RegExp): Promise<void> {
  await tui.press('ctrl+p');
  await tui.until('분할 미리 보기');
  for (const pattern of seen) assert.match(tui.text(), pattern);
  assert.doesNotMatch(tui.text(), unseen);
  await tui.press('esc');
  await tui.untilGone('분할 미리 보기');
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

/** Types some letters and waits for each before the next. */
async function typeLetters(tui: Terminal): Promise<void> {
  for (let count = 1; count <= 7; count += 1) {
    tui.write('나');
    await tui.until(new RegExp(`(^|[^나])나{${count}}$`, 'm'));
  }
}

test('a paste of 100 KB is one insertion, sends nothing, and the box stays usable', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');

  const lines = Array.from({length: 2500}, (_, index) => `줄 ${index}: 한글과 mixed text 👩‍👧 abc`);
  const text = lines.join('\n');
  assert.ok(Buffer.byteLength(text) > 100_000);
  tui.paste(text);
  await tui.until(/^ {3}줄 2499:.*abc$/m);
  await tui.until(new RegExp(`${text.length}/200 · \\d+개로 나뉨`));

  await typeLetters(tui);
  await tui.press('ctrl+home');
  await tui.until(/^ › 줄 0:/m);
  await tui.press('delete', {text: '첫'});
  await tui.until(/^ › 첫 0:/m);
  await tui.press('ctrl+_', 'ctrl+_');
  await tui.until(/^ › 줄 0:/m);
  // Seven letters are one undo step, the paste is another.
  await tui.press('ctrl+_', 'ctrl+_');
  await tui.untilGone('/200');
  assert.deepEqual(stage.emulator.memos, []);
});

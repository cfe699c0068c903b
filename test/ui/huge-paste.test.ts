import assert from 'node:assert/strict';
import {test} from 'node:test';
import {untilPasteIsOn} from '../support/at-the-keyboard.ts';
import {openStage} from '../support/kakao-stage.ts';
import type {Terminal} from '../support/terminal.ts';

/** The middle one of some keys' times (ms) from the write to the frame that shows it. */
async function keyTime(tui: Terminal): Promise<number> {
  const times: number[] = [];
  for (let count = 1; count <= 7; count += 1) {
    const start = performance.now();
    tui.write('나');
    await tui.until(new RegExp(`(^|[^나])나{${count}}$`, 'm'));
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[3] ?? 0;
}

test('100 KB pasted: one insertion, nothing sent, the box stays usable', async (t) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await untilPasteIsOn(tui);
  const plain = await keyTime(tui);
  await tui.press('ctrl+u');
  await tui.until(' 0/200 ');

  const lines = Array.from({length: 2500}, (_, index) => `줄 ${index}: 한글과 mixed text 👩‍👧 abc`);
  const text = lines.join('\n');
  assert.ok(Buffer.byteLength(text) > 100_000);
  const start = performance.now();
  tui.paste(text);
  await tui.until(/^ {3}줄 2499:.*abc$/m);
  const pasted = performance.now() - start;
  await tui.until(new RegExp(`${text.length}/200 · \\d+조각`));

  const long = await keyTime(tui);
  t.diagnostic(
    `paste ${pasted.toFixed(0)} ms; a key ${plain.toFixed(1)} ms in an empty box, ${long.toFixed(1)} ms in ${text.length} characters`,
  );
  // On a quiet machine a few ms more: everything that grows worse than the text breaks this.
  assert.ok(long < plain * 10 + 50, `${long} ms against ${plain} ms`);

  await tui.press('ctrl+home');
  await tui.until(/^ › 줄 0:/m);
  await tui.press('delete', {text: '첫'});
  await tui.until(/^ › 첫 0:/m);
  await tui.press('ctrl+_', 'ctrl+_');
  await tui.until(/^ › 줄 0:/m);
  // Seven letters are one step, the paste is another.
  await tui.press('ctrl+_', 'ctrl+_');
  await tui.until(' 0/200 ');
  assert.deepEqual(stage.emulator.memos, []);
});

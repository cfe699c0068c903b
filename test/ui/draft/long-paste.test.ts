import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPasteFilter} from '../../../src/system/terminal/paste-filter.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {seededRandom} from '../../support/seeded-random.ts';

const lines = Array.from({length: 700}, (_, index) => `줄 ${index} 👩‍👧 한글과 text`);
const text = lines.join('\r');
const marked = `\x1b[200~${text}\x1b[201~`;

test('a paste of 20 KB, cut at every border including the markers, arrives as one piece', () => {
  assert.ok(Buffer.byteLength(text) > 20_000);
  for (let at = 1; at < marked.length; at += 1) {
    const filter = createPasteFilter();
    const pieces = [marked.slice(0, at), marked.slice(at)].flatMap((piece) =>
      filter.push(piece, 0),
    );
    assert.deepEqual(pieces, [{kind: 'paste', text}], `cut at ${at}`);
  }
});

test('a paste of 20 KB in the terminal, cut at random, is one insertion, one undo step, and sends nothing', async (t) => {
  const {seed, random} = seededRandom();
  t.diagnostic(`seed ${seed}`);
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  // The pty itself splits long input, even in the middle of characters.
  const characters = Array.from(marked);
  for (let from = 0; from < characters.length; ) {
    const size = 1 + Math.floor(random() * 900);
    await tui.press({text: characters.slice(from, from + size).join('')});
    from += size;
  }
  await tui.until('줄 699');
  await tui.until(`${text.length}/200`);
  assert.equal(stage.emulator.memos.length, 0);
  await tui.press('ctrl+_');
  await tui.untilGone('/200');
  await tui.settled(200);
  assert.equal(stage.emulator.memos.length, 0);
  assert.equal(await stage.withPorts(({memos}) => memos.counts().total), 0);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../support/kakao-stage.ts';
import {seededRandom} from '../support/seeded-random.ts';
import {untilSeen} from '../support/until-seen.ts';

const kills = 3;
/** The minimum and maximum number of keys without a pause before the kill. */
const [fewest, most] = [20, 120];

// Checks what survives, not how soon a key is saved: that depends on time, and the test of the
// draft's effects uses its own clock for it.
test('after kill -9 in the middle of typing, the draft that was on disk is restored, even without a pause', async (t) => {
  await using stage = await openStage();
  await stage.logIn();
  const {seed, random} = seededRandom();
  for (let kill = 0; kill < kills; kill += 1) {
    await using tui = stage.open();
    await tui.until('온라인');
    await tui.press('ctrl+u');
    await tui.until(/^ › *$/m);
    const keptNow = () => stage.withPorts(({drafts}) => drafts.list()[0]?.text ?? '');
    await untilSeen('the emptied draft on disk', async () => (await keptNow()) === '');
    const keys = fewest + Math.floor(random() * (most - fewest));
    let kept = '';
    let typed = 0;
    // Types on until part of the burst is on disk, which fails if saving waits for a pause.
    while (typed < keys || kept === '') {
      typed += 1;
      assert.ok(typed < 2000, 'nothing is saved as long as keys come');
      tui.write('가');
      await tui.until((rows) => rows.join('').split('가').length > typed);
      if (typed % 10 === 0) kept = await keptNow();
    }
    tui.kill('SIGKILL');
    await tui.exit;
    const left = await keptNow();
    t.diagnostic(`seed ${seed}: ${typed} typed, ${kept.length} seen on disk, ${left.length} left`);
    assert.match(left, /^가+$/);
    assert.ok(kept.length <= left.length && left.length <= typed, `${left.length} of ${typed}`);
  }
});

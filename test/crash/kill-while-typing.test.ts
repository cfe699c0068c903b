import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {openStage} from '../support/kakao-stage.ts';
import {seededRandom} from '../support/seeded-random.ts';

const kills = 3;

/** How long (ms) before the kill a key must have been seen on the screen to be on disk by then. */
const promised = 300;

/** For a machine that runs other tests beside this one. */
const allowance = 400;

test('kill -9 in the middle of typing: what was typed a moment before is there', async (t) => {
  await using stage = await openStage();
  await stage.logIn();
  const {seed, random} = seededRandom();
  for (let kill = 0; kill < kills; kill += 1) {
    await using tui = stage.open();
    await tui.until('온라인');
    await tui.press('ctrl+u');
    await tui.until(/^ › *$/m);
    const dies = Date.now() + 700 + random() * 600;
    let seen = {count: 0, at: 0};
    const shown: (typeof seen)[] = [];
    for (let count = 1; Date.now() < dies; count += 1) {
      tui.write('가');
      await tui.until((rows) => rows.join('').split('가').length > count);
      seen = {count, at: Date.now()};
      shown.push(seen);
      await sleep(10);
    }
    const killedAt = Date.now();
    tui.kill('SIGKILL');
    await tui.exit;
    const due = shown.findLast(({at}) => at <= killedAt - promised - allowance)?.count ?? 0;
    const kept = await stage.withPorts(({drafts}) => drafts.list()[0]?.text.length ?? 0);
    t.diagnostic(`seed ${seed}: ${seen.count} typed, ${due} due, ${kept} kept`);
    assert.ok(kept >= due, `${kept} of ${due}`);
    assert.ok(due > 0, 'nothing was due');
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {acceptMemo} from '../../src/app/operations/accept-memo.ts';
import {withActors} from '../support/actor.ts';
import {assertInvariants} from '../support/invariants.ts';
import {openStage} from '../support/kakao-stage.ts';
import {withServices} from '../support/services.ts';

const texts = Array.from({length: 10}, (_, index) => `메모 ${index}`);

test('C9: 20 runs of three processes over the same ten memos: each is delivered once', async () => {
  await withServices(async ({ports, emulator, env, folder, turn}) => {
    await withActors(3, env, async (actors) => {
      for (let run = 1; run <= 20; run += 1) {
        for (const text of texts) await acceptMemo(ports, {text: `${run}: ${text}`});
        while (ports.memos.nextAttemptAt() !== null) {
          await Promise.all(actors.map((actor) => actor.order('hurry')));
        }
        assert.equal(emulator.memos.length, run * texts.length);
        // Kakao counts memos by the day.
        turn(60_000);
      }
    });
    assert.deepEqual(ports.memos.counts(), {
      total: 200,
      queued: 0,
      sending: 0,
      unknown: 0,
      failed: 0,
    });
    assertInvariants({ports, emulator, folder});
  });
});

test('C9: two windows and a flush over the same ten memos: each is delivered once, in order', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.withPorts(async (ports) => {
    for (const text of texts) await acceptMemo(ports, {text});
  });
  await using here = stage.open();
  await using there = stage.open();
  const flush = stage.run(['outbox', 'flush']);
  for (const tui of [here, there]) {
    await tui.until(/✓ {2}메모 9$/m);
    await tui.until('보낼 것 0');
  }
  const {code} = await flush;
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    texts,
  );
  await stage.withPorts((ports) => assertInvariants({ports, ...stage, exit: code}));
});

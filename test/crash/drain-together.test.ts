import assert from 'node:assert/strict';
import {test} from 'node:test';
import {memoPath} from '../emulator/plain-http.ts';
import {accept} from '../support/accept.ts';
import {withActors} from '../support/actor.ts';
import {given} from '../support/contents.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import {openStage} from '../support/kakao-stage.ts';
import {withServices} from '../support/services.ts';

const texts = Array.from({length: 10}, (_, index) => `메모 ${index}`);

test('in 20 runs of three processes over the same ten memos each memo is delivered once, in order', async () => {
  await withServices(async ({ports, emulator, env, folder, turn}) => {
    await withActors(3, env, async (actors) => {
      for (let run = 1; run <= 20; run += 1) {
        for (const text of texts) await accept(ports, given(`${run}: ${text}`));
        while (ports.memos.nextAttemptAt() !== null) {
          await Promise.all(actors.map((actor) => actor.order('hurry')));
        }
        assert.deepEqual(
          emulator.memos.slice((run - 1) * texts.length).map(({text}) => text),
          texts.map((text) => `${run}: ${text}`),
        );
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

test('while one process sends a memo, every other finds the outbox busy and sends nothing', async () => {
  await withServices(async ({ports, emulator, env, folder}) => {
    for (const text of texts) await accept(ports, given(text));
    const held = holdNext(emulator, memoPath);
    await withActors(3, env, async ([first, ...others]) => {
      assert.ok(first);
      const draining = first.order('hurry');
      await held.arrived;
      for (const other of others) assert.equal(await other.order('hurry'), 'busy');
      const asked = emulator.requests.filter(({path}) => path === memoPath);
      assert.equal(asked.length, 1, 'two processes sent at once');
      assert.equal(ports.memos.sending().length, 1);
      held.release();
      assert.equal(await draining, 'empty');
    });
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      texts,
    );
    assertInvariants({ports, emulator, folder});
  });
});

test('a process that is killed while it sends leaves the outbox to the next', async () => {
  await withServices(async ({ports, emulator, env, folder}) => {
    for (const text of texts) await accept(ports, given(text));
    const held = holdNext(emulator, memoPath);
    await withActors(2, env, async ([first, next]) => {
      assert.ok(first && next);
      first.order('hurry').catch(() => {});
      await held.arrived;
      assert.equal(await next.order('hurry'), 'busy');
      first.process.kill('SIGKILL');
      await first.process.exit;
      assert.equal(await next.order('hurry'), 'empty');
    });
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      texts.slice(1),
    );
    assert.deepEqual([ports.memos.counts().unknown, ports.memos.counts().queued], [1, 0]);
    assertInvariants({ports, emulator, folder});
  });
});

test('with two windows and a flush over the same ten memos each memo is delivered once, in order', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.withPorts(async (ports) => {
    for (const text of texts) await accept(ports, given(text));
  });
  await using here = stage.open();
  await using there = stage.open();
  const flush = stage.run(['outbox', 'flush']);
  for (const tui of [here, there]) {
    await tui.until(/✓ {2}메모 9$/m);
    await tui.untilGone(/대기 \d/);
  }
  const {code} = await flush;
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    texts,
  );
  await stage.withPorts((ports) => assertInvariants({ports, ...stage, exit: code}));
});

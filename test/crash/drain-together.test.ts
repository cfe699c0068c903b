import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {NewMemo} from '../../src/app/memo/accept-memo.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {accept} from '../support/accept.ts';
import {withActors} from '../support/actor.ts';
import {valueIn} from '../support/assert-failure.ts';
import {given} from '../support/contents.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import {openStage} from '../support/kakao-stage.ts';
import {keyInRoom, keysOfParts} from '../support/message-key.ts';
import {mixedMemo} from '../support/mixed-contents.ts';
import {withMixedKakao} from '../support/mixed-kakao.ts';

const texts = Array.from({length: 10}, (_, index) => `메모 ${index}`);

type Write = (text: string, number: number, origin: string) => NewMemo;

const asText: Write = (text) => given(text);
const mixed: Write = (text, number, origin) => mixedMemo(number, text, origin);

test('several processes drain one outbox', async (t) => {
  await withMixedKakao(async ({ports, emulator, env, folder, turn}) => {
    await withActors(3, env, async ([first, next, last]) => {
      assert.ok(first && next && last);
      const actors = [first, next, last];
      /** What identifies the accepted messages in the room. */
      const acceptAll = async (prefix: string, write = asText): Promise<readonly string[]> => {
        // Kakao counts memos by the day.
        turn(60_000);
        const keys: string[] = [];
        for (const [number, text] of texts.entries()) {
          const memo = write(`${prefix}: ${text}`, number, emulator.apiOrigin);
          keys.push(...keysOfParts(valueIn(await accept(ports, memo))));
        }
        return keys;
      };
      /** What identifies the messages that Kakao receives during the work. */
      const received = async (work: () => Promise<void>): Promise<readonly string[]> => {
        const {length} = emulator.memos;
        await work();
        assertInvariants({ports, emulator, folder});
        return emulator.memos.slice(length).map(keyInRoom);
      };

      await t.test(
        'in 8 runs of three processes over the same ten memos, of all kinds in the last, each is delivered once, in order',
        async () => {
          for (let run = 1; run <= 8; run += 1) {
            const own = await acceptAll(`${run}`, run === 8 ? mixed : asText);
            const delivered = await received(async () => {
              while (ports.memos.nextAttemptAt() !== null) {
                await Promise.all(actors.map((actor) => actor.order('hurry')));
              }
            });
            assert.deepEqual(delivered, own);
          }
          assert.deepEqual(ports.memos.counts(), {
            total: 80,
            queued: 0,
            sending: 0,
            unknown: 0,
            failed: 0,
          });
        },
      );

      await t.test(
        'while one process sends a memo, every other finds the outbox busy and sends nothing',
        async () => {
          const own = await acceptAll('busy');
          const before = askedMemos(emulator);
          const held = holdNext(emulator, memoPath);
          const delivered = await received(async () => {
            const draining = first.order('hurry');
            await held.arrived;
            for (const other of [next, last]) assert.equal(await other.order('hurry'), 'busy');
            assert.equal(askedMemos(emulator) - before, 1, 'two processes sent at once');
            assert.equal(ports.memos.sending().length, 1);
            held.release();
            assert.equal(await draining, 'empty');
          });
          assert.deepEqual(delivered, own);
        },
      );

      await t.test(
        'a process that is killed while it sends leaves the outbox to the next',
        async () => {
          const own = await acceptAll('killed');
          const held = holdNext(emulator, memoPath);
          const delivered = await received(async () => {
            first.order('hurry').catch(() => {});
            await held.arrived;
            assert.equal(await next.order('hurry'), 'busy');
            first.process.kill('SIGKILL');
            await first.process.exit;
            assert.equal(await next.order('hurry'), 'empty');
          });
          assert.deepEqual(delivered, own.slice(1));
          assert.deepEqual([ports.memos.counts().unknown, ports.memos.counts().queued], [1, 0]);
        },
      );
    });
  });
});

function askedMemos({requests}: Emulator): number {
  return requests.filter(({path}) => path === memoPath).length;
}

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

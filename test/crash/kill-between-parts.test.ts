import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import {requeueMemo, resolveUnknown} from '../../src/app/shared/requeue-memo.ts';
import type {MemoStatus} from '../../src/domain/memo/memo.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {accept} from '../support/accept.ts';
import {withActors} from '../support/actor.ts';
import {valueIn} from '../support/assert-failure.ts';
import {given} from '../support/contents.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import {type Stand, withServices} from '../support/services.ts';

/** A memo of three parts with different texts. */
const text = Array.from({length: 100}, (_, index) => `말${index}`).join(' ');

/**
 * Makes a process send the memo and kills it (SIGKILL) while Kakao has the part with this number.
 */
async function killAtPart({env, emulator}: Stand, part: number, isTaken: boolean): Promise<void> {
  if (part > 1) emulator.failNext(memoPath, {delay: 0}, part - 1);
  const held = holdNext(emulator, memoPath);
  await withActors(1, env, async ([sender]) => {
    assert.ok(sender);
    sender.order('hurry').catch(() => {});
    await held.arrived;
    sender.process.kill('SIGKILL');
    await sender.process.exit;
    if (isTaken) held.release();
  });
}

/** The parts before it are sent, and those after it were never tried. */
function statusesWith(unknown: number): readonly MemoStatus[] {
  return [1, 2, 3].map((part) => {
    if (part === unknown) return 'unknown';
    return part < unknown ? 'sent' : 'queued';
  });
}

for (const part of [1, 2, 3]) {
  for (const isTaken of [false, true]) {
    const what = isTaken ? 'takes it all the same' : 'never takes it';
    test(`after a kill while Kakao has part ${part} of 3 and ${what}, only that part is unknown`, async () => {
      await withServices(async (stand) => {
        const {ports, emulator, folder, open} = stand;
        const {id} = valueIn(await accept(ports, given(text)));
        await killAtPart(stand, part, isTaken);
        const next = {...open(), wait: () => Promise.resolve()};
        assert.equal(await recoverMemos(next), 1);
        assert.deepEqual(
          next.memos.find(id)?.parts.map(({status}) => status),
          statusesWith(part),
        );
        assert.equal(emulator.memos.length, part - 1 + (isTaken ? 1 : 0));
        assertInvariants({ports, emulator, folder, confirmed: [id]});
        // The user checks the chat and resolves the part accordingly. Then every part is delivered
        // once.
        assert.ok(isTaken ? resolveUnknown(next, id) : requeueMemo(next, id));
        assert.equal(await drainOutbox(next, {onChange: () => {}}), 'empty');
        assert.deepEqual(
          emulator.memos.map((memo) => memo.text),
          next.memos.find(id)?.parts.map((one) => one.text),
        );
        assert.equal(next.memos.find(id)?.status, 'sent');
      });
    });
  }
}

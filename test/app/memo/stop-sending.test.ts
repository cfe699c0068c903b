import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {effectsOn} from '../../support/effects.ts';
import {holdNext} from '../../support/hold-next.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** Four messages. */
const text = '가'.repeat(4 * 190);

function stored({ports}: Stand): Memo {
  const [memo] = ports.memos.all();
  assert.ok(memo);
  return memo;
}

const statuses = ({parts}: Memo): readonly string[] => parts.map(({status}) => status);

test('a stopped memo sends the part under way and no other; a retry sends the rest, once each, and other memos are sent', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const memo = valueIn(await accept(ports, given(text)));
    const later = valueIn(await accept(ports, given('다음 메모')));
    const held = holdNext(emulator, memoPath);
    const effects = effectsOn(ports);
    const drained = effects.run({type: 'drain-outbox'});
    await held.arrived;
    effects.runtime.run({type: 'stop-sending', id: memo.id});
    held.release();
    await drained;
    const stopped = ports.memos.find(memo.id);
    assert.ok(stopped);
    assert.deepEqual(statuses(stopped), ['sent', 'failed', 'queued', 'queued']);
    assert.equal(stopped.status, 'failed');
    assert.equal(ports.memos.find(later.id)?.status, 'sent');
    const notices = effects.events.filter(({type}) => type === 'notice-raised');
    assert.deepEqual(notices, [
      {type: 'notice-raised', notice: {kind: 'sending-stopped', isOwn: true}},
    ]);
    await effects.run({type: 'requeue-memos', ids: [memo.id]});
    assert.equal(ports.memos.find(memo.id)?.status, 'sent');
    const parts = stopped.parts.map((part) => part.text);
    assert.deepEqual(
      emulator.memos.map((sent) => sent.text),
      [parts[0], '다음 메모', ...parts.slice(1)],
    );
  });
});

test('a memo that this process is not sending is not stopped, and that is said', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    valueIn(await accept(ports, given(text)));
    const effects = effectsOn(ports);
    await effects.run({type: 'stop-sending', id: stored(stand).id});
    assert.deepEqual(effects.events, [
      {type: 'notice-raised', notice: {kind: 'sending-stopped', isOwn: false}},
    ]);
    await effects.run({type: 'drain-outbox'});
    assert.equal(stored(stand).status, 'sent');
    effects.events.length = 0;
    await effects.run({type: 'stop-sending', id: stored(stand).id});
    assert.deepEqual(effects.events, [
      {type: 'notice-raised', notice: {kind: 'sending-stopped', isOwn: false}},
    ]);
  });
});

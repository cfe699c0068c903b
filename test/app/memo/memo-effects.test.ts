import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

test('an accepted memo is reported immediately, sent by the next effect, and read as sent', async () => {
  await withServices(async ({ports, emulator}) => {
    const effects = effectsOn(ports);
    effects.runtime.run({
      type: 'accept-memo',
      ...given('안녕', {link: noLink, isNumbered: true}),
      writing: nothingWritten,
      sourceId: null,
    });
    assert.deepEqual(
      effects.typesOf(),
      ['memo-accepted'],
      'reported before the next turn of the event loop',
    );
    await effects.run({type: 'drain-outbox'});
    assert.equal(emulator.memos.length, 1);
    assert.deepEqual(effects.events.at(-1), {type: 'outbox-drained', connection: 'online'});
    const changes = effects.typesOf().filter((type) => type === 'memo-changed');
    assert.equal(changes.length, 2, 'reported when it is sending and when it is sent');
    await effects.run({type: 'read-history', around: null, reach: 9});
    const read = effects.events.at(-1);
    assert.equal(read?.type === 'history-read' && read.history.memos.at(-1)?.status, 'sent');
  });
});

test('a memo that cannot be stored is not accepted', async () => {
  await withServices(async ({ports}) => {
    const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
    const add = (): never => {
      throw new FailureError(failure);
    };
    const effects = effectsOn({...ports, memos: {...ports.memos, add}});
    await effects.run({
      type: 'accept-memo',
      ...given('안녕', {link: noLink, isNumbered: true}),
      writing: nothingWritten,
      sourceId: null,
    });
    assert.deepEqual(effects.events, [{type: 'notice-raised', notice: {kind: 'failure', failure}}]);
  });
});

test('drains that are requested together are one drain', async () => {
  await withServices(async ({ports, emulator}) => {
    for (const id of ['a', 'b']) ports.memos.add(memoWith({id}), null);
    const effects = effectsOn(ports);
    await effects.run({type: 'drain-outbox'}, {type: 'drain-outbox'}, {type: 'drain-outbox'});
    assert.equal(emulator.memos.length, 2);
    assert.equal(effects.typesOf().filter((type) => type === 'outbox-drained').length, 1);
  });
});

test('a drain that a storage failure interrupted can be requested again', async () => {
  await withServices(async ({ports}) => {
    const failure = {kind: 'storage', problem: 'busy', path: 'state.db', detail: ''} as const;
    let isBroken = true;
    const claim: typeof ports.memos.claim = (...asked) => {
      if (isBroken) throw new FailureError(failure);
      return ports.memos.claim(...asked);
    };
    ports.memos.add(memoWith({id: 'a'}), null);
    const effects = effectsOn({...ports, memos: {...ports.memos, claim}});
    await effects.run({type: 'drain-outbox'});
    isBroken = false;
    await effects.run({type: 'drain-outbox'});
    assert.equal(ports.memos.find('a')?.status, 'sent');
  });
});

test('recovered memos are reported with their number, and none is not reported', async () => {
  await withServices(async ({ports}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'recover-memos'});
    assert.deepEqual(effects.events, []);
    ports.memos.add(memoWith({id: 'a', status: 'sending'}), 'dead');
    await effects.run({type: 'recover-memos'});
    assert.deepEqual(effects.events[0], {
      type: 'notice-raised',
      notice: {kind: 'memos-recovered', count: 1},
    });
  });
});

test('at the end, a memo in flight is recorded as unknown before the effects are settled', async () => {
  await withServices(async ({ports, emulator}) => {
    emulator.failNext(memoPath, {hang: true});
    ports.memos.add(memoWith({id: 'a'}), null);
    const effects = effectsOn(ports);
    effects.runtime.run({type: 'drain-outbox'});
    await untilSeen('the request', () => emulator.requests.some(({path}) => path === memoPath));
    effects.stop.abort();
    effects.cancel.abort();
    await effects.runtime.settled();
    assert.equal(ports.memos.find('a')?.status, 'unknown');
  });
});

test('memos to send again are sorted by whether they arrived, and one refused copy stops no other', async () => {
  await withServices(async ({ports, emulator}) => {
    const statuses = {s: 'sent', f: 'failed', u: 'unknown', q: 'queued'} as const;
    for (const [id, status] of Object.entries(statuses))
      ports.memos.add(memoWith({id, status}), null);
    const effects = effectsOn(ports);
    await effects.run({type: 'check-resend', ids: ['u', 's', 'gone', 'q', 'f']});
    assert.deepEqual(effects.events, [{type: 'resend-checked', sent: ['s'], unsent: ['u', 'f']}]);
    await effects.run({type: 'resend-copies', ids: ['gone']});
    assert.deepEqual(effects.events.at(-1), {type: 'notice-raised', notice: {kind: 'memo-gone'}});
    await effects.run(
      {type: 'requeue-memos', ids: ['u', 'f']},
      {type: 'resend-copies', ids: ['gone', 's']},
    );
    assert.equal(emulator.memos.length, 4, 'also the one that waited');
    assert.equal(ports.memos.madeFrom('s').length, 1);
  });
});

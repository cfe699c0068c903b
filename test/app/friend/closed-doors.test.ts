import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import {resendCopy} from '../../../src/app/memo/resend-copy.ts';
import {retryMemo, sendOnce} from '../../../src/app/memo/send-once.ts';
import {requeueMemo, requeueRefused, resolveUnknown} from '../../../src/app/shared/requeue-memo.ts';
import {endPause} from '../../../src/app/shared/sending-pause.ts';
import {awaitsConsent} from '../../../src/domain/login/awaits-consent.ts';
import {exportedMemo, readMemoLine} from '../../../src/domain/memo/exported-memo.ts';
import {importedMemo} from '../../../src/domain/memo/imported-memo.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import type {Receiver} from '../../../src/domain/memo/receiver.ts';
import {settleReceivers} from '../../../src/domain/memo/settle-receivers.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {failureOf} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {effectsOn} from '../../support/effects.ts';
import {friendSendPath, openFriendStage, withFriends} from '../../support/friend-stand.ts';
import type {Stand} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

const consent = {kind: 'kakao', http: 403, code: -402, message: ''} as const;

const receivers: Readonly<Record<'failed' | 'unknown' | 'sent', readonly Receiver[]>> = {
  failed: [
    {name: '엄마', status: 'failed', sentParts: 0, failure: consent},
    {name: '준호', status: 'failed', sentParts: 0, failure: consent},
  ],
  unknown: [
    {
      name: '엄마',
      status: 'unknown',
      sentParts: 0,
      failure: {kind: 'receiver-unknown', cause: null},
    },
    {name: '준호', status: 'failed', sentParts: 0, failure: {kind: 'not-attempted'}},
  ],
  sent: [],
};

/** A memo to friends that ended in a state, as it is stored. */
function ended(status: 'failed' | 'unknown'): Memo {
  const memo = memoWith({id: status, attempts: 1});
  return {...memo, ...settleReceivers(memo.parts, receivers[status])};
}

function assertNothingSent({emulator, ports}: Pick<Stand, 'emulator' | 'ports'>): void {
  const sending = emulator.requests.filter(({path}) => [memoPath, friendSendPath].includes(path));
  assert.deepEqual(sending, []);
  assert.equal(ports.memos.nextAttemptAt(), null, 'nothing is queued');
}

type Door = (stand: Stand, memo: Memo) => unknown;

const signal = new AbortController().signal;

/** Everything that sends, queues or copies memos of the history. */
const doors: Readonly<Record<string, Door>> = {
  'requeueMemo returns null': ({ports}, {id}) => assert.equal(requeueMemo(ports, id), null),
  'the consent that was given leaves it': ({ports}, memo) => {
    assert.equal(awaitsConsent(memo), false);
    requeueRefused(ports);
  },
  'the end of a pause leaves it': ({ports}) => endPause(ports),
  'retryMemo fails': async ({ports}, {id}) => {
    failureOf('person-needed', await retryMemo(ports, id, signal));
  },
  'resendCopy fails': ({ports}, {id}) => {
    const copy = resendCopy(ports, id);
    assert.ok(copy);
    failureOf('person-needed', copy);
    assert.equal(ports.memos.counts().total, 1);
  },
  'a drain finds nothing': async ({ports}) => {
    await recoverMemos(ports);
    assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'empty');
  },
  'a claim is refused': ({ports}, {id}) => assert.equal(ports.memos.claim(id, 'me'), null),
  'the database refuses to queue it, whatever asks': ({ports}, {id}) => {
    assert.throws(() => ports.memos.update(id, () => ({status: 'queued'})), {name: 'FailureError'});
    assert.throws(() => ports.memos.change(id, {status: 'queued'}), {name: 'FailureError'});
  },
  'the app requeues nothing': async ({ports}, {id}) => {
    await effectsOn(ports).run({type: 'requeue-memos', ids: [id]});
  },
  'the app copies nothing, and says why': async ({ports}, {id}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'resend-copies', ids: [id]});
    const refused = effects.events.find(({type}) => type === 'memo-refused');
    assert.equal(refused?.type === 'memo-refused' && refused.failure.kind, 'person-needed');
    assert.equal(ports.memos.counts().total, 1);
  },
  'the app offers nothing to send again, and says why': async ({ports}, {id}) => {
    const effects = effectsOn(ports);
    await effects.run({type: 'check-resend', ids: [id]});
    const [checked, raised] = effects.events;
    assert.deepEqual(checked, {type: 'resend-checked', sent: [], unsent: []});
    assert.equal(raised?.type === 'notice-raised' && raised.notice.kind, 'failure');
  },
};

for (const status of ['failed', 'unknown'] as const) {
  describe(`a memo to friends that is ${status}`, () => {
    for (const [what, open] of Object.entries(doors)) {
      test(what, async () => {
        await withFriends(async (stand) => {
          const memo = ended(status);
          stand.ports.memos.add(memo, null);
          await open(stand, memo);
          assertNothingSent(stand);
          assert.deepEqual(stand.ports.memos.find(memo.id)?.status, status);
        });
      });
    }
  });
}

test('a queued memo to friends cannot even be added', async () => {
  await withFriends(async ({ports}) => {
    const memo = memoWith({id: 'a', receivers: receivers.failed});
    assert.throws(() => ports.memos.add(memo, null), {name: 'FailureError'});
    assert.equal(ports.memos.counts().total, 0);
  });
});

test('what the user saw arrive is sent; the parts and friends after it are never sent', async () => {
  await withFriends(async (stand) => {
    const {ports} = stand;
    ports.memos.add(ended('unknown'), null);
    const resolved = resolveUnknown(ports, 'unknown');
    assert.deepEqual(
      resolved?.receivers?.map(({status, sentParts}) => [status, sentParts]),
      [
        ['sent', 1],
        ['failed', 0],
      ],
    );
    assert.equal(resolved?.status, 'failed');
    assertNothingSent(stand);
    // The memo is only here, so the invariant of the stand does not apply to it.
    ports.memos.remove('unknown', ['failed']);
  });
});

test('a memo whose sender died before the first request was not sent to anybody', async () => {
  await withFriends(async (stand) => {
    const {ports} = stand;
    const waiting = receivers.failed.map(
      (one) => ({...one, status: 'waiting', failure: null}) as const,
    );
    ports.memos.add(memoWith({id: 'a', status: 'sending', receivers: waiting}), 'nobody');
    assert.equal(await recoverMemos(ports), 1);
    const memo = ports.memos.find('a');
    assert.equal(memo?.status, 'failed');
    assert.deepEqual(
      memo?.receivers?.map(({status, failure}) => [status, failure?.kind]),
      [
        ['failed', 'not-attempted'],
        ['failed', 'not-attempted'],
      ],
    );
    assertNothingSent(stand);
  });
});

test('an exported memo to friends is imported with its receivers, and is never queued', () => {
  for (const status of ['failed', 'unknown'] as const) {
    const read = readMemoLine(JSON.stringify(exportedMemo(ended(status))));
    assert.ok(read.ok);
    assert.deepEqual(read.memo.receivers, ended(status).receivers);
    assert.deepEqual(importedMemo(read.memo).status, status);
  }
  const sending = memoWith({
    id: 'a',
    status: 'sending',
    receivers: [{name: '엄마', status: 'sending', sentParts: 0, failure: null}],
  });
  const read = readMemoLine(JSON.stringify(exportedMemo(sending)));
  assert.ok(read.ok);
  assert.equal(importedMemo(read.memo).status, 'unknown');
  const queued = readMemoLine(JSON.stringify({...exportedMemo(sending), status: 'queued'}));
  assert.deepEqual(queued, {ok: false, problem: {kind: 'field', field: 'receivers'}});
});

test('the same text to a friend does not hold back one to oneself', async () => {
  await withFriends(async ({ports, emulator}) => {
    ports.memos.add({...ended('unknown'), createdAt: ports.clock.now()}, null);
    const once = {dedupeWithin: 60_000};
    const sent = await sendOnce(ports, {...given('text of unknown'), once});
    assert.ok(sent.ok && sent.value.heldBack === null);
    assert.equal(emulator.memos.length, 1);
    ports.memos.remove('unknown', ['unknown']);
  });
});

describe('the commands', {concurrency: 2}, () => {
  for (const status of ['failed', 'unknown'] as const) {
    for (const args of [
      ['outbox', 'flush'],
      ['outbox', 'retry', status],
      ['schedule', 'due'],
    ]) {
      test(`${args.join(' ')} sends nothing of a memo to friends that is ${status}`, async () => {
        await using stage = await openFriendStage({breaks: {I1: 'stored here', I2: 'stored here'}});
        await stage.withPorts((ports) => void ports.memos.add(ended(status), null));
        const {code, stderr} = await stage.command(args);
        assert.equal(code, args[1] === 'retry' ? 2 : 0, stderr);
        assert.deepEqual([stage.asked(friendSendPath), stage.asked(memoPath)], [0, 0]);
        if (args[1] === 'retry') assert.match(stderr, /친구에게 보낸 메모는/);
      });
    }
  }

  test('the daemon sends nothing of it', async () => {
    await using stage = await openFriendStage({breaks: {I1: 'stored here', I2: 'stored here'}});
    await stage.withPorts((ports) => void ports.memos.add(ended('failed'), null));
    await stage.withPorts((ports) => void ports.memos.add(memoWith({id: 'own', text: '나'}), null));
    const daemon = stage.start(['daemon']);
    await untilSeen('the own memo arrived', () => stage.emulator.memos.length === 1);
    daemon.kill('SIGTERM');
    await stage.end(daemon);
    assert.equal(stage.asked(friendSendPath), 0);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['나'],
    );
  });
});

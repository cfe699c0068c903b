import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FriendMemo} from '../../../src/app/state/friend-pages.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import type {Friend} from '../../../src/domain/friend/friend.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {effectsOn} from '../../support/effects.ts';
import {
  friendListPath,
  friendSendPath,
  friendsNamed,
  textsOf,
  withFriends,
} from '../../support/friend-stand.ts';
import {holdNext} from '../../support/hold-next.ts';

function orderFor(friends: readonly Friend[], text: string): FriendMemo {
  return {
    content: {kind: 'text', text, link: noLink, isNumbered: true},
    friends,
    writing: nothingWritten,
    sourceId: null,
    shown: {text, form: null},
  };
}

test('a confirmed memo arrives in the room of the friend and nowhere else, and leaves the draft', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마']);
    const {drafts, processId: owner, clock} = ports;
    drafts.save({owner, text: '저녁 먹었어요', link: null, meantFor: ['엄마'], now: clock.now()});
    const {run, events} = effectsOn(ports);
    await run({type: 'send-to-friends', order: orderFor(friends, '저녁 먹었어요'), account: null});
    assert.deepEqual(textsOf(emulator, '엄마'), ['저녁 먹었어요']);
    assert.deepEqual(textsOf(emulator, '민지'), []);
    const types = events.map(({type}) => type);
    assert.equal(types[0], 'friend-memo-accepted');
    const raised = events.flatMap((event) =>
      event.type === 'notice-raised' ? [event.notice] : [],
    );
    assert.deepEqual(
      raised.map(({kind}) => kind),
      ['friends-reached'],
    );
    assert.deepEqual(drafts.list(), []);
  });
});

test('a memo that Kakao refuses one friend is reported for each, and pauses nothing', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const junho = emulator.people.find(({nickname}) => nickname === '준호');
    emulator.refuseReceiver(junho?.id ?? '', -530);
    const {run, events} = effectsOn(ports);
    await run({type: 'send-to-friends', order: orderFor(friends, '둘에게'), account: null});
    const notice = events.flatMap((event) =>
      event.type === 'notice-raised' ? [event.notice] : [],
    )[0];
    assert.ok(notice?.kind === 'friends-not-reached');
    assert.deepEqual(
      notice.receivers.map(({name, status}) => [name, status]),
      [
        ['엄마', 'sent'],
        ['준호', 'failed'],
      ],
    );
    assert.equal(ports.memos.readPause(), null);
  });
});

test('nothing is stored, and the text stays, when nobody is logged in', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마']);
    ports.sessions.clear();
    const {run, typesOf} = effectsOn(ports);
    await run({type: 'send-to-friends', order: orderFor(friends, '글'), account: null});
    assert.deepEqual(typesOf(), ['memo-changed', 'friend-memo-refused']);
    assert.equal(ports.memos.counts().total, 0);
    assert.deepEqual(textsOf(emulator, '엄마'), []);
  });
});

test('nothing is sent if the app confirmed it for another account than the one logged in now', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마']);
    const {run, events} = effectsOn(ports);
    const account = {id: '99', nickname: null};
    await run({type: 'send-to-friends', order: orderFor(friends, '글'), account});
    const refused = events.find(({type}) => type === 'friend-memo-refused');
    assert.equal(refused?.type === 'friend-memo-refused' && refused.failure.kind, 'other-account');
    assert.deepEqual(textsOf(emulator, '엄마'), []);
  });
});

test('a memo is stopped between two friends, and the first has it', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const held = holdNext(emulator, friendSendPath);
    const {run, events} = effectsOn(ports);
    const sending = run({
      type: 'send-to-friends',
      order: orderFor(friends, '멈출 글'),
      account: null,
    });
    await held.arrived;
    const [memo] = [...ports.memos.all()];
    await Promise.all([
      run({type: 'stop-friend-memo', id: memo?.id ?? ''}),
      Promise.resolve().then(held.release),
    ]);
    await sending;
    assert.deepEqual(textsOf(emulator, '엄마'), ['멈출 글']);
    assert.deepEqual(textsOf(emulator, '준호'), []);
    assert.ok(
      events.some(
        (event) =>
          event.type === 'notice-raised' &&
          event.notice.kind === 'sending-stopped' &&
          event.notice.isOwn,
      ),
    );
  });
});

test('a memo that cannot be sent is refused before the question', async () => {
  await withFriends(async ({ports}) => {
    const friends = await friendsNamed(ports, ['엄마']);
    const {run, typesOf} = effectsOn(ports);
    const {shown, ...order} = orderFor(friends, '  ');
    await run({type: 'check-friend-memo', ...order, shown});
    assert.deepEqual(typesOf(), ['memo-refused']);
    assert.equal(ports.memos.counts().total, 0);
  });
});

test('the list of friends is read from Kakao, and so is its refusal', async () => {
  await withFriends(async ({ports, emulator}) => {
    const {run, events} = effectsOn(ports);
    await run({type: 'read-friends'});
    emulator.failNext(friendListPath, {status: 500});
    await run({type: 'read-friends'});
    const lists = events.flatMap((event) => (event.type === 'friends-read' ? [event.list] : []));
    const [read, failed] = lists;
    assert.ok(read?.ok);
    assert.deepEqual(read.value.friends.map(({name}) => name).toSorted(), ['엄마', '엄지', '준호']);
    assert.equal(failed?.ok, false);
  });
});

test('the login of a friend has an address and a code of square modules', async () => {
  await withFriends(async ({ports}) => {
    const {run, events} = effectsOn(ports);
    await run({type: 'read-friend-login'});
    const [event] = events;
    assert.ok(event?.type === 'friend-login-read' && event.login.ok);
    const {address, code} = event.login.value;
    assert.match(new URL(address).searchParams.get('scope') ?? '', /friends/);
    assert.ok(code.every((row) => row.length === code.length));
  });
});

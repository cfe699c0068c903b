import assert from 'node:assert/strict';
import {test} from 'node:test';
import {acceptGiven} from '../../../src/app/memo/accept-given.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {agreeToCalendar, createPath, minuteMs} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

function accept({ports}: Stand, text: string) {
  const content = {kind: 'text', text} as const;
  const accepted = acceptGiven(ports, {content, rings: true});
  assert.ok(accepted.ok);
  const {memo} = accepted.value;
  assert.ok(memo);
  return memo;
}

const quiet = {onChange: () => {}};

test('the reminder of a memo waits for it, then rings at the next mark', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    await agreeToCalendar(stand);
    const memo = accept(stand, '서버가 멈췄습니다\n로그를 보세요');
    assert.equal(ports.reminders.ofMemo(memo.id)?.state, 'waiting');
    assert.equal(await deliverReminders(ports), 'empty');
    await drainOutbox(ports, quiet);
    assert.equal(ports.reminders.ofMemo(memo.id)?.state, 'queued');
    assert.equal(await deliverReminders(ports), 'empty');
    const [event] = emulator.eventsOf();
    assert.equal(event?.title, '서버가 멈췄습니다');
    assert.equal(event?.description, `서버가 멈췄습니다\n로그를 보세요\n\nkakao-tui ${memo.id}`);
    const ahead = (event?.time.startAt ?? 0) - ports.clock.now();
    assert.ok(ahead > 0 && ahead <= 6 * minuteMs, `${ahead} ms`);
    stand.turn(ahead);
    assert.deepEqual(
      emulator.ringsOf().map(({title}) => title),
      ['서버가 멈췄습니다'],
    );
  });
});

test('a memo that is not sent rings not, also when it is deleted', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    await agreeToCalendar(stand);
    emulator.failNext(memoPath, {status: 400, body: {msg: 'no', code: -2}});
    const memo = accept(stand, '실패');
    await drainOutbox(ports, quiet);
    assert.equal(ports.memos.find(memo.id)?.status, 'failed');
    assert.equal(ports.reminders.ofMemo(memo.id)?.state, 'waiting');
    assert.equal(ports.memos.remove(memo.id, ['failed']), true);
    assert.equal(ports.reminders.ofMemo(memo.id), null);
    assert.equal(emulator.eventsOf().length, 0);
  });
});

test('a reminder that waits for Kakao outlives its memo in the history', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    await agreeToCalendar(stand);
    const memo = accept(stand, '지울 메모');
    await drainOutbox(ports, quiet);
    emulator.failNext(createPath, {destroy: 'before-response'});
    assert.equal(ports.memos.remove(memo.id, ['sent']), true);
    await deliverReminders(ports);
    stand.turn(2 * minuteMs);
    await deliverReminders(ports);
    assert.equal(ports.reminders.ofMemo(memo.id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a memo that was held back leaves no reminder', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const content = {kind: 'text', text: '같은 글'} as const;
    const once = {changeKey: 'news'};
    const accepted = [0, 1].map(() => acceptGiven(ports, {content, rings: true}, {once}));
    assert.deepEqual(
      accepted.map((one) => one.ok && one.value.heldBack),
      [null, 'unchanged'],
    );
    assert.equal(ports.reminders.list().length, 1);
  });
});

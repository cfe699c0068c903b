import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createReminderStore} from '../../../src/storage/reminder/reminder-store.ts';
import {memoWith} from '../../support/database.ts';
import {reminderWith} from '../../support/reminders.ts';
import {tempFolder} from '../../support/temp-folder.ts';

function stores() {
  const database = openDatabase(join(tempFolder(), 'state.db'));
  return {
    database,
    memos: createMemoStore(database),
    reminders: createReminderStore(database),
  };
}

test('a reminder is read back as it was stored, with every field, and changed one by one', () => {
  const {reminders} = stores();
  const whole = reminderWith({
    rule: {kind: 'every', interval: 172_800_000, from: 5},
    recurrence: 'FREQ=DAILY;INTERVAL=2',
    until: 9,
    memoId: 'm',
    calendarId: 'c',
    eventId: 'e',
    accountId: 'a',
    failure: {kind: 'outcome-unknown', cause: null},
    attempts: 3,
    askedAt: 7,
    nextAttemptAt: 8,
  });
  reminders.add(whole);
  assert.deepEqual(reminders.find('r'), whole);
  assert.deepEqual(reminders.ofMemo('m'), whole);
  const change = {state: 'queued', failure: null, rule: null, text: '빵'} as const;
  assert.deepEqual(
    reminders.update('r', () => change),
    {...whole, ...change},
  );
  assert.deepEqual(reminders.find('r'), {...whole, ...change});
  assert.equal(
    reminders.update('r', () => null),
    null,
  );
  assert.equal(
    reminders.update('x', () => change),
    null,
  );
  assert.deepEqual([reminders.remove('r'), reminders.remove('r')], [true, false]);
});

test('only what Kakao may be asked about is due, oldest first; an abandoned request after a while', () => {
  const {reminders} = stores();
  assert.equal(reminders.nextAttemptAt(), null);
  for (const state of ['waiting', 'set', 'failed'] as const) {
    reminders.add(reminderWith({id: state, state}));
  }
  assert.equal(reminders.nextAttemptAt(), null);
  reminders.add(reminderWith({id: 'asking', state: 'asking', askedAt: 1000}));
  assert.equal(reminders.nextAttemptAt(), 16_000);
  reminders.add(reminderWith({id: 'later', state: 'queued', nextAttemptAt: 500, createdAt: 1}));
  reminders.add(reminderWith({id: 'lost', state: 'unknown', createdAt: 3}));
  reminders.add(reminderWith({id: 'new', state: 'queued', createdAt: 2}));
  const dueAt = (now: number) => reminders.due(now).map(({id}) => id);
  assert.equal(reminders.nextAttemptAt(), 0);
  assert.deepEqual(dueAt(499), ['new', 'lost']);
  assert.deepEqual(dueAt(500), ['later', 'new', 'lost']);
  reminders.postpone(900);
  assert.deepEqual(dueAt(899), ['lost']);
  reminders.releaseWaiting();
  assert.deepEqual(dueAt(0), ['later', 'new', 'lost']);
  assert.deepEqual(
    reminders.asking().map(({id}) => id),
    ['asking'],
  );
});

test('a memo that rings is stored with its reminder, or neither is', () => {
  const {memos, reminders, database} = stores();
  memos.add({...memoWith({id: 'm', text: '글'}), rings: true}, null);
  const {id, text, state, at, memoId} = reminders.ofMemo('m') ?? {};
  assert.deepEqual(
    {id, text, state, at, memoId},
    {
      id: 'm',
      text: '글',
      state: 'waiting',
      at: null,
      memoId: 'm',
    },
  );
  assert.equal(memos.find('m')?.rings, undefined);
  database.run('DELETE FROM reminder');
  reminders.add(reminderWith({id: 'n'}));
  assert.throws(() => memos.add({...memoWith({id: 'n'}), rings: true}, null));
  assert.equal(memos.find('n'), null);
});

test('a calendar is known for its account only', () => {
  const {reminders} = stores();
  reminders.saveCalendar('1', 'a');
  reminders.saveCalendar('1', 'b');
  assert.deepEqual([reminders.readCalendar('1'), reminders.readCalendar('2')], ['b', null]);
  reminders.saveCalendar('1', null);
  assert.equal(reminders.readCalendar('1'), null);
});

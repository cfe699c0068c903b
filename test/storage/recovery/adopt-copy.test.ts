import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createTurnFile} from '../../../src/storage/base/turn-file.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createProgramNotes} from '../../../src/storage/memo/program-note-store.ts';
import {adoptCopy} from '../../../src/storage/recovery/adopt-copy.ts';
import {createLineage} from '../../../src/storage/recovery/lineage.ts';
import {createReminderStore} from '../../../src/storage/reminder/reminder-store.ts';
import {createScheduleStore} from '../../../src/storage/schedule/schedule-store.ts';
import {memoWith} from '../../support/database.ts';
import {reminderWith} from '../../support/reminders.ts';
import {scheduleWith} from '../../support/schedules.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** A computer: its id, its data folder and its cache folder. */
interface Computer {
  readonly machine: string | null;
  readonly data: string;
  readonly cache: string;
}

function computer(machine: string | null = 'this', root = tempFolder()): Computer {
  const data = join(root, 'data');
  mkdirSync(data, {recursive: true});
  return {machine, data, cache: join(root, 'cache')};
}

const now = 1_900_000_000_000;

/** One run of the program: returns how many memos the user must decide about. */
function run({machine, data, cache}: Computer, work: 'send' | 'look' | 'crash' = 'look') {
  const path = join(data, 'state.db');
  const database = openDatabase(path);
  try {
    const turns = createTurnFile(cache, path);
    const lineage = createLineage(database, {turns, machine});
    const asked = adoptCopy(database, lineage, now);
    const memos = createMemoStore(database, work === 'crash' ? () => {} : lineage.note);
    if (work !== 'look') {
      const next = memos.nextQueued(now);
      assert.ok(next !== null && memos.claim(next.id, 'me') !== null);
      const parts = next.parts.map((part) => ({...part, status: 'sent' as const}));
      memos.change(next.id, {status: 'sent', parts, failure: null, sentAt: now});
    }
    return asked;
  } finally {
    database.close();
  }
}

function queue({data}: Computer, ...ids: readonly string[]): void {
  const database = openDatabase(join(data, 'state.db'));
  for (const id of ids) createMemoStore(database).add(memoWith({id}), null);
  database.close();
}

function copy(from: Computer, to: Computer): void {
  copyFileSync(join(from.data, 'state.db'), join(to.data, 'state.db'));
}

const scenarios: Readonly<Record<string, () => number | null>> = {
  'the same database again: null': () => {
    const here = computer();
    queue(here, 'a');
    run(here);
    return run(here);
  },
  'a memo was sent in between: null': () => {
    const here = computer();
    queue(here, 'a', 'b');
    run(here, 'send');
    return run(here);
  },
  'a process died between the claim and the note of it: null': () => {
    const here = computer();
    queue(here, 'a', 'b');
    run(here, 'crash');
    return run(here);
  },
  'the cache was deleted: null': () => {
    const here = computer();
    queue(here, 'a', 'b');
    run(here, 'send');
    rmSync(here.cache, {recursive: true});
    return run(here);
  },
  'a database of an older program: null': () => {
    const here = computer();
    const fixture = new URL('../../fixtures/version-0.1.0/state.db', import.meta.url);
    copyFileSync(fixture, join(here.data, 'state.db'));
    queue(here, 'a');
    return run(here);
  },
  'put back from before a memo was sent: 1': () => {
    const here = computer();
    const backup = computer();
    queue(here, 'a');
    run(here);
    copy(here, backup);
    run(here, 'send');
    copy(backup, here);
    return run(here);
  },
  'put back from before a memo was sent over a link to the folder: 1': () => {
    const here = computer();
    const backup = computer();
    const link = {...here, data: `${here.data}-link`};
    symlinkSync(here.data, link.data);
    queue(here, 'a');
    run(here);
    copy(here, backup);
    run(link, 'send');
    copy(backup, here);
    return run(here);
  },
  'put back twice: 2': () => {
    const here = computer();
    const backup = computer();
    queue(here, 'a', 'b');
    run(here);
    copy(here, backup);
    run(here, 'send');
    copy(backup, here);
    assert.equal(run(here), 2);
    copy(backup, here);
    return run(here);
  },
  'put back, and asked about already: null': () => {
    const here = computer();
    const backup = computer();
    queue(here, 'a');
    run(here);
    copy(here, backup);
    run(here, 'send');
    copy(backup, here);
    run(here);
    return run(here);
  },
  'put back without queued memos: 0': () => {
    const here = computer();
    const backup = computer();
    run(here);
    copy(here, backup);
    queue(here, 'a');
    run(here, 'send');
    copy(backup, here);
    return run(here);
  },
  'copied to another folder: 2': () => {
    const here = computer();
    const there = computer();
    queue(here, 'a', 'b');
    run(here);
    copy(here, there);
    return run(there);
  },
  'the folder was moved: 1': () => {
    const here = computer();
    queue(here, 'a');
    run(here);
    const moved = {...here, data: `${here.data}-moved`};
    renameSync(here.data, moved.data);
    return run(moved);
  },
  'copied to the same path on another machine: 1': () => {
    const here = computer();
    queue(here, 'a');
    run(here);
    return run({...here, machine: 'other', cache: tempFolder()});
  },
  'a machine without an id: null': () => {
    const here = computer(null);
    queue(here, 'a');
    run(here);
    return run(here);
  },
  'a cache that cannot be written: null': () => {
    const here = computer();
    queue(here, 'a', 'b');
    const closed = {...here, cache: '/proc/none'};
    run(closed, 'send');
    return run(closed);
  },
};

for (const [name, scenario] of Object.entries(scenarios)) {
  test(`the memos to ask about: ${name}`, () => {
    assert.equal(String(scenario()), name.slice(name.lastIndexOf(' ') + 1));
  });
}

test('a queued memo of a copy is unknown, with its unsent part, and other memos are unchanged', () => {
  const here = computer();
  const parts = [
    {text: 'a', status: 'sent'},
    {text: 'b', status: 'queued'},
    {text: 'c', status: 'queued'},
  ] as const;
  const database = openDatabase(join(here.data, 'state.db'));
  const memos = createMemoStore(database);
  memos.add(memoWith({id: 'part', parts, nextAttemptAt: 5}), null);
  memos.add(memoWith({id: 'failed', status: 'failed'}), null);
  memos.add(memoWith({id: 'sending', status: 'sending'}), 'other');
  createScheduleStore(database).add(scheduleWith());
  database.close();
  run(here);
  run({...here, machine: 'other'});
  const copied = openDatabase(join(here.data, 'state.db'));
  const found = Array.from(createMemoStore(copied).all(), ({id, status, failure, parts}) => [
    id,
    status,
    failure?.kind ?? null,
    parts.map((part) => part.status).join(' '),
  ]);
  assert.deepEqual(found, [
    ['part', 'unknown', 'restored', 'sent unknown queued'],
    ['failed', 'failed', null, 'queued'],
    ['sending', 'sending', null, 'queued'],
  ]);
  assert.equal(createScheduleStore(copied).find('s')?.setAt, now, 'nothing before is due');
  copied.close();
});

/** Schedules of every kind, in the database of a computer that used it before. */
function schedule(here: Computer): void {
  const database = openDatabase(join(here.data, 'state.db'));
  const schedules = createScheduleStore(database);
  const once = (at: number) => ({rule: {kind: 'once', at} as const, nextAt: at});
  schedules.add(scheduleWith({id: 'past', ...once(now - 1)}));
  schedules.add(scheduleWith({id: 'ended', ...once(now - 2), nextAt: null}));
  schedules.add(scheduleWith({id: 'coming', ...once(now + 1)}));
  schedules.add(scheduleWith({id: 'daily', nextAt: now - 1}));
  schedules.add(scheduleWith({id: 'by the user', nextAt: now + 1, isPaused: true}));
  database.close();
  run(here);
}

function pausedIn({data}: Computer): readonly string[] {
  const database = openDatabase(join(data, 'state.db'));
  const schedules = createScheduleStore(database).list();
  database.close();
  const paused = schedules.filter(({id, isPaused}) => isPaused && id !== 'by the user');
  return paused.map(({id}) => id).toSorted();
}

test('in a copy beside its original every schedule is paused, and stays in the original', () => {
  const here = computer();
  const there = computer();
  schedule(here);
  copy(here, there);
  assert.equal(run(there), 3);
  assert.deepEqual(pausedIn(there), ['coming', 'daily', 'past']);
  assert.equal(run(there), null, 'noticed once');
  assert.equal(run(here), null);
  assert.deepEqual(pausedIn(here), []);
  const synced = computer();
  schedule(synced);
  assert.equal(run({...synced, machine: 'other'}), 3, 'the same path on another computer');
  const nameless = computer(null);
  schedule(nameless);
  const moved = {...nameless, data: `${nameless.data}-moved`};
  renameSync(nameless.data, moved.data);
  assert.equal(run(moved), 3, 'a computer without an id may be another one');
});

test('of data that was put back or moved, a one-time schedule whose time has passed is paused', () => {
  const here = computer();
  const backup = computer();
  queue(here, 'a');
  schedule(here);
  copy(here, backup);
  run(here, 'send');
  copy(backup, here);
  assert.equal(run(here), 2, 'the memo too');
  assert.deepEqual(pausedIn(here), ['past']);
  const there = computer();
  schedule(there);
  const moved = {...there, data: `${there.data}-moved`};
  renameSync(there.data, moved.data);
  assert.equal(run(moved), 1);
  assert.deepEqual(pausedIn(moved), ['past']);
});

test('a queued memo of a copy whose parts are all sent is sent', () => {
  const here = computer();
  const database = openDatabase(join(here.data, 'state.db'));
  const parts = [{text: 'a', status: 'sent'}] as const;
  createMemoStore(database).add(memoWith({id: 'whole', parts}), null);
  database.close();
  run(here);
  run({...here, machine: 'other'});
  const copied = openDatabase(join(here.data, 'state.db'));
  assert.equal(createMemoStore(copied).find('whole')?.status, 'sent');
  copied.close();
});

test('the notes that waited in a copy become memos about which only the user can decide', () => {
  const [here, there] = [computer(), computer('other')];
  run(here);
  const database = openDatabase(join(here.data, 'state.db'));
  const notes = createProgramNotes(database);
  const gathered = {link: null, buttons: [], level: 'normal', receivedAt: now} as const;
  for (const text of ['one', 'two', 'x'.repeat(60_000), 'y'.repeat(60_000)]) {
    notes.change('serve', () => ({
      gathered: {...gathered, headline: text.slice(0, 100), text},
      releaseAt: now + 1,
    }));
  }
  database.close();
  copy(here, there);
  assert.equal(run(there), 2);
  const copied = openDatabase(join(there.data, 'state.db'));
  const [first, second, ...more] = [...createMemoStore(copied).all()];
  assert.equal(first?.text, `one\n\ntwo\n\n${'x'.repeat(60_000)}`);
  assert.equal(second?.text, 'y'.repeat(60_000));
  assert.deepEqual(more, []);
  assert.ok([first, second].every((memo) => memo?.status === 'unknown'));
  assert.equal(createProgramNotes(copied).releaseAt('serve'), null);
  copied.close();
  assert.equal(run(there), null);
  const original = openDatabase(join(here.data, 'state.db'));
  assert.equal(createProgramNotes(original).releaseAt('serve'), now + 1);
  original.close();
});

test('a reminder of a copy that was still to be set is not set by itself', () => {
  const here = computer();
  const database = openDatabase(join(here.data, 'state.db'));
  const reminders = createReminderStore(database);
  const states = ['waiting', 'queued', 'asking', 'unknown', 'set', 'failed'] as const;
  for (const state of states) reminders.add(reminderWith({id: state, state}));
  reminders.add(reminderWith({id: 'removal', state: 'queued', intent: 'remove'}));
  database.close();
  run(here);
  run({...here, machine: 'other'});
  const copied = openDatabase(join(here.data, 'state.db'));
  const found = createReminderStore(copied)
    .list()
    .map(({id, state, failure}) => [id, state, failure?.kind ?? null]);
  assert.deepEqual(found.toSorted(), [
    ['asking', 'failed', 'restored'],
    ['failed', 'failed', null],
    ['queued', 'failed', 'restored'],
    ['removal', 'queued', null],
    ['set', 'set', null],
    ['unknown', 'failed', 'restored'],
    ['waiting', 'waiting', null],
  ]);
  copied.close();
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deliverNotes} from '../../../src/app/programs/deliver-notes.ts';
import type {NoteRules} from '../../../src/app/programs/program-notes.ts';
import {receiveNote} from '../../../src/app/programs/receive-note.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {minute, noteWith, serveRules} from '../../support/program-notes.ts';
import {type Stand, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

const rules: NoteRules = {...serveRules, program: 'hook', window: minute};

function give({ports}: Pick<Stand, 'ports'>, text: string): void {
  valueIn(receiveNote(ports, rules, noteWith(text)));
}

const deliver = ({ports}: Pick<Stand, 'ports'>, signal = new AbortController().signal) =>
  deliverNotes(ports, rules, signal);

test('a note is sent, and nothing stays behind that waits for more', async () => {
  await withServices(async (stand) => {
    await deliver(stand);
    give(stand, 'one');
    await deliver(stand);
    assert.equal(stand.emulator.memos.length, 1);
  });
});

test('what is gathered is sent as a list when the minute is over', async () => {
  await withServices(async (stand) => {
    const {emulator, turn} = stand;
    give(stand, 'one');
    for (const text of ['two', 'three']) give(stand, text);
    const delivered = deliver(stand);
    await untilSeen('the first memo', () => emulator.memos.length === 1);
    turn(minute);
    await delivered;
    assert.equal(emulator.memos.length, 2);
  });
});

test('of several processes one delivers, and what comes while it does goes with it', async () => {
  await withServices(async (stand) => {
    const {emulator, turn, open} = stand;
    give(stand, 'one');
    give(stand, 'two');
    const first = deliver(stand);
    const other = {ports: open()};
    await untilSeen('the first memo', () => emulator.memos.length === 1);
    give(other, 'three');
    // Ends at once: the clock does not move until the next step.
    await deliver(other);
    assert.equal(emulator.memos.length, 1);
    turn(minute);
    await first;
    assert.equal(emulator.memos.length, 2);
  });
});

test('a note that is stored while the process ends is not left behind', async () => {
  await withServices(async (stand) => {
    const {emulator, ports} = stand;
    give(stand, 'one');
    let isGiven = false;
    const locks: typeof ports.locks = {
      ...ports.locks,
      acquire: async (name, timeout) => {
        const lock = await ports.locks.acquire(name, timeout);
        if (name !== 'notes' || lock === null) return lock;
        return {
          release: () => {
            // The other process finds the lock held and ends.
            if (!isGiven) {
              isGiven = true;
              stand.turn(minute);
              give(stand, 'two');
            }
            lock.release();
          },
        };
      },
    };
    await deliver({ports: {...ports, locks}});
    assert.equal(emulator.memos.length, 2);
  });
});

test('nothing is waited for that takes long: without a login, or until the next day', async () => {
  await withServices(
    async (stand) => {
      give(stand, 'one');
      give(stand, 'two');
      await deliver(stand);
      assert.equal(stand.emulator.memos.length, 0);
    },
    {loggedIn: false},
  );
  await withServices(async (stand) => {
    const {ports} = stand;
    give(stand, 'one');
    await deliver(stand);
    const later: NoteRules = {...rules, window: 3_600_000};
    valueIn(receiveNote(ports, later, noteWith('two')));
    await deliver(stand);
    assert.equal(stand.emulator.memos.length, 1);
  });
});

test('a process that is asked to end leaves the rest to the next one', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    give(stand, 'one');
    give(stand, 'two');
    const ending = new AbortController();
    const delivered = deliver(stand, ending.signal);
    await untilSeen('the first memo', () => emulator.memos.length === 1);
    ending.abort();
    await delivered;
    stand.turn(minute);
    await deliver(stand);
    assert.equal(emulator.memos.length, 2);
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {isNotDraftKeeping, startOfTest, stateWith, stateWithText} from '../../support/app-state.ts';
import {scheduleWith} from '../../support/schedules.ts';

const minute = 60_000;

const schedules = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'].map((id, index) =>
  scheduleWith({id, nextAt: startOfTest + (index + 1) * minute, computedAt: startOfTest}),
);

function listed(selectedId: string | null, change: Partial<State> = {}): State {
  return stateWith({schedules, overlay: {kind: 'schedules', selectedId}, ...change});
}

function after(state: State, event: Event) {
  const [next, ...effects] = update(state, event);
  return {next, effects: effects.filter(isNotDraftKeeping)};
}

test('a line with a time is read before or below its text', () => {
  const read: Readonly<Record<string, unknown>> = {
    '/at 18:00 우유': {name: 'at', argument: '18:00 우유', above: null},
    '/at 18:00 우유\n빵': {name: 'at', argument: '18:00 우유\n빵', above: null},
    '우유\n빵\n/at 18:00': {name: 'at', argument: '18:00', above: '우유\n빵'},
    '우유\n/every 30m  ': {name: 'every', argument: '30m', above: '우유'},
    '/ㅁㅅ 18:00 우유': {name: 'at', argument: '18:00 우유', above: null},
    '/at': null,
    '//at 18:00 우유': null,
    '글\n//at 18:00': null,
    '/att 18:00': null,
    '우유 /at 18:00': null,
    '/at 18:00 우유\n/help': {name: 'at', argument: '18:00 우유\n/help', above: null},
  };
  for (const [text, command] of Object.entries(read)) {
    const {effects} = after(stateWithText(text), {type: 'draft-submitted'});
    const order = effects.find((effect) => effect.type === 'plan-schedule');
    assert.deepEqual(order?.command ?? null, command, text);
  }
});

test('a text stays in the box until it is stored as a schedule, and is not sent', () => {
  const {next, effects} = after(stateWithText('/at 18:00 우유'), {type: 'draft-submitted'});
  assert.equal(next.draft.text, '/at 18:00 우유');
  assert.deepEqual(effects, [
    {
      type: 'plan-schedule',
      command: {name: 'at', argument: '18:00 우유', above: null},
      link: null,
      rings: false,
    },
  ]);
  const [schedule] = schedules;
  assert.ok(schedule);
  const planned = after(next, {type: 'schedule-planned', schedule, isNew: true});
  assert.equal(planned.next.draft.text, '');
  assert.equal(planned.next.notice?.kind, 'scheduled');
  assert.deepEqual(planned.effects, [{type: 'read-schedules'}]);
});

test('/at alone shows its usage, and stays', () => {
  const {next, effects} = after(stateWithText('/at'), {type: 'draft-submitted'});
  assert.deepEqual(next.notice, {kind: 'command-argument', name: 'at'});
  assert.deepEqual([next.draft.text, effects], ['/at', []]);
});

test('a due schedule is sent when the clock ticks; a paused or future one is not', () => {
  const fires = (change: Partial<State>, now: number): boolean => {
    const {effects} = after(stateWith(change), {type: 'clock-ticked', now});
    return effects.some(({type}) => type === 'fire-schedules');
  };
  assert.equal(fires({schedules}, startOfTest + minute - 1), false);
  assert.equal(fires({schedules}, startOfTest + minute), true);
  const paused = schedules.map((schedule) => ({...schedule, isPaused: true}));
  assert.equal(fires({schedules: paused}, startOfTest + minute), false);
  assert.equal(fires({schedules}, startOfTest - minute), true, 'the clock was put back');
});

test('the selection moves within the list, and stays near a removed schedule', () => {
  const move = (by: number) =>
    after(listed('bbbbbbbbbbbb'), {type: 'schedule-selection-moved', by}).next.overlay;
  assert.deepEqual(move(1), {kind: 'schedules', selectedId: 'cccccccccccc'});
  assert.deepEqual(move(9), {kind: 'schedules', selectedId: 'cccccccccccc'});
  assert.deepEqual(move(-9), {kind: 'schedules', selectedId: 'aaaaaaaaaaaa'});
  const rest = schedules.slice(0, 2);
  const {next} = after(listed('cccccccccccc'), {type: 'schedules-read', schedules: rest});
  assert.deepEqual(next.overlay, {kind: 'schedules', selectedId: 'bbbbbbbbbbbb'});
});

test('the keys of the list act on the selected schedule', () => {
  const state = listed('bbbbbbbbbbbb');
  const id = 'bbbbbbbbbbbb';
  const pause = after(state, {type: 'schedule-pause-toggled'});
  assert.deepEqual(pause.effects, [{type: 'pause-schedule', id, isPaused: true}]);
  const run = after(state, {type: 'schedule-run-requested'});
  assert.deepEqual(run.effects, [{type: 'run-schedule', id}]);
  const asked = after(state, {type: 'schedule-removal-requested'}).next;
  assert.equal(asked.overlay?.kind, 'confirm');
  assert.equal(after(asked, {type: 'escape-pressed'}).next.overlay?.kind, 'schedules');
  const removed = after(asked, {type: 'schedule-removal-confirmed'});
  assert.deepEqual(removed.effects, [{type: 'remove-schedule', id}]);
  assert.equal(removed.next.overlay?.kind, 'schedules');
  assert.deepEqual(after(listed(null), {type: 'schedule-run-requested'}).effects, []);
});

test('editing puts the command into the box, and the text in the box is saved', () => {
  const {next, effects} = after(listed('bbbbbbbbbbbb'), {type: 'schedule-edited'});
  assert.equal(next.draft.text, '/reschedule bbbbbbbb every 09:00 우유 사기');
  assert.deepEqual([next.overlay, effects], [null, []]);
  const writing = {...stateWithText('쓰던 글'), schedules, overlay: next.overlay};
  const kept = after(
    {...writing, overlay: {kind: 'schedules', selectedId: 'bbbbbbbbbbbb'}},
    {type: 'schedule-edited'},
  );
  assert.deepEqual(
    kept.effects.map(({type}) => type),
    ['save-draft'],
  );
});
